import {execFileSync} from 'node:child_process';
import process from 'node:process';
import {onPath} from '../browsers.mjs';

/** Debian packages of PHP that the tests of the plugin need, by the extension that they bring. */
const packages = {
  pdo_sqlite: 'php-sqlite3',
  mbstring: 'php-mbstring',
  xml: 'php-xml',
  zip: 'php-zip',
  intl: 'php-intl',
};

/** Returns the packages of PHP that this machine lacks. */
export function missingExtensions(): readonly string[] {
  if (process.platform === 'win32' || !onPath('php')) return ['php-cli', ...Object.values(packages)];
  const loaded = execFileSync('php', ['-m'], {encoding: 'utf8'}).split('\n');
  return Object.entries(packages).flatMap(([extension, name]) => (loaded.includes(extension) ? [] : [name]));
}
