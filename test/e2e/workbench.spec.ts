import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchElectron, type LaunchedApp } from './launch-electron';
import { Desk, type Screen } from './pages/desk';
import { chooseFiles } from './pages/dialogs';
import { Guide } from './pages/guide';

const password = 'a long password';
let launched: LaunchedApp;
let desk: Desk;
let folder: string;

test.beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'tierdesk-files-'));
  launched = await launchElectron();
  desk = new Desk(launched.app, launched.page);
});
test.afterEach(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

async function startEmpty(): Promise<void> {
  const guide = new Guide(launched.page);
  await guide.createLedger({
    bankName: '示例银行',
    branchName: '海棠支行',
    headName: '示例·程砚秋',
    password,
  });
  await guide.nameApprovers('示例·主管', '示例·程砚秋');
  await guide.keepScheme();
  await launched.page.getByRole('button', { name: '以后再导入' }).click();
}

function fileOf(name: string, lines: readonly string[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, lines.join('\n'));
  return file;
}

test('the sample outlet opens from the first page, is usable, and can be left', async () => {
  test.setTimeout(180_000);
  const { page } = launched;
  await new Guide(page).openSample();
  await expect(page.getByText('19,600').first()).toBeVisible();
  await desk.goTo('客户');
  await expect(page.getByText('共 19,600 户')).toBeVisible();
  // To the very last row by keyboard: it is there and not a gap.
  await page.getByLabel('客户列表').first().focus();
  await page.keyboard.press('Control+End');
  await expect(page.getByText('19600', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '返回我的台账' }).click();
  await expect(page.getByText('欢迎使用')).toBeVisible();
});

test('bad input is one sentence on the page, and the ledger stays empty', async () => {
  test.setTimeout(90_000);
  const { page, app } = launched;
  await startEmpty();
  await desk.goTo('导入');
  const open = async (file: string) => {
    await chooseFiles(app, [file]);
    await page.getByRole('button', { name: '选择文件' }).click();
  };
  await open(fileOf('照片.xlsx', ['not a zip']));
  await expect(page.getByText(/文件 照片\.xlsx/)).toBeVisible();
  const header = '客户号,姓名,近三月日均资产';
  await open(fileOf('无单位.csv', [header, '0000000001,示例·甲,12.5', '0000000002,示例·乙,3.25']));
  await expect(page.getByText('无法判断，必须选择')).toBeVisible();
  await expect(page.getByRole('button', { name: /^提交/ })).toBeDisabled();
  await page.getByRole('button', { name: '放弃导入' }).click();

  const lines = [
    `${header}(元)`,
    '0000000001,示例·甲,250000.00',
    '0000000002,示例·乙,3.25',
    '合计,,250004.25',
  ];
  await open(fileOf('客户资产月报_202610.csv', lines));
  await expect(page.getByText('1 项合计不符')).toBeVisible();
  const commit = page.getByRole('button', { name: /^提交/ });
  await expect(commit).toBeDisabled();
  await page.getByLabel('差异原因').fill('总行合计含已销户客户');
  await expect(commit).toBeEnabled();
  await desk.goTo('客户');
  await expect(page.getByText('还没有客户')).toBeVisible();
});

test('the ledger locks itself when nobody is there', async () => {
  const { page, app } = launched;
  await startEmpty();
  await expect(page.getByRole('navigation')).toBeVisible();
  await app.evaluate(() => {
    const real = Date.now.bind(Date);
    Date.now = () => real() + 6 * 60_000;
  });
  await expect(page.getByText('登录台账')).toBeVisible({ timeout: 15_000 });
});

test('the recovery code opens the ledger when the password is forgotten', async () => {
  const { page } = launched;
  const guide = new Guide(page);
  const code = await guide.createLedger({
    bankName: '示例银行',
    branchName: '海棠支行',
    headName: '示例·程砚秋',
    password,
  });
  await page.getByRole('button', { name: '跳过' }).click();
  await page.getByRole('button', { name: '跳过' }).click();
  await page.getByRole('button', { name: '以后再导入' }).click();
  await desk.lock();
  await page.getByText('用恢复码重设密码').click();
  await page.getByLabel('恢复码').fill(code.toLowerCase());
  const fields = page.getByLabel(/密码/);
  for (let index = 0; index < (await fields.count()); index += 1) {
    const field = fields.nth(index);
    if ((await field.getAttribute('type')) === 'password') await field.fill('the new password');
  }
  await page
    .getByRole('button', { name: /重设|确定/ })
    .last()
    .click();
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 15_000 });
});

test('every screen has labels, contrast and order that assistive technology can use', async () => {
  test.setTimeout(120_000);
  const { page } = launched;
  await startEmpty();
  for (const screen of [
    '首页',
    '客户',
    '导入',
    '分层',
    '指派',
    '报表',
    '贵宾卡',
    '设置',
  ] as readonly Screen[]) {
    await desk.goTo(screen);
    await page.waitForTimeout(400);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    const serious = violations.filter(
      ({ impact }) => impact === 'serious' || impact === 'critical',
    );
    expect(
      serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      screen,
    ).toEqual([]);
  }
});

test('the whole window speaks English at once', async () => {
  const { page } = launched;
  await startEmpty();
  await page.getByRole('button', { name: 'English' }).click();
  for (const name of [
    'Home',
    'Clients',
    'Import',
    'Tiering',
    'Assignment',
    'Reports',
    'VIP cards',
    'Settings',
  ]) {
    await page.getByRole('navigation').getByText(name, { exact: true }).click();
    await page.waitForTimeout(200);
    const shown = (await page.locator('main').innerText()).replaceAll(
      /示例银行|海棠支行|示例·\S+/g,
      '',
    );
    expect(shown, name).not.toMatch(/\p{Script=Han}{3,}/u);
  }
});
