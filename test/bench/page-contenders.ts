import {mkdtemp, mkdir, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {minify} from 'terser';
import {build, transformWithOxc} from 'vite';
import {addresses, homePage} from './page-home.js';

/** An implementation that shows the free times of a home. */
export interface Contender {
  readonly name: string;
  readonly what: string;
  /**
   * HTML of its page, with `{deal}` for the id of the home, `{count}` for the number of homes in the list, `{plain}` for the times as
   * plain HTML, and `{served}` for the element with its times.
   */
  readonly html: string;
  /** True if its times cannot be booked. */
  readonly isStatic?: boolean;
  /** URL prefix of its files and the folder that contains them. */
  readonly files?: {readonly below: string; readonly folder: string};
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const script = (src: string) => `<script type="module" src="${src}"></script>`;

const element = `<mspecs-viewing-booker deal-id="{deal}" deal-url="${addresses.deal}" base-url="${addresses.mspecs}"></mspecs-viewing-booker>`;
const status = `${addresses.mspecs}/v3/viewings/slot/status/{deal}`;
const handWritten = `<div id="viewings" data-deal="${addresses.deal}" data-status="${status}"></div>`;

const list = `<mspecs-viewing-list proxy-url="${addresses.proxy}"></mspecs-viewing-list>`;
const handWrittenList = `<div id="viewings" data-list="${addresses.proxy}/viewings?slots=false&amp;limit=1000"></div>`;

/** The preload links in docs/embedding.md. */
const preload = [addresses.deal, status]
  .map((address) => `<link rel="preload" as="fetch" crossorigin href="${address}">`)
  .join('\n');

/** Creates all contenders. `remove` deletes their temporary folder. */
export async function makeContenders(): Promise<{
  readonly contenders: readonly Contender[];
  readonly remove: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'contenders-'));
  const baseline = {below: '/baseline', folder: join(folder, 'baseline')};
  await mkdir(baseline.folder);
  const compile = async (name: string): Promise<string> => {
    const source = await readFile(new URL(`baseline/${name}.ts`, import.meta.url), 'utf8');
    const {code = ''} = await minify((await transformWithOxc(source, `${name}.ts`)).code, {module: true});
    await writeFile(join(baseline.folder, `${name}.js`), code);
    return code;
  };
  const code = await compile('baseline');
  await compile('list');
  const cdn = {below: '/cdn', folder: join(root, 'dist/cdn')};
  const tag = script('/cdn/mspecs-viewing-booker.js');
  return {
    contenders: [
      {
        name: 'inline',
        what: 'hand-written page with an inline script',
        html: homePage('', `${handWritten}<script type="module">${code}</script>`),
      },
      {
        name: 'baseline',
        what: 'hand-written page with an external script',
        html: homePage(script('/baseline/baseline.js'), handWritten),
        files: baseline,
      },
      {
        name: 'element',
        what: 'the element, loaded by a script tag',
        html: homePage(tag, element),
        files: cdn,
      },
      {
        name: 'preload',
        what: 'the element with preload links',
        html: homePage(`${tag}\n${preload}`, element),
        files: cdn,
      },
      {
        name: 'plain',
        what: 'a page with the times as plain HTML, without a script',
        html: homePage('', '<div id="viewings">{plain}</div>'),
        isStatic: true,
      },
      {
        name: 'served',
        what: 'the element with the times of a server',
        html: homePage(tag, '{served}'),
        files: cdn,
      },
      {
        name: 'list-baseline',
        what: 'hand-written list with an external script',
        html: homePage(script('/baseline/list.js'), handWrittenList),
        files: baseline,
        isStatic: true,
      },
      {
        name: 'list',
        what: 'the list, loaded by a script tag',
        html: homePage(script('/cdn/mspecs-viewing-list.js'), list),
        files: cdn,
        isStatic: true,
      },
      {
        name: 'bundled',
        what: 'the element in an app bundled by Vite',
        ...(await bundle(join(folder, 'app'))),
      },
    ],
    remove: () => rm(folder, {recursive: true}),
  };
}

/** Bundles an app that only imports the package by name, with Vite. */
async function bundle(folder: string): Promise<Pick<Contender, 'html' | 'files'>> {
  await mkdir(join(folder, 'node_modules'), {recursive: true});
  await symlink(root, join(folder, 'node_modules/mspecs-viewing-booker'), 'junction');
  await writeFile(join(folder, 'main.js'), "import 'mspecs-viewing-booker';");
  await writeFile(join(folder, 'index.html'), homePage(script('/main.js'), element));
  await build({root: folder, configFile: false, logLevel: 'error', base: '/app/'});
  const built = join(folder, 'dist');
  return {html: await readFile(join(built, 'index.html'), 'utf8'), files: {below: '/app', folder: built}};
}
