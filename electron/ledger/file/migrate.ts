import { rmSync } from 'node:fs';
import type { WritableDB } from '../database';
import { inTransaction } from '../database';
import { removeAnyway } from './key-file';
import { makePrivate } from './private-files';
import { LedgerFailure } from '../ledger-failure';
import { migrations as allMigrations } from '../migrations/index';
import type { Migration } from '../migrations/migration';

/** The structure version a ledger has; 0 for an empty file. */
export function ledgerVersion(db: WritableDB): number {
  return db.pragma('user_version', { simple: true }) as number;
}

/** Writes an encrypted copy of the ledger under the same key; made by SQLite, never by copying. */
export function backUp(db: WritableDB, target: string): void {
  try {
    rmSync(target, { force: true });
    db.prepare('VACUUM INTO ?').run(target);
    makePrivate(target);
  } catch (error) {
    removeAnyway(target);
    throw LedgerFailure.from(error, target);
  }
}

function verify(db: WritableDB): void {
  const broken = db.pragma('foreign_key_check') as unknown[];
  const integrity = db.pragma('integrity_check(1)', { simple: true });
  if (broken.length > 0 || integrity !== 'ok') {
    throw new LedgerFailure('ledger.damaged', { path: db.name });
  }
}

/** Throws LedgerFailure `ledger.fromNewerProgram` for a structure that this program does not know. */
export function refuseNewer(
  db: WritableDB,
  migrations: readonly Migration[] = allMigrations,
): void {
  const found = ledgerVersion(db);
  const known = migrations.at(-1)?.version ?? 0;
  if (found > known) throw new LedgerFailure('ledger.fromNewerProgram', { found, known });
}

/**
 * Brings a ledger to the newest structure: backup before, all steps in one transaction, verified
 * before it is kept. A ledger from a newer program is refused untouched.
 */
export function migrate(db: WritableDB, migrations: readonly Migration[] = allMigrations): void {
  refuseNewer(db, migrations);
  const found = ledgerVersion(db);
  const known = migrations.at(-1)?.version ?? 0;
  if (found === known) return;
  if (found > 0 && !db.memory) backUp(db, `${db.name}.before-${known}.backup`);
  inTransaction(db, () => {
    for (const step of migrations) {
      if (step.version <= found) continue;
      step.up(db);
      db.pragma(`user_version = ${step.version}`);
    }
    verify(db);
  });
}
