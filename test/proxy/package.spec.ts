import {execFileSync} from 'node:child_process';
import {copyFileSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from '@playwright/test';
import {manifest} from '../support/package.js';

test("the element's installation includes no dependencies of the proxy", () => {
  const {dependencies, peerDependencies, peerDependenciesMeta} = manifest;
  expect(Object.keys(dependencies).sort()).toEqual(['altcha-lib', 'ky', 'libphonenumber-js', 'lit']);
  for (const name of Object.keys(peerDependencies)) {
    expect([name, peerDependenciesMeta[name]]).toEqual([name, {optional: true}]);
  }
});

test('the command runs without installed dependencies', () => {
  const folder = mkdtempSync(join(tmpdir(), 'proxy-alone-'));
  try {
    const command = join(folder, 'mspecs-viewing-proxy.mjs');
    copyFileSync(
      fileURLToPath(new URL('../../dist/proxy/mspecs-viewing-proxy.js', import.meta.url)),
      command,
    );
    const help = execFileSync(process.execPath, [command, '--help'], {cwd: folder, encoding: 'utf8'});
    expect(help).toContain('MSPECS_LOGIN');
  } finally {
    rmSync(folder, {recursive: true});
  }
});
