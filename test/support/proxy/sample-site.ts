import {spawn} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import process from 'node:process';
import {codeBlocks} from '../e2e/code-blocks.js';
import {freePort} from '../free-port.mjs';
import {root} from '../package.js';
import {waitForServer} from '../wait-for-server.js';
import {serversFolder} from '../../servers/node-versions.js';
import {killOnExit, onOutput, stopProcess} from './child-process.js';
import type {RunningProxy} from './node-command.js';
import {recordLog} from './run-record.js';

/** Code block of docs/proxy/ that starts with the comment `// name`. */
export function sample(name: string): string {
  const found = codeBlocks.filter(
    ({place, text}) => place.startsWith('docs/proxy/') && text.startsWith(`// ${name}\n`),
  );
  if (found.length !== 1) throw new Error(`docs/proxy/ has ${found.length} blocks named ${name}`);
  return found[0]!.text;
}

/** A project next to the platforms of `test/servers`, with this package installed as npm does it. */
export interface SampleSite {
  readonly folder: string;
  write(file: string, text: string): string;
  remove(): void;
}

/** @param express the installed package to use as `express`. */
export function sampleSite(express: 'express' | 'express4' = 'express'): SampleSite {
  const folder = mkdtempSync(join(serversFolder, '.site-'));
  const write = (file: string, text: string) => {
    const path = join(folder, file);
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, text);
    return path;
  };
  const modules = join(folder, 'node_modules');
  const installed = join(modules, 'mspecs-viewing-booker');
  cpSync(join(root, 'package.json'), join(installed, 'package.json'));
  cpSync(join(root, 'dist'), join(installed, 'dist'), {
    recursive: true,
    filter: (path) => !/[\\/]dist[\\/](cdn|demo)$/.test(path),
  });
  symlinkSync(join(serversFolder, 'node_modules', express), join(modules, 'express'), 'junction');
  write('package.json', '{"private": true, "type": "module"}');
  write('proxy.js', sample('proxy.js'));
  return {folder, write, remove: () => rmSync(folder, {recursive: true, force: true})};
}

/** Runs a Node script, or a server's own command, that listens on `PORT`, and resolves when its proxy is healthy. */
export async function startServer(
  site: SampleSite,
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<RunningProxy> {
  const port = await freePort();
  const child = killOnExit(
    spawn(process.execPath, args, {
      cwd: site.folder,
      env: {PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: String(port), ...variables},
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
  let output = '';
  onOutput(child, (text) => {
    output += text;
    recordLog('node', text);
  });
  const url = `http://127.0.0.1:${port}/api/mspecs`;
  await waitForServer(`${url}/health`, child, () => output);
  return {url, stop: () => stopProcess(child)};
}
