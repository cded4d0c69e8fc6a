import {fork, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';

/** Resource usage that a process reports on demand. */
export interface Usage {
  /** CPU time of all its threads in seconds. */
  readonly cpu: number;
  /** Number of answered requests, if it counts them. */
  readonly calls: number;
}

/** A server in a separate process. */
export interface ServerProcess<Details = unknown> {
  /** Base URL without trailing slash. */
  readonly url: string;
  /** Details that it reported when it was ready. */
  readonly details: Details;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

interface Ready<Details> {
  readonly port: number;
  readonly details: Details;
}

/**
 * Starts a file in this folder that calls `answerIn`.
 *
 * @param setting passed to it.
 */
export async function start<Details>(file: string, setting: object = {}): Promise<ServerProcess<Details>> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = fork(path, [JSON.stringify(setting)], {stdio: ['ignore', 'ignore', 'inherit', 'ipc']});
  const {port, details} = (await next(child)) as Ready<Details>;
  return {
    url: `http://127.0.0.1:${port}`,
    details,
    usage: () => {
      child.send('usage');
      return next(child) as Promise<Usage>;
    },
    stop: async () => {
      child.kill();
      await once(child, 'exit');
    },
  };
}

async function next(child: ChildProcess): Promise<unknown> {
  const over = new AbortController();
  const {signal} = over;
  const gone = once(child, 'exit', {signal}).then(() => {
    throw new Error('the server process ended');
  });
  try {
    const [message] = (await Promise.race([once(child, 'message', {signal}), gone])) as [unknown];
    return message;
  } finally {
    over.abort();
  }
}
