import {readFileSync} from 'node:fs';
import {test as base} from '@playwright/test';
import {root} from '../package.js';
import {freePort} from '../free-port.mjs';
import {start} from './start-process.js';

/** Playwright's `test` with the demo's URL, started by the first command in README after `npm ci`. */
export const test = base.extend<object, {demo: string}>({
  demo: [
    // Playwright reads the required fixtures from the first parameter, which must be a pattern.
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
