import { openShownLedger } from '../operations/access/shown-ledger';
import { unstatedWay, type WayOut } from '../operations/ground/way-out';
import { OperationFailure } from '../operations/ground/failure';
import { shortestPassword } from '../operations/ground/check-password';
import type { LedgerSession } from '../operations/ledger/unlock-ledger';
import type { Shown } from '../operations/ground/ledger';
import { filePassword } from './file-password';
import type { CommandOptions } from './options';

/** What an export is for, by `--purpose`, and its password, by `--password-file`. */
export function wayOf(options: CommandOptions): WayOut {
  const note = options.text('purpose') ?? '';
  const password = filePassword(options) ?? null;
  if (password !== null && password.length < shortestPassword) {
    throw new OperationFailure('password.short');
  }
  return note === '' ? { ...unstatedWay, password } : { purpose: 'other', note, password };
}

/** Does something with the ledger as its account may see it: masked without an agreement. */
export async function withShown<Value>(
  session: LedgerSession,
  work: (context: Shown) => Value | Promise<Value>,
): Promise<Value> {
  const shown = openShownLedger(session, session.account);
  try {
    return await work(shown.context);
  } finally {
    shown.close();
  }
}
