import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { generateOutlet, writeSampleFiles } from '../../build/sample/index.mjs';
import {
  biffStream,
  cell,
  double,
  extent,
  plainText,
  type BiffRecord,
} from '../fixtures/biff-stream';
import { fiveLayouts, type LayoutRow } from '../fixtures/five-layouts';
import { compoundFile, xlsxOfSheetXml } from '../fixtures/files';
import { dumpAll } from '../helpers/dump-all';
import { importAhead, type WayTaken } from '../helpers/import-ahead';
import { importFile } from '../helpers/import-file';
import { openTestLedger, temporaryFolder } from '../helpers/ledger';

let folder: string;
beforeAll(() => (folder = temporaryFolder()));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface NamedMonth {
  readonly name: string;
  readonly month: string | null;
}

/** Imports the files one after another both ways; the ledgers and all findings are the same. */
async function expectSame(
  from: string,
  files: readonly NamedMonth[],
  rows?: number,
): Promise<WayTaken[]> {
  const [whole, ahead] = [openTestLedger(), openTestLedger()];
  const ways: WayTaken[] = [];
  for (const { name, month } of files) {
    const file = path.join(from, name);
    const failed = await importFile(whole, file, {}, month).then(
      () => null,
      (error: unknown) => String(error),
    );
    if (failed === null) ways.push(await importAhead(ahead, file, month, rows));
    else await expect(importAhead(ahead, file, month, rows)).rejects.toThrow();
    expect([name, dumpAll(ahead) === dumpAll(whole)]).toEqual([name, true]);
  }
  expect(dumpAll(ahead)).toBe(dumpAll(whole));
  return ways;
}

async function wayOf(rows: readonly unknown[][], more?: (book: XLSX.WorkBook) => void) {
  const sheet = XLSX.utils.aoa_to_sheet(rows as unknown[][]);
  const book = XLSX.utils.book_new(sheet, '月报');
  more?.(book);
  const bytes = XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  return wayOfFile(new Uint8Array(bytes));
}

async function wayOfFile(
  bytes: Uint8Array,
  name = '客户资产202610.xlsx',
): Promise<WayTaken | undefined> {
  writeFileSync(path.join(folder, name), bytes);
  return (await expectSame(folder, [{ name, month: '2026-10' }]))[0];
}

const heads = ['客户号', '姓名', '管户经理', '时点资产(元)', '活期存款(元)', '定期存款(元)'];
const clientRow = (at: number): unknown[] => {
  const whole = 100_000 + ((at * 7919) % 90_000);
  return [String(3_000_000 + at), `客户${at}`, `经理${at % 7}`, whole, whole - 1000, 1000];
};
/** The way of the same rows as delimited text. */
const wayOfText = (lines: readonly (readonly unknown[])[], separator = ',') =>
  wayOfFile(
    Buffer.from(lines.map((line) => line.join(separator)).join('\r\n')),
    '客户资产202610.csv',
  );
const rowsUpTo = (count: number) => Array.from({ length: count }, (_, at) => clientRow(at));

describe('checking a file while it is being read', () => {
  it('gives the same ledger and findings for all files of the sample outlet', async () => {
    const { files } = await writeSampleFiles(folder, generateOutlet({ clients: 800 }));
    const ways = await expectSame(folder, files);
    expect(ways).toContain('ahead');
  });

  it('gives the same for one month in five layouts', async () => {
    const outlet = generateOutlet({ seed: 12, clients: 500 });
    const rows = outlet.clients.flatMap((client): LayoutRow[] => {
      const month = client.figures.at(-1);
      if (!month) return [];
      const { clientNo, name, idNo, mobile, owner } = client;
      const { aumDailyAvg3m, aumPointInTime, demandDeposit, timeDeposit, wealthProduct } = month;
      const amounts = [aumDailyAvg3m, aumPointInTime, demandDeposit, timeDeposit, wealthProduct];
      return [{ clientNo, name, idNo, mobile, owner: owner?.name ?? '', amounts }];
    });
    const ways: (WayTaken | undefined)[] = [];
    for (const { name, bytes } of fiveLayouts(rows)) {
      writeFileSync(path.join(folder, name), bytes);
      ways.push((await expectSame(folder, [{ name, month: '2026-10' }]))[0]);
    }
    const after = 'afterReading';
    expect(ways).toEqual(['ahead', after, after, 'ahead', after]);
  });

  const bankFiles = path.join(import.meta.dirname, '../../../shared/bank-files');
  it.skipIf(!existsSync(bankFiles))('gives the same for the bank files', async () => {
    const names = readdirSync(bankFiles).filter((name) => /\.(xlsx?|csv|txt)$/.test(name));
    const months = names.map((name) => /2026-?(\d\d)/.exec(name)?.[1]);
    const files = names.map((name, at) => ({
      name,
      month: months[at] ? `2026-${months[at]}` : null,
    }));
    const ways = await expectSame(bankFiles, files, 60);
    expect(ways.length).toBeGreaterThan(6);
    expect(ways).toContain('ahead');
  });

  it('goes on to the end where the end changes nothing', async () => {
    const total = ['合计', null, null, 0, 0, 0];
    const rows = rowsUpTo(1300);
    const sum = rows.reduce((all, row) => all + (row[3] as number), 0);
    total[3] = sum;
    total[4] = sum - 1_300_000;
    total[5] = 1_300_000;
    expect(await wayOf([heads, ...rows])).toBe('ahead');
    expect(await wayOf([heads, ...rows, total, ['共1300户']])).toBe('ahead');
    const notes = (book: XLSX.WorkBook) => {
      const sheet = XLSX.utils.aoa_to_sheet([['单位:万元']]);
      XLSX.utils.book_append_sheet(book, sheet, '说明');
    };
    expect(await wayOf([heads, ...rows], notes)).toBe('ahead');
  });

  it('finds duplicates and wrong rows wherever they stand', async () => {
    const rows = rowsUpTo(1300);
    rows.splice(900, 0, clientRow(3), [...clientRow(5).slice(0, 3), 1, 2, 3], clientRow(1200));
    rows.splice(1100, 0, ['3xx?', '某人', '', '一百', 2, 3], ['', '无号', '', 1, 2, 3], heads);
    expect(await wayOf([heads, ...rows])).toBe('ahead');
  });

  it('waits for the end where the unit is not said before', async () => {
    const plain = heads.map((head) => head.replace('(元)', ''));
    expect(await wayOf([plain, ...rowsUpTo(1300), ['单位:元']])).toBe('afterReading');
    expect(await wayOf([plain, ...rowsUpTo(1300)])).toBe('afterReading');
  });

  it('begins anew where the end shows something else', async () => {
    const rows = rowsUpTo(1300);
    const otherSheet = (book: XLSX.WorkBook) => {
      const more = Array.from({ length: 40 }, (_, at) => clientRow(5000 + at));
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([heads, ...more]), '续表');
    };
    const merged = (book: XLSX.WorkBook) => {
      book.Sheets['月报']!['!merges'] = [{ s: { r: 1200, c: 2 }, e: { r: 1203, c: 2 } }];
    };
    const zeroLed = rowsUpTo(1300).map((row, at) =>
      at < 400 ? row : [`00${String(row[0])}`, ...row.slice(1)],
    );
    const wide = [...rows, [...clientRow(1301), null, null, '备注']];
    const blanks = rows.map((row, at) => (at > 1199 && at < 1204 ? row.with(2, null) : row));
    expect(await wayOf([heads, ...rows], otherSheet)).toBe('mistaken');
    expect(await wayOf([heads, ...blanks], merged)).toBe('mistaken');
    expect(await wayOf([heads, ...zeroLed])).toBe('mistaken');
    expect(await wayOf([heads, ...wide])).toBe('mistaken');
  });

  it('does the same with delimited text', async () => {
    const rows = rowsUpTo(4500);
    const title = ['个人客户资产,,,,,'];
    expect(await wayOfText([title, heads, ...rows])).toBe('ahead');
    expect(await wayOfText([heads, ...rows], '\t')).toBe('ahead');
    const quoted = rows.with(300, ['3999', '"客户,甲"', '', 1, 1, 0]);
    expect(await wayOfText([heads, ...quoted])).toBe('ahead');
    const total = ['合计', '', '', '', '', ''];
    expect(await wayOfText([heads, ...rows, total, ['共4500户']])).toBe('ahead');
  });

  it('begins delimited text anew where a later row is of another width or a quote is open', async () => {
    const rows = rowsUpTo(4500);
    const changed = (row: number, cells: readonly unknown[]) => [
      heads,
      ...rows.with(row, [...cells]),
    ];
    expect(await wayOfText(changed(4200, [...clientRow(4200), 5]))).toBe('mistaken');
    expect(await wayOfText(changed(4200, clientRow(4200).slice(0, 4)))).toBe('mistaken');
    expect(await wayOfText(changed(4200, ['7', '"客户', '', 1, 1, 0]))).toBe('mistaken');
    expect(await wayOfText(changed(3, [...clientRow(3), 5]))).toBe('afterReading');
  });

  it('begins anew where rows come out of order', async () => {
    const cell = (value: unknown) =>
      typeof value === 'number'
        ? `<c><v>${value}</v></c>`
        : `<c t="inlineStr"><is><t>${String(value)}</t></is></c>`;
    const line = (row: number, cells: readonly unknown[]) =>
      `<row r="${row}">${cells.map(cell).join('')}</row>`;
    const rows = [heads, ...rowsUpTo(700)].map((cells, at) => line(at + 1, cells));
    expect(await wayOfFile(xlsxOfSheetXml(rows.join('')))).toBe('ahead');
    const [early] = rows.splice(300, 1);
    expect(await wayOfFile(xlsxOfSheetXml([...rows, early].join('')))).toBe('mistaken');
  });

  it('leaves a file that the general reader must take over to it', async () => {
    const lines = [heads, ...rowsUpTo(700)].map(
      (cells) =>
        `<row>${cells.map((value) => `<c t="inlineStr"><is><t>${String(value)}</t></is></c>`).join('')}</row>`,
    );
    const odd = '<row><c t="n"><v>1<x/>2</v></c></row>';
    expect(await wayOfFile(xlsxOfSheetXml([...lines, odd].join('')))).toBe('mistaken');
  });

  it('does the same with an .xls, and begins it anew where the general reader takes over', async () => {
    const cells = [heads, ...rowsUpTo(4500)].flatMap((row, at) =>
      row.map((value, column) =>
        typeof value === 'number'
          ? cell(0x0203, at, column, double(value))
          : cell(0x0204, at, column, plainText(String(value))),
      ),
    );
    const wayOfRecords = (...records: readonly BiffRecord[]) => {
      const stream = biffStream([{ name: '月报', records: [extent, ...records] }]);
      return wayOfFile(compoundFile({ Workbook: stream }), '客户资产202610.xls');
    };
    expect(await wayOfRecords(...cells)).toBe('ahead');
    const early = cell(0x0203, 300, 3, double(5));
    expect(await wayOfRecords(...cells, early)).toBe('mistaken');
  });
});
