import { localTime } from '../operations/clock';
import { OperationFailure } from '../operations/failure';
import { unlockLedger, type LedgerSession } from '../operations/ledger/unlock-ledger';
import type { CommandOptions } from './options';

/** The password, from the environment: a command line is seen by everybody on the PC. */
export function passwordFromEnvironment(): string {
  const password = process.env['TIERDESK_PASSWORD'];
  if (!password) throw new OperationFailure('password.missing');
  return password;
}

/** Opens the ledger a command names, runs its work and closes it whatever happens. */
export async function withLedger<Value>(
  options: CommandOptions,
  work: (session: LedgerSession) => Value | Promise<Value>,
): Promise<Value> {
  const path = options.required('ledger');
  const session = unlockLedger({ path, password: passwordFromEnvironment(), now: localTime });
  try {
    return await work(session);
  } finally {
    session.close();
  }
}
