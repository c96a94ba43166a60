import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { OperationFailure } from './failure';

/**
 * Reads a file that somebody chose. What is no file, such as a pipe or a device, may never answer or never end,
 * and is refused before it is opened. Throws `file.notAFile`, or the system's error.
 */
export function readUserFile(path: string): Buffer {
  const found = statSync(path);
  // A folder has the system's own error.
  if (!found.isFile() && !found.isDirectory()) {
    throw new OperationFailure('file.notAFile', { file: basename(path) });
  }
  return readFileSync(path);
}
