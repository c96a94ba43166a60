import { existsSync } from 'node:fs';
import type { BackupCheck } from '../../../shared/models/backup';
import { goOn } from '../../ledger/stopping';
import { backupLedgerPath, hashFile, readManifest } from '../../ledger/file/backup-files';

function stateOf(folder: string): BackupCheck['state'] {
  const manifest = readManifest(folder);
  const file = backupLedgerPath(folder);
  if (!manifest || !existsSync(file)) return 'incomplete';
  try {
    return hashFile(file) === manifest.hash ? 'sound' : 'altered';
  } catch {
    return 'altered';
  }
}

/** Compares the content of backups with what it was when they were made; needs no key. */
export function checkBackups(folders: readonly string[]): BackupCheck[] {
  return folders.map((path) => {
    goOn();
    return { path, state: stateOf(path) };
  });
}
