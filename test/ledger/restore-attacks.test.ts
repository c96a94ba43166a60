import { cpSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupLedgerPath } from '../../electron/ledger/file/backup-files';
import { keyFilePath } from '../../electron/ledger/file/key-file';
import {
  addAccount,
  disableAccount,
  setAccountPassword,
  setAccountRole,
  showAccounts,
} from '../../electron/operations/access/manage-accounts';
import { createBackup } from '../../electron/operations/ledger/back-up';
import {
  restoreBackup,
  type BackupSecret,
  type RestoreWords,
} from '../../electron/operations/ledger/restore';
import { readUnseenRestore, seeRestore } from '../../electron/operations/ledger/tell-restore';
import { createLedger } from '../../electron/operations/ledger/create-ledger';
import {
  changePassword,
  unlockLedger,
  type LedgerSession,
} from '../../electron/operations/ledger/unlock-ledger';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import { changeSettings, showSettings } from '../../electron/operations/ground/settings';
import type { Backup } from '../../shared/models/backup';
import type { Role } from '../../shared/models/session';
import { keyCost } from '../helpers/key-cost';
import { temporaryFolder } from '../helpers/ledger';

const headPassword = 'the head’s password';
const tellerPassword = 'the teller’s password';
const secondPassword = 'the second head’s password';
const headName = '示例·程砚秋';
let folder: string;
let file: string;
let recoveryCode: string;
let head: LedgerSession;
let teller: number;
let second: number;
let backup: Backup;
let time: string;
const now = () => time;
const by = (password: string): BackupSecret => ({ kind: 'password', password });

const signIn = (accountId: number, password: string) =>
  unlockLedger({ path: file, accountId, password, now });

function codeOf(work: () => unknown): string {
  try {
    const done = work() as { close?: () => void } | undefined;
    done?.close?.();
    return 'done';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

const restore = (secret: BackupSecret, words: RestoreWords = {}, from = backup.path) =>
  codeOf(() => restoreBackup(file, from, secret, now, words));

function addPerson(displayName: string, role: Role, password: string): number {
  addAccount(head, { displayName, role, staffNo: null, password });
  return showAccounts(head).find((each) => each.displayName === displayName)!.id;
}

function makeOther(branchName: string, password: string): { file: string; backup: Backup } {
  const other = path.join(folder, branchName, 'outlet.tierdesk');
  createLedger({
    path: other,
    bankName: '示例银行',
    branchName,
    headName: '示例·别人',
    password,
    isSample: false,
    now,
    keyCost,
  });
  const session = unlockLedger({ path: other, password, now });
  const made = createBackup(session, 'manual');
  session.close();
  return { file: other, backup: made };
}

beforeEach(() => {
  folder = temporaryFolder();
  file = path.join(folder, 'outlet.tierdesk');
  time = '2026-11-22T09:00:00';
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
  head = signIn(1, headPassword);
  teller = addPerson('示例·柜员', 'teller', tellerPassword);
  second = addPerson('示例·副手', 'head', secondPassword);
  backup = createBackup(head, 'manual');
  time = '2026-11-22T10:00:00';
});

afterEach(() => {
  if (head.db.open) head.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a backup is put in the ledger’s place', () => {
  it('by a head only', () => {
    head.close();
    expect(restore(by(tellerPassword))).toBe('restore.headOnly');
    expect(restore(by(headPassword))).toBe('done');
  });

  it('by a head of the present ledger, not by one who was a head when it was made', () => {
    setAccountRole(head, { id: second, role: 'rm' });
    head.close();
    expect(restore(by(secondPassword))).toBe('restore.headOnly');
    head = signIn(1, headPassword);
    disableAccount(head, { id: second });
    head.close();
    expect(restore(by(secondPassword))).toBe('restore.headNeeded');
    // Also not with the former password.
    head = signIn(1, headPassword);
    changePassword(head, { currentPassword: headPassword, newPassword: 'a new password' });
    head.close();
    expect(restore(by(headPassword))).toBe('restore.headNeeded');
    expect(restore(by(headPassword), { authority: by('a new password') })).toBe('done');
  });

  it('with the present password alone, where it was changed since', () => {
    changePassword(head, { currentPassword: headPassword, newPassword: 'a new password' });
    head.close();
    expect(restore(by('a new password'))).toBe('done');
    // What opened the ledger yesterday does not open it again.
    expect(codeOf(() => signIn(1, headPassword))).not.toBe('done');
    head = signIn(1, 'a new password');
  });

  it('with the recovery code', () => {
    head.close();
    expect(restore({ kind: 'recoveryCode', recoveryCode })).toBe('done');
    head = signIn(1, headPassword);
    head.close();
  });

  it('and keeps who was disabled, demoted or given a new password since', () => {
    disableAccount(head, { id: second });
    setAccountPassword(head, { id: teller, password: 'another password' });
    setAccountRole(head, { id: teller, role: 'auditor' });
    const newHead = addPerson('示例·新来', 'head', 'the newcomer’s password');
    head.close();
    expect(restore(by(headPassword))).toBe('done');
    expect(codeOf(() => signIn(second, secondPassword))).not.toBe('done');
    expect(codeOf(() => signIn(teller, tellerPassword))).not.toBe('done');
    head = signIn(teller, 'another password');
    expect(head.account.role).toBe('auditor');
    head.close();
    head = signIn(newHead, 'the newcomer’s password');
    expect(head.account.role).toBe('head');
    expect(verifyLedger(head)).toEqual({ ok: true, problems: [] });
  });

  it('and says so in the first entry of the restored log, and to the next head', () => {
    const before = head.db.prepare('SELECT seq, mac FROM audit_entry ORDER BY seq DESC').get() as {
      seq: number;
      mac: string;
    };
    head.close();
    restoreBackup(file, backup.path, by(headPassword), now);
    head = signIn(teller, tellerPassword);
    expect(readUnseenRestore(head)).toMatchObject({ by: headName, backup: backup.name });
    const seq = backup.manifest!.auditSeq + 1;
    const entry = head.db.prepare('SELECT * FROM audit_entry WHERE seq = ?').get(seq) as {
      action: string;
      account: string;
      subject: string;
      detail: string;
    };
    expect(entry).toMatchObject({ action: 'ledger.restore', account: headName });
    expect(entry.subject).toBe(backup.name);
    const detail = JSON.parse(entry.detail) as Record<string, unknown>;
    expect(detail['formerHead']).toEqual({ seq: before.seq, mac: before.mac });
    expect(existsSync(path.join(String(detail['keptAt']), 'outlet.tierdesk'))).toBe(true);
    expect(verifyLedger(head)).toEqual({ ok: true, problems: [] });
    head.close();
    head = signIn(second, secondPassword);
    expect(readUnseenRestore(head)).toMatchObject({ by: headName, at: time });
    seeRestore(head);
    expect(readUnseenRestore(head)).toBeNull();
  });

  it('of another outlet in words only, by its own head and the present one', () => {
    const other = makeOther('别处支行', 'the other head’s password');
    const secret = by('the other head’s password');
    head.close();
    expect(restore(secret, {}, other.backup.path)).toBe('restore.headNeeded');
    const authority = by(headPassword);
    expect(restore(secret, { authority }, other.backup.path)).toBe('restore.otherLedger');
    const wrong = { authority, otherLedger: '海棠支行' };
    expect(restore(secret, wrong, other.backup.path)).toBe('restore.otherLedger');
    const right = { authority, otherLedger: '别处支行' };
    expect(restore(by(headPassword), right, other.backup.path)).toBe('backup.passwordWrong');
    expect(restore(secret, right, other.backup.path)).toBe('done');
    head = signIn(1, 'the other head’s password');
  });

  it('of whoever took the key file away in words only, and by a head of the backup', () => {
    head.close();
    rmSync(keyFilePath(file));
    expect(restore(by(tellerPassword))).toBe('restore.headOnly');
    expect(restore(by(headPassword))).toBe('restore.otherLedger');
    expect(restore(by(headPassword), { otherLedger: '海棠支行' })).toBe('done');
  });

  it('over a ledger that opens no more by a head of the backup, who is still in the key file', () => {
    const kept = path.join(folder, 'elsewhere');
    disableAccount(head, { id: second });
    head.close();
    cpSync(backup.path, kept, { recursive: true });
    writeFileSync(file, 'no ledger any more');
    expect(restore(by(secondPassword), {}, kept)).toBe('restore.headNeeded');
    const words = { authority: by(tellerPassword) };
    expect(restore(by(secondPassword), words, kept)).toBe('restore.headGone');
    expect(restore(by(headPassword), {}, kept)).toBe('done');
    expect(codeOf(() => signIn(second, secondPassword))).not.toBe('done');
    head = signIn(1, headPassword);
  });

  it('does not bring the rights of an older set of files into a newer backup', () => {
    const files = ['', '.keys', '.audit-head'];
    for (const ending of files)
      cpSync(`${backupLedgerPath(backup.path)}${ending}`, `${file}-old${ending}`);
    disableAccount(head, { id: second });
    const newer = createBackup(head, 'manual');
    head.close();
    for (const ending of files) cpSync(`${file}-old${ending}`, `${file}${ending}`);
    expect(restore(by(secondPassword), {}, newer.path)).not.toBe('done');
    expect(restore(by(headPassword), {}, newer.path)).toBe('done');
    expect(codeOf(() => signIn(second, secondPassword))).not.toBe('done');
    head = signIn(1, headPassword);
  });

  it('makes whoever guesses the head’s password wait', () => {
    head.close();
    const guess = () => restore(by(tellerPassword), { authority: by('a wrong guess') });
    for (let tries = 0; tries < 3; tries += 1) expect(guess()).toBe('restore.headNeeded');
    expect(guess()).toBe('password.wait');
    expect(restore(by(tellerPassword), { authority: by(headPassword) })).toBe('password.wait');
  });

  it('leaves the present ledger as it was where it is refused', () => {
    changeSettings(head, { branchName: '改名支行' });
    head.close();
    restore(by(tellerPassword));
    const left = readdirSync(folder).filter((name) => /replaced|restor/.test(name));
    expect(left).toEqual([]);
    head = signIn(1, headPassword);
    expect(showSettings(head).branchName).toBe('改名支行');
  });
});
