import { expect, test } from '@playwright/test';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchElectron, type LaunchedApp } from './launch-electron';
import { Desk } from './pages/desk';
import { chooseFiles } from './pages/dialogs';
import { prepareLedger, signIn, type PreparedLedger } from './prepared-ledger';

const password = 'a long password';
let ledger: PreparedLedger;
let launched: LaunchedApp;

test.beforeEach(async () => {
  ledger = prepareLedger(() => undefined);
  launched = await launchElectron({ userData: ledger.userData });
  await signIn(launched.page);
});
test.afterEach(async () => {
  await launched.close();
  rmSync(ledger.userData, { recursive: true, force: true, maxRetries: 5 });
});

const backupFolder = () => path.join(ledger.userData, 'ledger', 'backups');
const backups = () => (existsSync(backupFolder()) ? readdirSync(backupFolder()) : []);

async function openSection(name: string): Promise<void> {
  await new Desk(launched.app, launched.page).goTo('设置');
  await launched.page.getByRole('tab', { name, exact: true }).click();
}

async function nameBranch(name: string): Promise<void> {
  const { page } = launched;
  await openSection('网点');
  await page.getByLabel('网点名称').fill(name);
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已保存')).toBeVisible();
}

/** The steps after a backup was chosen; wrong password first. */
async function openAndRestore(): Promise<void> {
  const { page } = launched;
  await page.getByLabel('备份时的密码', { exact: true }).last().fill('not the password');
  await page.getByRole('button', { name: '打开看看' }).click();
  await expect(page.getByText(/密码打不开这份备份/)).toBeVisible();
  await page.getByLabel('备份时的密码', { exact: true }).last().fill(password);
  await page.getByRole('button', { name: '打开看看' }).click();
  await expect(page.getByText(/备份完整/)).toBeVisible();
}

test('a change is gone after restoring from the lock screen, and the former files are kept', async () => {
  test.setTimeout(120_000);
  const { page } = launched;
  await openSection('备份');
  await page.getByRole('button', { name: '立即备份' }).click();
  await expect(page.getByRole('cell', { name: '手工' })).toBeVisible({ timeout: 30_000 });
  await nameBranch('改名支行');
  await new Desk(launched.app, page).lock();

  await page.getByRole('button', { name: '从备份恢复' }).click();
  const byHand = page.getByRole('row').filter({ hasText: '手工' });
  await byHand.getByRole('button').click();
  await openAndRestore();
  await expect(page.getByText('海棠支行')).toBeVisible();
  const restore = page.getByRole('button', { name: '恢复这份备份' });
  await expect(restore).toBeDisabled();
  await page.getByRole('checkbox', { name: /我明白/ }).check();
  await restore.click();
  await expect(page.getByText(/已恢复到/)).toBeVisible({ timeout: 30_000 });
  const kept = (await page.getByText(/原来的台账文件保留在/).innerText()).split('：').at(-1)!;
  expect(readdirSync(kept)).toContain('outlet.tierdesk');
  await page.getByRole('button', { name: '去登录' }).click();
  await signIn(page);
  // The head is told until they have taken note of it.
  const news = page.getByRole('alert').filter({ hasText: '把台账恢复到' });
  await expect(news).toContainText(kept.trim());
  await news.getByRole('button', { name: '知道了' }).click();
  await expect(news).toHaveCount(0);
  await openSection('网点');
  await expect(page.getByLabel('网点名称')).toHaveValue('海棠支行');
});

test('leaving makes a backup, which brings the ledger to a new PC', async () => {
  test.setTimeout(120_000);
  await nameBranch('改名支行');
  await launched.close();
  expect(backups().filter((name) => name.endsWith('-close'))).toHaveLength(1);

  // A new PC: nothing but the drive with the backups.
  const drive = mkdtempSync(path.join(tmpdir(), 'tierdesk-drive-'));
  cpSync(backupFolder(), drive, { recursive: true });
  rmSync(path.join(ledger.userData, 'ledger'), { recursive: true });
  launched = await launchElectron({ userData: ledger.userData });
  const { page, app } = launched;
  await page.getByRole('button', { name: '从备份恢复' }).click();
  await expect(page.getByText(/本机没有备份/)).toBeVisible();
  await chooseFiles(app, [ledger.userData]);
  await page.getByRole('button', { name: '选择其他位置' }).click();
  await expect(page.getByText(/不是一份完整的备份/)).toBeVisible();
  await chooseFiles(app, [drive]);
  await page.getByRole('button', { name: '选择其他位置' }).click();
  const close = page.getByRole('row').filter({ hasText: '退出时自动' });
  const password = page.getByLabel('备份时的密码', { exact: true }).last();
  // One backup opens at once; of several one is chosen.
  await expect(close.or(password).first()).toBeVisible();
  if (await close.isVisible()) await close.getByRole('button').click();
  await openAndRestore();
  await page.getByRole('button', { name: '恢复这份备份' }).click();
  await page.getByRole('button', { name: '去登录' }).click();
  await signIn(page);
  await openSection('网点');
  await expect(page.getByLabel('网点名称')).toHaveValue('改名支行');
  rmSync(drive, { recursive: true });
});
