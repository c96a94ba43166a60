import type { AccountLine } from '../../../shared/models/account';
import type { Day } from '../../../shared/models/calendar';
import type { Role } from '../../../shared/models/session';
import { dayOf } from '../ground/clock';
import {
  findAccount,
  insertAccount,
  listAccounts,
  updateAgreement,
  updateDisabled,
  updateRole,
  updateStaffOfAccount,
  type Account,
} from '../../ledger/access/accounts';
import { readKeyFile, writeKeyFile } from '../../ledger/file/key-file';
import { withdrawEnvelope } from '../../ledger/access/present-envelopes';
import type { SecretText } from '../../ledger/file/secret';
import { findStaffRow } from '../../ledger/assignment/staff';
import { OperationFailure } from '../ground/failure';
import { isLocked } from '../ledger/guess-password';
import { renewEnvelope, type KeyHolder } from '../ledger/renew-envelope';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';
import { checkPassword } from '../ground/check-password';

/** What managing accounts needs of the open ledger: its key is wrapped for each of them. */
type AccountsContext = KeyHolder;

/** An account to be made. */
interface NewAccount {
  readonly displayName: string;
  readonly role: Role;
  readonly staffNo: string | null;
  readonly password: SecretText;
  readonly agreementSignedOn?: Day | null;
}

/** All accounts, those that may sign in first. */
export function showAccounts({ db, path }: Shown): AccountLine[] {
  const keys = db.memory ? null : readKeyFile(path);
  const locked = new Set(
    keys?.accounts.filter((entry) => isLocked(keys, entry)).map(({ id }) => id),
  );
  return listAccounts(db).map((account) => ({ ...account, locked: locked.has(account.id) }));
}

/** Lets an account that wrong passwords have locked try again. Throws `account.unknown`. */
export function unlockAccount(context: Ledger, { id }: { readonly id: number }): AccountLine[] {
  const account = requireOther(context, id);
  changeLedger(
    context,
    () => undefined,
    () => ({ action: 'account.unlock', subject: account.displayName }),
  );
  const keys = readKeyFile(context.path);
  writeKeyFile(context.path, {
    ...keys,
    accounts: keys.accounts.map((entry) =>
      entry.id === id ? { ...entry, failures: 0, lastFailureAt: null } : entry,
    ),
  });
  return showAccounts(context);
}

/**
 * Adds an account that signs in with an initial password (docs/rules/access.md). Throws `account.nameTaken`,
 * `account.staffUnknown` or `password.short`.
 */
export function addAccount(context: AccountsContext, wanted: NewAccount): AccountLine[] {
  const { displayName, role, staffNo, password, agreementSignedOn = null } = wanted;
  if (agreementSignedOn !== null) checkSigned(context, agreementSignedOn);
  checkPassword(password);
  if (listAccounts(context.db).some((each) => each.displayName === displayName)) {
    throw new OperationFailure('account.nameTaken', { name: displayName });
  }
  const staff = staffNo === null ? null : findStaffRow(context.db, staffNo);
  if (staff === undefined)
    throw new OperationFailure('account.staffUnknown', { staffNo: staffNo! });
  const accountId = changeLedger(
    context,
    () =>
      insertAccount(context.db, {
        displayName,
        role,
        createdAt: context.now(),
        staffId: staff?.id ?? null,
        agreementSignedOn,
      }),
    () => ({
      action: 'account.add',
      subject: displayName,
      detail: { role, staffNo, agreementSignedOn },
    }),
  );
  renewEnvelope(context, { accountId, secret: password, note: null });
  return showAccounts(context);
}

/**
 * Records the day on which whoever uses an account signed the confidentiality agreement (docs/rules/access.md);
 * null takes it away. A head may enter their own. Throws `account.unknown` or `agreement.future`.
 */
export function setAgreement(
  context: Ledger,
  wanted: { readonly id: number; readonly signedOn: Day | null },
): AccountLine[] {
  const account = findAccount(context.db, wanted.id);
  if (!account) throw new OperationFailure('account.unknown', { id: wanted.id });
  const { signedOn } = wanted;
  if (signedOn !== null) checkSigned(context, signedOn);
  changeLedger(
    context,
    () => updateAgreement(context.db, account.id, signedOn),
    () => ({
      action: 'account.agreement',
      subject: account.displayName,
      detail: { before: account.agreementSignedOn, after: signedOn },
    }),
  );
  return showAccounts(context);
}

/** Says which member of staff an account belongs to: whose clients are its own (docs/rules/access.md). */
export function setAccountStaff(
  context: Ledger,
  wanted: { readonly id: number; readonly staffNo: string | null },
): AccountLine[] {
  const account = requireOther(context, wanted.id);
  const staff = wanted.staffNo === null ? null : findStaffRow(context.db, wanted.staffNo);
  if (staff === undefined) {
    throw new OperationFailure('account.staffUnknown', { staffNo: wanted.staffNo! });
  }
  changeLedger(
    context,
    () => updateStaffOfAccount(context.db, account.id, staff?.id ?? null),
    () => ({
      action: 'account.staff',
      subject: account.displayName,
      detail: { before: account.staffNo, after: wanted.staffNo },
    }),
  );
  return showAccounts(context);
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
  return showAccounts(context);
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
    () => {
      updateDisabled(context.db, id, true);
      withdrawEnvelope(context.db, id);
    },
    () => ({ action: 'account.disable', subject: account.displayName }),
  );
  const keys = readKeyFile(context.path);
  writeKeyFile(context.path, {
    ...keys,
    accounts: keys.accounts.filter((entry) => entry.id !== id),
  });
  return showAccounts(context);
}

/** Gives somebody else a new password; a disabled account may sign in again with it. */
export function setAccountPassword(
  context: AccountsContext,
  wanted: { readonly id: number; readonly password: SecretText },
): AccountLine[] {
  checkPassword(wanted.password);
  const account = requireOther(context, wanted.id);
  renewEnvelope(context, {
    accountId: account.id,
    secret: wanted.password,
    work: () => updateDisabled(context.db, account.id, false),
    note: { action: 'account.password', subject: account.displayName },
  });
  return showAccounts(context);
}

function checkSigned(context: Shown, day: Day): void {
  if (day > dayOf(context.now())) throw new OperationFailure('agreement.future', { day });
}

/** Nobody changes themselves: so there is always a head left, the one at work. */
function requireOther(context: Shown, id: number): Account {
  const account = findAccount(context.db, id);
  if (!account) throw new OperationFailure('account.unknown', { id });
  if (id === context.account.id) throw new OperationFailure('account.own');
  return account;
}
