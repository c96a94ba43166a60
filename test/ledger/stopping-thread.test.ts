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
  await bundler.bundlePrograms(helpers, ['stop-tiering', 'stop-work'], programs, ['ledger-worker']);
});
afterAll(() => {
  for (const each of [programs, folder]) rmSync(each, { recursive: true, force: true });
});

async function runProgram<Told>(name: string): Promise<Told> {
  const place = mkdtempSync(path.join(folder, 'run-'));
  const { stdout } = await promisify(execFile)(process.execPath, [
    path.join(programs, `${name}.mjs`),
    place,
  ]);
  return JSON.parse(stdout) as Told;
}

it('the costliest scheme that may be taken is stopped in its thread, by a cancel and with the thread', async () => {
  const { clients, cancelled, ended, runs } = await runProgram<{
    clients: number;
    cancelled: { code: string; done: number; end: string };
    ended: { code: string; done: number; end: string };
    runs: number;
  }>('stop-tiering');
  for (const each of [cancelled, ended]) {
    expect(each).toMatchObject({ code: 'call.cancelled', end: 'ended' });
    expect(each.done).toBeLessThan(clients / 2);
  }
  // Rolled back: nothing of either is left.
  expect(runs).toBe(0);
});

interface Outcome {
  readonly code: string | null;
  readonly end: string;
  readonly changed: boolean;
  readonly next: string;
}

it('whatever takes long in the thread is stopped in its midst, and nothing of it is left', async () => {
  const { outcomes, statement, problems, made } = await runProgram<{
    outcomes: Readonly<Record<string, Outcome>>;
    statement: { code: string; last: number; statementBefore: number };
    problems: string[];
    made: { export: boolean; part: boolean };
  }>('stop-work');
  const stopped = { code: 'call.cancelled', end: 'ended', changed: false, next: 'answered' };
  expect(outcomes).toEqual(
    Object.fromEntries(Object.keys(outcomes).map((name) => [name, stopped])),
  );
  expect(Object.keys(outcomes).length).toBeGreaterThan(20);
  // Not after the statement, but in it: its own step was never told.
  expect(statement).toMatchObject({ code: 'call.cancelled', last: statement.statementBefore });
  expect(made.part).toBe(false);
  expect(problems).toEqual([]);
}, 240_000);
