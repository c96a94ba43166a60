import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const projectFolder = path.resolve(import.meta.dirname, '../..');

/** What bundles the programs of tests is plain JavaScript, like all that runs before there are types. */
interface Bundler {
  readonly bundlePrograms: (
    source: string,
    names: readonly string[],
    folder: string,
    workers: readonly string[],
  ) => Promise<void>;
}

let programs: string;
const folder = mkdtempSync(path.join(os.tmpdir(), 'tierdesk-stopping-'));

beforeAll(async () => {
  const cache = path.join(projectFolder, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  // Inside the checkout, where a program finds SQLite.
  programs = mkdtempSync(path.join(cache, 'stopping-'));
  const helpers = path.join(projectFolder, 'test/helpers');
  const bundler = (await import(path.join(helpers, 'bundle-programs.mjs'))) as Bundler;
  await bundler.bundlePrograms(helpers, ['stop-tiering'], programs, ['ledger-worker']);
});
afterAll(() => {
  for (const each of [programs, folder]) rmSync(each, { recursive: true, force: true });
});

it('the costliest scheme that may be taken is stopped in its thread, by a cancel and with the thread', async () => {
  const program = path.join(programs, 'stop-tiering.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [program, folder]);
  const { clients, cancelled, ended, runs } = JSON.parse(stdout) as {
    clients: number;
    cancelled: { code: string; done: number; end: string };
    ended: { code: string; done: number; end: string };
    runs: number;
  };
  for (const each of [cancelled, ended]) {
    expect(each).toMatchObject({ code: 'call.cancelled', end: 'ended' });
    expect(each.done).toBeLessThan(clients / 2);
  }
  // Rolled back: nothing of either is left.
  expect(runs).toBe(0);
});
