import { expect, test } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import officeCrypto from 'officecrypto-tool';
import * as XLSX from 'xlsx';
import { writeBigWorkbook } from '../../build/sample/index.mjs';
import { openEmptyLedger, type OpenDesk } from './open-ledger';
import { chooseFiles, saveTo } from './pages/dialogs';
import { DuplicateList } from './pages/duplicate-list';
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
function writeMonth(
  name: string,
  lines: readonly Line[],
  stated?: Line,
  unitLine = '单位：元',
): string {
  const rows = [['客户资产月报'], [unitLine], heads, ...lines, ...(stated ? [stated] : [])];
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
  const all = outlet.files.length;
  const done = page.getByText(`${all} 个文件已处理，${all} 个入账`);
  await expect(done).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/已入账：新增/)).toHaveCount(outlet.files.length);
  for (const id of outlet.files.keys()) await expect(wizard.batch(id + 1)).toBeVisible();
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
  await expect(page.getByText(/合计或户数与文件或来函不符/)).toBeVisible();
});

test('files dropped from the desktop come up for review, on the drop zone and on the screen', async () => {
  const { page, wizard } = open;
  // Without a locale the browser takes no other letters in the paths of dragged files.
  const august = writeMonth('assets-2026-08.xlsx', [client(1, 100)]);
  const september = writeMonth('assets-2026-09.xlsx', [client(1, 150)]);
  const october = writeMonth('assets-2026-10.xlsx', [client(1, 120)]);
  await wizard.drop(page.getByText('把月报文件拖到这里'), [august, september]);
  await wizard.review('assets-2026-08.xlsx');
  await wizard.drop(page.getByRole('region', { name: '1 工作表与表头' }), [october]);
  const queue = page.getByRole('region', { name: '文件队列' });
  await expect(queue.getByRole('listitem')).toHaveCount(3);
  await page.getByRole('button', { name: '同样设置导入其余 2 个' }).click();
  await expect(page.getByText(/3 个文件已处理，3 个入账/)).toBeVisible({ timeout: 60_000 });
});

test('what was chosen for a source is shown again with its next file', async () => {
  const { page, wizard } = open;
  await wizard.choose([writeMonth('资产-2026-08.xlsx', [client(1, 100), client(2, 5)])]);
  await wizard.review('资产-2026-08.xlsx');
  await page.getByRole('combobox', { name: '“手机号码”遇到已有值时' }).click();
  await page.getByTitle('空白才填').last().click();
  await page.getByRole('combobox', { name: '导入方式' }).click();
  await page.getByTitle('只新增').last().click();
  await expect.poll(() => wizard.planned()).toMatchObject({ inserted: 2 });
  await wizard.commit();
  await wizard.another();
  await wizard.choose([writeMonth('资产-2026-09.xlsx', [client(1, 100), client(3, 5)])]);
  await wizard.review('资产-2026-09.xlsx');
  await expect(page.getByText('沿用上次 · 台账里已有的不改动')).toBeVisible();
  const rule = page.getByRole('row', { name: /手机号码/ }).first();
  await expect(rule).toContainText('空白才填');
  expect(await wizard.planned()).toMatchObject({ inserted: 1, unchanged: 0 });
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

test('a file with control totals that differ from the sender’s note', async () => {
  const { page, wizard } = open;
  const file = writeMonth('资产-2026-08.xlsx', [client(1, 100), client(2, 200.5)]);
  await wizard.choose([file]);
  await wizard.review('资产-2026-08.xlsx');
  await expect(page.getByText('文件没有给出合计，可按来函填写')).toBeVisible();
  await page.getByLabel('来函的“时点资产”').fill('0.0301万');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 项合计不符')).toBeVisible();
  await expect(page.getByText(/与文件或来函不符/)).toBeVisible();
  await expect(wizard.commitButton).toBeDisabled();
  await page.getByLabel('来函的“时点资产”').fill('300.50');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 项合计全部一致')).toBeVisible();
  await page.getByLabel('来函的“户数（行数）”').fill('3');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 项合计不符')).toBeVisible();
  await page.getByLabel('差异原因').fill('来函多计一户');
  await wizard.commit();
  await wizard.another();
  await expect(wizard.batch(1)).toContainText('来函多计一户');
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
  writeBigWorkbook(file, { rows: 160_000 });
  await wizard.choose([file]);
  await wizard.review('大表-2026-10.xlsx');
  await wizard.commitButton.click();
  await wizard.cancelAt(15);
  await expect(page.getByText('已取消', { exact: false }).first()).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: '放弃导入' }).click();
  await expect(page.getByText('还没有导入过文件')).toBeVisible();
  await desk.goTo('客户');
  await expect(page.getByText('还没有客户')).toBeVisible();
});

test('an undo shows how far it is, and cancelled half way it leaves no trace', async () => {
  test.setTimeout(240_000);
  const { page, wizard, desk } = open;
  const file = path.join(folder, '大表-2026-10.xlsx');
  writeBigWorkbook(file, { rows: 60_000 });
  await wizard.choose([file]);
  await wizard.review('大表-2026-10.xlsx');
  await wizard.commit();
  await wizard.another();
  await wizard.beginUndo(1, '文件取错了机构');
  await wizard.cancelAt(30);
  await expect(page.getByText('已取消', { exact: false }).first()).toBeVisible({ timeout: 60_000 });
  await page.getByRole('dialog').getByRole('button', { name: '取消', exact: true }).click();
  await expect(wizard.batch(1)).not.toContainText('已撤销');
  await desk.goTo('客户');
  await expect(page.getByText('共 60,000 户')).toBeVisible();
});

test('rejected rows go out with their reasons, are mended and taken back without mapping', async () => {
  const { page, wizard } = open;
  const lines = [client(1, 100), ['', '测试2', '13800001002', 5, 5], client(3, 7)];
  await wizard.choose([writeMonth('资产-2026-08.xlsx', lines)]);
  await wizard.review('资产-2026-08.xlsx');
  const rejects = path.join(folder, '退回.xlsx');
  await wizard.exportRejected(rejects);
  await wizard.commit();
  mend(rejects, '测试2', '0099000012');
  await wizard.another();
  await wizard.choose([rejects]);
  await wizard.review('退回.xlsx');
  await page.getByLabel('月份', { exact: true }).last().fill('2026-08');
  await page.keyboard.press('Enter');
  await expect.poll(() => wizard.planned()).toMatchObject({ inserted: 1, rejected: 0 });
  await wizard.commit();
  await wizard.another();
  await expect(wizard.batch(2)).toContainText('退回.xlsx');
});

/** Fills the client number of the row that names a client, as a user would in Excel. */
function mend(file: string, name: string, clientNo: string): void {
  const book = XLSX.read(readFileSync(file));
  const sheetName = book.SheetNames[0]!;
  const rows = XLSX.utils.sheet_to_json<string[]>(book.Sheets[sheetName]!, {
    header: 1,
    raw: false,
  });
  const head = rows.find((row) => row.includes('客户号'))!;
  expect(head.at(-1)).toBe('退回原因');
  const row = rows.find((one) => one.includes(name))!;
  expect(row.at(-1)).toContain('缺少客户号');
  row[head.indexOf('客户号')] = clientNo;
  book.Sheets[sheetName] = XLSX.utils.aoa_to_sheet(rows);
  writeFileSync(file, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

test('next month: same settings, changes field by field, undo of the first import under the second', async () => {
  const { page, wizard } = open;
  const first = [client(1, 100), client(2, 200), client(3, 300)];
  const again = [client(1, 100), ['0099000012', '改名二', '13800001002', 250, 250]];
  await wizard.choose([writeMonth('资产-2026-08.xlsx', first)]);
  await wizard.review('资产-2026-08.xlsx');
  await wizard.commit();
  await wizard.another();

  await wizard.choose([writeMonth('资产-2026-08.xlsx', again)]);
  await wizard.review('资产-2026-08.xlsx');
  await expect(page.getByText('沿用上次设置')).toBeVisible();
  expect(await wizard.planned()).toMatchObject({ inserted: 0, updated: 1, unchanged: 1 });
  await page.getByRole('tab', { name: '将更新 1 户' }).click();
  const changes = page.getByRole('grid', { name: '将要更新的内容' });
  await expect(changes.getByRole('gridcell', { name: '测试2 → 改名二' })).toBeVisible();
  await expect(changes.getByRole('gridcell', { name: '200.00 → 250.00' })).toHaveCount(2);
  await wizard.commit();
  await wizard.another();

  const said = await wizard.undo(1, '八月文件取错了机构');
  expect(said).toMatch(/撤销 \d+/);
  expect(said).toMatch(/保留 \d+/);
  await expect(wizard.batch(1)).toContainText('已撤销');
  await expect(wizard.batch(2)).not.toContainText('已撤销');
});

test('a header mapped by hand is remembered on wish, used next time and forgotten in the settings', async () => {
  const { page, wizard, desk } = open;
  const write = (name: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, '单位:元\n客户号,姓名,期末身家,期末AUM\n0011,示例·甲,5,6\n');
    return file;
  };
  await wizard.choose([write('甲表-2026-08.csv')]);
  await wizard.review('甲表-2026-08.csv');
  const line = page.getByRole('row', { name: /期末身家/ }).first();
  await expect(line).toContainText('未识别');
  await line.getByRole('combobox', { name: '“期末身家”对应字段' }).click();
  await page.keyboard.type('年日均');
  await page.keyboard.press('Enter');
  await expect(line).toContainText('由您选择');
  await line.getByRole('button', { name: '记住这个叫法' }).click();
  await expect(line).toContainText('已记住');
  await page.getByRole('button', { name: '放弃导入' }).click();

  await wizard.choose([write('乙表-2026-08.csv')]);
  await wizard.review('乙表-2026-08.csv');
  await expect(line).toContainText('年日均资产');
  await expect(line).toContainText('本行自定义叫法');
  await page.getByRole('button', { name: '放弃导入' }).click();
  await desk.goTo('设置');
  await page.getByRole('tab', { name: '导入设置' }).click();
  await expect(page.getByRole('cell', { name: '期末身家', exact: true })).toBeVisible();
  await page.getByRole('button', { name: '忘记“期末身家”' }).click();
  await expect(page.getByRole('cell', { name: '期末身家', exact: true })).toHaveCount(0);
});

test('an encrypted workbook asks for its password', async () => {
  const { page, wizard } = open;
  const file = writeMonth('加密-2026-08.xlsx', [client(1, 100), client(2, 200)]);
  writeFileSync(file, officeCrypto.encrypt(readFileSync(file), { password: '海棠 2026' }));
  await wizard.choose([file]);
  await expect(page.getByText(/设有打开密码/)).toBeVisible({ timeout: 20_000 });
  const field = page.getByLabel('“加密-2026-08.xlsx”的打开密码');
  await field.fill('海棠');
  await page.getByRole('button', { name: '打开', exact: true }).click();
  await expect(page.getByText(/打开密码不对/)).toBeVisible({ timeout: 20_000 });
  await field.fill('海棠 2026');
  await page.keyboard.press('Enter');
  await wizard.review('加密-2026-08.xlsx');
  expect(await wizard.planned()).toMatchObject({ inserted: 2, rejected: 0 });
  await wizard.commit();
});

test('a switched unit is said before anything else', async () => {
  const { page, wizard } = open;
  const lines = [client(1, 100_000), client(2, 200_000), client(3, 300_000)];
  await wizard.choose([writeMonth('资产-2026-08.xlsx', lines)]);
  await wizard.review('资产-2026-08.xlsx');
  await wizard.commit();
  await wizard.another();
  const inWan = [client(1, 10), client(2, 20), client(3, 30)];
  await wizard.choose([writeMonth('资产-2026-09.xlsx', inWan, undefined, '单位：万元')]);
  await wizard.review('资产-2026-09.xlsx');
  await expect(page.getByRole('alert').getByText('金额单位上次是元，这次是万元')).toBeVisible();
});

test('two numbers of one person are merged with a choice, and taken apart again', async () => {
  const { page, wizard } = open;
  const list = new DuplicateList(page);
  const lines = [client(1, 100), ['0099000055', '测试1', '13800001001', 40, 40]];
  await wizard.choose([writeMonth('资产-2026-08.xlsx', lines)]);
  await wizard.review('资产-2026-08.xlsx');
  await wizard.commit();
  await list.open();
  await expect(page.getByText('1 组可能是同一人')).toBeVisible();
  const said = await list.merge('测试1', '0099000055');
  expect(said).toContain('把 0099000011 并入 0099000055');
  await expect(page.getByText('没有发现重复客户')).toBeVisible();
  await list.undo();
  await expect(page.getByText('1 组可能是同一人')).toBeVisible();
});

test('what was remembered is listed in the settings, taken to a file and forgotten', async () => {
  const { app, page, wizard, desk } = open;
  await wizard.choose([writeMonth('资产-2026-08.xlsx', [client(1, 100)])]);
  await wizard.review('资产-2026-08.xlsx');
  await wizard.commit();
  await desk.goTo('设置');
  await page.getByRole('tab', { name: '导入设置' }).click();
  await expect(page.getByText('资产-#-#.xlsx')).toBeVisible();
  const file = path.join(folder, 'mappings.json');
  await saveTo(app, file);
  await page.getByRole('button', { name: '导出', exact: true }).click();
  await expect(page.getByText(`已保存到 ${file}`)).toBeVisible();
  await page.getByRole('button', { name: '忘记“资产-#-#.xlsx”' }).click();
  await page.getByRole('button', { name: '忘记', exact: true }).click();
  await expect(page.getByText('还没有记住任何列对应')).toBeVisible();
  await chooseFiles(app, [file]);
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByText('新增 1 个列对应')).toBeVisible();
  await expect(page.getByText('资产-#-#.xlsx')).toBeVisible();
});
