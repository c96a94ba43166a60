import { chmodSync } from 'node:fs';

/** For their owner alone. */
export const privateMode = 0o600;

/** Takes a file from everybody but its owner; where the system knows no such thing it stays as it is. */
export function makePrivate(...files: readonly string[]): void {
  for (const file of files) {
    try {
      chmodSync(file, privateMode);
    } catch {
      // Not there, not ours, or a file system without modes, as on most USB drives.
    }
  }
}
