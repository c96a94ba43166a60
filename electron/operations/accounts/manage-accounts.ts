import type { AccountLine } from '../../../shared/models/account';
import type { Role } from '../../../shared/models/session';
import {
  findAccount,
  insertAccount,
  listAccounts,
  updateDisabled,
  updateRole,
  type Account,
} from '../../ledger/accounts';
import { sealKey } from '../../ledger/key-envelope';
import { readKeyFile, writeKeyFile } from '../../ledger/key-file';
import { findStaffRow } from '../../ledger/staff';
import { OperationFailure } from '../failure';
import { changeLedger, type LedgerContext } from '../ledger-context';
import { shortestPassword } from '../ledger/create-ledger';

/** What managing accounts needs of the open ledger: its key is wrapped for each of them. */
export interface AccountsContext extends LedgerContext {
  readonly key: Buffer;
}

/** An account to be made. */
export interface NewAccount {
  readonly displayName: string;
  readonly role: Role;
  readonly staffNo: string | null;
  readonly password: string;
}

/** All accounts, those that may sign in first. */
export function showAccounts({ db }: LedgerContext): AccountLine[] {
  return listAccounts(db);
}

/**
 * Adds an account that signs in with an initial password (paper 80). Throws `account.nameTaken`,
 * `account.staffUnknown` or `password.short`.
 */
export function addAccount(context: AccountsContext, wanted: NewAccount): AccountLine[] {
  const { displayName, role, staffNo, password } = wanted;
  if (password.length < shortestPassword) throw new OperationFailure('password.short');
  if (listAccounts(context.db).some((each) => each.displayName === displayName)) {
    throw new OperationFailure('account.nameTaken', { name: displayName });
  }
  const staff = staffNo === null ? null : findStaffRow(context.db, staffNo);
  if (staff === undefined)
    throw new OperationFailure('account.staffUnknown', { staffNo: staffNo! });
  const id = changeLedger(
    context,
    () =>
      insertAccount(context.db, {
        ...{ displayName, role, createdAt: context.now(), staffId: staff?.id ?? null },
      }),
    () => ({ action: 'account.add', subject: displayName, detail: { role, staffNo } }),
  );
  giveKey(context, { id, displayName }, password);
  return listAccounts(context.db);
}

/** Changes what an account may do. Throws `account.unknown` or `account.own`. */
export function setAccountRole(
  context: AccountsContext,
  wanted: { readonly id: number; readonly role: Role },
): AccountLine[] {
  const account = requireOther(context, wanted.id);
  changeLedger(
    context,
    () => updateRole(context.db, account.id, wanted.role),
    () => ({
      action: 'account.role',
      subject: account.displayName,
      detail: { before: account.role, after: wanted.role },
    }),
  );
  return listAccounts(context.db);
}

/**
 * Keeps somebody who leaves from signing in and takes their wrapped key out of the key file; what they did
 * stays under their name. Throws `account.unknown` or `account.own`.
 */
export function disableAccount(
  context: AccountsContext,
  { id }: { readonly id: number },
): AccountLine[] {
  const account = requireOther(context, id);
  changeLedger(
    context,
    () => updateDisabled(context.db, id, true),
    () => ({ action: 'account.disable', subject: account.displayName }),
  );
  const keys = readKeyFile(context.path);
  writeKeyFile(context.path, {
    ...keys,
    accounts: keys.accounts.filter((entry) => entry.id !== id),
  });
  return listAccounts(context.db);
}

/** Gives somebody else a new password; a disabled account may sign in again with it. */
export function setAccountPassword(
  context: AccountsContext,
  wanted: { readonly id: number; readonly password: string },
): AccountLine[] {
  if (wanted.password.length < shortestPassword) throw new OperationFailure('password.short');
  const account = requireOther(context, wanted.id);
  changeLedger(
    context,
    () => updateDisabled(context.db, account.id, false),
    () => ({ action: 'account.password', subject: account.displayName }),
  );
  giveKey(context, account, wanted.password);
  return listAccounts(context.db);
}

/** Nobody changes themselves: so there is always a head left, the one at work. */
function requireOther(context: AccountsContext, id: number): Account {
  const account = findAccount(context.db, id);
  if (!account) throw new OperationFailure('account.unknown', { id });
  if (id === context.account.id) throw new OperationFailure('account.own');
  return account;
}

function giveKey(
  context: AccountsContext,
  account: { readonly id: number; readonly displayName: string },
  password: string,
): void {
  const keys = readKeyFile(context.path);
  const entry = {
    ...{ id: account.id, displayName: account.displayName },
    envelope: sealKey(context.key, password),
    ...{ failures: 0, lastFailureAt: null },
  };
  const others = keys.accounts.filter(({ id }) => id !== account.id);
  writeKeyFile(context.path, {
    ...keys,
    accounts: [...others, entry].sort((one, other) => one.id - other.id),
  });
}
