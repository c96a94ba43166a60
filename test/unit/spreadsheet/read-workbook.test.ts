import { describe, expect, it } from 'vitest';
import type { WorkBook } from 'xlsx';
import { readWorkbook } from '../../../electron/spreadsheet/read-workbook';
import { fileOfRows, textFile, xlsxOfSheetXml, type Rows } from '../../fixtures/files';

const header = ['客户号', '姓名', '近三月日均资产'];
const table: Rows = [header, ['0000300100', '古丽·施㛃胜', 19548.61], ['0000300113', '𠮷野', 0.1]];
const expectedRows = [header, ['0000300100', '古丽·施㛃胜', 19548.61], ['0000300113', '𠮷野', 0.1]];

describe('workbook formats', () => {
  it.each(['xlsx', 'xlsm', 'xlsb', 'ods', 'biff8', 'xlml'] as const)('reads %s', (bookType) => {
    const workbook = readWorkbook(fileOfRows(table, bookType), 'a.xls');
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['月报']);
    expect(workbook.sheets[0]?.rows).toEqual(expectedRows);
  });

  it('reads BIFF5 in GBK', () => {
    const rows: Rows = [header, ['0000300100', '古丽·林', 19548.61]];
    const workbook = readWorkbook(fileOfRows(rows, 'biff5'), 'old.xls');
    expect(workbook.sheets[0]?.rows[0]).toHaveLength(3);
    expect(workbook.sheets[0]?.rows[1]?.[2]).toBe(19548.61);
  });

  it('tells the format by its bytes, not by its name', () => {
    const format = (bytes: Uint8Array) => readWorkbook(bytes, 'report.xls').format;
    expect(format(fileOfRows(table, 'xlsx'))).toBe('xlsx');
    expect(format(fileOfRows(table, 'biff8'))).toBe('xls');
    expect(format(fileOfRows(table, 'xlml'))).toBe('xml2003');
    expect(format(fileOfRows(table, 'html'))).toBe('html');
    expect(format(textFile('客户号,姓名\n1,2\n', 'utf8'))).toBe('text');
  });

  it.each(['utf8', 'gb18030'])(
    'reads an HTML table named .xls in %s, keeping zeros',
    (encoding) => {
      const html =
        '<html><head><style>td{}</style></head><body><table><tr><td colspan="2">月报</td></tr>' +
        '<tr><td>客户号</td><td>姓名</td></tr>' +
        '<tr><td>0000300100</td><td>古丽·施㛃胜&nbsp;</td></tr></table></body></html>';
      const workbook = readWorkbook(textFile(html, encoding), 'report.xls');
      expect(workbook.sheets[0]?.rows[2]?.[0]).toBe('0000300100');
      expect(String(workbook.sheets[0]?.rows[2]?.[1]).trim()).toBe('古丽·施㛃胜');
      expect(workbook.sheets[0]?.merges).toHaveLength(1);
    },
  );

  it('marks hidden sheets and keeps merged areas', () => {
    const bytes = fileOfRows(table, 'xlsx', (book: WorkBook) => {
      const sheet = book.Sheets['月报'];
      if (sheet !== undefined) sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
      book.Workbook = { Sheets: [{ Hidden: 1 }] };
    });
    const sheet = readWorkbook(bytes, 'a.xlsx').sheets[0];
    expect(sheet?.hidden).toBe(true);
    expect(sheet?.merges).toEqual([{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 }]);
  });
});

describe('cells', () => {
  const cellsOf = (rows: Rows, change?: (book: WorkBook) => void) =>
    readWorkbook(fileOfRows(rows, 'xlsx', change), 'a.xlsx').sheets[0]?.rows[0];

  it('turns date formats into days, in both date systems', () => {
    const rows: Rows = [[{ t: 'n', v: 46025, z: 'yyyy-mm-dd' }, 46025]];
    expect(cellsOf(rows)).toEqual([
      { kind: 'date', day: '2026-01-03', time: 0, serial: 46025 },
      46025,
    ]);
    const in1904 = cellsOf(rows, (book) => {
      book.Workbook = { WBProps: { date1904: true } };
    });
    expect(in1904?.[0]).toMatchObject({ kind: 'date', day: '2030-01-04' });
  });

  it.each(['yyyy"年"m"月"d"日"', '[$-804]yyyy"年"m"月";@', 'm/d/yy', 'd-mmm-yy', 'yyyy/m/d h:mm'])(
    'knows %s as a date format',
    (format) => {
      expect(cellsOf([[{ t: 'n', v: 46025, z: format }]])?.[0]).toMatchObject({ kind: 'date' });
    },
  );

  it.each(['#,##0.00', '[Red]#,##0', '0.00"元"', 'h:mm', 'General', '_(* #,##0.00_)'])(
    'does not take %s for one',
    (format) => {
      expect(cellsOf([[{ t: 'n', v: 46025.5, z: format }]])).toEqual([46025.5]);
    },
  );

  it('keeps what a format adds to a number: zeros in front, a percent sign', () => {
    const rows: Rows = [
      [
        { t: 'n', v: 300113, z: '0000000000' },
        { t: 'n', v: 0.031, z: '0.0%' },
      ],
    ];
    expect(cellsOf(rows)).toEqual([
      { kind: 'number', value: 300113, shown: '0000300113' },
      { kind: 'number', value: 0.031, shown: '3.1%' },
    ]);
  });

  it('keeps error values, booleans and empty cells apart', () => {
    expect(cellsOf([[{ t: 'e', v: 42 }, true, null, '', 'x']])).toEqual([
      { kind: 'error', text: '#N/A' },
      true,
      null,
      null,
      'x',
    ]);
  });

  it('marks formulas that were saved without a result instead of taking them for blank', () => {
    const bytes = xlsxOfSheetXml(
      '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v>2</v></c>' +
        '<c r="C1" t="str"><f>""</f><v></v></c><c r="E1"><f>SUM(A1:B1)</f><v/></c></row>',
    );
    expect(readWorkbook(bytes, 'a.xlsx').sheets[0]?.rows[0]).toEqual([
      { kind: 'uncalculated' },
      2,
      null,
      null,
      { kind: 'uncalculated' },
    ]);
  });

  it('cuts empty rows and columns off, however far a sheet claims to reach', () => {
    const bytes = xlsxOfSheetXml(
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row><row r="1048576"><c r="A1048576"/></row>',
    );
    const sheet = readWorkbook(bytes, 'a.xlsx').sheets[0];
    expect([sheet?.rowCount, sheet?.columnCount]).toEqual([1, 1]);
  });
});
