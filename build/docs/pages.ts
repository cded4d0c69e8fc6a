import {readdirSync} from 'node:fs';
import {posix} from 'node:path';
import {fileURLToPath} from 'node:url';

/** Folder of this repository, with a trailing slash. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Folder of the pages that only the site has. */
const ownPages = 'build/docs/pages/';

/** A group of the sidebar. */
interface Group {
  readonly text: string;
  /** Paths of documents in this repository. */
  readonly files: readonly string[];
}

const inFolder = (folder: string): readonly string[] =>
  readdirSync(root + folder)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => folder + file);

const docs = (...names: readonly string[]): readonly string[] => names.map((name) => `docs/${name}.md`);
const own = (...names: readonly string[]): readonly string[] => names.map((name) => `${ownPages}${name}.md`);

/** Groups of the sidebar, in the order in which people look for things. */
export const groups: readonly Group[] = [
  {
    text: 'Get started',
    files: [
      ...docs('embedding', 'frameworks'),
      ...own('side-by-side'),
      ...docs('wordpress', 'theming', 'open-from-a-button', 'links'),
    ],
  },
  {text: 'Try it', files: own('examples', 'gallery', 'configurator')},
  {
    text: 'Proxy',
    files: docs(
      'proxy/one-brokerage',
      'proxy/many-brokerages',
      'proxy/own-server',
      'proxy/cloudflare',
      'proxy/behind-a-server',
      'proxy/events',
      'proxy/alternatives',
      'proxy/operation',
      'booking-page',
      'spam',
    ),
  },
  {text: 'Build on it', files: docs('viewing-list', 'events', 'server-rendering', 'testing')},
  {text: 'Reference', files: [...docs('api', 'proxy', 'migration'), 'CHANGELOG.md']},
  {text: 'Help', files: docs('troubleshooting')},
  {
    text: 'Background',
    files: docs(
      'requests',
      'privacy',
      'accessibility',
      'accessibility-statement',
      'performance',
      // Links to each decision.
      'decisions/README',
    ),
  },
];

/** Documents that are pages of the site, with the names of the pages. All are in one folder, so that `./` is the base of each. */
export const pages: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...inFolder('docs/'),
    ...inFolder('docs/proxy/'),
    ...inFolder('docs/decisions/'),
    ...inFolder(ownPages),
    'CHANGELOG.md',
  ].map((file) => [file, nameOf(file)]),
);

/** Returns the link of a document: a page of the site, or the file in the repository. */
export function linkFrom(document: string, link: string, repository: string): string {
  if (/^([a-z]+:|[#/])/.test(link)) return link;
  const [path = '', fragment] = link.split('#');
  const file = posix.join(posix.dirname(document), path);
  const page = pages[file];
  const target = page === undefined ? `${repository}/blob/main/${file}` : `./${page.replace(/md$/, 'html')}`;
  return fragment === undefined ? target : `${target}#${fragment}`;
}

/** Returns the fragment of a heading, as GitHub makes it. */
export const slugOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');

function nameOf(file: string): string {
  return file
    .replace(ownPages, '')
    .replace(/^docs\//, '')
    .replace(/\/README\.md$/, '.md')
    .replaceAll('/', '-')
    .toLowerCase();
}
