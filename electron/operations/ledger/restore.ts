import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { backupLedgerPath, finishRestore, stageRestore } from '../../ledger/file/backup-files';
import { readKeyFile } from '../../ledger/file/key-file';
import { requireLocalPlace } from '../../ledger/file/ledger-place';
import { lockLedger } from '../../ledger/file/ledger-lock';
import { realLedgerPath } from '../../ledger/file/ledger-name';
import { OperationFailure, toFailure } from '../ground/failure';
import { authoriseRestore, type RestoreWords } from './authorise-restore';
import type { BackupSecret, OpenedKey } from './backup-secret';
import { lookByKey, openBackup } from './look-into-backup';
import { prepareRestored } from './prepare-restored';

export type { BackupSecret, RestoreWords };

/**
 * Puts a backup in the place of a ledger that nobody has open, on the word of a head; the present files are
 * kept in a folder beside it, whose path is given back. Whatever happens in between, at the next start there
 * is the one or the other whole. Throws before anything is touched where the backup is not sound, or whoever
 * asks may not.
 */
export function restoreBackup(
  named: string,
  folder: string,
  secret: BackupSecret,
  now: () => string,
  words: RestoreWords = {},
): { readonly keptAt: string } {
  const ledgerPath = realLedgerPath(named);
  requireLocalPlace(ledgerPath);
  const { opened, madeAt } = openSound(ledgerPath, folder, secret, now);
  mkdirSync(path.dirname(ledgerPath), { recursive: true });
  const release = lockLedger(ledgerPath);
  try {
    finishRestore(ledgerPath);
    const at = now();
    const asked = { ledgerPath, folder, opened, secret, words, now: at };
    const right = authoriseRestore(asked);
    const stamp = at.replace(/[-:]/g, '').replace('T', '-');
    const keptAt = freeFolder(path.join(path.dirname(ledgerPath), `replaced-${stamp}`));
    const backup = path.basename(folder);
    const story = { backup, madeAt, keptAt, at };
    const keys = readKeyFile(backupLedgerPath(folder));
    stageRestore(folder, ledgerPath, keptAt, (staged) =>
      prepareRestored(staged, opened.key, keys, { right, story }),
    );
    finishStaged(ledgerPath);
    return { keptAt };
  } finally {
    opened.key.fill(0);
    release();
  }
}

/**
 * Whether a restoring would be refused, while the present ledger may still be open: throws what
 * `restoreBackup` would throw before anything is touched.
 */
export function checkRestore(
  named: string,
  folder: string,
  secret: BackupSecret,
  now: () => string,
  words: RestoreWords,
): void {
  const ledgerPath = realLedgerPath(named);
  requireLocalPlace(ledgerPath);
  const { opened } = openSound(ledgerPath, folder, secret, now);
  try {
    authoriseRestore({ ledgerPath, folder, opened, secret, words, now: now() });
  } finally {
    opened.key.fill(0);
  }
}

function openSound(
  ledgerPath: string,
  folder: string,
  secret: BackupSecret,
  now: () => string,
): { opened: OpenedKey; madeAt: string } {
  const opened = openBackup(folder, secret, { now, ledgerPath });
  const { ok, problems, manifest } = lookByKey(folder, opened.key, { now, ledgerPath });
  if (!ok) throw new OperationFailure('backup.notSound', { problem: problems[0] ?? '' });
  return { opened, madeAt: manifest.madeAt };
}

/** Once all is staged there is no way back: what a failing disk stops goes on at the next opening. */
function finishStaged(ledgerPath: string): void {
  try {
    finishRestore(ledgerPath);
  } catch (error) {
    throw new OperationFailure(
      'backup.restoreWaits',
      { path: ledgerPath },
      toFailure(error).detail,
    );
  }
}

function freeFolder(wanted: string): string {
  for (let count = 1; ; count += 1) {
    const folder = count === 1 ? wanted : `${wanted}-${count}`;
    if (!existsSync(folder)) return folder;
  }
}
