import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { newestRevisions, presetSchemes } from '../../domain/tiering/presets/index';
import type { Day } from '../../../shared/models/calendar';
import { defaultSettings } from '../../../shared/models/settings';
import { insertAccount } from '../../ledger/access/accounts';
import { auditHeadPath, auditKey, newestAuditEntry, writeAuditHead } from '../../ledger/file/audit';
import { ledgerKeyBytes, openDatabase, type WritableDB } from '../../ledger/database';
import { markOfEnvelope, sealKey, type KeyEnvelope } from '../../ledger/file/key-envelope';
import { keyFilePath, removeAnyway, writeKeyFile } from '../../ledger/file/key-file';
import { requireLocalPlace } from '../../ledger/file/ledger-place';
import { makePrivate } from '../../ledger/file/private-files';
import { migrate } from '../../ledger/file/migrate';
import { registerEnvelope, writeLedgerIdentity } from '../../ledger/access/present-envelopes';
import { makeRecoveryCode } from '../../ledger/file/recovery-code';
import { Secret, type SecretText } from '../../ledger/file/secret';
import { insertScheme } from '../../ledger/tiering/schemes';
import { writeSettings } from '../../ledger/file/settings';
import { checkPassword } from '../ground/check-password';
import { dayOf } from '../ground/clock';
import { OperationFailure } from '../ground/failure';
import { changeLedger } from '../ground/ledger';

/** A recovery code as it is printed, with what was worked out of it. */
export interface PreparedRecovery {
  readonly code: string;
  readonly secret: Secret;
}

/** Makes the recovery code of a ledger to come and works out what its envelope takes. */
export async function prepareRecovery(cost: number): Promise<PreparedRecovery> {
  const code = makeRecoveryCode();
  const secret = Secret.ofRecoveryCode(code);
  await secret.prepareToSeal(cost);
  return { code, secret };
}

interface NewLedger {
  readonly path: string;
  readonly bankName: string;
  readonly branchName: string;
  readonly headName: string;
  readonly password: SecretText;
  /** What was prepared as the recovery code; one is made where nothing was. */
  readonly recovery?: PreparedRecovery | undefined;
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

/**
 * Creates an encrypted ledger with the head's account, the settings and the preset schemes. The
 * key is random, wrapped by the password and by the returned recovery code, which is kept nowhere.
 * The file appears under its name only when it is complete.
 */
export function createLedger(wanted: NewLedger): { recoveryCode: string } {
  const { path } = wanted;
  requireLocalPlace(path);
  if (existsSync(path)) throw new OperationFailure('ledger.exists', { path });
  checkPassword(wanted.password);
  mkdirSync(dirname(path), { recursive: true });
  const { agreementSignedOn } = wanted;
  if (agreementSignedOn && agreementSignedOn > dayOf(wanted.now())) {
    throw new OperationFailure('agreement.future', { day: agreementSignedOn });
  }
  const made = makeKeys(wanted);
  const leftovers = [auditHeadPath(path), keyFilePath(path)].filter((each) => !existsSync(each));
  try {
    writeLedger(wanted, made);
  } catch (error) {
    removeFiles(`${path}.new`);
    for (const each of [`${path}.new.audit-head`, ...leftovers]) removeAnyway(each);
    throw error;
  } finally {
    made.key.fill(0);
  }
  return { recoveryCode: made.recoveryCode };
}

/** A random key with what the key file says of it. */
interface NewKeys {
  readonly key: Buffer;
  readonly ledgerId: string;
  readonly recoveryCode: string;
  readonly envelope: KeyEnvelope;
  readonly recovery: KeyEnvelope;
}

function makeKeys({ password, recovery, keyCost }: NewLedger): NewKeys {
  const key = randomBytes(ledgerKeyBytes);
  const ledgerId = randomUUID();
  const recoveryCode = recovery?.code ?? makeRecoveryCode();
  const cost = keyCost === undefined ? {} : { cost: keyCost };
  const sealFor = (accountId: number | null, secret: SecretText) =>
    sealKey(key, secret, { owner: { ledgerId, accountId }, generation: 1, ...cost });
  return {
    key,
    ledgerId,
    recoveryCode,
    envelope: sealFor(firstAccount, password),
    recovery: sealFor(null, recovery?.secret ?? Secret.ofRecoveryCode(recoveryCode)),
  };
}

function writeLedger(wanted: NewLedger, made: NewKeys): void {
  const { path, isSample } = wanted;
  const { key, ledgerId, envelope, recovery } = made;
  const unfinished = `${path}.new`;
  removeFiles(unfinished);
  const db = openDatabase(unfinished, key, { create: true });
  try {
    makePrivate(unfinished);
    migrate(db);
    fillNewLedger(db, made, wanted);
    writeAuditHead(path, newestAuditEntry(db)!);
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
  const head = { id: firstAccount, displayName: wanted.headName, envelope };
  writeKeyFile(path, {
    format: 1,
    ledgerId,
    isSample,
    recovery,
    accounts: [{ ...head, failures: 0, lastFailureAt: null }],
    lockAfterTries: defaultSettings.lockAfterTries,
  });
  removeAnyway(`${unfinished}.audit-head`);
  renameSync(unfinished, path);
}

/** The ledger says itself which one it is, and which envelopes open it. */
function registerKeys(db: WritableDB, isSample: boolean, made: NewKeys): void {
  const { key, ledgerId, envelope, recovery } = made;
  writeLedgerIdentity(db, { ledgerId, isSample, oldEnvelopesUntil: null });
  const register = (accountId: number | null, sealed: KeyEnvelope): void => {
    const mark = markOfEnvelope(key, { ledgerId, accountId }, sealed);
    registerEnvelope(db, accountId, { generation: 1, mark });
  };
  register(firstAccount, envelope);
  register(null, recovery);
}

function fillNewLedger(db: WritableDB, made: NewKeys, wanted: NewLedger): void {
  const at = wanted.now();
  const account = { id: firstAccount, displayName: wanted.headName };
  const context = { db, path: db.name, auditKey: auditKey(made.key), account, now: wanted.now };
  changeLedger(
    context,
    () => {
      const id = insertAccount(db, {
        displayName: wanted.headName,
        role: 'head',
        createdAt: at,
        agreementSignedOn:
          wanted.agreementSignedOn === undefined ? dayOf(at) : wanted.agreementSignedOn,
      });
      writeSettings(
        db,
        {
          bankName: wanted.bankName,
          branchName: wanted.branchName,
          approverName: wanted.headName,
          presetRevisions: newestRevisions(),
        },
        { accountId: id, at },
      );
      for (const scheme of presetSchemes) insertScheme(db, scheme, at);
      registerKeys(db, wanted.isSample, made);
    },
    () => ({ action: 'ledger.create', subject: wanted.branchName }),
  );
}

function removeFiles(path: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
}
