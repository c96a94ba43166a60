import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  backupLedgerPath,
  finishRestore,
  stageRestore,
} from '../../electron/ledger/file/backup-files';
import {
  backUpDaily,
  backUpOnClose,
  backUpInto,
  backupFolderOf,
  createBackup,
  findBackups,
  showBackups,
} from '../../electron/operations/ledger/back-up';
import { lookIntoBackup } from '../../electron/operations/ledger/look-into-backup';
import { restoreBackup, type BackupSecret } from '../../electron/operations/ledger/restore';
import { showBackupState } from '../../electron/operations/ledger/show-state';
import { createLedger } from '../../electron/operations/ledger/create-ledger';
import { dumpLedger } from '../../electron/operations/ledger/dump-ledger';
import { unlockLedger, type LedgerSession } from '../../electron/operations/ledger/unlock-ledger';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import { changeSettings } from '../../electron/operations/ground/settings';
import { importPeople, temporaryFolder } from '../helpers/ledger';
import { keyCost } from '../helpers/key-cost';

const password = 'a long password';
const byPassword: BackupSecret = { kind: 'password', password };
let folder: string;
let file: string;
let recoveryCode: string;
let time: string;
const now = () => time;
const open = () => unlockLedger({ path: file, password, now });

beforeEach(() => {
  folder = temporaryFolder();
  file = path.join(folder, 'outlet.tierdesk');
  time = '2026-11-22T09:00:00';
  const created = createLedger({
    path: file,
    bankName: '示例银行',
    branchName: '海棠支行',
    headName: '示例·程砚秋',
    password,
    isSample: false,
    now,
    keyCost,
  });
  recoveryCode = created.recoveryCode;
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'done';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

function addPerson(session: LedgerSession, month: string, name: string): void {
  importPeople(session, month, [{ clientNo: '3001', name, aumPointInTime: 100 }]);
}

describe('a backup', () => {
  it('holds everything, is sound, and is no copy anybody could read', () => {
    const session = open();
    addPerson(session, '2026-10', '解和雨');
    const backup = createBackup(session, 'manual');
    expect(backup.manifest).toMatchObject({
      reason: 'manual',
      madeAt: time,
      branchName: '海棠支行',
      clients: 1,
      newestMonth: '2026-10',
    });
    const expected = dumpLedger(session.db);
    session.close();
    for (const name of readdirSync(backup.path)) {
      expect(readFileSync(path.join(backup.path, name)).includes('解和雨')).toBe(false);
    }
    const copy = unlockLedger({ path: backupLedgerPath(backup.path), password, now });
    expect(dumpLedger(copy.db)).toBe(expected);
    expect(verifyLedger(copy)).toEqual({ ok: true, problems: [] });
    copy.close();
  });

  it('is made once a day and at the end of work, if anything changed', () => {
    const session = open();
    expect(backUpDaily(session)?.manifest?.reason).toBe('daily');
    expect(backUpDaily(session)).toBeNull();
    expect(backUpOnClose(session)).toBeNull();
    addPerson(session, '2026-10', '解和雨');
    expect(backUpOnClose(session)?.manifest?.reason).toBe('close');
    time = '2026-11-23T09:00:00';
    expect(backUpDaily(session)).toBeNull();
    addPerson(session, '2026-11', '解和雨');
    expect(backUpDaily(session)?.manifest?.reason).toBe('daily');
    // Of the first day only its last one stays.
    expect(showBackups(backupFolderOf(file)).map(({ manifest }) => manifest?.reason)).toEqual([
      'daily',
      'close',
    ]);
    session.close();
  });

  it('is kept when the clock was set back, though others of that day look newer', () => {
    const session = open();
    createBackup(session, 'daily');
    time = '2026-11-22T08:00:00';
    const made = createBackup(session, 'close');
    expect(showBackups(backupFolderOf(file)).map(({ name }) => name)).toContain(made.name);
    session.close();
  });

  it('goes to a second folder too, and says where that is not there', () => {
    const session = open();
    const second = path.join(folder, 'usb');
    expect(createBackup(session, 'manual', second).path.startsWith(second)).toBe(true);
    writeFileSync(path.join(folder, 'file'), '');
    expect(codeOf(() => createBackup(session, 'manual', path.join(folder, 'file')))).toBe(
      'backup.folderMissing',
    );
    session.close();
  });

  it('that was broken off is no backup and is gone with the next one', () => {
    const session = open();
    const backups = backupFolderOf(file);
    const first = createBackup(session, 'manual');
    renameSync(first.path, `${first.path}.unfinished`);
    expect(showBackups(backups)).toEqual([]);
    createBackup(session, 'manual');
    expect(readdirSync(backups)).toHaveLength(1);
    session.close();
  });

  it('may be made twice in one second', () => {
    const session = open();
    const names = [createBackup(session, 'manual'), createBackup(session, 'manual')].map(
      ({ name }) => name,
    );
    expect(new Set(names).size).toBe(2);
    session.close();
  });
});

describe('how it stands with backups', () => {
  it('is overdue after a week with work that nothing holds', () => {
    const session = open();
    expect(showBackupState(session)).toMatchObject({ newestAt: null, days: 0, isStale: false });
    createBackup(session, 'manual');
    time = '2026-12-02T09:00:00';
    // Nothing but the backup happened since.
    expect(showBackupState(session)).toMatchObject({ days: 10, isStale: false, failures: [] });
    addPerson(session, '2026-10', '解和雨');
    expect(showBackupState(session)).toMatchObject({
      newestAt: '2026-11-22T09:00:00',
      days: 10,
      isStale: true,
    });
    createBackup(session, 'manual');
    expect(showBackupState(session)).toMatchObject({ days: 0, isStale: false });
    session.close();
  });

  it('tells of a place that failed until a backup reaches it', () => {
    const session = open();
    const second = path.join(folder, 'usb');
    writeFileSync(second, '');
    changeSettings(session, { backupFolder: second });
    const both = [backupFolderOf(file), second];
    const { made, failed } = backUpInto(session, 'manual', both);
    expect([made.length, failed[0]?.failure.code]).toEqual([1, 'backup.folderMissing']);
    const { failures } = showBackupState(session);
    expect(failures).toMatchObject([
      { folder: second, failure: { code: 'backup.folderMissing', values: { path: second } } },
    ]);
    // A failure alone is no work that wants another backup of the first place.
    expect(backUpInto(session, 'close', both).made).toEqual([]);
    rmSync(second);
    expect(backUpInto(session, 'close', both).made).toHaveLength(1);
    expect(showBackupState(session).failures).toEqual([]);
    session.close();
  });

  it('finds the backups in the folder a user picks, whichever of the three it is', () => {
    const session = open();
    const { path: place, name } = createBackup(session, 'manual');
    for (const chosen of [place, path.dirname(place), folder]) {
      expect(findBackups(chosen).map((backup) => backup.name)).toEqual([name]);
    }
    expect(codeOf(() => findBackups(temporaryFolder()))).toBe('backup.incomplete');
    session.close();
  });
});

describe('restoring', () => {
  it('gives the day of the backup back and keeps what was there', () => {
    const session = open();
    addPerson(session, '2026-10', '解和雨');
    const before = dumpLedger(session.db);
    const backup = createBackup(session, 'manual');
    addPerson(session, '2026-11', '单一鸣');
    const after = dumpLedger(session.db);
    session.close();
    expect(lookIntoBackup(backup.path, byPassword, { now, ledgerPath: file })).toMatchObject({
      ok: true,
      problems: [],
    });
    time = '2026-11-22T10:00:00';
    const { keptAt } = restoreBackup(file, backup.path, byPassword, now);
    const restored = open();
    expect(dumpLedger(restored.db)).toBe(before);
    expect(verifyLedger(restored)).toEqual({ ok: true, problems: [] });
    restored.close();
    const kept = unlockLedger({ path: path.join(keptAt, 'outlet.tierdesk'), password, now });
    expect(dumpLedger(kept.db)).toBe(after);
    kept.close();
  });

  it('works on another PC with the recovery code', () => {
    const session = open();
    addPerson(session, '2026-10', '解和雨');
    const backup = createBackup(session, 'manual');
    session.close();
    const elsewhere = path.join(folder, 'other-pc', 'outlet.tierdesk');
    const secret: BackupSecret = { kind: 'recoveryCode', recoveryCode };
    restoreBackup(elsewhere, backup.path, secret, now);
    const restored = unlockLedger({ path: elsewhere, password, now });
    expect(restored.db.prepare('SELECT name FROM client').pluck().get()).toBe('解和雨');
    restored.close();
  });

  it('refuses what is damaged, incomplete, not opened, or in use, and changes nothing', () => {
    const session = open();
    const backup = createBackup(session, 'manual');
    const restore = (secret: BackupSecret = byPassword) =>
      codeOf(() => restoreBackup(file, backup.path, secret, now));
    expect(restore()).toBe('ledger.inUse');
    const expected = dumpLedger(session.db);
    session.close();
    expect(restore({ kind: 'password', password: 'something else' })).toBe('backup.passwordWrong');
    expect(restore({ kind: 'recoveryCode', recoveryCode: 'AAAA' })).toBe('recovery.wrong');
    appendFileSync(backupLedgerPath(backup.path), 'x');
    expect(restore()).toBe('backup.altered');
    rmSync(path.join(backup.path, 'backup.json'));
    expect(restore()).toBe('backup.incomplete');
    const again = open();
    expect(dumpLedger(again.db)).toBe(expected);
    again.close();
    expect(readdirSync(folder).filter((name) => name.startsWith('replaced'))).toEqual([]);
  });

  it('makes whoever guesses its password wait, also after a restart and for a copy of it', () => {
    const session = open();
    const backup = createBackup(session, 'manual');
    session.close();
    const copy = path.join(folder, 'copy');
    cpSync(backup.path, copy, { recursive: true });
    const look = (secret: BackupSecret, place = backup.path) =>
      codeOf(() => lookIntoBackup(place, secret, { now, ledgerPath: file }));
    const wrong: BackupSecret = { kind: 'password', password: 'something else' };
    for (let tries = 0; tries < 3; tries += 1) expect(look(wrong)).toBe('backup.passwordWrong');
    expect(look(byPassword)).toBe('password.wait');
    expect(look({ kind: 'recoveryCode', recoveryCode }, copy)).toBe('password.wait');
    // A clock set back keeps the whole wait.
    time = '2025-11-22T09:00:00';
    expect(look(byPassword)).toBe('password.wait');
    time = '2026-11-22T09:00:02';
    expect(look(wrong, copy)).toBe('backup.passwordWrong');
    time = '2026-11-22T09:00:04';
    expect(look(byPassword)).toBe('password.wait');
    time = '2026-11-22T09:00:06';
    expect(look(byPassword)).toBe('done');
    for (let tries = 0; tries < 3; tries += 1) expect(look(wrong)).toBe('backup.passwordWrong');
    expect(look(byPassword)).toBe('password.wait');
  });

  it('that a failing disk stops half way says so, and goes on at the next opening', () => {
    const session = open();
    addPerson(session, '2026-10', '解和雨');
    const backup = createBackup(session, 'manual');
    const expected = dumpLedger(session.db);
    addPerson(session, '2026-11', '单一鸣');
    session.close();
    // A folder of that name: what is to be removed can not be.
    const obstacle = `${file}.check`;
    mkdirSync(obstacle);
    expect(codeOf(() => restoreBackup(file, backup.path, byPassword, now))).toBe(
      'backup.restoreWaits',
    );
    rmdirSync(obstacle);
    const restored = open();
    expect(dumpLedger(restored.db)).toBe(expected);
    restored.close();
  });

  it('stopped anywhere by a power cut goes on at the next start', () => {
    const session = open();
    addPerson(session, '2026-10', '解和雨');
    const backup = createBackup(session, 'manual');
    const expected = dumpLedger(session.db);
    addPerson(session, '2026-11', '单一鸣');
    session.close();
    const kept = path.join(folder, 'replaced-test');
    stageRestore(backup.path, file, kept, () => undefined);
    // As if the power went after the first of the renames.
    renameSync(file, path.join(kept, 'outlet.tierdesk'));
    const restored = open();
    expect(dumpLedger(restored.db)).toBe(expected);
    restored.close();
    expect(existsSync(`${file}.restore`)).toBe(false);
    expect(finishRestore(file)).toBe(false);
    expect(readdirSync(kept).sort()).toEqual([
      'outlet.tierdesk',
      'outlet.tierdesk.audit-head',
      'outlet.tierdesk.keys',
    ]);
  });
});
