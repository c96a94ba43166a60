import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp } from '../../electron/ledger/file/migrate';
import { openEnvelope, sealKey } from '../../electron/ledger/file/key-envelope';
import { makeRecoveryCode, recoveryCodeBytes } from '../../electron/ledger/file/recovery-code';
import { createLedger } from '../../electron/operations/ledger/create-ledger';
import {
  changePassword,
  recoverLedger,
  unlockLedger,
} from '../../electron/operations/ledger/unlock-ledger';
import { importPeople, temporaryFolder } from '../helpers/ledger';
import { keyCost } from '../helpers/key-cost';
import { typed } from '../helpers/typed';

let folder: string;
let file: string;
let recoveryCode: string;
let time = '2026-11-02T09:30:00';
const now = () => time;
const password = 'a long password';

beforeEach(() => {
  folder = temporaryFolder();
  file = path.join(folder, 'outlet.tierdesk');
  time = '2026-11-02T09:30:00';
  const created = createLedger({
    path: file,
    bankName: '示例银行',
    branchName: '海棠支行',
    headName: '示例·程砚秋',
    password,
    isSample: false,
    keyCost,
    now,
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

describe('the ledger on disk', () => {
  it('holds no readable name, ID number or phone, nor do its side files and backups', () => {
    const session = unlockLedger({ path: file, password, now });
    importPeople(session, '2026-10', [
      { clientNo: '0000300100', name: '解和雨', idNo: '37021320010918787X', mobile: '19701260315' },
    ]);
    backUp(session.db, `${file}.backup`);
    const secrets = ['解和雨', '37021320010918787X', '19701260315', '0000300100', 'SQLite format'];
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(path.join(folder, name));
      for (const secret of secrets)
        expect(bytes.includes(secret), `${secret} in ${name}`).toBe(false);
    }
    session.close();
  });

  it('opens by nothing but the password', () => {
    expect(codeOf(() => unlockLedger({ path: file, password: 'another password', now }))).toBe(
      'password.wrong',
    );
    const session = unlockLedger({ path: file, password, now });
    expect(session.account.displayName).toBe('示例·程砚秋');
    session.close();
  });

  it('asks for ever longer waits after wrong passwords, and a restart or a clock set back does not help', () => {
    const tryWrong = () => codeOf(() => unlockLedger({ path: file, password: 'wrong wrong', now }));
    expect([tryWrong(), tryWrong(), tryWrong(), tryWrong()]).toEqual([
      'password.wrong',
      'password.wrong',
      'password.wrong',
      'password.wait',
    ]);
    time = '2026-11-01T00:00:00';
    expect(codeOf(() => unlockLedger({ path: file, password, now }))).toBe('password.wait');
    time = '2026-11-02T09:31:00';
    unlockLedger({ path: file, password, now }).close();
  });

  it('opens by the recovery code, however it is typed, and takes a new password', () => {
    const typed = recoveryCode.toLowerCase().replaceAll('-', ' ');
    recoverLedger({
      path: file,
      recoveryCode: typed,
      newPassword: 'the new password',
      now,
    }).close();
    expect(codeOf(() => unlockLedger({ path: file, password, now }))).toBe('password.wrong');
    unlockLedger({ path: file, password: 'the new password', now }).close();
    const wrong = {
      path: file,
      recoveryCode: makeRecoveryCode(),
      newPassword: 'whatever it is',
      now,
    };
    expect(codeOf(() => recoverLedger(wrong))).toBe('recovery.wrong');
  });

  it('changes the password by wrapping the key anew', () => {
    const session = unlockLedger({ path: file, password, now });
    const wrong = { currentPassword: 'not this one', newPassword: 'the new password' };
    expect(codeOf(() => changePassword(session, wrong))).toBe('password.wrong');
    changePassword(session, { currentPassword: password, newPassword: 'the new password' });
    session.close();
    unlockLedger({ path: file, password: 'the new password', now }).close();
  });

  it('is never overwritten by a new one', () => {
    const again = {
      path: file,
      bankName: '甲',
      branchName: '乙',
      headName: '丙',
      password,
      isSample: false,
      keyCost,
      now,
    };
    expect(codeOf(() => createLedger(again))).toBe('ledger.exists');
  });

  it('is refused with a clear code when damaged, missing or without its keys', () => {
    expect(codeOf(() => unlockLedger({ path: `${file}.none`, password, now }))).toBe(
      'ledger.missing',
    );
    const keys = readFileSync(`${file}.keys`);
    writeFileSync(`${file}.keys`, '{"format":1');
    expect(codeOf(() => unlockLedger({ path: file, password, now }))).toBe('ledger.keysDamaged');
    rmSync(`${file}.keys`);
    expect(codeOf(() => unlockLedger({ path: file, password, now }))).toBe('ledger.keysMissing');
    writeFileSync(`${file}.keys`, keys);
    const bytes = readFileSync(file);
    bytes[200] = (bytes[200] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(codeOf(() => unlockLedger({ path: file, password, now }))).toBe('ledger.damaged');
  });

  it('is locked while it is open, and free again when it is closed', () => {
    const session = unlockLedger({ path: file, password, now });
    expect(codeOf(() => unlockLedger({ path: file, password, now }))).toBe('ledger.inUse');
    session.close();
    unlockLedger({ path: file, password, now }).close();
  });
});

describe('the key', () => {
  it('comes out of its envelope by the right secret only', () => {
    const key = Buffer.alloc(32, 5);
    const owner = { ledgerId: 'a', accountId: 1 };
    const envelope = sealKey(key, 'secret one', { owner, generation: 2, cost: 1024 });
    expect(openEnvelope(envelope, 'secret one', owner)).toEqual(key);
    expect(openEnvelope(envelope, 'secret two', owner)).toBeNull();
    for (const other of [
      { ...owner, accountId: 2 },
      { ...owner, accountId: null },
      { ...owner, ledgerId: 'b' },
    ]) {
      expect(openEnvelope(envelope, 'secret one', other)).toBeNull();
    }
    expect(openEnvelope({ ...envelope, generation: 1 }, 'secret one', owner)).toBeNull();
    expect(JSON.stringify(envelope)).not.toContain(key.toString('base64'));
  });

  it('has a recovery code that survives handwriting', () => {
    const code = makeRecoveryCode();
    const asMade = (text: string) => new TextDecoder().decode(recoveryCodeBytes(typed(text)));
    expect(code).toMatch(/^([0-9A-Z]{5}-){5}[0-9A-Z]{5}$/);
    expect(asMade('oil0-ab')).toBe('0110AB');
    expect(asMade(` ${code.toLowerCase()} `)).toBe(code.replaceAll('-', ''));
  });
});
