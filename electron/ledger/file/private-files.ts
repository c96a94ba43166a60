import { chmodSync, lstatSync } from 'node:fs';

/** For their owner alone. */
export const privateMode = 0o600;

/**
 * Takes a file from everybody but its owner; where the system knows no such thing it stays as it is. A link is
 * left alone: what it points to is somebody else's.
 */
export function makePrivate(...files: readonly string[]): void {
  for (const file of files) {
    try {
      if (!lstatSync(file).isSymbolicLink()) chmodSync(file, privateMode);
    } catch {
      // Not there, not ours, or a file system without modes, as on most USB drives.
    }
  }
}
