import { cpSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBackup } from '../../electron/operations/ledger/back-up';
import { restoreBackup } from '../../electron/operations/ledger/restore';
import { checkBackups } from '../../electron/operations/ledger/check-backups';
import { toFailure } from '../../electron/operations/ground/failure';
import { acceptLoss } from '../../electron/operations/ledger/accept-loss';
import { createLedger } from '../../electron/operations/ledger/create-ledger';
import { checkFully, isCheckDue, lastCheckAt } from '../../electron/operations/ledger/full-check';
import { showDiskRoom } from '../../electron/operations/ledger/show-health';
import { changePassword, unlockLedger } from '../../electron/operations/ledger/unlock-ledger';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import { changeSettings, showSettings } from '../../electron/operations/ground/settings';
import { checkOrder } from '../../electron/operations/imports/commit-import';
import { HealthWatch } from '../../electron/ipc/health-watch';
import { importPeople, orderFor, temporaryFolder } from '../helpers/ledger';
import { keyCost } from '../helpers/key-cost';

const password = 'a long password';
let folder: string;
let file: string;
let time: string;
const now = () => time;
const open = () => unlockLedger({ path: file, password, now });

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'done';
  } catch (error) {
    return toFailure(error).code;
  }
}

beforeEach(() => {
  folder = temporaryFolder();
  file = path.join(folder, 'outlet.tierdesk');
  time = '2026-11-22T09:00:00';
  const names = { bankName: '示例银行', branchName: '海棠支行', headName: '示例·程砚秋' };
  createLedger({ path: file, ...names, password, isSample: false, now, keyCost });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Flips a bit in the middle of the last page, which every opening leaves alone. */
function damagePages(): void {
  const bytes = readFileSync(file);
  const at = bytes.length - 2048;
  bytes[at] = (bytes[at] as number) ^ 1;
  writeFileSync(file, bytes);
}

/** The newest work is lost as by a log of changes that was cut off: the head outside knows of it. */
function loseTail(): void {
  const before = path.join(folder, 'before');
  cpSync(file, before);
  const session = open();
  changeSettings(session, { branchName: '紫薇支行' });
  session.close();
  cpSync(before, file);
}

describe('a damaged ledger', () => {
  it('opens for reading only, and whatever would write says so', () => {
    const filled = open();
    importPeople(filled, '2026-10', [{ clientNo: 'c1', name: '示例·甲' }]);
    filled.close();
    damagePages();
    const bytes = readFileSync(file);
    const session = open();
    expect(session.damage).toEqual([{ kind: 'unreadable', values: {} }]);
    expect(showSettings(session).branchName).toBe('海棠支行');
    expect(codeOf(() => changeSettings(session, { branchName: '紫薇支行' }))).toBe(
      'ledger.readOnlyMode',
    );
    const passwords = { currentPassword: password, newPassword: 'another password' };
    expect(codeOf(() => changePassword(session, passwords))).toBe('ledger.readOnlyMode');
    expect(codeOf(() => createBackup(session, 'close'))).toBe('ledger.readOnlyMode');
    expect(codeOf(() => acceptLoss(session, '没有备份'))).toBe('ledger.readOnlyMode');
    expect(verifyLedger(session, 'en').ok).toBe(false);
    session.close();
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  it('is sound again once a backup was restored', () => {
    const session = open();
    const backup = createBackup(session, 'manual');
    session.close();
    damagePages();
    expect(checkFullyClosed()).not.toEqual([]);
    restoreBackup(file, backup.path, { kind: 'password', password }, now);
    const restored = open();
    expect(restored.damage).toEqual([]);
    expect(lastCheckAt(restored)).toBeNull();
    restored.close();
  });
});

it('pages that belong to nothing are found, though every table is sound', () => {
  const session = open();
  importPeople(session, '2026-10', [{ clientNo: 'c1', name: '示例·甲' }]);
  const { db } = session;
  db.exec('CREATE TABLE forgotten (a TEXT) STRICT');
  db.unsafeMode(true);
  db.pragma('writable_schema = ON');
  db.exec("DELETE FROM sqlite_schema WHERE name = 'forgotten'");
  db.pragma('writable_schema = RESET');
  db.unsafeMode(false);
  expect(checkFully(session, 'en').damage).toEqual([
    { kind: 'structure', values: { fault: '1 pages belong to nothing' } },
  ]);
  session.close();
});

function checkFullyClosed() {
  const session = open();
  const { damage } = checkFully(session, 'zh-CN');
  session.close();
  return damage;
}

describe('a ledger that lost its newest work', () => {
  it('says so before the next entry would hide it, each time it is opened', () => {
    loseTail();
    for (let times = 0; times < 2; times += 1) {
      const session = open();
      expect(session.damage).toMatchObject([{ kind: 'auditTail' }]);
      session.close();
    }
  });

  it('is gone on with only knowingly, and the audit log keeps that', () => {
    loseTail();
    const session = open();
    acceptLoss(session, '没有更新的备份');
    session.close();
    const again = open();
    expect(again.damage).toEqual([]);
    expect(verifyLedger(again).problems).toEqual([]);
    const entry = again.db
      .prepare("SELECT subject, detail FROM audit_entry WHERE action = 'ledger.acceptLoss'")
      .get() as { subject: string; detail: string };
    expect(entry.subject).toBe('没有更新的备份');
    expect(JSON.parse(entry.detail)).toMatchObject({ lost: [{ kind: 'auditTail' }] });
    again.close();
  });

  it('tells a head that is gone from a tail that is cut', () => {
    rmSync(`${file}.audit-head`);
    const session = open();
    expect(session.damage).toEqual([{ kind: 'auditHead', values: {} }]);
    session.close();
  });
});

describe('the full check', () => {
  it('is due at first, after a week, and when the clock was set back', () => {
    const session = open();
    expect(isCheckDue(session)).toBe(true);
    expect(checkFully(session, 'zh-CN')).toEqual({ damage: [], problems: [] });
    expect(lastCheckAt(session)).toBe(time);
    time = '2026-11-29T08:59:59';
    expect(isCheckDue(session)).toBe(false);
    time = '2026-11-29T09:00:00';
    expect(isCheckDue(session)).toBe(true);
    time = '2025-11-22T09:00:00';
    expect(isCheckDue(session)).toBe(true);
    session.close();
  });

  it('finds what the quick check can not, and the next opening knows it at once', () => {
    const session = open();
    // An entry of the audit log that is not what it was: every page is in order.
    session.db.exec("UPDATE audit_entry SET subject = 'another' WHERE seq = 1");
    session.close();
    const unaware = open();
    expect(unaware.damage).toEqual([]);
    expect(checkFully(unaware, 'zh-CN').damage).toMatchObject([{ kind: 'auditBroken' }]);
    unaware.close();
    const aware = open();
    expect(aware.damage).toMatchObject([{ kind: 'auditBroken' }]);
    aware.close();
  });

  it('is made at once when work meets a damaged page, and reading is all that is left', async () => {
    const session = open();
    const watch = new HealthWatch(session);
    const check = () => Promise.resolve(checkFully(session, 'zh-CN'));
    expect(await watch.checkWhenDue(check)).toBe(true);
    expect(await watch.checkWhenDue(check)).toBe(false);
    expect(watch.state()).toMatchObject({ damage: [], problems: [], checkedAt: time });
    session.db.exec("UPDATE audit_entry SET subject = 'another' WHERE seq = 1");
    watch.suspectDamage();
    expect(await watch.checkWhenDue(check)).toBe(true);
    expect(watch.damage).toMatchObject([{ kind: 'auditBroken' }]);
    session.close();
  });

  it('does not take a broken note for a check', () => {
    const session = open();
    checkFully(session, 'zh-CN');
    writeFileSync(`${file}.check`, '{"format":1');
    expect(isCheckDue(session)).toBe(true);
    expect(lastCheckAt(session)).toBeNull();
    session.close();
  });
});

describe('the room on the disk', () => {
  it('is low below the setting', () => {
    const session = open();
    expect(showDiskRoom(session)).toMatchObject({ bound: 500 });
    changeSettings(session, { diskWarningMegabytes: 100_000_000 });
    expect(showDiskRoom(session)).toMatchObject({ bound: 100_000_000, isLow: true });
    changeSettings(session, { diskWarningMegabytes: 50 });
    expect(showDiskRoom(session)!.isLow).toBe(showDiskRoom(session)!.free < 50);
    session.close();
  });

  it('too small for a file is said before its first row', () => {
    const session = open();
    const order = orderFor('2026-10', []);
    expect(codeOf(() => checkOrder(session, order))).toBe('done');
    const far = { ...order, rowsBelow: 1e12 };
    expect(codeOf(() => checkOrder(session, far))).toBe('import.noSpace');
    session.close();
  });
});

describe('backups without their key', () => {
  it('are told apart: sound, altered, incomplete', () => {
    const session = open();
    const backups = [1, 2, 3].map(() => createBackup(session, 'manual').path) as [
      string,
      string,
      string,
    ];
    session.close();
    const altered = path.join(backups[1], 'outlet.tierdesk');
    truncateSync(altered, readFileSync(altered).length - 1);
    rmSync(path.join(backups[2], 'outlet.tierdesk'));
    expect(checkBackups(backups).map(({ state }) => state)).toEqual([
      'sound',
      'altered',
      'incomplete',
    ]);
  });
});
