import { expect, test } from '@playwright/test';
import { cpSync, existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { launchElectron } from '../e2e/launch-electron';
import { Desk } from '../e2e/pages/desk';
import { Guide } from '../e2e/pages/guide';
import { pdfText } from '../e2e/read-pdf';
import { writeSmallOutlet } from '../e2e/small-outlet';
import { copyPackage } from './packaged-program';

const password = 'a long password';

test('the packaged program goes from first start to an approval sheet, in its sandbox', async () => {
  const copy = await copyPackage({ canBeInspected: true });
  const { folder, files } = await writeSmallOutlet();
  const file = files.find(({ kind }) => kind === 'retail')!;
  const shared = path.join(copy.folder, 'home');
  const workbook = path.join(shared, file.name);
  cpSync(path.join(folder, file.name), workbook);
  const userData = path.join(shared, 'data');
  // A SQLite that somebody names from outside is not loaded.
  const env = { ...copy.env, TIERDESK_SQLITE_BINDING: '/nowhere/better_sqlite3.node' };
  const { app, page, close } = await launchElectron({ program: copy.program, userData, env });
  const guide = new Guide(page);
  const desk = new Desk(app, page);

  await test.step('it is a package, confined', async () => {
    expect(await app.evaluate(({ app: own }) => own.isPackaged)).toBe(true);
    // Made for tests, it says so in its name and title; the about box follows below.
    expect(await app.evaluate(({ app: own }) => own.getName())).toBe('TierDesk Test');
    const title = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((each) => each.getTitle()),
    );
    expect(title).toEqual(['[测试包 TEST PACKAGE] TierDesk · 网点客户分层工作台']);
    const processes = await app.evaluate(({ app: own }) => own.getAppMetrics());
    const pages = processes.filter(({ type }) => type === 'Tab');
    expect(pages.length).toBeGreaterThan(0);
    // Linux itself says whether system calls of the page's process are filtered.
    for (const { pid } of pages) {
      expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m);
    }
    const main = await app.evaluate(() => process.pid);
    expect(readFileSync(`/proc/${main}/coredump_filter`, 'utf8').trim()).toMatch(/^0+$/);
  });

  await test.step('a ledger, a month, its tiers', async () => {
    await guide.createLedger({
      bankName: '示例银行',
      branchName: '海棠支行',
      headName: '示例·程砚秋',
      password,
    });
    await guide.nameApprovers('示例·主管', '示例·程砚秋');
    await guide.keepScheme();
    await desk.openFile(workbook);
    await expect(page.getByText(`读取 ${file.rows} 行`)).toBeVisible();
    await desk.commitFile();
    await desk.goTo('分层');
    await desk.tier();
  });

  await test.step('a card and its approval sheet', async () => {
    await desk.goTo('客户');
    await page.getByLabel('客户列表').first().focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('基本信息')).toBeVisible();
    await desk.applyForCard('示例·林知行');
    const pdf = path.join(shared, 'sheet.pdf');
    await desk.saveSheet(pdf);
    expect(pdfText(pdf)).toContain('贵宾卡审批单');
  });

  await test.step('its about box says what it is', async () => {
    await page.keyboard.press('Escape');
    await desk.goTo('设置');
    await page.getByRole('tab', { name: '关于' }).click();
    await expect(page.getByText('这是测试包')).toBeVisible();
  });

  await test.step('locked, opened again, closed', async () => {
    await page.keyboard.press('Escape');
    await desk.lock();
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await expect(page.getByRole('navigation')).toBeVisible();
  });
  await close();
  const ledger = path.join(userData, 'ledger', 'outlet.tierdesk');
  expect(existsSync(ledger)).toBe(true);
  expect(statSync(ledger).uid).not.toBe(0);
  copy.remove();
});
