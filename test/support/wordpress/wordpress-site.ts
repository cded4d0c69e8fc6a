import {execFile, spawn} from 'node:child_process';
import {once} from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {promisify} from 'node:util';
import {freePort} from '../free-port.mjs';
import {root} from '../package.js';
import {onOutput} from '../proxy/child-process.js';
import {accounts, siteOrigin} from '../proxy/simulated-mspecs.js';
import type {Stoppable} from '../proxy/stoppable.js';
import {waitForServer} from '../wait-for-server.js';

/** Versions of WordPress in the package: 6.6 and 6.7. */
type WordPressVersion = 'beta' | 'nightly';

/** Options of {@link startWordPress}. */
export interface WordPressOptions {
  readonly mspecsUrl: string;
  readonly version?: WordPressVersion;
  /** Path of the installation, such as `/blogg`; default the root. */
  readonly prefix?: string;
  /** Plugin folders or files below `wp-content/plugins` that are active from the start. */
  readonly plugins?: readonly string[];
}

/** A WordPress on loopback. */
export interface WordPressSite extends Stoppable {
  /** URL of the site, without a trailing slash. */
  readonly url: string;
  /** Folder of the installation. */
  readonly folder: string;
  /** Runs PHP code inside WordPress, and returns what it prints. */
  php(code: string): Promise<string>;
  /** Returns what PHP has logged: notices, warnings and errors. */
  log(): string;
}

const suiteFolder = join(root, 'test/wordpress');
const packageFolder = join(suiteFolder, 'node_modules/@wp-playground/wordpress-builds');
const run = promisify(execFile);

/** Name of the plugin's main file in WordPress. */
const plugin = 'mspecs-viewing-booker/mspecs-viewing-booker.php';
/** Name of the stand-in for Mspecs' plugin. */
export const standIn = 'mspecs-stand-in/mspecs-stand-in.php';

/** Unpacks a version of WordPress with SQLite, once. */
async function unpack(version: WordPressVersion): Promise<string> {
  const target = join(suiteFolder, 'node_modules/.wordpress', version);
  if (existsSync(target)) return target;
  mkdirSync(join(target, '..'), {recursive: true});
  const folder = mkdtempSync(`${target}-`);
  const code =
    'foreach ([1, 2] as $i) { $zip = new ZipArchive(); $zip->open($argv[$i]); $zip->extractTo($argv[3]); }';
  const sqlite = join(packageFolder, 'src/sqlite-database-integration/sqlite-database-integration.zip');
  await run('php', ['-r', code, join(packageFolder, `src/wordpress/wp-${version}.zip`), sqlite, folder]);
  const extension = join(folder, 'wp-content/plugins/sqlite-database-integration');
  renameSync(join(folder, 'sqlite-database-integration-main'), extension);
  const dropIn = readFileSync(join(extension, 'db.copy'), 'utf8');
  writeFileSync(
    join(folder, 'wp-content/db.php'),
    dropIn.replaceAll(
      "'{SQLITE_IMPLEMENTATION_FOLDER_PATH}'",
      "__DIR__ . '/plugins/sqlite-database-integration'",
    ),
  );
  try {
    renameSync(folder, target);
  } catch (error) {
    // Another worker was faster.
    if (!existsSync(target)) throw error;
  }
  return target;
}

/** Installs WordPress in a new folder and serves it. */
export async function startWordPress({
  mspecsUrl,
  version = 'nightly',
  prefix = '',
  plugins = [standIn, plugin],
}: WordPressOptions): Promise<WordPressSite> {
  const core = await unpack(version);
  const documentRoot = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const folder = join(documentRoot, prefix);
  cpSync(core, folder, {recursive: true});
  writeFileSync(join(folder, 'wp-content/database/.ht.sqlite'), '');
  for (const file of ['wp-config.php', 'install.php'])
    cpSync(join(suiteFolder, 'site', file), join(folder, file));
  cpSync(join(suiteFolder, 'site/tests.php'), join(folder, 'wp-content/mu-plugins/tests.php'));
  cpSync(join(suiteFolder, 'classic-theme'), join(folder, 'wp-content/themes/classic'), {recursive: true});
  cpSync(join(suiteFolder, 'stand-in'), join(folder, 'wp-content/plugins/mspecs-stand-in'), {
    recursive: true,
  });
  if (plugins.includes(plugin))
    cpSync(
      join(root, 'dist/wordpress/mspecs-viewing-booker'),
      join(folder, 'wp-content/plugins/mspecs-viewing-booker'),
      {
        recursive: true,
      },
    );

  const port = await freePort();
  const url = `http://127.0.0.1:${port}${prefix}`;
  const logFile = join(documentRoot, 'php.log');
  const {username, password} = accounts.provider.account;
  const env = {
    PATH: process.env['PATH'],
    WP_URL: url,
    WP_PREFIX: prefix,
    WP_STATIC: join(packageFolder, `public/wp-${version}`),
    WP_LOG: logFile,
    WP_ORIGIN: siteOrigin,
    MSPECS_URL: mspecsUrl,
    MSPECS_LOGIN: `${username}:${password}`,
    MSPECS_SUBSCRIBER: accounts.provider.subscriberId,
    // Requests must be able to overlap.
    PHP_CLI_SERVER_WORKERS: '6',
  };
  const settings = [
    '-d',
    'error_reporting=-1',
    '-d',
    'display_errors=0',
    '-d',
    'upload_max_filesize=20M',
    '-d',
    'post_max_size=20M',
  ];
  const php = async (...args: string[]) =>
    (await run('php', [...settings, ...args], {cwd: folder, env})).stdout;
  await php('install.php', ...plugins);
  const router = join(suiteFolder, 'site/router.php');
  // The workers of the server are in its process group, and outlive a signal to the server alone.
  const child = spawn('php', [...settings, '-S', `127.0.0.1:${port}`, '-t', documentRoot, router], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const kill = () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGKILL');
  };
  process.once('exit', kill);
  let output = '';
  onOutput(child, (text) => (output += text));
  await waitForServer(`${url}/wp-includes/images/blank.gif`, child, () => output);
  return {
    url,
    folder,
    php: (code) => php('-r', `require 'wp-load.php'; ${code}`),
    log: () => (existsSync(logFile) ? readFileSync(logFile, 'utf8') : ''),
    stop: async () => {
      const closed = once(child, 'close');
      kill();
      await closed;
      process.off('exit', kill);
      rmSync(documentRoot, {recursive: true, force: true});
    },
  };
}
