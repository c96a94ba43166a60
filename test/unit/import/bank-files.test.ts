import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSheets } from '../../../electron/domain/import/check-sheet';
import { guessLayouts } from '../../../electron/domain/import/guess-layout';
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
});
