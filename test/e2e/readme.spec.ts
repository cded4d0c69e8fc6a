import {existsSync} from 'node:fs';
import {posix} from 'node:path';
import {manifest, packedFiles, root} from '../support/package.js';
import {codeBlocks, documents} from '../support/e2e/code-blocks.js';
import {fillAsEva, firstFreeTime, waitLikeAHuman} from '../support/e2e/listing-page.js';
import {expect, test} from '../support/e2e/proxied-page.js';

const readme = documents.get('README.md') ?? '';
const repository = manifest.repository.url.replace(/^git\+|\.git$/g, '');
const cdn = 'https://cdn.jsdelivr.net/npm/mspecs-viewing-booker@';

test('README shows installation, a three-line page and a picture first, and contributing last', () => {
  const blocks = codeBlocks.filter(({place}) => place.startsWith('README.md:'));
  const [install, page] = blocks;
  expect(install).toMatchObject({language: 'sh', text: 'npm install mspecs-viewing-booker\n'});
  expect(page?.language).toBe('html');
  expect(page?.text.trim().split('\n')).toHaveLength(3);
  const [start, runTests] = blocks.slice(-2);
  expect(start).toMatchObject({language: 'sh', text: 'npm ci && npm start\n'});
  expect(runTests).toMatchObject({language: 'sh', text: 'npm ci && npm test\n'});
  const order = [
    cdn,
    '<img',
    '\n## Why',
    '\n## Frameworks',
    '\n## Proxy',
    '\n## API',
    '\n## Contributing',
    'npm ci',
  ];
  const positions = order.map((text) => readme.indexOf(text));
  expect(positions).not.toContain(-1);
  expect(positions).toEqual([...positions].sort((a, b) => a - b));
});

test('every link and picture in the published documents points to a published file', () => {
  const packed = packedFiles();
  const published = packed.filter((path) => path.endsWith('.md') && !path.startsWith('dist/'));
  expect(published).toContain('docs/proxy.md');
  for (const document of published) {
    const relative = targetsIn(document).filter((target) => !/^([a-z]+:|#)/.test(target));
    const files = relative.map((target) => posix.join(posix.dirname(document), target.replace(/#.*/, '')));
    expect([document, files.filter((file) => !packed.includes(file))]).toEqual([document, []]);
  }
  expect(targetsIn('README.md')).toContain('docs/embedding.md');
  expect(targetsIn('README.md').filter((target) => target.endsWith('.png'))).toHaveLength(3);
});

test('every repository URL points to an existing file', () => {
  const named = [...documents.keys()]
    .flatMap(targetsIn)
    .filter((target) => target.startsWith(`${repository}/`) && target !== `${repository}/releases`)
    .map((target) => target.replace(/^.*?\/(?:blob|raw|tree)\/[^/]+\//, '').replace(/#.*/, ''));
  expect(named.filter((file) => !existsSync(root + file))).toEqual([]);
});

test('package.json has one repository URL', () => {
  expect(repository).toMatch(/^https:\/\/github\.com\/[\w-]+\/[\w-]+$/);
  expect(manifest.homepage).toBe(`${repository}#readme`);
  expect(manifest.bugs.url).toBe(`${repository}/issues`);
});

test('the quick start in README lets a visitor request a time', async ({page, site, ourProxy, simulator}) => {
  const [, block] = codeBlocks.filter(({place}) => place.startsWith('README.md:'));
  const version = block?.text.split(cdn)[1]?.split('/')[0];
  expect(version).toBe(manifest.version);
  // The CDN serves the files that npm publishes.
  const packed = packedFiles();
  await page.route(`${cdn}${version}/**`, (route) => {
    const path = route.request().url().slice(`${cdn}${version}/`.length);
    if (!packed.includes(path)) return route.fulfill({status: 404});
    return route.fulfill({path: root + path, headers: {'access-control-allow-origin': '*'}});
  });
  const lines = block?.text.replace(/(?<=deal-id=")[^"]*/, simulator.demoDealId) ?? '';
  expect(lines).toContain(`proxy-url="${ourProxy.path}"`);
  await page.goto(site.page('/readme', `<!doctype html><html lang="sv"><body>${lines}</body></html>`));
  await firstFreeTime(page).check();
  await fillAsEva(page);
  await waitLikeAHuman(page);
  await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
  await expect(page.getByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'})).toBeVisible();
});

test('the quick start in README leads to the booking page if its script is blocked', async ({
  page,
  site,
  ourProxy,
  simulator,
}) => {
  const [, block] = codeBlocks.filter(({place}) => place.startsWith('README.md:'));
  await page.route(`${cdn}**`, (route) => route.abort());
  const [dealId = ''] = /(?<=deal-id=")[^"]*/.exec(block?.text ?? '') ?? [];
  const lines = block?.text.replaceAll(dealId, simulator.demoDealId) ?? '';
  await page.goto(site.page('/readme', `<!doctype html><html lang="sv"><body>${lines}</body></html>`));
  await page.getByRole('link', {name: 'Boka visning'}).click();
  await expect(page).toHaveURL(new RegExp(`${ourProxy.path}/deals/[^/]+/book$`));
  await page.getByRole('link', {name: /plats/}).first().click();
  await fillAsEva(page);
  ourProxy.passMinute();
  await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
  await expect(page.getByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'})).toBeVisible();
});

/** Targets of the links and pictures in a document. */
function targetsIn(document: string): readonly string[] {
  const text = (documents.get(document) ?? '').replace(/^ *```[^]*?^ *```$/gm, '').replace(/`[^`\n]*`/g, '');
  return Array.from(
    text.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g),
    (match) => match[1] ?? match[2] ?? '',
  );
}
