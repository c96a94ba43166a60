import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { OperationFailure } from '../failure';

/** Writes a file whole or not at all: beside its place first, then renamed over it. */
export function writeWholeFile(path: string, content: Uint8Array | string): void {
  const unfinished = `${path}.part`;
  try {
    writeFileSync(unfinished, content);
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw new OperationFailure('file.notWritable', { file: basename(path) }, String(error));
  }
}
