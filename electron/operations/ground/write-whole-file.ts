import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { OperationFailure } from './failure';

/** Writes a file whole or not at all: beside its place first, then renamed over it. */
export function writeWholeFile(path: string, content: Uint8Array | string): void {
  const unfinished = `${path}.part`;
  try {
    // Never through a link or into a file that somebody else has laid there.
    rmSync(unfinished, { force: true });
    writeFileSync(unfinished, content, { flag: 'wx', mode: 0o600 });
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw new OperationFailure('file.notWritable', { file: basename(path) }, String(error));
  }
}
