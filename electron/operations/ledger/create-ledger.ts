import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { newestRevisions, presetSchemes } from '../../domain/tiering/presets/index';
import type { Day } from '../../../shared/models/calendar';
import { defaultSettings } from '../../../shared/models/settings';
import { insertAccount } from '../../ledger/accounts';
import { auditKey, newestAuditEntry, writeAuditHead } from '../../ledger/audit';
import { ledgerKeyBytes, openDatabase, type WritableDB } from '../../ledger/database';
import { sealKey } from '../../ledger/key-envelope';
import { writeKeyFile } from '../../ledger/key-file';
import { migrate } from '../../ledger/migrate';
import { makeRecoveryCode, normalizeRecoveryCode } from '../../ledger/recovery-code';
import { insertScheme } from '../../ledger/schemes';
import { writeSettings } from '../../ledger/settings';
import { dayOf } from '../clock';
import { OperationFailure } from '../failure';
import { changeLedger } from '../ledger-context';

export interface NewLedger {
  readonly path: string;
  readonly bankName: string;
  readonly branchName: string;
  readonly headName: string;
  readonly password: string;
  readonly isSample: boolean;
  /**
   * Day on which the head signed the confidentiality agreement; today where it is not given, and
   * masked data only where it is null.
   */
  readonly agreementSignedOn?: Day | null | undefined;
  readonly now: () => string;
}

/** Shortest password (paper 80). */
export const shortestPassword = 8;

/**
 * Creates an encrypted ledger with the head's account, the settings and the preset schemes. The
 * key is random, wrapped by the password and by the returned recovery code, which is kept nowhere.
 * The file appears under its name only when it is complete.
 */
export function createLedger(wanted: NewLedger): { recoveryCode: string } {
  const { path } = wanted;
  if (existsSync(path)) throw new OperationFailure('ledger.exists', { path });
  if (wanted.password.length < shortestPassword) throw new OperationFailure('password.short');
  mkdirSync(dirname(path), { recursive: true });
  const { agreementSignedOn } = wanted;
  if (agreementSignedOn && agreementSignedOn > dayOf(wanted.now())) {
    throw new OperationFailure('agreement.future', { day: agreementSignedOn });
  }
  const key = randomBytes(ledgerKeyBytes);
  const unfinished = `${path}.new`;
  removeFiles(unfinished);
  const db = openDatabase(unfinished, key, { create: true });
  let accountId: number;
  try {
    migrate(db);
    accountId = fillNewLedger(db, key, wanted);
    writeAuditHead(path, newestAuditEntry(db)!);
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
  const recoveryCode = makeRecoveryCode();
  writeKeyFile(path, {
    format: 1,
    ledgerId: randomUUID(),
    isSample: wanted.isSample,
    accounts: [
      {
        id: accountId,
        displayName: wanted.headName,
        envelope: sealKey(key, wanted.password),
        failures: 0,
        lastFailureAt: null,
      },
    ],
    recovery: sealKey(key, normalizeRecoveryCode(recoveryCode)),
    lockAfterTries: defaultSettings.lockAfterTries,
  });
  removeFiles(`${unfinished}.audit-head`);
  renameSync(unfinished, path);
  return { recoveryCode };
}

function fillNewLedger(db: WritableDB, key: Buffer, wanted: NewLedger): number {
  const at = wanted.now();
  const account = { id: 1, displayName: wanted.headName };
  const context = { db, path: db.name, auditKey: auditKey(key), account, now: wanted.now };
  return changeLedger(
    context,
    () => {
      const id = insertAccount(db, {
        ...{ displayName: wanted.headName, role: 'head', createdAt: at },
        agreementSignedOn:
          wanted.agreementSignedOn === undefined ? dayOf(at) : wanted.agreementSignedOn,
      });
      writeSettings(
        db,
        {
          ...{ bankName: wanted.bankName, branchName: wanted.branchName },
          ...{ approverName: wanted.headName, presetRevisions: newestRevisions() },
        },
        { accountId: id, at },
      );
      for (const scheme of presetSchemes) insertScheme(db, scheme, at);
      return id;
    },
    () => ({ action: 'ledger.create', subject: wanted.branchName }),
  );
}

function removeFiles(path: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
}
