import { expect, test } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as XLSX from 'xlsx';
import { approvalSheetLayout as layout } from '../../electron/print/papers/approval-sheet';
import { launchElectron } from './launch-electron';
import { Desk } from './pages/desk';
import { Guide } from './pages/guide';
import { pageSize, pdfPages, pdfText, qrOnPage } from './read-pdf';
import { drawnShapes } from './read-rules';
import { writeSmallOutlet } from './small-outlet';

const password = 'a long password';

test('a user’s first quarter of an hour: from first start to a printed approval sheet', async () => {
  test.setTimeout(240_000);
  const { folder, files } = await writeSmallOutlet();
  const months = files.filter(({ kind }) => kind === 'retail');
  const { app, page, userData, close } = await launchElectron();
  const guide = new Guide(page);
  const desk = new Desk(app, page);

  await test.step('first run', async () => {
    const code = await guide.createLedger({
      bankName: '示例银行',
      branchName: '海棠支行',
      headName: '示例·程砚秋',
      password,
    });
    expect(code).toMatch(/^([0-9A-Z]{5}-){5}[0-9A-Z]{5}$/);
    await guide.nameApprovers('示例·主管', '示例·程砚秋');
    await guide.keepScheme();
  });

  await test.step('import three months, each in another layout, without mapping anything', async () => {
    for (const [index, file] of months.entries()) {
      if (index > 0) await desk.importAnother();
      await desk.openFile(path.join(folder, file.name));
      await expect(page.getByText(`读取 ${file.rows} 行`)).toBeVisible();
      await desk.commitFile();
      for (const total of Object.values(file.totals)) {
        const shown = Number(total).toLocaleString('en-US', { minimumFractionDigits: 2 });
        await expect(page.getByText(shown, { exact: true }).first()).toBeVisible();
      }
    }
  });

  await test.step('the same file again changes nothing unless insisted on', async () => {
    await desk.importAnother();
    await desk.openFile(path.join(folder, months[2]!.name));
    await expect(page.getByText(/同样的内容已在/)).toBeVisible();
    await expect(page.getByRole('button', { name: /^提交/ })).toBeDisabled();
    await page.getByRole('button', { name: '放弃导入' }).click();
  });

  await test.step('tier the newest month', async () => {
    await desk.goTo('分层');
    await desk.tier();
    await expect(page.getByText(/标准及以上客户占/)).toBeVisible();
    const report = path.join(folder, 'report.xlsx');
    await desk.saveExport('导出分层报表', report);
    const workbook = XLSX.read(readFileSync(report));
    expect(workbook.SheetNames.length).toBeGreaterThanOrEqual(3);
  });

  let clientNo = '';
  await test.step('open a client from the list by keyboard', async () => {
    await desk.goTo('客户');
    await expect(page.getByText(/^共 \d+ 户$/)).toBeVisible();
    await page.getByLabel('客户列表').first().focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('基本信息')).toBeVisible();
    await expect(page.getByText(/近三月日均存款理财 .* 元 ≥ /)).toBeVisible();
    clientNo = (
      await page
        .getByText(/^0099\d{6}$/)
        .first()
        .innerText()
    ).trim();
  });

  const pdf = path.join(folder, 'sheet.pdf');
  await test.step('apply for a card and save the sheet', async () => {
    await desk.applyForCard('示例·林知行');
    await desk.saveSheet(pdf);
  });

  await test.step('the sheet says what the ledger says, to the millimetre', () => {
    const text = pdfText(pdf);
    for (const words of [
      '贵宾卡审批单',
      '示例银行 海棠支行',
      clientNo,
      '示例·林知行',
      '编号 2026-00001'.replace('2026', String(new Date().getFullYear())),
      '人民币',
      '自动审批',
    ]) {
      expect(text).toContain(words);
    }
    const [sheet] = pdfPages(pdf);
    expect(qrOnPage(sheet!)).toMatch(/^TIERDESK:\d{4}-00001:[0-9A-Z]{10}$/);
    expect(pageSize(pdf).width).toBeCloseTo(210, 0);
    expect(pageSize(pdf).height).toBeCloseTo(297, 0);
    const frame = drawnShapes(pdf, 1).find(({ stroke }) => stroke > 0.5);
    expect(frame?.left).toBeCloseTo(layout.left, 0);
    expect(frame?.top).toBeCloseTo(layout.top, 0);
    expect(frame?.right).toBeCloseTo(layout.left + layout.width, 0);
  });

  await test.step('locked, only the password opens the ledger again', async () => {
    await page.keyboard.press('Escape');
    await desk.lock();
    await page.getByLabel('密码', { exact: true }).fill('another password');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await expect(page.getByText('密码不正确。')).toBeVisible();
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await expect(page.getByRole('navigation')).toBeVisible();
  });

  const ledger = path.join(userData, 'ledger', 'outlet.tierdesk');
  expect(existsSync(ledger)).toBe(true);
  expect(readFileSync(ledger).includes(clientNo)).toBe(false);
  await close();
});
