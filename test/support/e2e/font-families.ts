import {existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import process from 'node:process';
import {root} from '../package.js';

/** A font family on this machine and the environment in which a browser sees no other. */
export interface FontFamily {
  readonly name: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** A file of each family that Linux distributions install by default. DejaVu is much wider than Liberation. */
const files = {DejaVu: 'DejaVuSans.ttf', Liberation: 'LiberationSans-Regular.ttf'};

/** Families on this machine; none without fontconfig. */
export const fontFamilies: readonly FontFamily[] = Object.entries(files).flatMap(([name, file]) => {
  const folder = folderOf(file);
  return folder === undefined ? [] : {name, environment: {FONTCONFIG_FILE: writeConfig(name, folder)}};
});

function folderOf(file: string): string | undefined {
  const fonts = '/usr/share/fonts';
  if (process.platform !== 'linux' || !existsSync(fonts)) return undefined;
  const path = readdirSync(fonts, {recursive: true, encoding: 'utf8'}).find((path) =>
    path.endsWith(`/${file}`),
  );
  return path === undefined ? undefined : join(fonts, dirname(path));
}

/** Writes a fontconfig configuration with a single font folder and returns its path. */
function writeConfig(name: string, folder: string): string {
  const cache = join(root, 'node_modules/.cache/fonts', name);
  const path = join(cache, 'fonts.conf');
  mkdirSync(cache, {recursive: true});
  writeFileSync(
    path,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${cache}</cachedir>
  <include ignore_missing="yes">/etc/fonts/conf.d</include>
</fontconfig>
`,
  );
  return path;
}
