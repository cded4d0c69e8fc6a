import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {compileLanguage} from '../../build/wordpress/languages.js';
import {root} from '../support/package.js';

const folder = join(root, 'wordpress/mspecs-viewing-booker');

test('every text of the plugin has a Swedish translation', () => {
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((file) =>
    file.endsWith('.php'),
  );
  const texts = files.flatMap((file) => [
    ...readFileSync(join(folder, file), 'utf8').matchAll(
      /(?:__|esc_html__|esc_attr__)\( '([^']+)', 'mspecs-viewing-booker' \)/g,
    ),
  ]);
  const {php} = compileLanguage(
    readFileSync(join(folder, 'languages/mspecs-viewing-booker-sv_SE.po'), 'utf8'),
  );
  expect(texts.length).toBeGreaterThan(40);
  for (const [, text] of texts) expect(php).toContain(`'${text}' => '`);
});
