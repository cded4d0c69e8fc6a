// npm run build:wordpress: puts the built element and its texts into the plugin, and the plugin into a zip.
import {cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {basename, join, relative, sep} from 'node:path';
import {zipSync, type Zippable} from 'fflate';
import {premiumNumbers} from '../../src/booking/phone/premium-numbers.js';
import {styles} from '../../src/element/times/styles.js';
import {formStyles} from '../../src/server/form-styles.js';
import {compileLanguage} from './languages.js';
import {phpConstant} from './php-value.js';
import {timesMessages} from './times-messages.js';

const root = join(import.meta.dirname, '../..');
const source = join(root, 'wordpress/mspecs-viewing-booker');
const target = join(root, 'dist/wordpress/mspecs-viewing-booker');
const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {version: string};

rmSync(join(root, 'dist/wordpress'), {recursive: true, force: true});
cpSync(source, target, {recursive: true, filter: (path) => !path.endsWith('.po')});
cpSync(join(root, 'dist/cdn'), join(target, 'element'), {
  recursive: true,
  filter: (path) => !path.endsWith('.map'),
});

const put = (path: string, content: string | Buffer) => {
  mkdirSync(join(target, path, '..'), {recursive: true});
  writeFileSync(join(target, path), content);
};
put(
  'includes/generated/premium-numbers.php',
  phpConstant(
    "Patterns of premium-rate numbers by country calling code, from Google's libphonenumber (Apache License 2.0).",
    {
      PREMIUM_NUMBERS: premiumNumbers,
    },
  ),
);
put(
  'includes/generated/times-messages.php',
  phpConstant('Texts and styles of the times, as the element has them.', {
    TIMES_MESSAGES: await timesMessages(),
    TIMES_STYLES: styles.replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ') + formStyles,
  }),
);
for (const file of readdirSync(join(source, 'languages')).filter((name) => name.endsWith('.po'))) {
  const {mo, php} = compileLanguage(readFileSync(join(source, 'languages', file), 'utf8'));
  put(`languages/${basename(file, '.po')}.mo`, mo);
  put(`languages/${basename(file, '.po')}.l10n.php`, php);
}
for (const file of ['mspecs-viewing-booker.php', 'readme.txt']) {
  put(file, readFileSync(join(source, file), 'utf8').replaceAll('{version}', version));
}

const entries: Zippable = {};
for (const file of readdirSync(target, {recursive: true, encoding: 'utf8'}).sort()) {
  const path = join(target, file);
  // The same bytes for the same content.
  if (statSync(path).isFile())
    entries[relative(join(target, '..'), path).split(sep).join('/')] = [
      readFileSync(path),
      {mtime: '2020-01-01', level: 9},
    ];
}
writeFileSync(join(root, 'dist/mspecs-viewing-booker-wordpress.zip'), zipSync(entries));
