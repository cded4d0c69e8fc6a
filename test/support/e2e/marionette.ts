import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {killOnExit, stopProcess} from '../proxy/child-process.js';

/** Firefox driven by Marionette, the protocol below its WebDriver. It needs no other program, and no script in the page. */
export interface Marionette {
  /** Runs a command, such as `WebDriver:Navigate`, and resolves to its value. */
  call<Value>(command: string, parameters?: object): Promise<Value>;
  close(): Promise<void>;
}

type Answer = readonly [type: number, id: number, error: {readonly message: string} | null, result: unknown];

/**
 * Starts Firefox without a window.
 *
 * @param path its executable.
 * @param preferences preferences of its profile.
 */
export async function startMarionette(
  path: string,
  preferences: Readonly<Record<string, boolean | string>>,
): Promise<Marionette> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const all = Object.entries({...preferences, 'app.update.disabledForTesting': true});
  const lines = [
    'user_pref("marionette.port", 0);',
    ...all.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`),
  ];
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const browser = killOnExit(
    spawn(path, ['--headless', '--no-remote', '--marionette', '--profile', profile], {stdio: 'ignore'}),
  );
  const port = async (): Promise<number> => {
    for (;;) {
      if (browser.exitCode !== null) throw new Error(`Firefox ended with code ${browser.exitCode}`);
      const written = readPort(profile);
      if (written) return written;
      await sleep(50);
    }
  };
  const socket = connect(await port(), '127.0.0.1');
  await once(socket, 'connect');
  const pending = new Map<number, (answer: Answer) => void>();
  const settle = (answer: Answer) => pending.get(answer[1])?.(answer);
  let received = Buffer.alloc(0);
  socket.on('data', (bytes: Buffer) => {
    received = Buffer.concat([received, bytes]);
    for (;;) {
      // Each message is its length in bytes, a colon and JSON.
      const colon = received.indexOf(':');
      const end = colon + 1 + Number(received.subarray(0, colon).toString());
      if (colon < 0 || received.length < end) return;
      const message = JSON.parse(received.subarray(colon + 1, end).toString()) as unknown;
      received = received.subarray(end);
      // The first message is a greeting.
      if (Array.isArray(message)) settle(message as unknown as Answer);
    }
  });
  let lastId = 0;
  const call = async <Value>(command: string, parameters: object = {}): Promise<Value> => {
    const id = (lastId += 1);
    const answered = new Promise<Answer>((resolve) => pending.set(id, resolve));
    const message = JSON.stringify([0, id, command, parameters]);
    socket.write(`${Buffer.byteLength(message)}:${message}`);
    const [, , error, result] = await answered;
    pending.delete(id);
    if (error) throw new Error(error.message);
    return (result as {readonly value: Value} | null)?.value as Value;
  };
  await call('WebDriver:NewSession');
  return {
    call,
    close: async () => {
      socket.destroy();
      await stopProcess(browser, profile);
    },
  };
}

/** Returns the port that Firefox has written to its profile; undefined before. */
function readPort(profile: string): number | undefined {
  try {
    return Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8'));
  } catch {
    return undefined;
  }
}
