import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSheets } from '../../../electron/domain/imports/check-sheet';
import { guessLayouts } from '../../../electron/domain/imports/guess-layout';
import { readWorkbook } from '../../../electron/spreadsheet/read-workbook';
import { toYuanText, type Fen } from '../../../shared/models/money';
import type { CheckedSheet, Layout } from '../../../shared/models/import';
import type { Day } from '../../../shared/models/calendar';

interface Expected {
  readonly kind: string;
  readonly month?: string;
  readonly rows: number;
  readonly totals?: Readonly<Record<string, string>>;
}

const folder = join(import.meta.dirname, '../../../../shared/bank-files');
const present = existsSync(join(folder, 'expected.json'));
if (!present) console.warn(`bank files not found at ${folder}; their tests are skipped`);

function importFile(fileName: string): { layouts: Layout[]; sheets: CheckedSheet[] } {
  const workbook = readWorkbook(readFileSync(join(folder, fileName)), fileName);
  const layouts = guessLayouts(workbook, fileName);
  const options = { partsToleranceFen: 100, month: null, today: '2026-11-21' as Day };
  return { layouts, sheets: checkSheets(workbook, layouts, options) };
}

function sumOf(sheets: readonly CheckedSheet[], field: string): string {
  const totals = sheets.flatMap((sheet) => sheet.totals.filter((total) => total.field === field));
  return toYuanText(totals.reduce((sum, total) => sum + total.sum, 0) as Fen);
}

/** Names are compared as composed text: file systems may take them apart. */
function fileNamed(name: string): string {
  return readdirSync(folder).find((file) => file.normalize() === name.normalize()) ?? name;
}

const expectations = present
  ? (JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, Expected>)
  : {};

describe.skipIf(!present)('the bank files, without any manual mapping', () => {
  it.each(Object.entries(expectations))('%s', (name, expected) => {
    const { layouts, sheets } = importFile(fileNamed(name));
    expect(new Set(layouts.map((layout) => layout.kind))).toEqual(new Set([expected.kind]));
    expect(layouts[0]?.month?.month).toBe(expected.month);
    expect(sheets.reduce((rows, sheet) => rows + sheet.rowsRead, 0)).toBe(expected.rows);
    for (const [field, total] of Object.entries(expected.totals ?? {})) {
      expect(sumOf(sheets, field), field).toBe(total);
    }
  });

  const sound = Object.keys(expectations).filter((name) => !/二次加工|对公/.test(name));
  it.each(sound)('%s: nothing is rejected, nothing flagged without cause', (name) => {
    for (const sheet of importFile(fileNamed(name)).sheets) {
      expect(sheet.issues).toEqual([]);
      expect(sheet.rejected).toBe(0);
      for (const { sum, stated } of sheet.totals) expect(stated ?? sum).toBe(sum);
      expect(sheet.statedRowCount ?? sheet.records.length).toBe(sheet.records.length);
    }
  });

  it('the printed reports state their own totals', () => {
    const printed = ['PCRM-个人客户资产月报-2026-08.xls', 'PCRM-个人客户资产月报-2026-09.xlsx'];
    for (const name of printed) {
      const [sheet] = importFile(fileNamed(name)).sheets;
      expect(sheet?.totals.every((total) => total.stated === total.sum)).toBe(true);
      expect(sheet?.layout.unit).toMatchObject({ unit: 'wan', reason: 'unitLine', cell: 'M3' });
    }
  });

  it('the institutions’ wrong credit codes are warnings', () => {
    const [companies, institutions] = importFile(fileNamed('对公客户月报-2026-10.xlsx')).sheets;
    expect(companies?.issues.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(institutions?.records).toHaveLength(90);
    expect(new Set(institutions?.issues.map(({ code }) => code))).toEqual(
      new Set(['creditCodeCheckDigit']),
    );
  });

  it('the damaged copy reports each planted fault by its cell', () => {
    const [sheet] = importFile(fileNamed('二次加工-客户资产-2026-10.xlsx')).sheets;
    const every = (column: string, first: number) =>
      Array.from({ length: 12 }, (_, at) => `${column}${first + 10 * at}`);
    const cells = (code: string) =>
      sheet?.issues.filter((issue) => issue.code === code).map((issue) => issue.cell);
    expect(cells('keyZerosLost')).toEqual(every('A', 3));
    expect(cells('idFloatingPoint')).toEqual(every('C', 4));
    expect(cells('idCheckDigit')).toEqual(every('C', 5));
    expect(cells('amountNegative')).toEqual(['D46']);
    expect(cells('cellError')).toEqual(['D47']);
    expect(cells('amountOwnUnit')).toEqual(['D48']);
    expect(cells('keyDuplicateSame')).toEqual(['A122']);
    expect(cells('keyDuplicateDiffers')).toEqual(['A123']);
    expect(cells('keyDuplicateFirst')).toEqual(['A10']);
    expect(sheet?.issues).toHaveLength(12 * 3 + 6);
    expect([sheet?.records.length, sheet?.rejected]).toEqual([108, 13]);
  });
});
