import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as XLSX from 'xlsx';
import { writeBigWorkbook } from '../../build/sample/index.mjs';
import { openEmptyLedger, type OpenDesk } from './open-ledger';
import { writeSmallOutlet, type OutletFile } from './small-outlet';

let folder: string;
let open: OpenDesk;

test.beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'tierdesk-wizard-'));
  open = await openEmptyLedger();
});
test.afterEach(async () => {
  await open.close();
  rmSync(folder, { recursive: true, force: true });
});

const heads = ['客户号', '客户姓名', '手机号码', '时点资产', '近三月日均资产'];
type Line = readonly (string | number)[];

/** A month file in the usual form; its total line says what it is told to. */
function writeMonth(name: string, lines: readonly Line[], stated?: Line): string {
  const rows = [['客户资产月报'], ['单位：元'], heads, ...lines, ...(stated ? [stated] : [])];
  const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]));
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, '月报');
  const file = path.join(folder, name);
  writeFileSync(file, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  return file;
}

function client(at: number, assets: number): Line {
  return [`00990000${10 + at}`, `测试${at}`, `1380000${1000 + at}`, assets, assets];
}

test('several awkward files in one go, none of them mapped by hand', async () => {
  test.setTimeout(240_000);
  const { page, wizard } = open;
  const outlet = await writeSmallOutlet();
  const pathOf = (file: OutletFile): string => path.join(outlet.folder, file.name);
  await wizard.choose(outlet.files.map(pathOf));
  for (const [index, file] of outlet.files.entries()) {
    await wizard.review(file.name);
    await expect(page.getByText(`读取 ${file.rows} 行`)).toBeVisible();
    if (index === 0) {
      const queue = page.getByRole('region', { name: '文件队列' });
      await expect(queue.getByRole('listitem')).toHaveCount(outlet.files.length);
      await expect(queue.getByText('等待')).toHaveCount(outlet.files.length - 1);
    }
    await wizard.commitButton.click();
  }
  await expect(page.getByText(/5 个文件已处理，5 个入账/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/已入账：新增/)).toHaveCount(outlet.files.length);
  for (const id of [1, 2, 3, 4, 5]) await expect(wizard.batch(id)).toBeVisible();
  rmSync(outlet.folder, { recursive: true, force: true });
});

test('the same settings for the rest: what needs a decision stays for review', async () => {
  const { page, wizard } = open;
  const files = [
    writeMonth('资产-2026-08.xlsx', [client(1, 100), client(2, 200)], ['合计', '', '', 300, 300]),
    writeMonth('资产-2026-09.xlsx', [client(1, 150), client(2, 200)], ['合计', '', '', 999, 350]),
    writeMonth('资产-2026-10.xlsx', [client(1, 110), client(2, 200)], ['合计', '', '', 310, 310]),
  ];
  await wizard.choose(files);
  await wizard.review('资产-2026-08.xlsx');
  await page.getByRole('button', { name: '同样设置导入其余 2 个' }).click();
  await wizard.review('资产-2026-09.xlsx');
  const queue = page.getByRole('region', { name: '文件队列' });
  await expect(queue.getByText(/已入账：/)).toHaveCount(2);
  await expect(queue.getByText('待核对')).toHaveCount(1);
  await expect(page.getByText(/合计或户数与文件不符/)).toBeVisible();
});

test('control totals that differ hold the commit until a reason is given, and it is kept', async () => {
  const { page, wizard } = open;
  const file = writeMonth(
    '资产-2026-08.xlsx',
    [client(1, 100), client(2, 200.5)],
    ['合计', '', '', 310.5, 300.5],
  );
  await wizard.choose([file]);
  await wizard.review('资产-2026-08.xlsx');
  await expect(page.getByText('1 项合计不符')).toBeVisible();
  await expect(page.getByText('还有 1 项需要处理')).toBeVisible();
  await expect(wizard.commitButton).toBeDisabled();
  await page.getByLabel('差异原因').fill('总行多计一户已销户');
  await wizard.commit();
  await wizard.another();
  await expect(wizard.batch(1)).toContainText('总行多计一户已销户');
});

test('cells are retyped and rows left out in place; the check follows, the file stays', async () => {
  const { page, wizard } = open;
  const lines = [client(1, 100), client(2, 200), ['0099 ?', '测试3', '13800001003', 5, 5]];
  await wizard.choose([writeMonth('资产-2026-08.xlsx', lines)]);
  await wizard.review('资产-2026-08.xlsx');
  expect(await wizard.planned()).toMatchObject({ inserted: 2, rejected: 1 });
  await wizard.showFinding('客户号格式');
  await wizard.retype('0099 ?', '0099000013');
  await expect(page.getByText('没有这样的行').or(wizard.grid)).toBeVisible();
  await expect.poll(() => wizard.planned()).toMatchObject({ inserted: 3, rejected: 0 });
  await wizard.grid.getByRole('gridcell', { name: '测试2' }).click();
  await page.keyboard.press('Delete');
  await expect.poll(() => wizard.planned()).toMatchObject({ inserted: 2, rejected: 0 });
  await page.getByText('已排除 1').click();
  await wizard.grid.getByRole('gridcell', { name: '测试2' }).click();
  await page.getByRole('button', { name: '恢复此行' }).click();
  await expect.poll(() => wizard.planned()).toMatchObject({ inserted: 3, rejected: 0 });
  await wizard.commit();
});

test('cancelled half way, a commit leaves no trace', async () => {
  test.setTimeout(180_000);
  const { page, wizard, desk } = open;
  const file = path.join(folder, '大表-2026-10.xlsx');
  writeBigWorkbook(file, { rows: 60_000 });
  await wizard.choose([file]);
  await wizard.review('大表-2026-10.xlsx');
  await wizard.commitButton.click();
  await wizard.cancelAt(50);
  await expect(page.getByText('已取消', { exact: false }).first()).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: '放弃导入' }).click();
  await expect(page.getByText('还没有导入过文件')).toBeVisible();
  await desk.goTo('客户');
  await expect(page.getByText('还没有客户')).toBeVisible();
});
