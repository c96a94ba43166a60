import { localTime } from '../operations/ground/clock';
import { fromFailure, OperationFailure, toFailure } from '../operations/ground/failure';
import { countChanges } from '../operations/ground/ledger';
import {
  describeLockedLedger,
  unlockLedger,
  type LedgerSession,
} from '../operations/ledger/unlock-ledger';
import type { CommandOptions } from './options';

/** The password, from the environment: a command line is seen by everybody on the PC. */
export function passwordFromEnvironment(): string {
  const password = process.env['TIERDESK_PASSWORD'];
  if (!password) throw new OperationFailure('password.missing');
  return password;
}

/** The account named by `--account`; without it the ledger's first. */
function accountOf(path: string, name: string | undefined): number | undefined {
  if (name === undefined) return undefined;
  const { accounts } = describeLockedLedger(path, localTime());
  const account = accounts.find(({ displayName }) => displayName === name);
  if (!account) throw new OperationFailure('password.wrong');
  return account.id;
}

/** Opens the ledger a command names, runs its work and closes it whatever happens. */
export async function withLedger<Value>(
  options: CommandOptions,
  work: (session: LedgerSession) => Value | Promise<Value>,
): Promise<Value> {
  const path = options.required('ledger');
  const accountId = accountOf(path, options.text('account'));
  const password = passwordFromEnvironment();
  const session = unlockLedger({ path, accountId, password, now: localTime });
  const before = countChanges();
  try {
    // Commands do everything and ask for no permission: they are the head's alone.
    if (session.account.role !== 'head') {
      throw new OperationFailure('account.headOnly', { name: session.account.displayName });
    }
    return await work(session);
  } catch (error) {
    // Told apart here: opening the ledger is a change of its own.
    const failure = toFailure(error, path, countChanges() !== before);
    throw failure.code === 'call.failedAfterChange' ? fromFailure(failure) : error;
  } finally {
    session.close();
  }
}
