import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import process from 'node:process';
import {demoProvider} from '../../demo/simulator/routes/provider.js';
import {serveSimulator} from '../../demo/simulator/server.js';
import {createSimulator, type Simulator} from '../../demo/simulator/simulator.js';
import {freePort} from '../support/free-port.mjs';
import {onOutput} from '../support/proxy/child-process.js';
import {waitForServer} from '../support/wait-for-server.js';
import {nodePath} from '../servers/node-versions.js';

/** Scripts of each framework: one builds the app for production, the other serves it. */
export const apps = {
  nuxt: {build: ['nuxt/bin/nuxt.mjs', 'build'], server: '.output/server/index.mjs'},
  astro: {build: ['astro/bin/astro.mjs', 'build'], server: 'dist/server/entry.mjs'},
  sveltekit: {build: ['vite/bin/vite.js', 'build'], server: 'dist/index.js'},
  angular: {build: ['@angular/cli/bin/ng.js', 'build'], server: 'dist/site/server/server.mjs'},
} as const;

/** An app on its production server with a simulated Mspecs. */
export interface ServedApp {
  readonly url: string;
  readonly simulator: Simulator;
  /** Output of the server. */
  printed(): string;
  stop(): Promise<void>;
}

// The frameworks support Node 22 and later only.
const node = () => nodePath('node 24');

const environment = {
  NUXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
  FORCE_COLOR: undefined,
};

/** Builds an app for production. */
export function buildApp(name: keyof typeof apps): void {
  const [script, ...args] = apps[name].build;
  execFileSync(node(), [join(import.meta.dirname, 'node_modules', script), ...args], {
    cwd: join(import.meta.dirname, name),
    env: {...process.env, ...environment},
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Serves a built app, and resolves when it is healthy. */
export async function serveApp(name: keyof typeof apps): Promise<ServedApp> {
  const simulator = createSimulator();
  const mspecs = await serveSimulator(simulator);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(node(), [apps[name].server], {
    cwd: join(import.meta.dirname, name),
    env: {
      ...process.env,
      ...environment,
      HOST: '127.0.0.1',
      PORT: String(port),
      ORIGIN: url,
      NG_ALLOWED_HOSTS: '127.0.0.1',
      MSPECS_URL: mspecs.url,
      MSPECS_TOKEN: demoProvider.token,
      MSPECS_SUBSCRIBER: demoProvider.subscriberId,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  onOutput(server, (text) => (printed += text));
  const ended = once(server, 'close');
  await waitForServer(`${url}/api/mspecs/health`, server, () => printed);
  return {
    url,
    simulator,
    printed: () => printed,
    async stop() {
      server.kill('SIGKILL');
      await ended;
      await mspecs.close();
    },
  };
}
