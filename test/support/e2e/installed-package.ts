import {execSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {root} from '../package.js';
import {expect, test as base, type Site} from './built-page.js';

/** A new project with only this package installed, as npm does it. */
export interface Project {
  readonly folder: string;
  /** Writes a file and returns its path. */
  write(name: string, text: string): string;
}

/** Playwright's `test` with such a project, created once per worker. */
export const test = base.extend<object, {project: Project}>({
  project: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'installed-'));
      const write = (name: string, text: string) => {
        writeFileSync(join(folder, name), text);
        return join(folder, name);
      };
      write('package.json', '{"private": true, "type": "module"}');
      const pack = `npm pack --silent --pack-destination "${folder}"`;
      const tarball = execSync(pack, {cwd: root, encoding: 'utf8'}).trim();
      execSync(`npm install --prefer-offline --no-audit --no-fund ./${tarball}`, {
        cwd: folder,
        stdio: 'pipe',
      });
      await use({folder, write});
      rmSync(folder, {recursive: true, force: true});
    },
    {scope: 'worker', timeout: 180_000},
  ],
});

export {expect};

/** Serves the scripts of a folder below a path of a site. */
export function serveScripts(site: Site, path: string, folder: string): void {
  const headers = {'content-type': 'text/javascript'};
  site.mount(path, (request) => {
    const file = new URL(request.url).pathname.slice(path.length);
    return Promise.resolve(new Response(readFileSync(join(folder, file)), {headers}));
  });
}
