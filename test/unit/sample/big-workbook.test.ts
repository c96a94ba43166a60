import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBigWorkbook } from '../../../build/sample/index.mjs';
import { checkSheets } from '../../../electron/domain/imports/check-sheet';
import { guessLayouts } from '../../../electron/domain/imports/guess-layout';
import { readWorkbook } from '../../../electron/spreadsheet/read-workbook';
import type { Day } from '../../../shared/models/calendar';
import { toYuanText, type Fen } from '../../../shared/models/money';

describe('the workbook of a whole city branch', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tierdesk-big-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string) => {
    const path = join(folder, name);
    return { ...writeBigWorkbook(path, { rows: 1200, seed: 7 }), bytes: readFileSync(path) };
  };

  it('is the same bytes every time', () => {
    expect(write('one.xlsx').bytes.equals(write('other.xlsx').bytes)).toBe(true);
  });

  it('imports with all of its 24 columns, rows and totals', () => {
    const { bytes, totals, rows, month } = write('big.xlsx');
    const workbook = readWorkbook(bytes, 'big.xlsx');
    const layouts = guessLayouts(workbook, 'big.xlsx');
    expect(layouts[0]?.columns.filter(({ field }) => field !== null).length).toBe(24);
    expect(layouts[0]?.month?.month).toBe(month);
    const options = { partsToleranceFen: 0, month: null, today: '2026-11-21' as Day };
    const [sheet] = checkSheets(workbook, layouts, options);
    expect(sheet?.records.length).toBe(rows);
    expect(sheet?.statedRowCount).toBe(rows);
    const sums = sheet?.totals.map(({ field, sum }) => [field, toYuanText(sum as Fen)]) ?? [];
    expect(Object.fromEntries(sums)).toEqual(totals);
    expect(sheet?.totals.every(({ sum, stated }) => sum === stated)).toBe(true);
    expect(sheet?.issues.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });
});
