import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { auditHeadPath } from '../../electron/ledger/file/audit';
import { inTransaction } from '../../electron/ledger/database';
import { readSettings, writeSettings } from '../../electron/ledger/file/settings';
import { changeLedger } from '../../electron/operations/ground/ledger';
import { createLedger } from '../../electron/operations/ledger/create-ledger';
import { unlockLedger, type LedgerSession } from '../../electron/operations/ledger/unlock-ledger';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import { closeMonth } from '../../electron/operations/months/close-month';
import type { Month } from '../../shared/models/calendar';
import { importPeople, temporaryFolder } from '../helpers/ledger';
import { keyCost } from '../helpers/key-cost';

const password = 'a long password';
const now = () => '2026-11-02T09:30:00';
let folder: string;
let session: LedgerSession;

beforeEach(() => {
  folder = temporaryFolder();
  const file = path.join(folder, 'outlet.tierdesk');
  const names = { bankName: '示例银行', branchName: '海棠支行', headName: '示例·程砚秋' };
  createLedger({ path: file, ...names, password, isSample: false, now, keyCost });
  session = unlockLedger({ path: file, password, now });
});
afterEach(() => {
  session.close();
  rmSync(folder, { recursive: true, force: true });
});

const nameBranch = (branchName: string) =>
  changeLedger(
    session,
    () => writeSettings(session.db, { branchName }, { accountId: 1, at: now() }),
    () => ({ action: 'settings', subject: 'branchName' }),
  );

it('what is committed is done, also where the head of the audit log can not be kept', () => {
  // A folder of that name: the head can not be written.
  mkdirSync(`${auditHeadPath(session.path)}.new`);
  nameBranch('紫薇支行');
  expect(readSettings(session.db).branchName).toBe('紫薇支行');
  expect(verifyLedger(session).problems).toEqual([]);
  nameBranch('海棠支行');
  expect(verifyLedger(session).problems).toEqual([]);
});

it('a part of a change that is taken back leaves nothing, not even in the head outside', () => {
  expect(() =>
    changeLedger(
      session,
      () => {
        nameBranch('紫薇支行');
        throw new Error('the whole failed');
      },
      () => null,
    ),
  ).toThrow('the whole failed');
  expect(readSettings(session.db).branchName).toBe('海棠支行');
  expect(verifyLedger(session).problems).toEqual([]);
});

it('closes a month as a whole: stopped half way nothing of it is there', () => {
  importPeople(session, '2026-10', [
    { clientNo: 'c1', name: '示例·甲', aumPointInTime: 5_000_000_00 },
    { clientNo: 'c2', name: '示例·乙', aumPointInTime: 10_000_00 },
  ]);
  const runs = () => session.db.prepare('SELECT count(*) FROM tier_run').pluck().get();
  let told = 0;
  const stopLate = () => {
    told += 1;
    if (told === 2) throw new Error('power cut');
  };
  expect(() => closeMonth(session, '2026-10' as Month, stopLate)).toThrow('power cut');
  expect(told).toBe(2);
  expect(runs()).toBe(0);
  expect(verifyLedger(session).problems).toEqual([]);
  expect(closeMonth(session, '2026-10' as Month).isClosed).toBe(true);
});

it('refuses work that went on after SQLite had taken the transaction back', () => {
  expect(() =>
    inTransaction(session.db, () => {
      writeSettings(session.db, { branchName: '紫薇支行' }, { accountId: 1, at: now() });
      // What SQLite itself does when the disk is full.
      session.db.exec('ROLLBACK');
    }),
  ).toThrow('the transaction ended before its work did');
  expect(readSettings(session.db).branchName).toBe('海棠支行');
});
