import type {MiddlewareHandler} from 'hono';
import type {ClientAddressReader} from '../http/client-address.js';
import {unknownId} from '../http/deal-id.js';
import {readJsonText} from '../http/json-body.js';
import {valuesIn, type Redactor} from '../redactor.js';
import {isMspecsId} from '../upstream/mspecs-id.js';
import type {BookingLimits} from './booking-limits.js';

/** Variables that the guards set. */
export interface GuardedEnv {
  Variables: {body: string; address: string | undefined};
}

/** Dependencies of {@link bookingGuards}. */
export interface GuardOptions {
  readonly limits: BookingLimits;
  readonly redactor: Redactor;
  /** Header with the visitor's address. */
  readonly clientAddress: string | undefined;
  readonly addressIn: ClientAddressReader;
}

/** Creates the middlewares ahead of a booking: they validate the ids, count the address and read the body. */
export function bookingGuards({limits, redactor, clientAddress, addressIn}: GuardOptions) {
  const hold = async (values: readonly (string | null)[], next: () => Promise<void>) => {
    const release = redactor.hold(values.filter((value) => value !== null));
    try {
      await next();
    } finally {
      release();
    }
  };
  const validIds: MiddlewareHandler<GuardedEnv> = async (c, next) => {
    const given = [...Object.values(c.req.param()), c.req.query('dealId')];
    if (!given.every((id) => id === undefined || isMspecsId(id))) throw unknownId();
    await next();
  };
  const redactHeaders: MiddlewareHandler<GuardedEnv> = ({req: {raw}}, next) => {
    const names = [
      'idempotency-key',
      'form-challenge',
      'x-captcha',
      ...(clientAddress ? [clientAddress] : []),
    ];
    return hold(
      names.map((name) => raw.headers.get(name)),
      next,
    );
  };
  const count: MiddlewareHandler<GuardedEnv> = async (c, next) => {
    const address = addressIn(c.req.raw.headers);
    c.set('address', address);
    await limits.countRequest(address);
    await next();
  };
  const readBody: MiddlewareHandler<GuardedEnv> = async (c, next) => {
    const text = await readJsonText(c.req.raw);
    c.set('body', text);
    await hold(valuesIn(text), next);
  };
  return [validIds, redactHeaders, count, readBody] as const;
}
