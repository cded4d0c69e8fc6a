import type {Secret} from './config.js';
import type {TenantServerOptions} from './server-options.js';

/**
 * Reads a secret from its place, without the whitespace around it.
 *
 * @throws {TypeError} that says why it cannot be read, without quoting it.
 */
export function readSecret(secret: Secret, {env = {}, readFile}: TenantServerOptions): string {
  if (typeof secret === 'string') return secret;
  const text = 'env' in secret ? env[secret.env] : readText(secret.file, readFile);
  const place = 'env' in secret ? `variable ${secret.env}` : `file ${secret.file}`;
  if (typeof text !== 'string' || text.trim() === '') throw new TypeError(`the ${place} is empty or missing`);
  return text.trim();
}

function readText(file: string, readFile: TenantServerOptions['readFile']): string {
  if (!readFile) throw new TypeError('secrets cannot be read from a file here: use {"env": "NAME"}');
  try {
    return readFile(file);
  } catch (error) {
    const {code = 'unknown'} = error as {readonly code?: string};
    throw new TypeError(`the file ${file} cannot be read (${code})`, {cause: error});
  }
}
