import {isObject} from '../../mspecs/json.js';
import {ProblemError} from '../http/problem.js';
import {withTimeout} from '../storage/with-timeout.js';
import {refused} from './refused.js';

/** Services that verify the answer of a captcha, with the same protocol. */
const services = {
  turnstile: 'https://challenges.cloudflare.com/turnstile/v0/siteverify',
  hcaptcha: 'https://api.hcaptcha.com/siteverify',
} as const;

export type CaptchaService = keyof typeof services;

const timeoutMs = 5000;
const retryAfterMs = 10_000;
/** Longer than any answer, in characters. */
const maxLength = 8000;

/**
 * Verifies the answer of a captcha with its service, which accepts each answer once. Sends nothing about the visitor besides it.
 *
 * @param answer value of the header.
 * @throws {ProblemError} `invalid` (403) if the service refuses it, `unavailable` if the service does not respond, `misconfigured`
 *   if it does not know the secret.
 */
export async function assertCaptcha(
  service: CaptchaService,
  secret: string,
  answer: string | null,
  send: typeof fetch,
): Promise<void> {
  if (!answer) throw refused('captcha', 'missing');
  if (answer.length > maxLength) throw refused('captcha', 'malformed');
  const {success, 'error-codes': codes} = await ask(service, {secret, response: answer}, send);
  if (success === true) return;
  const isOwnFault = Array.isArray(codes) && codes.some((code) => /secret/.test(String(code)));
  if (!isOwnFault) throw refused('captcha', 'refused');
  throw new ProblemError('misconfigured', 'The captcha is misconfigured', {
    cause: new Error(`${service} does not accept the secret: ${JSON.stringify(codes)}`),
  });
}

async function ask(
  service: CaptchaService,
  fields: Readonly<Record<string, string>>,
  send: typeof fetch,
): Promise<Readonly<Record<string, unknown>>> {
  try {
    const response = await withTimeout(post(services[service], fields, send), timeoutMs);
    if (isObject(response) && typeof response['success'] === 'boolean') return response;
    throw new TypeError(`${service} sent an unexpected response`);
  } catch (cause) {
    // Never accepted unseen: whoever can disturb the service could otherwise send without it.
    throw new ProblemError('unavailable', 'The captcha cannot be verified', {
      retryAfter: retryAfterMs,
      cause,
    });
  }
}

async function post(url: string, fields: Readonly<Record<string, string>>, send: typeof fetch) {
  const response = await send(url, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  return (await response.json()) as unknown;
}
