import {errorShapes, type Fault, faultRoutes} from '../faults.js';
import {parseObject} from '../parse-object.js';
import {httpError} from '../http-error.js';

const checks: {readonly [Field in keyof Fault]-?: (value: unknown) => boolean} = {
  route: (value) => value === 'all' || faultRoutes.some((route) => route === value),
  delay: (value) => typeof value === 'number' && value >= 0,
  status: (value) => Number.isInteger(value) && Number(value) >= 200 && Number(value) <= 599,
  body: (value) => typeof value === 'string',
  contentType: (value) => typeof value === 'string' && areHeaders({'content-type': value}),
  errorShape: (value) => errorShapes.some((shape) => shape === value),
  headers: areHeaders,
  drop: (value) => value === true,
  times: (value) => Number.isInteger(value) && Number(value) > 0,
};

/** Parses a fault from the demo panel. Throws an HTTP error (400) if a field is unknown or invalid. */
export function parseFault(body: string): Fault {
  const json = parseObject(body);
  if (!('route' in json)) throw httpError(400, 'route is required');
  for (const [field, value] of Object.entries(json)) {
    if (!Object.hasOwn(checks, field) || !checks[field as keyof Fault](value)) {
      throw httpError(400, `${field} cannot be ${JSON.stringify(value)}`);
    }
  }
  return json as Fault;
}

function areHeaders(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  if (!Object.values(value).every((text) => typeof text === 'string')) return false;
  try {
    return new Headers(value as Record<string, string>) instanceof Headers;
  } catch {
    return false;
  }
}
