import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { presetSchemes } from '../../domain/tiering/presets/index';
import type { Day } from '../../../shared/models/calendar';
import { defaultSettings } from '../../../shared/models/settings';
import { insertAccount } from '../../ledger/accounts';
import { auditKey, newestAuditEntry, writeAuditHead } from '../../ledger/audit';
import { ledgerKeyBytes, openDatabase, type WritableDB } from '../../ledger/database';
import { markOfEnvelope, sealKey } from '../../ledger/key-envelope';
import { writeKeyFile } from '../../ledger/key-file';
import { migrate } from '../../ledger/migrate';
import { registerEnvelope, writeLedgerIdentity } from '../../ledger/present-envelopes';
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
  /** scrypt cost of its envelopes; a lower one is for tests only. */
  readonly keyCost?: number | undefined;
}

/** The head's account is the ledger's first. */
const firstAccount = 1;

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
  const ledgerId = randomUUID();
  const recoveryCode = makeRecoveryCode();
  const sealFor = (accountId: number | null, secret: string) =>
    sealKey(key, secret, {
      ...{ owner: { ledgerId, accountId }, generation: 1 },
      ...(wanted.keyCost === undefined ? {} : { cost: wanted.keyCost }),
    });
  const envelope = sealFor(firstAccount, wanted.password);
  const recovery = sealFor(null, normalizeRecoveryCode(recoveryCode));
  const unfinished = `${path}.new`;
  removeFiles(unfinished);
  const db = openDatabase(unfinished, key, { create: true });
  try {
    migrate(db);
    fillNewLedger(db, key, wanted, () => {
      const { isSample } = wanted;
      writeLedgerIdentity(db, { ledgerId, isSample, oldEnvelopesUntil: null });
      for (const [accountId, sealed] of [
        [firstAccount, envelope],
        [null, recovery],
      ] as const) {
        const mark = markOfEnvelope(key, { ledgerId, accountId }, sealed);
        registerEnvelope(db, accountId, { generation: 1, mark });
      }
    });
    writeAuditHead(path, newestAuditEntry(db)!);
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
  writeKeyFile(path, {
    format: 1,
    ledgerId,
    isSample: wanted.isSample,
    accounts: [
      {
        id: firstAccount,
        displayName: wanted.headName,
        envelope,
        failures: 0,
        lastFailureAt: null,
      },
    ],
    recovery,
    lockAfterTries: defaultSettings.lockAfterTries,
  });
  removeFiles(`${unfinished}.audit-head`);
  renameSync(unfinished, path);
  return { recoveryCode };
}

function fillNewLedger(
  db: WritableDB,
  key: Buffer,
  wanted: NewLedger,
  registerKeys: () => void,
): void {
  const at = wanted.now();
  const account = { id: firstAccount, displayName: wanted.headName };
  const context = { db, path: db.name, auditKey: auditKey(key), account, now: wanted.now };
  changeLedger(
    context,
    () => {
      const id = insertAccount(db, {
        ...{ displayName: wanted.headName, role: 'head', createdAt: at },
        agreementSignedOn:
          wanted.agreementSignedOn === undefined ? dayOf(at) : wanted.agreementSignedOn,
      });
      writeSettings(
        db,
        { bankName: wanted.bankName, branchName: wanted.branchName, approverName: wanted.headName },
        { accountId: id, at },
      );
      for (const scheme of presetSchemes) insertScheme(db, scheme, at);
      registerKeys();
    },
    () => ({ action: 'ledger.create', subject: wanted.branchName }),
  );
}

function removeFiles(path: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
}
