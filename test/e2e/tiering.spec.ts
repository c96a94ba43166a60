import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as XLSX from 'xlsx';
import { launchElectron, type LaunchedApp } from './launch-electron';
import { Desk } from './pages/desk';
import { saveTo } from './pages/dialogs';
import { Guide } from './pages/guide';
import { SchemeDesk } from './pages/scheme-desk';
import { pdfText } from './read-pdf';
import { tierdesk } from './run-command-line';

let launched: LaunchedApp;
let desk: Desk;
let schemes: SchemeDesk;
let folder: string;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = mkdtempSync(path.join(tmpdir(), 'tierdesk-files-'));
  launched = await launchElectron();
  desk = new Desk(launched.app, launched.page);
  schemes = new SchemeDesk(launched.page);
  await new Guide(launched.page).openSample();
  await expect(launched.page.getByText('19,600').first()).toBeVisible({ timeout: 120_000 });
});
test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a bound typed as people write it is tried on the ledger, then adopted as a version', async () => {
  const { page } = launched;
  await schemes.open('方案与试算');
  await expect(page.getByText('0 户会变动')).toBeVisible({ timeout: 30_000 });
  await schemes.typeBound('标准', '15万');
  await expect(page.getByText('336 户会变动：336 户上升，0 户下降')).toBeVisible();
  await page.getByRole('button', { name: '展开名单' }).click();
  await expect(page.getByRole('row', { name: /普通 标准/ })).toHaveCount(20);
  await schemes.adopt('示例：分行下调标准卡起点');
  await expect(page.getByText('第 2 版，未改动')).toBeVisible();
  await schemes.tab('版本');
  await page.getByRole('button', { name: '与上一版的差别' }).click();
  await expect(page.getByRole('row', { name: /标准.*200,000.*150,000/ })).toBeVisible();
  await desk.goTo('报表');
  await expect(page.getByText('这个月还没有按这个方案分层')).toBeVisible();
  await page.getByRole('button', { name: '去分层' }).click();
  await schemes.open('结构与名单');
  await desk.tier();
});

test('a draft with bounds in disorder says so at once and can not be adopted', async () => {
  const { page } = launched;
  await schemes.open('方案与试算');
  await schemes.tab('界限');
  await schemes.typeBound('白金', '9亿');
  await expect(page.getByText('这份草稿还不能采用')).toBeVisible();
  await expect(page.getByText(/阶梯各级下限必须逐级升高/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: '采用为新版本' })).toBeDisabled();
  await page.getByRole('button', { name: '放弃草稿' }).click();
  await expect(page.getByText('这份草稿还不能采用')).toBeHidden();
});

test('a slider moved by keyboard moves clients, and a replay runs over past months', async () => {
  const { page } = launched;
  await schemes.open('方案与试算');
  await schemes.tab('界限');
  await page.getByRole('slider', { name: '白金的下限' }).focus();
  for (let press = 0; press < 8; press += 1) await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('草稿，基于第')).toBeVisible();
  await schemes.tab('回放');
  await page.getByRole('tabpanel').getByRole('button', { name: '回放' }).click();
  await expect(page.getByRole('row', { name: /2026-08/ })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: '放弃草稿' }).click();
});

test('a cut of a matrix is moved by keyboard, the cells count along, a cell leads to its list', async () => {
  const { page } = launched;
  await schemes.choose('C6');
  await schemes.open('矩阵');
  const cut = page.getByRole('slider', { name: /^“占我行业务份额”的分界/ });
  await expect(cut).toBeVisible({ timeout: 30_000 });
  const large = page.getByRole('button', { name: '看“问题客户2”的客户' });
  const before = await large.innerText();
  await cut.focus();
  for (let press = 0; press < 10; press += 1) await page.keyboard.press('ArrowUp');
  await expect(large).not.toHaveText(before);
  await page.getByRole('button', { name: '放弃草稿' }).click();
  await large.click();
  await expect(page.getByText(`共 ${before.replace(' 户', '')} 户`)).toBeVisible();
  await desk.goTo('分层');
  await schemes.choose('R1');
});

test('reports are one value on screen, in Excel and as PDF, and lead to the clients', async () => {
  const { page, app } = launched;
  await desk.goTo('报表');
  await page.getByRole('menuitem', { name: '层级迁移' }).click();
  const headline = page.locator('.report-head .headline');
  await expect(headline).toHaveText(/升级 \d+ 户，降级 \d+ 户/);
  const said = await headline.innerText();
  const workbook = path.join(folder, '迁移.xlsx');
  await desk.saveExport('导出 Excel', workbook);
  const book = XLSX.read(readFileSync(workbook));
  expect(book.SheetNames).toEqual(
    expect.arrayContaining(['迁移矩阵（户数）', '迁移矩阵（期末资产）', '分客户经理']),
  );
  const pdf = path.join(folder, '迁移.pdf');
  await saveTo(app, pdf);
  await page.getByRole('button', { name: '另存 PDF' }).click();
  await expect.poll(() => existsSync(pdf), { timeout: 30_000 }).toBe(true);
  expect(pdfText(pdf).replace(/\s/g, '')).toContain(said.replace(/\s/g, ''));
  const matrix = page.getByRole('region', { name: '迁移矩阵（户数）' });
  const number = matrix.getByRole('button', { name: /^\d/ }).first();
  const count = await number.innerText();
  await number.click();
  await expect(page.getByText(`共 ${count} 户`)).toBeVisible();
});

test('a month is closed, lets nothing in, and is opened again with a reason that shows', async () => {
  const { page } = launched;
  await desk.goTo('报表');
  await page.getByRole('button', { name: '结账' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '结账' }).click();
  await expect(page.getByText('已结账', { exact: true })).toBeVisible({ timeout: 60_000 });
  await desk.goTo('分层');
  await schemes.open('结构与名单');
  await page.getByRole('button', { name: '重新分层' }).click();
  await expect(page.getByRole('alert').getByText(/不再重新分层/)).toBeVisible();
  await desk.goTo('报表');
  await page.getByRole('button', { name: '重开本月' }).click();
  await page.getByLabel('重开原因').fill('示例：分行补发更正数据');
  await page.getByRole('dialog').getByRole('button', { name: '重开本月' }).click();
  await expect(page.getByText('已重开', { exact: true })).toBeVisible();
  await page.getByText('已重开', { exact: true }).hover();
  await expect(page.getByText(/重开：示例：分行补发更正数据/)).toBeVisible();
  await page.mouse.move(0, 0);
});

test('a tier is set by hand on the client’s page and stands in the list of such', async () => {
  const { page } = launched;
  await desk.goTo('客户');
  await page.getByLabel('客户列表').first().focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '手工定级' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('批准人').fill('示例·程砚秋');
  await dialog.getByLabel('原因').fill('示例：代发企业高管');
  await dialog.getByRole('button', { name: '手工定级' }).click();
  await expect(page.getByText('已记录，重新分层后生效')).toBeVisible();
  await desk.goTo('分层');
  await schemes.open('手工定级与名单');
  await expect(page.getByRole('row', { name: /示例：代发企业高管/ })).toBeVisible();
});

test('the command line explains a client as the screen does', async () => {
  const { page, userData } = launched;
  await desk.goTo('分层');
  await schemes.choose('R1');
  await desk.goTo('客户');
  await page.getByLabel('客户列表').first().focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Enter');
  const sentence = await page.locator('.sentence').first().innerText();
  const clientNo = await page.locator('.client-trail .number').innerText();
  const evidence = page.getByRole('table', { name: '为什么是这个层级' });
  const rows = await evidence.getByRole('row').allInnerTexts();
  await desk.lock();
  const [file] = readdirSync(userData, { recursive: true, encoding: 'utf8' }).filter((each) =>
    each.endsWith('sample.tierdesk'),
  );
  const place = ['--ledger', path.join(userData, file ?? ''), '--month', '2026-10'];
  const { code, out } = tierdesk(
    ['explain', ...place, '--client', clientNo, '--scheme', 'R1', '--json'],
    'tierdesk-sample',
  );
  expect(code).toBe(0);
  const told = JSON.parse(out) as { sentence: string; rows: { label: string; value: string }[] };
  expect(told.sentence).toBe(sentence);
  expect(told.rows.map(({ label, value }) => `${label}\t${value}`)).toEqual(rows);
  await page.getByLabel('密码').fill('tierdesk-sample');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 15_000 });
});

test('the views of the tiering and the reports can be used with assistive technology', async () => {
  const { page } = launched;
  for (const view of ['方案与试算', '手工定级与名单'] as const) {
    await schemes.open(view);
    await page.waitForTimeout(800);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    const serious = violations.filter(
      ({ impact }) => impact === 'serious' || impact === 'critical',
    );
    expect(
      serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      view,
    ).toEqual([]);
  }
});
