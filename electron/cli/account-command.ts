import { accessCalls } from '../operations/access/calls';
import { roles, type Role } from '../../shared/models/session';
import {
  addAccount,
  disableAccount,
  setAccountPassword,
  setAccountRole,
  setAgreement,
} from '../operations/access/manage-accounts';
import { OperationFailure } from '../operations/ground/failure';
import { oldRecoveryUntil, renewRecoveryCode } from '../operations/ledger/renew-recovery-code';
import type { LedgerSession } from '../operations/ledger/unlock-ledger';
import type { AccountLine } from '../../shared/models/account';
import type { Command, CommandOutcome } from './command';
import { agreementOf } from './ledger-commands';
import type { CommandOptions } from './options';
import { UsageFailure } from './usage-failure';
import { withLedger } from './with-ledger';

type Deed = (options: CommandOptions, session: LedgerSession) => readonly AccountLine[];

function roleOf(options: CommandOptions): Role {
  const value = options.required('role');
  const role = roles.find((each) => each === value);
  if (role) return role;
  throw new UsageFailure('command.optionInvalid', {
    option: '--role',
    value,
    hint: roles.join(' | '),
  });
}

/** The other person's password comes from the environment too: a command line is visible to everybody. */
function initialPassword(): string {
  const password = process.env['TIERDESK_NEW_PASSWORD'];
  if (!password) throw new OperationFailure('password.newMissing');
  return password;
}

function idOf(options: CommandOptions, session: LedgerSession): number {
  const name = options.required('name');
  const account = accessCalls['accounts.list'](session, undefined).find(
    ({ displayName }) => displayName === name,
  );
  if (account) return account.id;
  throw new OperationFailure('account.unknown', { id: name });
}

const deeds: Readonly<Record<string, Deed>> = {
  list: (_options, session) => accessCalls['accounts.list'](session, undefined),
  add: (options, session) =>
    addAccount(session, {
      displayName: options.required('name'),
      role: roleOf(options),
      staffNo: options.text('id') ?? null,
      password: initialPassword(),
      agreementSignedOn: agreementOf(options.text('agreement')) ?? null,
    }),
  role: (options, session) =>
    setAccountRole(session, { id: idOf(options, session), role: roleOf(options) }),
  staff: (options, session) =>
    accessCalls['accounts.setStaff'](session, {
      id: idOf(options, session),
      staffNo: options.text('id') ?? null,
    }),
  agreement: (options, session) =>
    setAgreement(session, {
      id: idOf(options, session),
      signedOn: agreementOf(options.required('agreement')) ?? null,
    }),
  unlock: (options, session) =>
    accessCalls['accounts.unlock'](session, { id: idOf(options, session) }),
  disable: (options, session) => disableAccount(session, { id: idOf(options, session) }),
  password: (options, session) =>
    setAccountPassword(session, { id: idOf(options, session), password: initialPassword() }),
};

/** A new recovery code, said this once. */
function newRecoveryCode(options: CommandOptions): Promise<CommandOutcome> {
  return withLedger(options, (session) => {
    const { recoveryCode } = renewRecoveryCode(session);
    return { json: { recoveryCode }, lines: [`恢复码 / recovery code: ${recoveryCode}`] };
  });
}

/** Accounts: listed, added, changed, disabled. */
export const accountCommand: Command = {
  name: 'account',
  usage:
    'account list|add|role|staff|agreement|unlock|disable|password|recovery --ledger F [--name NAME] [--role ROLE] [--id STAFF-NO] [--agreement YYYY-MM-DD|none] [--json]',
  run: (options) => {
    const word = options.words[1] ?? '';
    if (word === 'recovery') return newRecoveryCode(options);
    const deed = deeds[word];
    if (!deed) {
      const hint = [...Object.keys(deeds), 'recovery'].join(' | ');
      throw new UsageFailure('command.optionInvalid', { option: 'account', value: word, hint });
    }
    return withLedger(options, (session) => {
      const accounts = deed(options, session);
      const lines = accounts.map((account) =>
        [
          account.displayName,
          account.role,
          account.agreementSignedOn ?? 'no agreement',
          account.disabled ? 'disabled' : account.locked ? 'locked' : '',
          ...(account.oldKeyUntil ? [`sign in once by ${account.oldKeyUntil}`] : []),
        ].join('\t'),
      );
      const oldUntil = oldRecoveryUntil(session);
      if (oldUntil) lines.push(`recovery code\told form, make a new one by ${oldUntil}`);
      return { json: { accounts }, lines };
    });
  },
};
