import { execFileSync, spawn } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readUserFile } from '../../../electron/operations/ground/read-user-file';
import { isAnyStuck, waitUntilGone } from '../../../electron/workers/stuck-threads';

const module = path.resolve(import.meta.dirname, '../../../electron/workers/stuck-threads.ts');
/** Asks the system for what never comes, as a read of a share that hangs does. */
const reading = (pipe: string) => `require('node:fs').readFileSync(${JSON.stringify(pipe)})`;
/** The child reads the module as it stands, types and all. */
const cannotReadTypes = Number.parseInt(process.versions.node, 10) < 24;
let folder: string;
let pipe: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tierdesk-stuck-'));
  pipe = path.join(folder, 'pipe.xlsx');
  execFileSync('mkfifo', [pipe]);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(process.platform === 'win32')('a read that never answers', () => {
  it('is waited for no longer than its limit', async () => {
    const worker = new Worker(reading(pipe), { eval: true });
    await new Promise((resolve) => worker.once('online', resolve));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const gone = new Promise((resolve) => worker.once('exit', resolve));
    const began = performance.now();
    await waitUntilGone(worker, worker.terminate(), 300);
    expect(performance.now() - began).toBeLessThan(3000);
    expect(isAnyStuck()).toBe(true);
    // The read ends: nothing is stuck any more.
    closeSync(openSync(pipe, constants.O_WRONLY));
    await gone;
    await expect.poll(isAnyStuck).toBe(false);
  });

  it.skipIf(cannotReadTypes)(
    'does not outlive the program',
    async () => {
      const program = `(async () => {
      const { Worker } = require('node:worker_threads');
      const { waitUntilGone, endDespiteStuckThreads } = await import(${JSON.stringify(module)});
      const worker = new Worker(${JSON.stringify(reading(pipe))}, { eval: true });
      await new Promise((resolve) => worker.once('online', resolve));
      await new Promise((resolve) => setTimeout(resolve, 200));
      await waitUntilGone(worker, worker.terminate(), 200);
      console.log('told');
      endDespiteStuckThreads();
    })()`;
      const child = spawn(process.execPath, ['-e', program]);
      const said: string[] = [];
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (text: Buffer) => said.push(String(text)));
      }
      const ended = new Promise<string | null>((resolve) =>
        child.once('close', (_code, signal) => resolve(signal)),
      );
      const late = new Promise<string>((resolve) =>
        setTimeout(() => resolve('still there'), 15_000),
      );
      const end = await Promise.race([ended, late]);
      child.kill('SIGKILL');
      expect(said.join('')).toContain('told');
      expect(end).toBe('SIGKILL');
      // Only the program's own end counts: a kill by this test comes after the race.
    },
    20_000,
  );

  it('is not begun where the chosen file is a pipe', () => {
    expect(() => readUserFile(pipe)).toThrow(expect.objectContaining({ code: 'file.notAFile' }));
  });
});
