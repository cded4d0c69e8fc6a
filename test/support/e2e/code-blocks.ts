import {readdirSync, readFileSync} from 'node:fs';
import {root} from '../package.js';

/** A code block in a document. */
export interface CodeBlock {
  /** Position of the block, such as `docs/proxy.md:12`. */
  readonly place: string;
  readonly language: string;
  readonly text: string;
}

const read = (path: string): string => readFileSync(root + path, 'utf8');

/** Public documents of this project, by path. */
export const documents: ReadonlyMap<string, string> = new Map(
  [
    ...readdirSync(root).filter((file) => file.endsWith('.md')),
    ...readdirSync(`${root}docs`, {recursive: true, encoding: 'utf8'})
      .filter((file) => file.endsWith('.md'))
      .map((file) => `docs/${file.replaceAll('\\', '/')}`),
  ].map((path) => [path, read(path)]),
);

/** Every code block in them. */
export const codeBlocks: readonly CodeBlock[] = [...documents].flatMap(([path, document]) =>
  Array.from(
    document.matchAll(/^ *```(.*)\n([^]*?)^ *```$/gm),
    ({index, 1: language = '', 2: text = ''}) => ({
      place: `${path}:${document.slice(0, index).split('\n').length}`,
      language,
      text,
    }),
  ),
);

/** Code blocks in these languages. */
export const blocksIn = (...languages: readonly string[]): readonly CodeBlock[] =>
  codeBlocks.filter(({language}) => languages.includes(language));
