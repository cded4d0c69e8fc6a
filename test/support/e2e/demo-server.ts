import {readFileSync} from 'node:fs';
import {test as base} from '@playwright/test';
import {root} from '../package.js';
import {freePort, start} from './start-process.js';

/** Playwright's `test` with the address of the demo, started as README's first command says once `npm ci` is done. */
export const test = base.extend<object, {demo: string}>({
  demo: [
    // Playwright reads from the first parameter which fixtures a fixture needs, so it must be a pattern.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const readme = readFileSync(`${root}README.md`, 'utf8');
      const command = /^npm ci && (npm start)$/m.exec(readme)?.[1];
      if (!command) throw new Error('README.md has no line "npm ci && npm start"');
      const {address, stop} = await start(`${command} -- --port ${await freePort()} --strictPort`, root);
      await use(address);
      await stop();
    },
    {scope: 'worker'},
  ],
});

export {expect} from '@playwright/test';
