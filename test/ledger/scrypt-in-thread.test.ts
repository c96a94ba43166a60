import { randomBytes, scryptSync } from 'node:crypto';
import type * as Crypto from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import { accountCalls } from '../../electron/ipc/asks/accounts';
import { Desk } from '../../electron/ipc/desk';
import { ledgerCalls } from '../../electron/ipc/asks/ledger';
import { standardCost } from '../../electron/ledger/file/key-envelope';
import { readKeyFile } from '../../electron/ledger/file/key-file';
import { Secret } from '../../electron/ledger/file/secret';
import { OperationFailure } from '../../electron/operations/ground/failure';
import { someProgram } from '../helpers/program';
import { typed } from '../helpers/typed';

// Windows and printers are not what is tried here.
vi.mock('electron', () => ({ app: {}, BrowserWindow: class {}, dialog: {} }));
vi.mock('node:crypto', async (original) => {
  const real = await original<typeof Crypto>();
  return { ...real, scryptSync: vi.fn(real.scryptSync) };
});
const onTheSpot = vi.mocked(scryptSync);

const folder = mkdtempSync(path.join(os.tmpdir(), 'tierdesk-scrypt-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let file: string;
let desk: Desk;
let count = 0;
beforeEach(() => {
  file = path.join(folder, `outlet-${(count += 1)}.tierdesk`);
  const paths = { ownLedger: file, sampleLedger: path.join(folder, 'none'), sampleFiles: folder };
  desk = new Desk(paths, someProgram, () => undefined);
  onTheSpot.mockClear();
});
afterEach(() => desk.lock());

const password = 'a long password';
const create = () =>
  ledgerCalls['ledger.create'](
    {
      bankName: '示例银行',
      branchName: '海棠支行',
      headName: '示例·程砚秋',
      password: typed(password),
      agreementSignedOn: null,
    },
    desk,
  );
const unlock = async (text: string) => {
  await ledgerCalls['ledger.unlock']({ accountId: 1, password: typed(text) }, desk);
};
const codeOf = async (work: () => unknown): Promise<string | null> => {
  try {
    await work();
    return null;
  } catch (error) {
    return error instanceof OperationFailure ? error.code : String(error);
  }
};

it('no call of the window works scrypt out where everything waits for it', async () => {
  const { recoveryCode } = await create();
  await unlock(password);
  expect(await codeOf(() => unlock('a wrong password'))).toBe('password.wrong');
  await unlock(password);
  const change = { currentPassword: typed(password), newPassword: typed('another long one') };
  await ledgerCalls['ledger.changePassword'](change, desk);
  const wanted = {
    displayName: '示例·林知行',
    role: 'rm',
    staffNo: null,
    agreementSignedOn: null,
  } as const;
  await accountCalls['accounts.add']({ ...wanted, password: typed('the third long one') }, desk);
  await accountCalls['accounts.setPassword'](
    { id: 2, password: typed('the fourth long one') },
    desk,
  );
  const recovery = { recoveryCode: typed(recoveryCode), newPassword: typed('the fifth long one') };
  await ledgerCalls['ledger.recover'](recovery, desk);
  await unlock('the fifth long one');
  expect(desk.isOpen).toBe(true);
  expect(onTheSpot).not.toHaveBeenCalled();
});

it('guesses made at the same moment are counted one by one', async () => {
  await create();
  await desk.lock();
  const guesses = Array.from({ length: 6 }, (_, index) => `wrong password ${index}`);
  const codes = await Promise.all(guesses.map((guess) => codeOf(() => unlock(guess))));
  expect(codes.filter((code) => code === 'password.wrong').length).toBeLessThanOrEqual(4);
  expect(codes.filter((code) => code === 'password.wait').length).toBeGreaterThanOrEqual(2);
  expect(readKeyFile(file).accounts[0]!.failures).toBe(
    codes.filter((code) => code === 'password.wrong').length,
  );
});

it('what waits for a password costs the main thread a small part of what scrypt costs', async () => {
  const secret = new Secret(password);
  const salt = randomBytes(16);
  const spent = () => {
    const { user, system } = process.threadCpuUsage();
    return user + system;
  };
  const before = spent();
  secret.wrappingOf(salt, standardCost);
  const onTheSpotCost = spent() - before;
  const started = spent();
  await secret.prepareToSeal(standardCost);
  const ahead = spent() - started;
  expect(ahead).toBeLessThan(onTheSpotCost / 5);
});
