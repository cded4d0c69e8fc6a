import {readFileSync} from 'node:fs';
import type {Environment} from '../runtimes/environment.js';

const secrets = [
  'MSPECS_LOGIN',
  'MSPECS_TOKEN',
  'MSPECS_WEBHOOK_SECRET',
  'PROXY_ALTCHA_KEY',
  'PROXY_TURNSTILE_SECRET',
  'PROXY_HCAPTCHA_SECRET',
  'PROXY_REDIS_URL',
];

/** Variables that name a file with a secret, for `--help`. */
export const fileVariables: Readonly<Record<string, string>> = Object.fromEntries(
  secrets.map((name) => [`${name}_FILE`, `file that contains ${name}, such as a Docker secret`]),
);

/**
 * Reads the secrets that are in files, as Docker and Kubernetes mount them. Trims trailing line breaks.
 *
 * @returns the variables with those secrets.
 * @throws {TypeError} that names the variable, if both variables of a secret are set, or the file is empty or cannot be read.
 */
export function readSecretFiles(environment: Environment): Environment {
  const read = secrets.flatMap((name) => {
    const variable = `${name}_FILE`;
    const path = environment[variable];
    if (typeof path !== 'string' || path === '') return [];
    if (environment[name]) throw new TypeError(`${variable} and ${name} are both set: remove one`);
    return [[name, contentOf(path, variable)] as const];
  });
  return {...environment, ...Object.fromEntries(read)};
}

function contentOf(path: string, variable: string): string {
  let content: string;
  try {
    content = readFileSync(path, 'utf8').replace(/[\r\n]+$/, '');
  } catch (error) {
    const {code = 'unknown'} = error as {readonly code?: string};
    throw new TypeError(`${variable}: ${path} cannot be read (${code})`, {cause: error});
  }
  if (content.trim() === '') throw new TypeError(`${variable}: ${path} is empty`);
  return content;
}
