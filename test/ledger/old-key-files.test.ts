import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ledgerVersion } from '../../electron/ledger/file/migrate';
import { migrations } from '../../electron/ledger/migrations/index';
import {
  addAccount,
  setAccountPassword,
  showAccounts,
} from '../../electron/operations/access/manage-accounts';
import { createLedger } from '../../electron/operations/ledger/create-ledger';
import {
  oldRecoveryUntil,
  renewRecoveryCode,
} from '../../electron/operations/ledger/renew-recovery-code';
import { recoverLedger, unlockLedger } from '../../electron/operations/ledger/unlock-ledger';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import { editKeys, pasteEnvelope, readKeys } from '../helpers/key-file';
import { makeOld, oldEnvelope } from '../helpers/old-ledger';
import { temporaryFolder } from '../helpers/ledger';
import { keyCost } from '../helpers/key-cost';

const headPassword = 'the head’s password';
const tellerPassword = 'the teller’s password';
const teller = 2;
let folder: string;
let file: string;
let recoveryCode: string;
let key: Buffer;
let time: string;

const signIn = (accountId: number, password: string) =>
  unlockLedger({ path: file, accountId, password, now: () => time });

function codeOf(work: () => { close: () => void }): string {
  try {
    work().close();
    return 'opened';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

beforeEach(() => {
  folder = temporaryFolder();
  file = path.join(folder, 'outlet.tierdesk');
  time = '2026-11-22T09:00:00';
  ({ recoveryCode } = createLedger({
    path: file,
    bankName: '示例银行',
    branchName: '海棠支行',
    headName: '示例·程砚秋',
    password: headPassword,
    isSample: false,
    now: () => time,
    keyCost,
  }));
  const head = signIn(1, headPassword);
  const wanted = { displayName: '示例·柜员', role: 'teller', staffNo: null } as const;
  addAccount(head, { ...wanted, password: tellerPassword });
  head.close();
  const secrets = [
    [0, recoveryCode],
    [1, headPassword],
    [teller, tellerPassword],
  ] as const;
  key = makeOld(file, new Map(secrets));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('opens by an old key file, and binds each account at its next sign-in', () => {
  const head = signIn(1, headPassword);
  expect(ledgerVersion(head.db)).toBe(migrations.at(-1)?.version);
  expect(verifyLedger(head)).toEqual({ ok: true, problems: [] });
  // The head sees who has not signed in since.
  expect(showAccounts(head).map(({ oldKeyUntil }) => oldKeyUntil)).toEqual([null, '2027-02-20']);
  head.close();
  expect(readKeys(file).accounts.map(({ envelope }) => envelope.generation)).toEqual([
    1,
    undefined,
  ]);
  signIn(teller, tellerPassword).close();
  expect(readKeys(file).accounts.map(({ envelope }) => envelope.generation)).toEqual([1, 1]);
  signIn(teller, tellerPassword).close();
  signIn(1, headPassword).close();
});

it('takes no other envelope of the old form from its first opening on', () => {
  const before = readKeys(file);
  signIn(teller, tellerPassword).close();
  pasteEnvelope(file, teller, 1);
  expect(codeOf(() => signIn(1, tellerPassword))).not.toBe('opened');
  // Made by another program, in the old form, by somebody who knows the key.
  const forged = {
    ...before,
    accounts: [{ ...before.accounts[0]!, envelope: oldEnvelope(key, 'guess') }],
  };
  editKeys(file, () => forged);
  expect(codeOf(() => signIn(1, 'guess'))).toBe('account.envelopeRefused');
  // The old form of the account that is bound already does not open any more.
  editKeys(file, () => before);
  expect(codeOf(() => signIn(teller, tellerPassword))).toBe('account.envelopeRefused');
  signIn(1, headPassword).close();
});

it('believes neither of two accounts that have the same envelope at the first opening', () => {
  pasteEnvelope(file, teller, 1);
  expect(codeOf(() => signIn(1, tellerPassword))).toBe('account.envelopeRefused');
  expect(codeOf(() => signIn(teller, tellerPassword))).toBe('account.envelopeRefused');
  const wanted = { path: file, recoveryCode, newPassword: 'a new password', now: () => time };
  const head = recoverLedger(wanted);
  setAccountPassword(head, { id: teller, password: 'another password' });
  head.close();
  signIn(teller, 'another password').close();
});

it('refuses the old form after its date, also with the clock set back; a head mends it', () => {
  signIn(1, headPassword).close();
  time = '2027-02-20T18:00:00';
  signIn(1, headPassword).close();
  time = '2027-02-21T09:00:00';
  expect(codeOf(() => signIn(teller, tellerPassword))).toBe('account.oldEnvelope');
  signIn(1, headPassword).close();
  time = '2026-11-23T09:00:00';
  expect(codeOf(() => signIn(teller, tellerPassword))).toBe('account.oldEnvelope');
  const head = signIn(1, headPassword);
  setAccountPassword(head, { id: teller, password: 'another password' });
  expect(showAccounts(head).map(({ oldKeyUntil }) => oldKeyUntil)).toEqual([null, null]);
  head.close();
  signIn(teller, 'another password').close();
});

it('opens by the recovery code of the old form until the same day, and binds it then', () => {
  const head = signIn(1, headPassword);
  expect(oldRecoveryUntil(head)).toBe('2027-02-20');
  head.close();
  time = '2027-02-20T09:00:00';
  const before = readKeys(file);
  const wanted = { path: file, recoveryCode, newPassword: 'a new password', now: () => time };
  recoverLedger(wanted).close();
  expect(readKeys(file).recovery.generation).toBe(1);
  recoverLedger({ ...wanted, newPassword: 'a newer password' }).close();
  signIn(1, 'a newer password').close();
  editKeys(file, (keys) => ({ ...keys, recovery: before.recovery }));
  expect(codeOf(() => recoverLedger(wanted))).toBe('account.envelopeRefused');
});

it('refuses the recovery code of the old form after it, where a head can make a new one', () => {
  signIn(1, headPassword).close();
  time = '2027-02-21T09:00:00';
  const wanted = { path: file, recoveryCode, newPassword: 'a new password', now: () => time };
  expect(codeOf(() => recoverLedger(wanted))).toBe('recovery.oldForm');
  const head = signIn(1, headPassword);
  const renewed = renewRecoveryCode({ ...head, keyCost }).recoveryCode;
  expect(oldRecoveryUntil(head)).toBeNull();
  head.close();
  expect(codeOf(() => recoverLedger(wanted))).toBe('recovery.wrong');
  recoverLedger({ ...wanted, recoveryCode: renewed }).close();
});

it('never loses the last way in: without a head who is bound the old recovery code goes on', () => {
  signIn(teller, tellerPassword).close();
  time = '2027-02-21T09:00:00';
  expect(codeOf(() => signIn(1, headPassword))).toBe('account.oldEnvelope');
  const wanted = { path: file, recoveryCode, newPassword: 'a new password', now: () => time };
  recoverLedger(wanted).close();
  signIn(1, 'a new password').close();
});
