import {readFileSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';

interface Described {
  readonly $ref?: string;
  readonly required?: boolean;
  readonly schema?: object;
  readonly content?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, Described>>;
}

interface Operation {
  readonly requestBody?: Described;
  readonly responses: Readonly<Record<string, Described>>;
}

type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

/** Parsed `openapi.json`. */
export const description = JSON.parse(
  readFileSync(new URL('../../../src/proxy/openapi.json', import.meta.url), 'utf8'),
) as {readonly paths: Paths; readonly components: {readonly schemas: Readonly<Record<string, object>>}};

// Formats are for human readers, and an OpenAPI document has keywords that JSON Schema lacks.
const ajv = new Ajv2020({allErrors: true, strict: false, validateFormats: false});
ajv.addSchema(description, 'openapi');

/** A request and its response as sent over the network. */
export interface Exchange {
  readonly method: string;
  /** Path below the base path, percent-encoded, without the query. */
  readonly path: string;
  readonly requestBody?: string | undefined;
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Throws if a response deviates from `openapi.json` or a documented-as-invalid body was accepted. */
export function assertDescribed({method, path, requestBody, status, headers, body}: Exchange): void {
  const what = `${method} ${path} → ${status}`;
  const operation = operationOf(method, path);
  const answer = operation
    ? operation.responses[status]
    : (status === 404 || (status === 405 && headers.has('allow'))) && {
        $ref: '#/components/responses/NotFound',
      };
  if (!answer) throw new Error(`${what} is not documented`);
  const {headers: described = {}, content} = resolved(answer);
  for (const [name, header] of Object.entries(described)) {
    const {required = false, schema = {}} = resolved(header);
    const value = headers.get(name);
    if (value !== null) assertFits(schema, value, `${what}: ${name}`);
    else if (required) throw new Error(`${what} has no ${name}`);
  }
  if (method === 'HEAD') return;
  if (content) assertContent(content, headers.get('content-type'), body, what);
  else if (body !== '') throw new Error(`${what} has an undocumented body`);
  if (operation?.requestBody && status < 300) {
    assertContent(
      resolved(operation.requestBody).content ?? {},
      'application/json',
      requestBody ?? '',
      `${what} took`,
    );
  }
}

function operationOf(method: string, path: string): Operation | undefined {
  const found = Object.entries(description.paths).find(([template]) =>
    new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
  return found?.[1][method === 'HEAD' ? 'get' : method.toLowerCase()];
}

function assertContent(
  content: Readonly<Record<string, unknown>>,
  type: string | null,
  body: string,
  what: string,
): void {
  const media = content[type?.split(';')[0] ?? ''] as {schema: object} | undefined;
  if (!media) throw new Error(`${what} ${type}, which is not documented`);
  assertFits(media.schema, type?.includes('json') ? JSON.parse(body) : body, what);
}

function assertFits(schema: object, value: unknown, what: string): void {
  const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi#/')) as object;
  if (!ajv.validate(absolute, value)) throw new Error(`${what} is invalid: ${ajv.errorsText()}`);
}

/** Resolves a reference; returns anything else unchanged. */
export function resolved({$ref, ...own}: Described): Described {
  if (!$ref) return own;
  const steps = $ref.replace('#/', '').split('/');
  const found = steps.reduce<unknown>(
    (at, step) => (at as Record<string, unknown> | undefined)?.[step],
    description,
  );
  if (!found) throw new Error(`unresolved reference ${$ref}`);
  return resolved(found);
}
