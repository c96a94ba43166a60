import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as XLSX from 'xlsx';
import { fileOfRows, type Rows } from '../../fixtures/files';
import { oddCells, spellings } from '../../fixtures/odd-workbooks';
import { readFastInChunks, readSlowly } from '../../fixtures/read-both-ways';
import { writeOddWorkbook } from '../../fixtures/write-odd-workbook';
import { guardMs, tries } from '../../helpers/extent';

const chunkSizes = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 5 });

function expectSameGrid(bytes: Uint8Array, sizes: readonly number[] = []): void {
  const { date1904, sheets } = readSlowly(bytes);
  expect(readFastInChunks(bytes, sizes)).toEqual({ kind: 'read', date1904, sheets });
}

const formats = ['General', 'yyyy-mm-dd', 'm/d/yy h:mm', '0.0%', '00000000', '#,##0.00', '@'];
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '客户姓名',
    '0000300100',
    '𠮷野·古丽',
    ' 前后 ',
    'a\r\nb',
    '<&>"\'',
    '12.5万',
    '',
  ),
);
const sheetJsCell: fc.Arbitrary<XLSX.CellObject | string | number | boolean | null> = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.record({
    t: fc.constant('n' as const),
    v: fc.double({ min: -1000, max: 80_000, noNaN: true }),
    z: fc.constantFrom(...formats),
  }),
  fc.record({ t: fc.constant('e' as const), v: fc.constantFrom(0, 7, 15, 23, 29, 36, 42) }),
);
const grid = fc.array(fc.array(sheetJsCell, { maxLength: 6 }), { maxLength: 6 });

describe('both readers give the same grid', () => {
  it('of anything one library writes, however its parts are cut', { timeout: guardMs }, () => {
    const options = fc.record({ rows: grid, sizes: chunkSizes, shared: fc.boolean() });
    const holds = fc.property(options, ({ rows, sizes, shared }) => {
      expectSameGrid(fileOfRows(rows as Rows, 'xlsx', undefined, { bookSST: shared }), sizes);
    });
    fc.assert(holds, { numRuns: tries(400, 1000) });
  });

  it('of anything another library writes', { timeout: guardMs }, async () => {
    const cell = fc.oneof(
      text,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc.constant({ richText: [{ text: '贵' }, { font: { bold: true }, text: '宾' }] }),
      fc.date({ min: new Date(0), max: new Date('2050-01-01'), noInvalidDate: true }),
      fc.record({
        formula: fc.constant('A1+1'),
        result: fc.double({ noNaN: true, min: -9, max: 9 }),
      }),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 6 });
    const holds = fc.asyncProperty(rows, fc.constantFrom(...formats), async (cells, format) => {
      expectSameGrid(await writeWithExcelJs(cells, format));
    });
    await fc.assert(holds, { numRuns: tries(150, 300) });
  });

  it('of one workbook in any spelling of its XML', { timeout: guardMs }, () => {
    const holds = fc.property(oddCells, spellings, chunkSizes, (cells, spelling, sizes) => {
      expectSameGrid(writeOddWorkbook(cells, spelling), sizes);
    });
    fc.assert(holds, { numRuns: tries(700, 2000) });
  });
});

async function writeWithExcelJs(rows: readonly unknown[][], format: string): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('月报');
  for (const row of rows) sheet.addRow(row);
  sheet.getColumn(2).numFmt = format;
  sheet.mergeCells('A1:B1');
  book.addWorksheet('隐藏', { state: 'hidden' }).getCell('C3').value = '底';
  return new Uint8Array(await book.xlsx.writeBuffer());
}
