import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyPackage, type PackageCopy } from './packaged-program';

let copy: PackageCopy;

test.beforeAll(async () => {
  copy = await copyPackage({ canBeInspected: false });
});
test.afterAll(() => copy.remove());

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const userData = `--user-data-dir=${path.join(copy.folder, 'home', 'data')}`;
  return spawnSync(copy.program, [userData, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...copy.env, ...env },
    timeout: 60_000,
  });
}

for (const option of [
  '--no-sandbox',
  '--remote-debugging-port=0',
  '--remote-debugging-pipe',
  '--inspect=0',
  '--disable-web-security',
  '--js-flags=--expose-gc',
  '--disable-seccomp-filter-sandbox',
  '--log-net-log=net.json',
  '--ssl-key-log-file=keys.log',
  '--utility-cmd-prefix=env',
  '--gpu-launcher=env',
  '--proxy-server=127.0.0.1:9',
  '--host-resolver-rules=MAP * 127.0.0.1',
  '--enable-blink-features=Serial',
  '--auto-open-devtools-for-tabs',
  '--a-switch-nobody-knows',
]) {
  test(`a package does not start with ${option}, and says so`, () => {
    const { status, stderr } = start([option]);
    expect(stderr).toContain(`不能以 ${option.split('=')[0]} 启动`);
    expect(stderr).not.toContain('listening on');
    expect(status).toBe(1);
  });
}

test('what a refused switch names is neither started nor written', () => {
  const folder = path.join(copy.folder, 'home');
  const trace = path.join(folder, 'started');
  const program = path.join(folder, 'prefix');
  writeFileSync(program, `#!/bin/sh\necho "$0" >> "${trace}"\nexec "$@"\n`, { mode: 0o755 });
  const files = ['net.json', 'keys.log', 'trace.json'].map((name) => path.join(folder, name));
  const [netLog, keyLog, traceFile] = files;
  const { status } = start([
    ...['utility-cmd-prefix', 'renderer-cmd-prefix', 'gpu-launcher', 'ppapi-plugin-launcher'].map(
      (name) => `--${name}=${program}`,
    ),
    `--log-net-log=${netLog}`,
    `--ssl-key-log-file=${keyLog}`,
    '--trace-startup',
    `--trace-startup-file=${traceFile}`,
  ]);
  expect(status).toBe(1);
  expect([trace, ...files].filter((file) => existsSync(file))).toEqual([]);
});

test('a package is no Node that runs whatever it is given', () => {
  const { stdout } = start(['-e', 'console.log("ran as node")', '--no-sandbox'], {
    ELECTRON_RUN_AS_NODE: '1',
    NODE_OPTIONS: '--require=/dev/null',
  });
  expect(stdout).not.toContain('ran as node');
});
