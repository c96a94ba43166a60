import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../electron/cli/run-command';
import { keyFilePath, type KeyFile } from '../../electron/ledger/file/key-file';
import {
  addAccount,
  disableAccount,
  setAccountPassword,
  showAccounts,
} from '../../electron/operations/access/manage-accounts';
import { createLedger } from '../../electron/operations/ledger/create-ledger';
import {
  changePassword,
  recoverLedger,
  unlockLedger,
  type LedgerSession,
} from '../../electron/operations/ledger/unlock-ledger';
import type { Role } from '../../shared/models/session';
import { editKeys, pasteEnvelope, readKeys } from '../helpers/key-file';
import { temporaryFolder } from '../helpers/ledger';
import { keyCost } from '../helpers/key-cost';

const now = () => '2026-11-22T09:00:00';
const headPassword = 'the head’s password';
const tellerPassword = 'the teller’s password';
const headName = '示例·程砚秋';

let folder: string;
let file: string;
let recoveryCode: string;
let head: LedgerSession;
let teller: number;

const signIn = (accountId: number, password: string) =>
  unlockLedger({ path: file, accountId, password, now });

function codeOf(work: () => { close?: () => void } | void): string {
  try {
    work()?.close?.();
    return 'opened';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

function addPerson(displayName: string, role: Role, password: string): number {
  addAccount(head, { displayName, role, staffNo: null, password });
  return showAccounts(head).find((each) => each.displayName === displayName)!.id;
}

beforeEach(() => {
  folder = temporaryFolder();
  file = path.join(folder, 'outlet.tierdesk');
  ({ recoveryCode } = createLedger({
    path: file,
    bankName: '示例银行',
    branchName: '海棠支行',
    headName,
    password: headPassword,
    isSample: false,
    now,
    keyCost,
  }));
  head = unlockLedger({ path: file, password: headPassword, now });
  teller = addPerson('示例·柜员', 'teller', tellerPassword);
});

afterEach(() => {
  if (head.db.open) head.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('somebody with a text editor and the key file', () => {
  it('does not become the head with their own envelope under the head’s number', () => {
    head.close();
    pasteEnvelope(file, teller, 1);
    expect(codeOf(() => signIn(1, tellerPassword))).not.toBe('opened');
    // Nor does anything they do so keep them from being themselves.
    signIn(teller, tellerPassword).close();
  });

  it('does not command as the head with it either', async () => {
    head.close();
    pasteEnvelope(file, teller, 1);
    process.env['TIERDESK_PASSWORD'] = tellerPassword;
    const console = { out: () => undefined, err: () => undefined };
    const code = await runCommand(['account', 'list', '--ledger', file], console);
    delete process.env['TIERDESK_PASSWORD'];
    expect(code).toBe(1);
  });

  it('does not get back in with the key file from before they left', () => {
    const before = readKeys(file);
    disableAccount(head, { id: teller });
    head.close();
    editKeys(file, () => before);
    expect(codeOf(() => signIn(teller, tellerPassword))).not.toBe('opened');
    pasteEnvelope(file, teller, 1);
    expect(codeOf(() => signIn(1, tellerPassword))).not.toBe('opened');
  });

  it('can not use the password from before it was changed or reset', () => {
    const before = readKeys(file);
    setAccountPassword(head, { id: teller, password: 'a new password' });
    changePassword(head, { currentPassword: headPassword, newPassword: 'a newer password' });
    head.close();
    const after = readKeys(file);
    editKeys(file, () => before);
    expect(codeOf(() => signIn(teller, tellerPassword))).not.toBe('opened');
    expect(codeOf(() => signIn(1, headPassword))).not.toBe('opened');
    editKeys(file, () => after);
    signIn(teller, 'a new password').close();
    signIn(1, 'a newer password').close();
  });

  it('does not get in with an envelope of another ledger, nor with the recovery code’s as their own', () => {
    head.close();
    const other = path.join(folder, 'other.tierdesk');
    createLedger({
      path: other,
      bankName: '示例银行',
      branchName: '别处支行',
      headName: '别人',
      password: tellerPassword,
      isSample: false,
      now,
      keyCost,
    });
    const [foreign] = readKeys(other).accounts;
    editKeys(file, (keys) => ({
      ...keys,
      accounts: keys.accounts.map((one) => ({ ...one, envelope: foreign!.envelope })),
    }));
    expect(codeOf(() => signIn(1, tellerPassword))).not.toBe('opened');
    editKeys(file, (keys) => ({
      ...keys,
      accounts: keys.accounts.map((one) => ({ ...one, envelope: keys.recovery })),
    }));
    expect(codeOf(() => signIn(1, recoveryCode.replaceAll('-', '')))).not.toBe('opened');
  });

  it('does not turn the recovery code’s envelope into their own', () => {
    head.close();
    editKeys(file, (keys) => ({
      ...keys,
      recovery: keys.accounts.find(({ id }) => id === teller)!.envelope,
    }));
    const recover = () =>
      recoverLedger({
        path: file,
        recoveryCode: tellerPassword,
        newPassword: 'a new password',
        now,
      });
    expect(codeOf(recover)).not.toBe('opened');
  });

  it('leaves a trace in the audit log where an envelope opens that is not the present one', () => {
    const before = readKeys(file);
    setAccountPassword(head, { id: teller, password: 'a new password' });
    head.close();
    editKeys(file, () => before);
    expect(codeOf(() => signIn(teller, tellerPassword))).toBe('account.envelopeRefused');
    head = signIn(1, headPassword);
    const entry = head.db
      .prepare("SELECT subject FROM audit_entry WHERE action = 'login.refused'")
      .pluck()
      .all();
    expect(entry).toEqual(['示例·柜员']);
  });

  it('takes no account away for good: the recovery code gives the head theirs back', () => {
    head.close();
    editKeys(file, (keys) => ({ ...keys, accounts: keys.accounts.filter(({ id }) => id !== 1) }));
    const wanted = { path: file, recoveryCode, newPassword: 'a new password', now };
    recoverLedger(wanted).close();
    head = signIn(1, 'a new password');
    expect(head.account.role).toBe('head');
  });

  it('does not make the ledger a sample, where less is asked', () => {
    head.close();
    editKeys(file, (keys) => ({ ...keys, isSample: true }));
    head = signIn(1, headPassword);
    expect(head.isSample).toBe(false);
  });

  it('is refused with parts of an odd length, an odd cost or an account number of nothing', () => {
    head.close();
    const keys = readKeys(file);
    const [first, ...rest] = keys.accounts;
    const withFirst = (change: object, envelope: object = {}) => ({
      ...keys,
      accounts: [{ ...first, ...change, envelope: { ...first!.envelope, ...envelope } }, ...rest],
    });
    const odd = [
      withFirst(
        {},
        { tag: Buffer.from(first!.envelope.tag, 'base64').subarray(0, 4).toString('base64') },
      ),
      withFirst({}, { cost: 2 ** 40 }),
      withFirst({}, { cost: 1 }),
      withFirst({}, { cost: 3000 }),
      withFirst({}, { nonce: '' }),
      withFirst({ id: 0 }),
      withFirst({ id: -1 }),
    ];
    for (const edited of odd) {
      editKeys(file, () => edited);
      expect(codeOf(() => signIn(1, headPassword))).toBe('ledger.keysDamaged');
    }
  });
});

/** What somebody may do to the key file, told as data so that a failing try can be played again. */
type Edit =
  | { kind: 'swap' | 'paste' | 'rename'; from: number; to: number }
  | { kind: 'replay'; moment: number; account: number }
  | { kind: 'restore'; moment: number }
  | { kind: 'recovery'; from: number }
  | { kind: 'generation'; account: number; generation: number | null }
  | { kind: 'field'; account: number; field: 'salt' | 'nonce' | 'sealed' | 'tag'; from: number }
  | { kind: 'flip'; account: number; field: 'salt' | 'nonce' | 'sealed' | 'tag'; bit: number }
  | { kind: 'cost'; account: number; cost: number }
  | { kind: 'ledgerId'; ledgerId: string }
  | { kind: 'drop'; account: number };

const at = fc.nat(6);
const field = fc.constantFrom('salt' as const, 'nonce' as const, 'sealed' as const, 'tag' as const);
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('swap' as const, 'paste' as const, 'rename' as const),
    from: at,
    to: at,
  }),
  fc.record({ kind: fc.constant('replay' as const), moment: at, account: at }),
  fc.record({ kind: fc.constant('restore' as const), moment: at }),
  fc.record({ kind: fc.constant('recovery' as const), from: at }),
  fc.record({
    kind: fc.constant('generation' as const),
    account: at,
    generation: fc.option(fc.integer({ min: 1, max: 5 })),
  }),
  fc.record({ kind: fc.constant('field' as const), account: at, field, from: at }),
  fc.record({ kind: fc.constant('flip' as const), account: at, field, bit: fc.nat(300) }),
  fc.record({
    kind: fc.constant('cost' as const),
    account: at,
    cost: fc.constantFrom(1024, 2048, 4096),
  }),
  fc.record({
    kind: fc.constant('ledgerId' as const),
    ledgerId: fc.constantFrom('', 'x', '00000000-0000-4000-8000-000000000000'),
  }),
  fc.record({ kind: fc.constant('drop' as const), account: at }),
);

type Entry = KeyFile['accounts'][number];

function edited(keys: KeyFile, edit: Edit, moments: readonly KeyFile[]): KeyFile {
  const pick = <Value>(list: readonly Value[], index: number) => list[index % list.length]!;
  const { accounts } = keys;
  const change = (index: number, to: (entry: Entry) => Entry): KeyFile => {
    const chosen = accounts.length > 0 ? pick(accounts, index) : undefined;
    return { ...keys, accounts: accounts.map((each) => (each === chosen ? to(each) : each)) };
  };
  const envelopeOf = (index: number) =>
    accounts.length > 0 ? pick(accounts, index).envelope : keys.recovery;
  switch (edit.kind) {
    case 'paste':
      return change(edit.to, (each) => ({ ...each, envelope: envelopeOf(edit.from) }));
    case 'swap': {
      const [one, other] = [envelopeOf(edit.from), envelopeOf(edit.to)];
      const swapped = (each: Entry) =>
        each.envelope === one ? other : each.envelope === other ? one : each.envelope;
      return { ...keys, accounts: accounts.map((each) => ({ ...each, envelope: swapped(each) })) };
    }
    case 'rename':
      return accounts.length === 0
        ? keys
        : change(edit.to, (each) => ({ ...each, id: pick(accounts, edit.from).id }));
    case 'replay': {
      const old = pick(moments, edit.moment).accounts;
      return change(edit.account, (each) => ({
        ...each,
        envelope: pick(old, edit.account + edit.moment).envelope,
      }));
    }
    case 'restore':
      return pick(moments, edit.moment);
    case 'recovery':
      return { ...keys, recovery: envelopeOf(edit.from) };
    case 'generation':
      return change(edit.account, (each) => {
        const { generation: _former, ...rest } = each.envelope;
        const envelope = edit.generation === null ? rest : { ...rest, generation: edit.generation };
        return { ...each, envelope };
      });
    case 'field':
      return change(edit.account, (each) => ({
        ...each,
        envelope: { ...each.envelope, [edit.field]: envelopeOf(edit.from)[edit.field] },
      }));
    case 'flip':
      return change(edit.account, (each) => {
        const bytes = Buffer.from(each.envelope[edit.field], 'base64');
        const bit = edit.bit % (bytes.length * 8);
        bytes[bit >> 3]! ^= 1 << (bit & 7);
        const envelope = { ...each.envelope, [edit.field]: bytes.toString('base64') };
        return { ...each, envelope };
      });
    case 'cost':
      return change(edit.account, (each) => ({
        ...each,
        envelope: { ...each.envelope, cost: edit.cost },
      }));
    case 'ledgerId':
      return { ...keys, ledgerId: edit.ledgerId };
    case 'drop':
      return {
        ...keys,
        accounts: accounts.filter((each) => each !== pick(accounts, edit.account)),
      };
  }
}

describe('whatever is done to the key file', () => {
  it('opens an account with its present password or not at all', () => {
    const leaver = addPerson('示例·离任', 'head', 'the leaver’s password');
    const moments = [readKeys(file)];
    setAccountPassword(head, { id: teller, password: 'the teller’s second' });
    moments.push(readKeys(file));
    disableAccount(head, { id: leaver });
    moments.push(readKeys(file));
    changePassword(head, { currentPassword: headPassword, newPassword: 'the head’s second' });
    moments.push(readKeys(file));
    head.close();
    const present = new Map([
      [1, 'the head’s second'],
      [teller, 'the teller’s second'],
    ]);
    const secrets = [
      headPassword,
      tellerPassword,
      'the leaver’s password',
      ...present.values(),
      recoveryCode.replaceAll('-', ''),
    ];
    let opened = 0;
    fc.assert(
      fc.property(
        fc.array(edits, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(1, teller, leaver),
        fc.constantFrom(...secrets),
        (wanted, account, secret) => {
          const begun = moments.at(-1)!;
          const keys = wanted.reduce((all, edit) => edited(all, edit, moments), begun);
          // Waiting for the counters is not what is tried here.
          const accounts = keys.accounts.map((each) => ({
            ...each,
            failures: 0,
            lastFailureAt: null,
          }));
          writeFileSync(keyFilePath(file), JSON.stringify({ ...keys, accounts }));
          let session: LedgerSession | undefined;
          try {
            session = signIn(account, secret);
          } catch {
            return;
          }
          const { id } = session.account;
          session.close();
          opened += 1;
          expect([id, secret]).toEqual([account, present.get(account)]);
        },
      ),
      { numRuns: 300 },
    );
    // Some edits leave the account’s own entry alone, and its present password goes on opening it.
    expect(opened).toBeGreaterThan(0);
  });
});
