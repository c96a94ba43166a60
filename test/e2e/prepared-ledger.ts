import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { writeSettings } from '../../electron/ledger/file/settings';
import { createLedger } from '../../electron/operations/ledger/create-ledger';
import { unlockLedger } from '../../electron/operations/ledger/unlock-ledger';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { localTime } from '../../electron/operations/ground/clock';

const password = 'a long password';

/** A data folder with a ledger that was filled through the program's own operations. */
export interface PreparedLedger {
  readonly userData: string;
  readonly path: string;
}

/** Makes a ledger as the guide does, lets `fill` work in it, and closes it. */
export function prepareLedger(fill: (context: Ledger) => void): PreparedLedger {
  const userData = mkdtempSync(path.join(tmpdir(), 'tierdesk-prepared-'));
  const file = path.join(userData, 'ledger', 'outlet.tierdesk');
  createLedger({
    path: file,
    bankName: '示例银行',
    branchName: '海棠支行',
    headName: '示例·程砚秋',
    password,
    isSample: false,
    now: localTime,
  });
  const session = unlockLedger({ path: file, password, now: localTime });
  try {
    const { id: accountId } = session.account;
    const names = { supervisorName: '示例·主管', approverName: '示例·程砚秋', guideDone: true };
    writeSettings(session.db, names, { accountId, at: localTime() });
    fill(session);
  } finally {
    session.close();
  }
  return { userData, path: file };
}

/** Signs in to a prepared ledger. */
export async function signIn(page: Page): Promise<void> {
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
}
