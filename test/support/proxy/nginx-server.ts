import {spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {freePort} from '../free-port.mjs';
import {waitForServer} from '../wait-for-server.js';
import {killOnExit, onOutput, stopProcess} from './child-process.js';
import type {RunningProxy} from './node-command.js';

/**
 * Starts nginx with a sample of the documents, and resolves when it serves.
 *
 * @param sample content of the `http` block.
 * @param servers URLs to use instead of those in the sample.
 */
export async function startNginx(
  sample: string,
  servers: Readonly<Record<string, string>>,
): Promise<RunningProxy> {
  const folder = mkdtempSync(join(tmpdir(), 'proxy-nginx-'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => {
    mkdirSync(join(folder, name));
    return `${name}_temp_path ${join(folder, name)};`;
  });
  const port = await freePort();
  const located = Object.entries({'/var/cache/nginx': folder, ...servers}).reduce(
    (text, [from, to]) => text.replaceAll(from, to),
    sample,
  );
  const config = `
    daemon off;
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    pid ${join(folder, 'nginx.pid')};
    error_log stderr;
    events {}
    http {
      access_log off;
      ${temporary.join('\n')}
      ${located.replace('server {', `server {\nlisten 127.0.0.1:${port};\nlocation = /up { return 200; }`)}
    }`;
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, config);
  const child = killOnExit(
    spawn('nginx', ['-e', 'stderr', '-p', folder, '-c', file], {stdio: ['ignore', 'pipe', 'pipe']}),
  );
  let output = '';
  onOutput(child, (text) => (output += text));
  const url = `http://127.0.0.1:${port}`;
  await waitForServer(`${url}/up`, child, () => output);
  return {url, stop: () => stopProcess(child, folder)};
}
