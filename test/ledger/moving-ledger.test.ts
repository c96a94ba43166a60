import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { localDataFolder } from '../../electron/local-data-folder';
import { localTime } from '../../electron/operations/ground/clock';
import { createLedger } from '../../electron/operations/ledger/create-ledger';
import { moveLedger } from '../../electron/operations/ledger/move-ledger';
import { unlockLedger } from '../../electron/operations/ledger/unlock-ledger';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import { keyCost } from '../helpers/key-cost';

const root = mkdtempSync(path.join(os.tmpdir(), 'tierdesk-move-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const fileName = 'outlet.tierdesk';
const password = 'a long password';
let from: string;
let to: string;
let count = 0;

beforeEach(() => {
  const place = path.join(root, String((count += 1)));
  from = path.join(place, 'Roaming', 'TierDesk', 'ledger');
  to = path.join(place, 'Local', 'TierDesk', 'ledger');
  createLedger({
    path: path.join(from, fileName),
    bankName: '示例银行',
    branchName: '海棠支行',
    headName: '示例·程砚秋',
    password,
    isSample: false,
    now: localTime,
    keyCost,
  });
  mkdirSync(path.join(from, 'backups', 'one'), { recursive: true });
  writeFileSync(path.join(from, 'backups', 'one', 'ledger'), 'kept');
});

const move = () => moveLedger({ from, to, fileName, now: '2026-11-02T09:30:00' });
const opens = (folder: string): boolean => {
  const session = unlockLedger({ path: path.join(folder, fileName), password, now: localTime });
  const { ok } = verifyLedger(session, 'zh-CN');
  session.close();
  return ok;
};
const around = (folder: string) => readdirSync(path.dirname(folder)).sort();

it('a ledger in the roaming profile is moved once, whole, and a copy is kept', () => {
  const content = readFileSync(path.join(from, fileName));
  const moved = move();
  expect(moved).toMatchObject({ from, to, keptAt: `${from}-moved-20261102-093000` });
  expect(around(to)).toEqual(['ledger']);
  expect(around(from)).toEqual(['ledger-moved-20261102-093000']);
  expect(readFileSync(path.join(moved!.keptAt, fileName)).equals(content)).toBe(true);
  expect(readFileSync(path.join(to, 'backups', 'one', 'ledger'), 'utf8')).toBe('kept');
  expect(opens(to)).toBe(true);
  expect(opens(moved!.keptAt)).toBe(true);
  expect(move()).toBeNull();
});

it('one that is there already is never replaced', () => {
  createLedger({
    path: path.join(to, fileName),
    bankName: '示例银行',
    branchName: '另一支行',
    headName: '示例·程砚秋',
    password,
    isSample: false,
    now: localTime,
    keyCost,
  });
  const present = readFileSync(path.join(to, fileName));
  expect(move()).toBeNull();
  expect(readFileSync(path.join(to, fileName)).equals(present)).toBe(true);
  expect(existsSync(path.join(from, fileName))).toBe(true);
});

it('what stopped half way is begun anew; a folder without a ledger gives way and is kept', () => {
  mkdirSync(`${to}.unfinished`, { recursive: true });
  writeFileSync(path.join(`${to}.unfinished`, fileName), 'half');
  mkdirSync(to);
  writeFileSync(path.join(to, 'note.txt'), 'of somebody');
  expect(move()).not.toBeNull();
  expect(around(to)).toEqual(['ledger', 'ledger-before-move']);
  expect(opens(to)).toBe(true);
});

it('one that is open stays where it is, and nothing is begun', () => {
  const session = unlockLedger({ path: path.join(from, fileName), password, now: localTime });
  expect(move).toThrow(expect.objectContaining({ code: 'ledger.inUse' }));
  session.close();
  expect(existsSync(to)).toBe(false);
  expect(around(from)).toEqual(['ledger']);
});

it('where there is none nothing is moved', () => {
  rmSync(from, { recursive: true });
  expect(move()).toBeNull();
  expect(existsSync(path.dirname(to))).toBe(false);
});

it('the folder is the local profile of Windows, and the system’s own elsewhere', () => {
  const environment = {
    APPDATA: 'C:\\Users\\a\\AppData\\Roaming',
    LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local',
  };
  expect(localDataFolder('win32', environment, 'TierDesk')).toBe(
    'C:\\Users\\a\\AppData\\Local\\TierDesk',
  );
  expect(localDataFolder('linux', environment, 'TierDesk')).toBeNull();
  expect(localDataFolder('win32', {}, 'TierDesk')).toBeNull();
  expect(localDataFolder('win32', { LOCALAPPDATA: 'a folder' }, 'TierDesk')).toBeNull();
});
