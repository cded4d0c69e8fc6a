import {readFileSync} from 'node:fs';
import {expect, test} from '@playwright/test';
import {Ajv2020} from 'ajv/dist/2020.js';
import {createTenantProxy, type TenantConfig, type TenantsConfig} from '../../../src/proxy/tenants/index.js';
import {shapeProblems} from '../../../src/proxy/tenants/check-shape.js';
import {twoTenants} from '../../support/proxy/tenants-in-process.js';

interface ObjectSchema {
  readonly properties: Readonly<Record<string, object>>;
}

const file = new URL('../../../src/proxy/tenants/config.schema.json', import.meta.url);
const schema = JSON.parse(readFileSync(file, 'utf8')) as ObjectSchema & {
  readonly $defs: {readonly tenant: ObjectSchema};
};

// The types require each property to be here, and the schema must know exactly these.
const wholeTenant: Required<TenantConfig> = {
  path: '/solna',
  origins: ['https://www.solna.example', 'null'],
  publicUrl: 'https://booking.solna.example',
  dialect: 'integration',
  subscriber: 'MDAx.',
  url: 'https://test-integration.mspecs.se',
  login: {env: 'LOGIN'},
  token: {file: '/run/secrets/token'},
  interestedStatus: 'ENUM_BUYER_INTERESTED_STATUS_INTERESTED',
  disableNotifications: true,
  matching: true,
  timeZone: 'Europe/Stockholm',
  limits: {perAddress: 30, perDeal: 300},
  altchaKey: {env: 'ALTCHA_KEY'},
  turnstileSecret: {env: 'TURNSTILE_SECRET'},
  hcaptchaSecret: {file: '/run/secrets/hcaptcha'},
  listImages: true,
  page: {css: '/booking.css', noindex: true, consentRequired: false},
};
const wholeConfig: Required<TenantsConfig> = {
  $schema: './config.schema.json',
  url: 'https://integration.mspecs.se',
  login: 'user:password',
  token: 'bearer',
  webhookSecret: {env: 'SECRET'},
  altchaKey: {env: 'ALTCHA_KEY'},
  forwardEvents: ['https://www.example.se/webhook'],
  confirmPublication: false,
  dealMaxAge: 3600,
  tenants: {solna: wholeTenant},
};

/** Returns the lines of the error that a configuration causes. */
function mistakesIn(config: unknown, server: Parameters<typeof createTenantProxy>[1] = {}): string[] {
  try {
    createTenantProxy(config as TenantsConfig, server);
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError);
    const [first, ...lines] = (error as TypeError).message.split('\n');
    expect(first).toBe('config cannot be used:');
    return lines.map((line) => line.trim());
  }
  return [];
}

/** Creates a configuration with two tenants by path. */
const withTenants = (one: object, other: object = {}, account: object = {}) => ({
  ...twoTenants,
  tenants: {
    one: {path: '/one', subscriber: 'MDAx.', ...one},
    other: {path: '/other', subscriber: 'MDAy.', ...other},
  },
  ...account,
});

test('config.schema.json is a valid JSON Schema that accepts what the types accept', () => {
  const ajv = new Ajv2020({strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false});
  const validate = ajv.compile(schema);
  expect([validate(wholeConfig), validate.errors]).toEqual([true, null]);
  expect(shapeProblems(wholeConfig)).toEqual([]);
  expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(wholeConfig).sort());
  expect(Object.keys(schema.$defs.tenant.properties).sort()).toEqual(Object.keys(wholeTenant).sort());
});

test('each property of a wrong type is a mistake, with its place', () => {
  const wrong = {deeply: ['wrong']};
  for (const name of Object.keys(wholeConfig)) {
    const [place] = shapeProblems({...wholeConfig, [name]: name === 'tenants' ? 'x' : wrong});
    expect(place?.at.slice(0, 1)).toEqual([name]);
  }
  for (const name of Object.keys(wholeTenant)) {
    const [place] = shapeProblems({...wholeConfig, tenants: {solna: {...wholeTenant, [name]: wrong}}});
    expect(place?.at.slice(0, 3)).toEqual(['tenants', 'solna', name]);
  }
});

test('all mistakes in the shape are reported at once, each with its place', () => {
  expect(
    mistakesIn({
      ...twoTenants,
      tenants: {
        'Solna & Sundbyberg': {path: '/solna'},
        neither: {subscriber: 'MDAx.'},
        many: {
          path: 'many',
          origins: ['https://www.many.example', 'www.many.example/'],
          publicUrl: 'booking.many.example',
          dialect: 'v4',
          login: {env: 'A', file: 'B'},
          limits: {perDeal: -1},
          subsciber: 'MDAx.',
        },
      },
    }),
  ).toEqual([
    'tenants.neither: needs "path" or "origins"',
    expect.stringContaining('tenants.many.path: has the wrong form. Path prefix'),
    expect.stringContaining('tenants.many.origins[1]: has the wrong form. Origin such as'),
    expect.stringContaining('tenants.many.publicUrl: has the wrong form. URL of the proxy'),
    'tenants.many.dialect: must be one of ["integration","v3"]',
    'tenants.many.login: must have only one of "env" and "file"',
    'tenants.many.limits.perDeal: must be at least 0',
    expect.stringContaining('tenants.many.subsciber: is unknown. Known: path, origins,'),
    'tenants.Solna & Sundbyberg: must be a name of at most 40 letters, digits, hyphens and underscores',
  ]);
  expect(mistakesIn({})).toEqual(['tenants: is missing']);
  expect(mistakesIn([])).toEqual(['the configuration: must be of type object']);
  expect(mistakesIn({tenants: {}})).toEqual(['tenants: must not be empty']);
});

const mistakes: readonly [string, object, readonly string[]][] = [
  [
    'an invalid URL, time zone and receiver',
    withTenants({url: 'mspecs', timeZone: 'Solna'}, {}, {forwardEvents: ['site']}),
    [
      'tenants.one.url: cannot be used: mspecs',
      'tenants.one.timeZone: cannot be used: Solna',
      'forwardEvents: cannot be used: site',
    ],
  ],
  ['a missing brokerage', withTenants({subscriber: undefined}), ['tenants.one.subscriber: is missing']],
  [
    'missing credentials',
    withTenants({}, {login: 'a:b'}, {login: undefined}),
    ['tenants.one.login: is missing, and so is "token"'],
  ],
  [
    'a login without a password',
    withTenants({login: 'user'}),
    ['tenants.one.login: must have the form user:password'],
  ],
  ['two kinds of credentials', withTenants({}, {}, {token: 'x'}), ['token: and "login" exclude each other']],
  ['a token of two lines', withTenants({token: 'a\nb'}), ['tenants.one.token: must be one line of ASCII']],
  [
    'v3 without a URL and an account of its own',
    withTenants({dialect: 'v3'}),
    [
      'tenants.one.subscriber: belongs to the integration API',
      'tenants.one.url: is missing',
      'tenants.one.login: is missing',
    ],
  ],
  [
    'the same path twice',
    withTenants({}, {path: '/one'}),
    ['tenants.other.path: overlaps /one of tenants.one'],
  ],
  [
    'a path within another',
    withTenants({path: '/one/two'}, {path: '/one'}),
    ['tenants.other.path: overlaps /one/two of tenants.one'],
  ],
  [
    'a path that hides a route',
    withTenants({path: '/deals/one'}),
    ['tenants.one.path: starts with /deals, which is a route of the proxy'],
  ],
  [
    'an origin that does not choose one tenant',
    withTenants(
      {origins: ['https://a.example']},
      {path: undefined, origins: ['https://b.example', 'https://a.example']},
    ),
    ['tenants.other.origins[1]: is an origin of tenants.one too: give both a path'],
  ],
  [
    'secrets that are nowhere',
    withTenants({login: {env: 'NOWHERE'}}, {login: {file: '/nowhere'}}),
    [
      'tenants.one.login: the variable NOWHERE is empty or missing',
      'tenants.other.login: secrets cannot be read from a file here: use {"env": "NAME"}',
    ],
  ],
];

for (const [what, config, lines] of mistakes) {
  test(`createTenantProxy reports ${what}`, () => {
    expect(mistakesIn(JSON.parse(JSON.stringify(config)))).toEqual(lines);
  });
}

test('paths that only begin alike, and one origin of two tenants with paths, are accepted', () => {
  const origins = ['https://www.chain.example'];
  expect(mistakesIn(withTenants({path: '/so', origins}, {path: '/solna', origins}))).toEqual([]);
});

test('an invalid option of the server is named as such', () => {
  expect(() => createTenantProxy(twoTenants, {basePath: 'api'})).toThrow(/^basePath cannot be used: api$/);
  expect(() => createTenantProxy(twoTenants, {clientAddress: 'x y'})).toThrow(
    /^clientAddress cannot be used/,
  );
});

test('secrets are read from variables and files, and never quoted', () => {
  const files: Record<string, string> = {'/run/secrets/login': 'user:from-a-file\n', '/broken': 'hush-hush'};
  const readFile = (path: string) => {
    const text = files[path];
    if (text === undefined) throw Object.assign(new Error('hush-hush'), {code: 'ENOENT'});
    return text;
  };
  const server = {env: {LOGIN: 'user:from-a-variable', BROKEN: 'hush-hush'}, readFile};
  expect(
    mistakesIn(withTenants({login: {env: 'LOGIN'}}, {login: {file: '/run/secrets/login'}}), server),
  ).toEqual([]);
  expect(
    mistakesIn(
      withTenants({login: {env: 'BROKEN'}}, {login: {file: '/broken'}}, {webhookSecret: {file: '/gone'}}),
      server,
    ),
  ).toEqual([
    'webhookSecret: the file /gone cannot be read (ENOENT)',
    'tenants.one.login: must have the form user:password',
    'tenants.other.login: must have the form user:password',
  ]);
});
