import type {Challenge} from 'altcha-lib';
import type {Instant} from '../../booking/viewing.js';
import type {ProxyOptions} from '../options.js';
import type {ExpiringStore} from '../storage/expiring-store.js';
import {assertCaptcha} from './captcha.js';
import {Challenges} from './challenges.js';
import {PageLimits} from './page-limits.js';

/** Request to verify. */
export interface VerifiedRequest {
  readonly headers: Headers;
  readonly dealId: string;
  /** Address of the visitor, if known. */
  readonly address: string | undefined;
  /** True if the booking page sends it, whose form cannot solve anything. */
  readonly isPage: boolean;
}

/** Verification of requests, as far as the options ask for it. */
export interface Verification {
  /** Creates a challenge; absent without `altchaKey`. */
  readonly issue: (() => Promise<Challenge>) | undefined;
  /** Verifies a request. Rejects with a `ProblemError` or a `StorageError` if it must not be sent. */
  readonly assertVerified: (request: VerifiedRequest) => Promise<void>;
}

/** @param namespace keeps proxies with the same key apart. */
export function verificationFor(
  {altchaKey, turnstileSecret, hcaptchaSecret}: ProxyOptions,
  namespace: Promise<string>,
  context: {readonly fetch: typeof fetch; readonly store: ExpiringStore; readonly now: () => Instant},
): Verification {
  const challenges = altchaKey ? new Challenges(altchaKey, namespace, context) : undefined;
  const service = turnstileSecret ? 'turnstile' : 'hcaptcha';
  const secret = turnstileSecret ?? hcaptchaSecret;
  const pageLimits = new PageLimits(context);
  return {
    issue: challenges && (() => challenges.issue()),
    assertVerified: async ({headers, dealId, address, isPage}) => {
      if (!challenges && !secret) return;
      if (isPage) return pageLimits.count(address, dealId, Number(headers.get('form-time')));
      await challenges?.accept(headers.get('form-challenge'));
      if (secret) await assertCaptcha(service, secret, headers.get('x-captcha'), context.fetch);
    },
  };
}
