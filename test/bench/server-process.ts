import {fork, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';

/** What a process tells of itself whenever it is asked. */
export interface Usage {
  /** Of all its threads, in seconds since it began. */
  readonly cpu: number;
  /** How many requests it has answered, where it counts them. */
  readonly calls: number;
}

/** A server in a process of its own. */
export interface ServerProcess<Details = unknown> {
  /** Without a slash at the end. */
  readonly url: string;
  /** What it told of itself when it was ready. */
  readonly details: Details;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

interface Ready<Details> {
  readonly port: number;
  readonly details: Details;
}

/**
 * Starts a file beside this one, which calls `answerIn`.
 *
 * @param setting handed to it.
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
    throw new Error('a server has ended');
  });
  try {
    const [message] = (await Promise.race([once(child, 'message', {signal}), gone])) as [unknown];
    return message;
  } finally {
    over.abort();
  }
}
