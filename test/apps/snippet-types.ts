import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import ts from 'typescript';
import {root} from '../support/package.js';
import {serversFolder} from '../servers/node-versions.js';

/** A file that a reader of the documents would create. */
export interface Snippet {
  readonly place: string;
  /** File extension, such as `tsx`. */
  readonly extension: string;
  readonly text: string;
}

/** Declarations of a typical page around the element. */
const page = `
import 'mspecs-viewing-booker';
import 'svelte';

declare global {
  interface Window {
    dataLayer: object[];
    plausible?: (name: string, options?: {readonly props: Readonly<Record<string, string>>}) => void;
  }
}
`;

/** Declarations of CDN modules and adjacent files. */
const elsewhere = `
/// <reference types="node" />
declare module 'https://cdn.example/*';
declare module '*/proxy.js' {
  export const proxy: import('mspecs-viewing-booker/proxy').Proxy;
}
`;

/**
 * Type-checks snippets against the built package, each in a file of its own.
 *
 * @param folder folder of those files, inside this one so that they resolve its packages.
 * @returns problems with their positions.
 */
export function typeProblems(snippets: readonly Snippet[], folder: string): readonly string[] {
  mkdirSync(folder, {recursive: true});
  const write = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const places = new Map(
    snippets.map(({place, extension, text}) => [
      write(`${place.replace(/\W/g, '-')}.${extension}`, text),
      place,
    ]),
  );
  const config = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path));
  const {options} = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const program = ts.createProgram(
    [...places.keys(), write('page.d.ts', page), write('elsewhere.d.ts', elsewhere)],
    {
      ...options,
      jsx: ts.JsxEmit.ReactJSX,
      moduleDetection: ts.ModuleDetectionKind.Force,
      noUnusedLocals: false,
      types: [],
      paths: {
        express: [join(serversFolder, 'node_modules/@types/express')],
        fastify: [join(serversFolder, 'node_modules/fastify')],
      },
    },
  );
  return ts.getPreEmitDiagnostics(program).map(({file, start, messageText}) => {
    const place = places.get(join(file?.fileName ?? '')) ?? file?.fileName ?? '';
    const line = file ? file.getLineAndCharacterOfPosition(start ?? 0).line + 1 : 0;
    return `${place}, line ${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
