import {
  problemsIn,
  type IntegrationUpstream,
  type Login,
  type ProxyOptions,
  type V3Upstream,
} from '../options.js';
import {isToken, parseLogin} from '../upstream/credentials.js';
import {ambiguousRoutes} from './ambiguous-routes.js';
import {placeOf, shapeProblems, type ConfigProblem} from './check-shape.js';
import type {Secret, TenantConfig, TenantsConfig} from './config.js';
import {readSecret} from './read-secret.js';
import type {TenantServerOptions} from './server-options.js';

/** Options of a tenant's proxy. */
export interface TenantOptions extends ProxyOptions {
  readonly tenant: string;
}

type Upstream = V3Upstream | IntegrationUpstream;

/** Names of options that differ in the configuration. */
const nameOf: Readonly<Record<string, string>> = {
  'upstream.url': 'url',
  'upstream.login': 'login',
  'upstream.subscriberId': 'subscriber',
};

const integrationOnly = ['subscriber', 'token', 'interestedStatus', 'disableNotifications'] as const;

/**
 * Validates a configuration and returns the options of each tenant.
 *
 * @throws {TypeError} with a line for each mistake, which starts with its place.
 */
export function readConfig(config: TenantsConfig, server: TenantServerOptions): readonly TenantOptions[] {
  const problems: ConfigProblem[] = [...shapeProblems(config)];
  const isWrongShape = problems.some(({at}) => at[0] !== 'tenants' || at.length < 2);
  if (isWrongShape) throw errorOf(problems);
  const isRightShape = (name: string) => !problems.some(({at}) => at[1] === name);
  const tenants = Object.entries(config.tenants).filter(([name]) => isRightShape(name));
  problems.push(...ambiguousRoutes(tenants));

  const reader = new ConfigReader(config, server, problems);
  const options = tenants.flatMap(([name, tenant]) => reader.optionsOf(name, tenant) ?? []);
  if (problems.length > 0) throw errorOf(problems);
  return options;
}

const errorOf = (problems: readonly ConfigProblem[]): TypeError => {
  // A mistake of the account is found with each tenant.
  const lines = new Set(problems.map(({at, message}) => `  ${placeOf(at)}: ${message}`));
  return new TypeError(`config cannot be used:\n${[...lines].join('\n')}`);
};

/** Reads a configuration of the right shape. Collects the mistakes in its values. */
class ConfigReader {
  readonly #config: TenantsConfig;
  readonly #server: TenantServerOptions;
  readonly #problems: ConfigProblem[];

  constructor(config: TenantsConfig, server: TenantServerOptions, problems: ConfigProblem[]) {
    this.#config = config;
    this.#server = server;
    this.#problems = problems;
  }

  optionsOf(name: string, tenant: TenantConfig): TenantOptions | undefined {
    const at = ['tenants', name];
    const webhookSecret = this.#secret(this.#config.webhookSecret, ['webhookSecret']);
    const upstream =
      tenant.dialect === 'v3' ? this.#v3Upstream(tenant, at) : this.#integrationUpstream(tenant, at);
    if (!upstream) return undefined;
    const {
      basePath = '',
      verify,
      storage,
      clientAddress,
      trustedHops,
      adminToken,
      log,
      fetch,
      now,
    } = this.#server;
    const {forwardEvents, confirmPublication, dealMaxAge} = this.#config;
    const {origins, publicUrl, matching, timeZone, limits, listImages, page, path = ''} = tenant;
    const options: TenantOptions = {
      tenant: name,
      upstream,
      origins,
      basePath: basePath + path,
      publicUrl,
      matching,
      timeZone,
      limits,
      listImages,
      page,
      webhookSecret,
      altchaKey: this.#secret(
        tenant.altchaKey ?? this.#config.altchaKey,
        tenant.altchaKey === undefined ? ['altchaKey'] : [...at, 'altchaKey'],
      ),
      turnstileSecret: this.#secret(tenant.turnstileSecret, [...at, 'turnstileSecret']),
      hcaptchaSecret: this.#secret(tenant.hcaptchaSecret, [...at, 'hcaptchaSecret']),
      forwardEvents,
      confirmPublication,
      dealMaxAge,
      verify: verify && ((request) => verify(request, name)),
      ...{storage, clientAddress, trustedHops, adminToken, log, fetch, now},
    };
    // The path of the tenant has the right shape, so a mistake is that of the server.
    for (const problem of problemsIn({...options, basePath})) this.#report(problem, tenant, at);
    return options;
  }

  /** Finds the place of an invalid option. */
  #report(problem: string, tenant: TenantConfig, at: readonly string[]): void {
    const [, option = '', message = ''] = /^([\w.]+) (.*)$/s.exec(problem) ?? [];
    const steps = (nameOf[option] ?? option).split('.');
    const [name = ''] = steps;
    if (name in this.#server) throw new TypeError(problem);
    const isOfAccount = !(name in tenant) && name in this.#config;
    this.#problems.push({at: isOfAccount ? steps : [...at, ...steps], message});
  }

  #v3Upstream(tenant: TenantConfig, at: readonly string[]): Upstream | undefined {
    for (const name of integrationOnly) {
      if (tenant[name] !== undefined)
        this.#problems.push({at: [...at, name], message: 'belongs to the integration API'});
    }
    for (const name of ['url', 'login'] as const) {
      if (tenant[name] === undefined) this.#problems.push({at: [...at, name], message: 'is missing'});
    }
    const login = this.#login(tenant.login, [...at, 'login']);
    return tenant.url && login ? {dialect: 'v3', url: tenant.url, login} : undefined;
  }

  #integrationUpstream(tenant: TenantConfig, at: readonly string[]): Upstream | undefined {
    const isOwn = tenant.login !== undefined || tenant.token !== undefined;
    const place = isOwn ? at : [];
    const source = isOwn ? tenant : this.#config;
    if (source.login !== undefined && source.token !== undefined)
      this.#problems.push({at: [...place, 'token'], message: 'and "login" exclude each other'});
    if (source.login === undefined && source.token === undefined)
      this.#problems.push({at: [...at, 'login'], message: 'is missing, and so is "token"'});
    const token = this.#token(source.token, [...place, 'token']);
    const login = token ? {token} : this.#login(source.login, [...place, 'login']);
    if (!login) return undefined;
    const {subscriber: subscriberId, interestedStatus, disableNotifications} = tenant;
    const url = tenant.url ?? this.#config.url ?? 'https://integration.mspecs.se';
    return {dialect: 'integration', url, login, subscriberId, interestedStatus, disableNotifications};
  }

  #login(secret: Secret | undefined, at: readonly string[]): Login | undefined {
    const text = this.#secret(secret, at);
    const login = text === undefined ? undefined : parseLogin(text);
    if (text !== undefined && !login) this.#problems.push({at, message: 'must have the form user:password'});
    return login;
  }

  #token(secret: Secret | undefined, at: readonly string[]): string | undefined {
    const token = this.#secret(secret, at);
    if (token === undefined || isToken(token)) return token;
    this.#problems.push({at, message: 'must be one line of ASCII'});
    return undefined;
  }

  #secret(secret: Secret | undefined, at: readonly string[]): string | undefined {
    if (secret === undefined) return undefined;
    try {
      return readSecret(secret, this.#server);
    } catch (error) {
      this.#problems.push({at, message: (error as TypeError).message});
      return undefined;
    }
  }
}
