import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../electron/cli/run-command';
import { permissionsOf } from '../../electron/domain/access/permissions';
import { Desk } from '../../electron/ipc/desk';
import { answerCall } from '../../electron/ipc/handle';
import {
  addAccount,
  disableAccount,
  setAccountPassword,
  setAccountRole,
  showAccounts,
  unlockAccount,
} from '../../electron/operations/access/manage-accounts';
import { readKeyFile, writeKeyFile } from '../../electron/ledger/file/key-file';
import { createLedger } from '../../electron/operations/ledger/create-ledger';
import {
  changePassword,
  describeLockedLedger,
  recoverLedger,
  unlockLedger,
  type LedgerSession,
} from '../../electron/operations/ledger/unlock-ledger';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import { changeSettings } from '../../electron/operations/ground/settings';
import { channels, contract, type Channel } from '../../shared/contract';
import { permissions, roles, type Permission, type Role } from '../../shared/models/session';
import { importRows, temporaryFolder } from '../helpers/ledger';
import { keyCost } from '../helpers/key-cost';
import { someProgram } from '../helpers/program';

// Windows and dialogs are not what is tried here.
vi.mock('electron', () => ({ app: {}, BrowserWindow: class {}, dialog: {} }));

const now = () => '2026-11-22T09:00:00';
const password = 'a long password';
const tellersPassword = 'the teller’s password';
let folder: string;
let file: string;
let recoveryCode: string;
let head: LedgerSession;

beforeEach(() => {
  folder = temporaryFolder();
  file = path.join(folder, 'outlet.tierdesk');
  ({ recoveryCode } = createLedger({
    path: file,
    bankName: '示例银行',
    branchName: '海棠支行',
    headName: '示例·程砚秋',
    password,
    isSample: false,
    now,
    keyCost,
  }));
  head = unlockLedger({ path: file, password, now });
});

afterEach(() => {
  head.close();
  rmSync(folder, { recursive: true, force: true });
});

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'done';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

function addPerson(displayName: string, role: Role): number {
  addAccount(head, { displayName, role, staffNo: null, password: tellersPassword });
  return showAccounts(head).find((each) => each.displayName === displayName)!.id;
}

const signIn = (accountId: number, secret = tellersPassword) =>
  unlockLedger({ path: file, accountId, password: secret, now });

describe('an account', () => {
  it('signs in with its own password, and with nobody else’s', () => {
    const id = addPerson('示例·柜员', 'teller');
    head.close();
    expect(describeLockedLedger(file, now()).accounts.map((each) => each.displayName)).toEqual([
      '示例·程砚秋',
      '示例·柜员',
    ]);
    expect(codeOf(() => signIn(id, password))).toBe('password.wrong');
    const session = signIn(id);
    expect(session.account).toMatchObject({ displayName: '示例·柜员', role: 'teller' });
    expect(verifyLedger(session)).toEqual({ ok: true, problems: [] });
    session.close();
  });

  it('that is disabled can not sign in until it gets a new password', () => {
    const id = addPerson('示例·柜员', 'teller');
    disableAccount(head, { id });
    head.close();
    expect(codeOf(() => signIn(id))).toBe('password.wrong');
    expect(describeLockedLedger(file, now()).accounts).toHaveLength(1);
    head = unlockLedger({ path: file, password, now });
    setAccountPassword(head, { id, password: 'another password' });
    head.close();
    expect(codeOf(() => signIn(id))).toBe('password.wrong');
    signIn(id, 'another password').close();
  });

  it('changes its role, and every step is in the log', () => {
    const id = addPerson('示例·柜员', 'teller');
    setAccountRole(head, { id, role: 'auditor' });
    disableAccount(head, { id });
    const log = head.db
      .prepare("SELECT action, subject FROM audit_entry WHERE action LIKE 'account.%' ORDER BY seq")
      .all();
    expect(log).toEqual(
      ['add', 'role', 'disable'].map((deed) => ({
        action: `account.${deed}`,
        subject: '示例·柜员',
      })),
    );
    expect(showAccounts(head).at(-1)).toMatchObject({ role: 'auditor', disabled: true });
  });

  it('is refused with a name that is taken, a number nobody has, a short password', () => {
    const add = (change: object) =>
      codeOf(() =>
        addAccount(head, {
          displayName: '示例·柜员',
          role: 'teller',
          staffNo: null,
          password: tellersPassword,
          ...change,
        }),
      );
    expect(add({ displayName: '示例·程砚秋' })).toBe('account.nameTaken');
    expect(add({ staffNo: '9999' })).toBe('account.staffUnknown');
    expect(add({ password: 'short' })).toBe('password.short');
    expect(showAccounts(head)).toHaveLength(1);
  });

  it('of the last head can neither be disabled nor become anything else', () => {
    const id = head.account.id;
    expect(codeOf(() => disableAccount(head, { id }))).toBe('account.own');
    expect(codeOf(() => setAccountRole(head, { id, role: 'teller' }))).toBe('account.own');
    expect(codeOf(() => disableAccount(head, { id: 77 }))).toBe('account.unknown');
  });

  it('that is no head’s opens nothing on the command line', async () => {
    addPerson('示例·柜员', 'teller');
    head.close();
    const said: string[] = [];
    const console = { out: () => undefined, err: (line: string) => said.push(line) };
    process.env['TIERDESK_PASSWORD'] = tellersPassword;
    const words = ['account', 'list', '--ledger', file, '--account', '示例·柜员'];
    expect(await runCommand(words, console)).toBe(1);
    expect(said.join()).toMatch(/命令行只供网点负责人使用/);
    process.env['TIERDESK_PASSWORD'] = password;
    expect(await runCommand(['account', 'list', '--ledger', file], console)).toBe(0);
    delete process.env['TIERDESK_PASSWORD'];
    head = unlockLedger({ path: file, password, now });
  });

  it('of a head is what the recovery code opens, not whoever comes first', () => {
    addPerson('示例·柜员', 'teller');
    const second = addPerson('示例·副职', 'head');
    const first = head.account.id;
    head.close();
    head = signIn(second);
    disableAccount(head, { id: first });
    head.close();
    const newPassword = 'the new password';
    head = recoverLedger({ path: file, recoveryCode, newPassword, now });
    expect(head.account).toMatchObject({ id: second, role: 'head' });
  });
});

describe('wrong passwords', { timeout: 60_000 }, () => {
  const wrong = (accountId: number, at: string) =>
    codeOf(() => unlockLedger({ path: file, accountId, password: 'not this one', now: () => at }));
  /** Each try an hour after the last: no wait stands in its way. */
  const tryOften = (accountId: number, times: number, from = 0): string[] =>
    Array.from({ length: times }, (_, at) =>
      wrong(accountId, `2026-12-${String(1 + from + at).padStart(2, '0')}T09:00:00`),
    );

  it('lock an account after as many as are set; neither the right one, time nor the clock opens it', () => {
    changeSettings(head, { lockAfterTries: 4 });
    const id = addPerson('示例·柜员', 'teller');
    head.close();
    expect(tryOften(id, 5)).toEqual([
      'password.wrong',
      'password.wrong',
      'password.wrong',
      'account.locked',
      'account.locked',
    ]);
    const right = (at: string) =>
      codeOf(() =>
        unlockLedger({ path: file, accountId: id, password: tellersPassword, now: () => at }),
      );
    // Right after, years later, and with the clock set back: a restart reads the same key file.
    for (const at of ['2026-12-09T09:00:00', '2036-01-01T00:00:00', '2020-01-01T00:00:00']) {
      expect(right(at)).toBe('account.locked');
    }
    expect(describeLockedLedger(file, now()).accounts).toMatchObject([
      { displayName: '示例·程砚秋', locked: false },
      { displayName: '示例·柜员', locked: true },
    ]);
    head = unlockLedger({ path: file, password, now });
    expect(showAccounts(head).map(({ locked }) => locked)).toEqual([false, true]);
    unlockAccount(head, { id });
    head.close();
    const session = signIn(id);
    expect(session.account.displayName).toBe('示例·柜员');
    session.close();
    head = unlockLedger({ path: file, password, now });
  });

  it('lock a head too, whom the recovery code lets in again', () => {
    changeSettings(head, { lockAfterTries: 3 });
    const { id } = head.account;
    head.close();
    expect(tryOften(id, 3).at(-1)).toBe('account.locked');
    expect(codeOf(() => signIn(id, password))).toBe('account.locked');
    head = recoverLedger({ path: file, recoveryCode, newPassword: 'the new password', now });
    head.close();
    head = signIn(id, 'the new password');
  });

  it('lock nobody where 0 is set; the waits grow on', () => {
    changeSettings(head, { lockAfterTries: 0 });
    const id = addPerson('示例·柜员', 'teller');
    head.close();
    const keys = readKeyFile(file);
    const often = { failures: 50, lastFailureAt: '2026-12-11T09:00:00' };
    const accounts = keys.accounts.map((each) => (each.id === id ? { ...each, ...often } : each));
    writeKeyFile(file, { ...keys, accounts });
    expect(wrong(id, '2026-12-11T09:05:00')).toBe('password.wait');
    signInLater(id);
  });

  it('are told to the log by the next sign-in', () => {
    const id = addPerson('示例·柜员', 'teller');
    head.close();
    tryOften(id, 2);
    const session = signIn(id);
    const [detail] = session.db
      .prepare("SELECT detail FROM audit_entry WHERE action = 'login' ORDER BY seq DESC")
      .pluck()
      .all() as string[];
    expect(JSON.parse(detail!)).toEqual({ failedTries: 2 });
    session.close();
    head = unlockLedger({ path: file, password, now });
  });

  function signInLater(accountId: number): void {
    const at = () => '2027-01-01T09:00:00';
    unlockLedger({ path: file, accountId, password: tellersPassword, now: at }).close();
    head = unlockLedger({ path: file, password, now });
  }
});

it('the command line links accounts to staff, enters agreements and unlocks', async () => {
  importRows(head, 'staff', null, [{ staffNo: 'A1', name: '示例·林知行', role: '客户经理' }]);
  addPerson('示例·理财', 'rm');
  head.close();
  const said: string[] = [];
  const console = { out: () => undefined, err: (line: string) => said.push(line) };
  process.env['TIERDESK_PASSWORD'] = password;
  const run = (...words: string[]) =>
    runCommand(['account', ...words, '--ledger', file, '--name', '示例·理财'], console);
  try {
    expect(await run('staff', '--id', 'A1')).toBe(0);
    expect(await run('agreement', '--agreement', '2026-01-05')).toBe(0);
    expect(await run('unlock')).toBe(0);
    // A day to come, and one that is none.
    expect(await run('agreement', '--agreement', '2126-01-05')).toBe(1);
    expect(await run('agreement', '--agreement', 'soon')).toBe(2);
  } finally {
    delete process.env['TIERDESK_PASSWORD'];
  }
  expect(said.join()).toMatch(/保密协议签署日期 2126-01-05 晚于今天/);
  head = unlockLedger({ path: file, password, now });
  expect(showAccounts(head)[1]).toMatchObject({
    staffNo: 'A1',
    agreementSignedOn: '2026-01-05',
    locked: false,
  });
  const log = head.db
    .prepare("SELECT action FROM audit_entry WHERE action LIKE 'account.%' ORDER BY seq")
    .pluck()
    .all();
  expect(log.slice(-3)).toEqual(['account.staff', 'account.agreement', 'account.unlock']);
});

/**
 * The table of roles (docs/rules/access.md#roles), written out once more: what each role may do besides what is
 * open to everybody.
 */
const may: Readonly<Record<Role, readonly Permission[]>> = {
  head: permissions,
  rm: ['read', 'claim', 'contact', 'card.apply', 'card.print', 'export', 'reveal'],
  lobbyManager: ['read', 'contact'],
  teller: ['read', 'contact', 'card.stock'],
  advisor: ['read', 'contact'],
  auditor: ['read', 'audit'],
};

it('a wrong password when changing it counts as one at the window, and is in the log', () => {
  const guess = () =>
    codeOf(() =>
      changePassword(head, { currentPassword: 'a guess', newPassword: 'anything else' }),
    );
  for (let tries = 0; tries < 3; tries += 1) expect(guess()).toBe('password.wrong');
  expect(guess()).toBe('password.wait');
  expect(readKeyFile(file).accounts[0]!.failures).toBe(3);
  const noted = head.db
    .prepare("SELECT count(*) FROM audit_entry WHERE action = 'password.refused'")
    .pluck()
    .get();
  expect(noted).toBe(4);
});

describe('every call of the contract', () => {
  const desk = () =>
    new Desk(
      { ownLedger: file, sampleLedger: path.join(folder, 'sample'), sampleFiles: folder },
      someProgram,
      () => undefined,
    );
  // Reached only by calls that were let through: which ones is what is tested.
  const reached = (_desk: Desk, channel: Channel) => channel;
  const answer = async (at: Desk, channel: Channel) => {
    const reply = await answerCall(at, channel, { nonsense: true }, () => undefined, reached);
    return reply.ok ? null : reply.error;
  };

  it.each(roles)('is refused by name to a %s who may not make it', async (role) => {
    const id = role === 'head' ? head.account.id : addPerson(`示例·${role}`, role);
    head.close();
    const session = signIn(id, role === 'head' ? password : tellersPassword);
    const at = desk();
    at.take(session, false);
    const refused: Channel[] = [];
    for (const channel of channels) {
      const { permission } = contract[channel];
      const error = await answer(at, channel);
      const isAllowed = permission === 'open' || may[role].includes(permission);
      expect(error?.code === 'call.forbidden', channel).toBe(!isAllowed);
      if (isAllowed) continue;
      expect(error?.values, channel).toEqual({ permission });
      refused.push(channel);
    }
    const logged = session.db
      .prepare("SELECT subject FROM audit_entry WHERE action = 'refused' ORDER BY seq")
      .pluck()
      .all();
    expect(logged).toEqual(refused);
    await at.lock();
  });

  it('but those that are open is refused while the ledger is locked', async () => {
    const at = desk();
    const reply = await answerCall(
      at,
      'home.view',
      { month: null, scheme: 'R1' },
      () => {},
      reached,
    );
    expect(reply).toMatchObject({ ok: false, error: { code: 'ledger.locked' } });
  });

  it('is open to a role only where the table of roles says so', () => {
    for (const role of roles) {
      expect(permissionsOf[role].filter((each) => each !== 'open')).toEqual(
        may[role].filter((each) => each !== 'open'),
      );
    }
  });
});
