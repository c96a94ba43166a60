import * as XLSX from 'xlsx';
import { describe, expect, it } from 'vitest';
import { biff8Bytes } from '../../../build/sample/biff8/workbook.mjs';

const read = (bytes: Uint8Array) => XLSX.read(bytes, { type: 'array' });

describe('the writer of Excel 97–2003 workbooks', () => {
  it('writes numbers and texts of every width into several sheets', () => {
    const rows = [
      ['客户', 'plain', '𠮷𬭚', 'naïve'],
      [1234.567891, null, -0.01, '0099000100'],
    ];
    const book = read(
      biff8Bytes([
        { name: 'Sheet1', rows, merges: [] },
        { name: '填表说明', rows: [['单位:万元']], merges: [] },
      ]),
    );
    expect(book.SheetNames).toEqual(['Sheet1', '填表说明']);
    const values = book.SheetNames.map((name) => {
      return XLSX.utils.sheet_to_json<object>(book.Sheets[name] as XLSX.WorkSheet, { header: 1 });
    });
    expect(values[0]?.[0]).toEqual(rows[0]);
    expect(Object.values(values[0]?.[1] ?? {})).toEqual([1234.567891, -0.01, '0099000100']);
    expect(values[1]).toEqual([['单位:万元']]);
  });

  it('spreads texts and merged areas over as many records as they need', () => {
    const rows = Array.from({ length: 3000 }, (_, row) => [
      `第${row}行,一段不短的文字 ${row}`,
      null,
    ]);
    const merges = rows.map((_, row) => ({ s: { r: row, c: 0 }, e: { r: row, c: 1 } }));
    const sheet = read(biff8Bytes([{ name: 'many', rows, merges }])).Sheets['many'];
    expect(sheet?.['!merges']).toEqual(merges);
    const texts = XLSX.utils.sheet_to_json<string[]>(sheet as XLSX.WorkSheet, { header: 1 });
    expect(texts.map(([text]) => text)).toEqual(rows.map(([text]) => text));
  });
});
