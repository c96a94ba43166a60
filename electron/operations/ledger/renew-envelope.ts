import { findAccount } from '../../ledger/access/accounts';
import { inTransaction } from '../../ledger/database';
import { sealKey } from '../../ledger/file/key-envelope';
import { readKeyFile, writeKeyFile, type KeyFile } from '../../ledger/file/key-file';
import {
  acceptEnvelope,
  announceEnvelope,
  findPresentEnvelope,
  readLedgerIdentity,
} from '../../ledger/access/present-envelopes';
import type { SecretText } from '../../ledger/file/secret';
import { changeLedger, type AuditNote, type Ledger } from '../ground/ledger';

/** An open ledger with its key, which is wrapped anew. */
export interface KeyHolder extends Ledger {
  readonly key: Buffer;
  /** scrypt cost of new envelopes; a lower one is for tests only. */
  readonly keyCost?: number | undefined;
}

/** Who gets an envelope, and for which secret. */
interface Renewal {
  /** Null for the recovery code. */
  readonly accountId: number | null;
  readonly secret: SecretText;
  /** What else changes in the ledger at the moment in which the new envelope becomes the only one. */
  readonly work?: () => void;
  /** Null where what led to it is noted already. */
  readonly note: AuditNote | null;
}

/**
 * Seals the key for an account, or for the recovery code, and makes that envelope the only one that opens
 * for it. Ledger and key file are two files: the ledger first says what is to come, then the key file is
 * replaced, then the ledger takes it for the present one; cut off in between, the former opens or the new.
 */
export function renewEnvelope(holder: KeyHolder, renewal: Renewal): void {
  const { db, key, keyCost } = holder;
  const { accountId } = renewal;
  const keys = readKeyFile(holder.path);
  const owner = { ledgerId: readLedgerIdentity(db)!.ledgerId, accountId };
  const generation = (findPresentEnvelope(db, accountId)?.generation ?? 0) + 1;
  const cost = keyCost === undefined ? {} : { cost: keyCost };
  const envelope = sealKey(key, renewal.secret, { owner, generation, ...cost });
  inTransaction(db, () => announceEnvelope(db, owner, { key, envelope }));
  writeKeyFile(
    holder.path,
    accountId === null
      ? { ...keys, recovery: envelope }
      : withEntry(keys, {
          id: accountId,
          displayName: findAccount(db, accountId)!.displayName,
          envelope,
          failures: 0,
          lastFailureAt: null,
        }),
  );
  changeLedger(
    holder,
    () => {
      acceptEnvelope(db, accountId);
      renewal.work?.();
    },
    () => renewal.note,
  );
}

/** The key file with one account's entry replaced, or added where it was missing. */
export function withEntry(keys: KeyFile, entry: KeyFile['accounts'][number]): KeyFile {
  const others = keys.accounts.filter(({ id }) => id !== entry.id);
  return { ...keys, accounts: [...others, entry].sort((one, other) => one.id - other.id) };
}
