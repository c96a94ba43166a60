import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openEmptyLedger, type OpenDesk } from './open-ledger';

let folder: string;
let open: OpenDesk;

test.beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'tierdesk-kinds-'));
  open = await openEmptyLedger();
});
test.afterEach(async () => {
  await open.close();
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, ...lines: readonly string[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, lines.join('\n'));
  return file;
}

async function take(file: string): Promise<void> {
  await open.wizard.choose([file]);
  await open.wizard.review(path.basename(file));
  await open.wizard.commit();
  await open.wizard.another();
}

test('a currency without a rate says what to do; with rates typed and imported all comes in as RMB', async () => {
  test.setTimeout(120_000);
  const { page, wizard, desk } = open;
  const foreign = write(
    '外币-2026-10.csv',
    '单位:元',
    '客户号,姓名,币种,时点资产',
    '0011,示例·甲,人民币,1000',
    '0011,示例·甲,美元,100.01',
    '0012,示例·乙,HKD,10.05',
    '合计,,,1110.06',
  );
  await wizard.choose([foreign]);
  await wizard.review('外币-2026-10.csv');
  expect(await wizard.planned()).toMatchObject({ inserted: 1, rejected: 2 });
  await wizard.showFinding('没有汇率');
  await wizard.unfold('没有汇率');
  await expect(page.getByText(/没有 2026-10 的美元（USD）汇率.*设置 → 汇率/).first()).toBeVisible();
  await page.getByRole('button', { name: '放弃导入' }).click();

  await take(write('汇率-2026-10.csv', '币种,中间价(100外币)', '港币,91.05'));
  await desk.goTo('设置');
  await page.getByRole('tab', { name: '汇率' }).click();
  await expect(page.getByRole('row', { name: /HKD 港币/ })).toContainText('汇率-2026-10.csv');
  await page.getByRole('textbox', { name: '月份' }).fill('2026-10');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: '币种' }).click();
  await page.keyboard.type('USD');
  await page.keyboard.press('Enter');
  await page.getByLabel('1 外币兑人民币').fill('7.0875');
  await page.getByRole('button', { name: '保存汇率' }).click();
  await expect(page.getByRole('row', { name: /USD 美元/ })).toContainText('手工填写');

  await desk.goTo('导入');
  await wizard.choose([foreign]);
  await wizard.review('外币-2026-10.csv');
  expect(await wizard.planned()).toMatchObject({ inserted: 2, rejected: 0 });
  await expect(page.getByText('1 项合计全部一致')).toBeVisible();
  await wizard.commit();
  await desk.goTo('客户');
  await page.getByRole('gridcell', { name: '示例·甲' }).dblclick();
  const converted = page.getByRole('region', { name: '外币折算' });
  await expect(converted.getByRole('row', { name: /美元 USD/ })).toContainText('100.01');
  await expect(converted.getByRole('row', { name: /美元 USD/ })).toContainText('708.82');
});

test('organisations are listed apart from people, and their page has their months', async () => {
  test.setTimeout(120_000);
  const { page, desk } = open;
  await take(
    write(
      '机构表.csv',
      '机构号,网点名称,上级机构',
      '0901,海棠支行,示例分行',
      '0902,丁香支行,示例分行',
    ),
  );
  await take(write('资产-2026-10.csv', '单位:元', '客户号,姓名,时点资产', '0011,示例·甲,5'));
  const head = '客户号,企业名称,行业,注册资本,日均存款,存款余额,账户数,客户经理,单位类型';
  await take(
    write(
      '对公-2026-10.csv',
      '单位:万元',
      head,
      'C1,示例机械有限公司,制造业,500,120.5,118,3,示例·林,',
      'C2,示例商贸有限公司,批发业,100,20,22.5,1,示例·林,',
      'I1,示例中学,教育,,60,61,2,示例·周,公立学校',
    ),
  );
  await desk.goTo('客户');
  const grid = page.getByRole('grid', { name: '客户列表' });
  await expect(grid.getByRole('gridcell', { name: '示例·甲' })).toBeVisible();
  const kinds = page.getByRole('radiogroup', { name: '客户类型' });
  await kinds.getByText('机构').click();
  await expect(grid.getByRole('gridcell', { name: '示例中学' })).toBeVisible();
  await expect(page.getByText('共 1 户')).toBeVisible();
  await kinds.getByText('公司').click();
  await expect(page.getByText('共 2 户')).toBeVisible();
  await grid.getByRole('gridcell', { name: '示例机械有限公司' }).dblclick();
  const months = page.getByRole('region', { name: '各月数据' });
  await expect(months.getByRole('row', { name: /日均存款/ })).toContainText('1,205,000.00');
  await expect(months.getByRole('row', { name: /来源/ })).toContainText('对公-2026-10.csv');
  await expect(page.getByText('5,000,000.00')).toBeVisible();
  await expect(page.getByRole('button', { name: '申请贵宾卡' })).toHaveCount(0);
});
