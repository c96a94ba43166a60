import { expect, test, type Page } from '@playwright/test';
import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { changeSettings } from '../../electron/operations/ground/settings';
import { localTime } from '../../electron/operations/ground/clock';
import { createBackup } from '../../electron/operations/ledger/back-up';
import { unlockLedger, type LedgerSession } from '../../electron/operations/ledger/unlock-ledger';
import type { TierdeskBridge } from '../../shared/contract';
import { importPeople } from '../helpers/ledger';
import { launchElectron, type LaunchedApp } from './launch-electron';
import { Desk } from './pages/desk';
import { prepareLedger, signIn, type PreparedLedger } from './prepared-ledger';

const password = 'a long password';
let ledger: PreparedLedger;
let launched: LaunchedApp | null = null;

test.beforeEach(() => {
  ledger = prepareLedger((context) => {
    importPeople(context, '2026-10', [{ clientNo: '0001', name: '示例·甲', aumPointInTime: 100 }]);
  });
});
test.afterEach(async () => {
  await launched?.close();
  launched = null;
  rmSync(ledger.userData, { recursive: true, force: true, maxRetries: 5 });
});

function work<Value>(deed: (session: LedgerSession) => Value): Value {
  const session = unlockLedger({ path: ledger.path, password, now: localTime });
  try {
    return deed(session);
  } finally {
    session.close();
  }
}

/** Flips a bit in the last page of the ledger. */
function damagePages(): void {
  const bytes = readFileSync(ledger.path);
  const at = bytes.length - 2048;
  bytes[at] = (bytes[at] as number) ^ 1;
  writeFileSync(ledger.path, bytes);
}

async function open(): Promise<Page> {
  launched = await launchElectron({ userData: ledger.userData });
  return launched.page;
}

const codeOf = (page: Page, name: 'settings.set' | 'ledger.changePassword', input: object) =>
  page.evaluate(
    async ([channel, value]) => {
      const { call } = (window as unknown as { tierdesk: TierdeskBridge }).tierdesk;
      // Passwords go over as bytes.
      const asBytes = ([key, each]: [string, unknown]) => [
        key,
        /Password$/.test(key) ? new TextEncoder().encode(each as string) : each,
      ];
      const told = Object.fromEntries(Object.entries(value).map(asBytes));
      const result = await call[channel as 'settings.set'](told as never);
      return result.ok ? 'done' : result.error.code;
    },
    [name, input] as const,
  );

/** Without its key file nobody knows which ledger it is: then the outlet is asked for in words. */
async function restoreNewest(page: Page, asksName = false): Promise<void> {
  const best = page.getByRole('row').filter({ hasText: '推荐' });
  await expect(best).toHaveCount(1);
  await best.getByRole('button').click();
  await page.getByLabel('备份时的密码', { exact: true }).last().fill(password);
  await page.getByRole('button', { name: '打开看看' }).click();
  await expect(page.getByText(/备份完整/)).toBeVisible();
  await page.getByRole('checkbox', { name: /我明白/ }).check();
  const restore = page.getByRole('button', { name: '恢复这份备份' });
  await restore.click();
  if (asksName) {
    await page.getByLabel(/备份所属网点的名称/).fill('海棠支行');
    await restore.click();
  }
  await expect(page.getByText(/已恢复到/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: '去登录' }).click();
}

test('a damaged ledger is opened for a look, refuses every change, and is restored by its guide', async () => {
  test.setTimeout(120_000);
  const [older, newer] = work((session) => {
    const first = createBackup(session, 'manual');
    return [first, createBackup(session, 'manual')] as const;
  });
  // The newest backup is damaged too: the one before it is recommended.
  truncateSync(path.join(newer.path, 'outlet.tierdesk'), 8192);
  damagePages();
  const page = await open();
  await signIn(page);
  const banner = page.getByRole('alert').filter({ hasText: '台账有损坏，现在只能查看' });
  await expect(banner).toBeVisible();
  await new Desk(launched!.app, page).goTo('客户');
  await expect(page.getByText('示例·甲')).toBeVisible();
  expect(await codeOf(page, 'settings.set', { branchName: '改名支行' })).toBe(
    'ledger.readOnlyMode',
  );
  const passwords = { currentPassword: password, newPassword: 'another password' };
  expect(await codeOf(page, 'ledger.changePassword', passwords)).toBe('ledger.readOnlyMode');
  await banner.getByRole('button', { name: '从备份恢复' }).click();
  const altered = page.getByRole('row').filter({ hasText: '内容已变，不能恢复' });
  await expect(altered).toHaveCount(1);
  await expect(altered.getByRole('button')).toHaveCount(0);
  await restoreNewest(page);
  await signIn(page);
  await expect(banner).toHaveCount(0);
  expect(await codeOf(page, 'settings.set', { branchName: '改名支行' })).toBe('done');
  const folder = path.dirname(ledger.path);
  expect(readdirSync(folder).filter((name) => name.startsWith('replaced-'))).toHaveLength(1);
  expect(older.manifest).not.toBeNull();
});

test('where not even the password opens it, the lock screen leads into the same guide', async () => {
  test.setTimeout(120_000);
  work((session) => createBackup(session, 'manual'));
  writeFileSync(ledger.path, 'not a ledger any more');
  const page = await open();
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  const alert = page.getByRole('alert').filter({ hasText: '已损坏' });
  await alert.getByRole('button', { name: '从备份恢复' }).click();
  await restoreNewest(page);
  await signIn(page);
});

test('without its keys it opens for nobody: the guide is all there is', async () => {
  test.setTimeout(120_000);
  work((session) => createBackup(session, 'manual'));
  rmSync(`${ledger.path}.keys`);
  const page = await open();
  await expect(page.getByText('台账打不开')).toBeVisible();
  await restoreNewest(page, true);
  await signIn(page);
});

test('lost work is named; going on without it is a decision that the audit log keeps', async () => {
  test.setTimeout(120_000);
  const before = path.join(ledger.userData, 'before');
  cpSync(ledger.path, before);
  work((session) => changeSettings(session, { branchName: '紫薇支行' }));
  cpSync(before, ledger.path);
  const page = await open();
  await signIn(page);
  await expect(page.getByText('台账缺少最近的记录，现在只能查看')).toBeVisible();
  await page.getByRole('button', { name: '按现有内容继续' }).click();
  await page.getByLabel('原因').fill('没有更新的备份');
  await page.getByRole('button', { name: '确认并重新登录' }).click();
  await signIn(page);
  await expect(page.getByText('台账缺少最近的记录，现在只能查看')).toHaveCount(0);
  expect(await codeOf(page, 'settings.set', { branchName: '紫薇支行' })).toBe('done');
});

test('a disk that fills up is told above every screen', async () => {
  work((session) => changeSettings(session, { diskWarningMegabytes: 100_000_000 }));
  const page = await open();
  await signIn(page);
  await expect(page.getByText(/磁盘空间快用完了/)).toBeVisible();
  await page.getByRole('alert').getByRole('button', { name: '修改提醒值' }).click();
  const bound = page.getByLabel('磁盘剩余空间少于多少 MB 时提醒');
  await bound.fill('50');
  await page.locator('form').filter({ has: bound }).getByRole('button', { name: '保存' }).click();
  await expect(page.getByText(/磁盘空间快用完了/)).toHaveCount(0);
});

test('the weekly check finds what opening does not, and stops all writing', async () => {
  work((session) => {
    session.db.exec("UPDATE audit_entry SET subject = 'another' WHERE seq = 1");
  });
  const page = await open();
  await signIn(page);
  await expect(page.getByText('台账有损坏，现在只能查看')).toBeVisible({ timeout: 20_000 });
  expect(await codeOf(page, 'settings.set', { branchName: '改名支行' })).toBe(
    'ledger.readOnlyMode',
  );
});
