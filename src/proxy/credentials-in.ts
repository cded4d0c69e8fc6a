import type {ProxyOptions} from './options.js';
import {authorization} from './upstream/mspecs-client.js';

/** Returns the secrets among the options, for the redactor. */
export function credentialsIn({
  upstream: {login},
  webhookSecret,
  ...options
}: ProxyOptions): readonly string[] {
  const [, encoded = ''] = authorization(login).split(' ');
  const {adminToken, altchaKey, turnstileSecret, hcaptchaSecret} = options;
  const keys = [adminToken, altchaKey, turnstileSecret, hcaptchaSecret].filter((key) => key !== undefined);
  const password = 'token' in login ? login.token : login.password;
  return [password, encoded, ...keys, ...[webhookSecret ?? []].flat()];
}
