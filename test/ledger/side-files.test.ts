import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stageRestore } from '../../electron/ledger/file/backup-files';
import { createBackup, showBackups } from '../../electron/operations/ledger/back-up';
import { writeWholeFile } from '../../electron/operations/ground/write-whole-file';
import { createLedger } from '../../electron/operations/ledger/create-ledger';
import { changePassword, unlockLedger } from '../../electron/operations/ledger/unlock-ledger';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import { keyCost } from '../helpers/key-cost';
import { temporaryFolder } from '../helpers/ledger';

const now = () => '2026-11-22T09:00:00';
const password = 'a long password';
let folder: string;
let file: string;
const open = () => unlockLedger({ path: file, password, now });
const wanted = () => ({
  path: file,
  bankName: '示例银行',
  branchName: '海棠支行',
  headName: '示例·程砚秋',
  password,
  isSample: false,
  now,
  keyCost,
});

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'done';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

beforeEach(() => {
  folder = temporaryFolder();
  file = path.join(folder, 'outlet.tierdesk');
  createLedger(wanted());
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

describe('a file beside the ledger that was damaged', () => {
  it.each(['not a lock', '', 'SQLite format 3\0 and nothing more', '\u0000'.repeat(5000)])(
    'keeps nobody out where it is the lock (%#)',
    (text) => {
      writeFileSync(`${file}.lock`, text);
      const session = open();
      expect(codeOf(open)).toBe('ledger.inUse');
      session.close();
      open().close();
    },
  );

  it('says in one line who holds the ledger, whatever stands there', () => {
    const session = open();
    writeFileSync(`${file}.holder`, `PC-1\n${'x'.repeat(5000)}\u0007`);
    try {
      open();
    } catch (error) {
      const { holder } = (error as { values: { holder: string } }).values;
      expect(holder.length).toBeLessThanOrEqual(120);
      expect(holder).not.toMatch(/[\u0000-\u001f]/);
    }
    session.close();
    mkdirSync(`${file}.holder`);
    open().close();
  });

  it.each(['', 'no json', '{}', '{"keptFolder":"/"}', '{"keptFolder":7}'])(
    'does not block a restore that was under way: %s',
    (text) => {
      const session = open();
      const backup = createBackup(session, 'manual');
      session.close();
      stageRestore(backup.path, file, path.join(folder, 'replaced-test'), () => undefined);
      writeFileSync(`${file}.restore`, text);
      const restored = open();
      expect(verifyLedger(restored).ok).toBe(true);
      restored.close();
      expect(existsSync(`${file}.restore`)).toBe(false);
      // What was there is kept beside it, wherever the marker said.
      const kept = readdirSync(folder).filter((name) => name.startsWith('replaced'));
      expect(kept.some((name) => existsSync(path.join(folder, name, 'outlet.tierdesk')))).toBe(
        true,
      );
    },
  );

  it('has its sentence where it is the head of the log, and opens for a look', () => {
    for (const text of ['', 'garbled', '-1 x', '99999999999999999999 x']) {
      writeFileSync(`${file}.audit-head`, text);
      const session = open();
      expect(session.damage).toHaveLength(1);
      expect(JSON.stringify(session.damage)).not.toMatch(/null|NaN/);
      session.close();
    }
  });

  it('has its sentence where it is the key file', () => {
    for (const text of ['', 'garbled', '[]', '{"format":1}']) {
      writeFileSync(`${file}.keys`, text);
      expect(codeOf(open)).toBe('ledger.keysDamaged');
    }
  });
});

describe.skipIf(process.platform === 'win32')('a pipe, which never answers,', () => {
  const layPipe = (place: string) => {
    rmSync(place, { recursive: true, force: true });
    execFileSync('mkfifo', [place]);
  };

  it.each(['', '.keys'])('in the place of the ledger%s is refused before it is read', (ending) => {
    layPipe(`${file}${ending}`);
    expect(codeOf(open)).toBe('ledger.notAFile');
  });

  it.each(['.lock', '.holder', '.check'])('in the place of %s stops nobody', (ending) => {
    layPipe(`${file}${ending}`);
    const session = open();
    expect(session.damage).toEqual([]);
    expect(codeOf(open)).toBe('ledger.inUse');
    session.close();
  });

  it('in the place of the head of the log is a head that is gone', () => {
    layPipe(`${file}.audit-head`);
    const session = open();
    expect(session.damage).toEqual([{ kind: 'auditHead', values: {} }]);
    session.close();
  });

  it('in the place of a marker of a restore or of a backup stops nobody', () => {
    const session = open();
    const backup = createBackup(session, 'manual');
    session.close();
    stageRestore(backup.path, file, path.join(folder, 'replaced-test'), () => undefined);
    layPipe(`${file}.restore`);
    open().close();
    layPipe(path.join(backup.path, 'backup.json'));
    expect(showBackups(path.dirname(backup.path))[0]?.manifest).toBeNull();
  });
});

describe.skipIf(process.platform === 'win32')('two names of one ledger', () => {
  it('are one where the second is a link: one lock, the same files beside it', () => {
    const elsewhere = path.join(folder, 'desk');
    mkdirSync(elsewhere);
    const second = path.join(elsewhere, 'link.tierdesk');
    symlinkSync(file, second);
    const openSecond = () => unlockLedger({ path: second, password, now });
    const session = open();
    expect(codeOf(openSecond)).toBe('ledger.inUse');
    session.close();
    const other = openSecond();
    expect(other.path).toBe(realpathSync(file));
    expect(codeOf(open)).toBe('ledger.inUse');
    other.close();
    expect(readdirSync(elsewhere)).toEqual(['link.tierdesk']);
  });

  it('are refused where the disk has two, as SQLite keeps a log for each', () => {
    const second = path.join(folder, 'second.tierdesk');
    linkSync(file, second);
    for (const ending of ['.keys', '.audit-head']) {
      copyFileSync(`${file}${ending}`, `${second}${ending}`);
    }
    expect(codeOf(open)).toBe('ledger.severalNames');
    expect(codeOf(() => unlockLedger({ path: second, password, now }))).toBe('ledger.severalNames');
    rmSync(second);
    open().close();
  });

  it('a link among the files beside it is replaced, and nothing is written where it points', () => {
    const victim = path.join(folder, 'victim.txt');
    for (const ending of ['.lock', '.holder', '.keys.new', '.audit-head.new', '.check']) {
      writeFileSync(victim, 'somebody else’s', { mode: 0o644 });
      rmSync(`${file}${ending}`, { force: true });
      symlinkSync(victim, `${file}${ending}`);
      const session = open();
      createBackup(session, 'manual');
      changePassword(session, { currentPassword: password, newPassword: 'another long one' });
      changePassword(session, { currentPassword: 'another long one', newPassword: password });
      session.close();
      expect([ending, readFileSync(victim, 'utf8')]).toEqual([ending, 'somebody else’s']);
      expect(statSync(victim).mode & 0o777).toBe(0o644);
    }
  });

  it('an export or a new ledger takes the place of a link and leaves what it points to', () => {
    const victim = path.join(folder, 'victim.txt');
    writeFileSync(victim, 'somebody else’s');
    const out = path.join(folder, 'export.csv');
    symlinkSync(victim, out);
    writeWholeFile(out, 'a');
    const made = path.join(folder, 'made.tierdesk');
    symlinkSync(path.join(folder, 'nowhere'), made);
    createLedger({ ...wanted(), path: made });
    unlockLedger({ path: made, password, now }).close();
    expect(readFileSync(victim, 'utf8')).toBe('somebody else’s');
    expect(existsSync(path.join(folder, 'nowhere'))).toBe(false);
  });
});

it('a ledger that could not be made leaves nothing behind', () => {
  const other = path.join(folder, 'new', 'outlet.tierdesk');
  mkdirSync(`${other}.keys.new`, { recursive: true });
  writeFileSync(path.join(`${other}.keys.new`, 'obstacle'), '');
  // The key file can not be written: everything else was.
  mkdirSync(`${other}.keys`);
  expect(codeOf(() => createLedger({ ...wanted(), path: other }))).not.toBe('done');
  const left = readdirSync(path.dirname(other)).filter((name) => !name.includes('.keys'));
  expect(left).toEqual([]);
});

describe('files are for their owner alone', () => {
  const modeOf = (each: string) => (statSync(each).mode & 0o777).toString(8);

  it.skipIf(process.platform === 'win32')('ledger, what lies beside it, backups, exports', () => {
    const before = process.umask(0o022);
    try {
      chmodSync(file, 0o644);
      chmodSync(`${file}.keys`, 0o644);
      const session = open();
      const backup = createBackup(session, 'manual');
      session.close();
      const beside = readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => path.join(folder, name));
      const inBackup = readdirSync(backup.path).map((name) => path.join(backup.path, name));
      const exported = path.join(folder, 'export.csv');
      writeWholeFile(exported, 'a');
      for (const each of [...beside, ...inBackup, exported]) {
        expect([path.basename(each), modeOf(each)]).toEqual([path.basename(each), '600']);
      }
    } finally {
      process.umask(before);
    }
  });
});
