import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, posix} from 'node:path';
import {expect, test} from '@playwright/test';
import {groups, pages} from '../../build/docs/pages.js';
import {root} from '../support/package.js';

const site = join(root, 'dist/docs');
// The first test builds the site, after the tests were listed.
const files = existsSync(site)
  ? readdirSync(site, {recursive: true, encoding: 'utf8'}).map((file) => file.replaceAll('\\', '/'))
  : [];
const read = (file: string): string => readFileSync(join(site, file), 'utf8');
const html = new Map(files.filter((file) => file.endsWith('.html')).map((file) => [file, read(file)]));

/** Path that the simulator of a live example answers, within the page. */
const simulated = '/api/mspecs/';

/** URLs in a page: where its links lead, and what it loads. */
const urlsIn = (text: string, pattern: RegExp): readonly string[] =>
  Array.from(
    text.replaceAll(/<script\b[^]*?<\/script>|<pre\b[^]*?<\/pre>/g, '').matchAll(pattern),
    ([, url = '']) => url.replaceAll('&amp;', '&'),
  ).filter((url) => !url.startsWith(simulated));

test('every document is a page and in the sidebar', () => {
  expect(groups.flatMap((group) => group.files).sort()).toEqual(
    Object.keys(pages)
      .filter((file) => !/\/index\.md$|\/decisions\/\d/.test(file))
      .sort(),
  );
  for (const page of Object.values(pages)) expect(files).toContain(page.replace(/md$/, 'html'));
});

test('every internal link leads to a page, and its fragment to an element', () => {
  for (const [file, text] of html) {
    const internal = urlsIn(text, /\s(?:href|src)="([^"]*)"/g).filter((url) => !/^[a-z]+:/.test(url));
    const broken = internal.filter((url) => {
      const [path = '', fragment] = url.split('#');
      const target = path === '' ? file : posix.join(posix.dirname(file), path.replace(/\?.*/, ''));
      const found = existsSync(join(site, target, 'index.html')) ? posix.join(target, 'index.html') : target;
      if (!files.includes(found)) return true;
      return fragment ? !html.get(found)?.includes(`id="${decodeURIComponent(fragment)}"`) : false;
    });
    expect([file, broken]).toEqual([file, []]);
  }
});

test('no page names an absolute path, which would tie the site to one folder', () => {
  for (const [file, text] of html) {
    expect([file, urlsIn(text, /\s(?:href|src)="(\/[^"]*)"/g)]).toEqual([file, []]);
  }
  const code = files.filter((file) => /^assets\/.*\.(js|css)$/.test(file));
  expect(code).not.toEqual([]);
  const based = code.filter((file) =>
    read(file)
      .replace(/\.replaceAll\(["'`]\/__base__\/["'`]/g, '')
      .includes('"/__base__/'),
  );
  expect(based.filter((file) => !/localSearchIndex/.test(file))).toEqual([]);
});

test('no page or stylesheet loads anything from another site', () => {
  for (const [file, text] of html) {
    const loaded = urlsIn(text, /<(?:script|img|iframe|link|source)\b[^>]*?\s(?:href|src)="([a-z]+:[^"]*)"/g);
    expect([file, loaded.filter((url) => !url.startsWith('data:'))]).toEqual([file, []]);
  }
  for (const file of files.filter((each) => each.endsWith('.css'))) {
    expect([file, read(file).match(/url\(["']?(https?:)?\/\/[^)]*\)|@import[^;]*/g) ?? []]).toEqual([
      file,
      [],
    ]);
  }
});
