import { openEnvelope } from '../../ledger/file/key-envelope';
import { writeKeyFile, type KeyFile } from '../../ledger/file/key-file';
import { LedgerFailure } from '../../ledger/ledger-failure';
import { secondsToWait } from '../../ledger/access/login-delay';
import type { SecretText } from '../../ledger/file/secret';
import { OperationFailure } from '../ground/failure';
import { withEntry } from './renew-envelope';

type Entry = KeyFile['accounts'][number];

/** Whether wrong passwords have locked an account; neither time nor clock opens it again. */
export function isLocked(keys: KeyFile, entry: Entry): boolean {
  return keys.lockAfterTries > 0 && entry.failures >= keys.lockAfterTries;
}

/**
 * The ledger's key by the password of an account, wherever it is asked for: a wrong one is counted in the
 * key file, so that the growing wait survives a restart. Throws `password.wrong`, `password.wait` or
 * `account.locked`.
 */
export function keyByPassword(
  path: string,
  keys: KeyFile,
  wanted: {
    readonly entry: Entry | undefined;
    readonly password: SecretText;
    readonly now: string;
  },
): Buffer {
  const { entry, password, now } = wanted;
  if (!entry) throw new OperationFailure('password.wrong');
  if (isLocked(keys, entry)) throw new OperationFailure('account.locked');
  const seconds = secondsToWait(entry.failures, entry.lastFailureAt, Date.parse(now));
  if (seconds > 0) throw new OperationFailure('password.wait', { seconds });
  const owner = { ledgerId: keys.ledgerId, accountId: entry.id };
  const key = openEnvelope(entry.envelope, password, owner);
  const counted = key
    ? { ...entry, failures: 0, lastFailureAt: null }
    : { ...entry, failures: entry.failures + 1, lastFailureAt: now };
  if (counted.failures !== entry.failures) keepCount(path, withEntry(keys, counted), key !== null);
  if (key) return key;
  throw new OperationFailure(isLocked(keys, counted) ? 'account.locked' : 'password.wrong');
}

/** A wrong password that can not be counted is not answered; after a right one a full disk keeps the old count. */
function keepCount(path: string, keys: KeyFile, isRight: boolean): void {
  try {
    writeKeyFile(path, keys);
  } catch (error) {
    if (!isRight || !(error instanceof LedgerFailure) || error.code !== 'ledger.diskFull')
      throw error;
  }
}
