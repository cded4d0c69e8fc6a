import type {AddressInfo} from 'node:net';
import process from 'node:process';
import {serve} from '@hono/node-server';
import type {Usage} from './server-process.js';

/** Settings that `start` passes to the process. */
export const setting: unknown = JSON.parse(process.argv[2] ?? '{}');

/** Answers requests in a process started by `start`. */
export function answerIn(
  answer: (request: Request) => Response | Promise<Response>,
  {details = {}, calls = () => 0}: {readonly details?: object; readonly calls?: () => number} = {},
): void {
  const tell = (message: object) => process.send?.(message);
  serve({fetch: answer, hostname: '127.0.0.1', port: 0}, ({port}: AddressInfo) => tell({port, details}));
  process.on('message', () => {
    const {user, system} = process.cpuUsage();
    tell({cpu: (user + system) / 1e6, calls: calls()} satisfies Usage);
  });
}
