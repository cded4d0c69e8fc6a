import type {ChildProcess} from 'node:child_process';
import {expect} from '@playwright/test';

/** Waits until a URL responds with 200. Fails with the server's output if its process ends earlier. */
export async function waitForServer(url: string, child: ChildProcess, output: () => string): Promise<void> {
  await expect
    .poll(
      async () => {
        if (child.exitCode !== null) throw new Error(`the server ended: ${output()}`);
        return fetch(url).then(({status}) => status, String);
      },
      {timeout: 120_000},
    )
    .toBe(200);
}
