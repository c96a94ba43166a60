import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import * as XLSX from 'xlsx';
import { serialOfDay } from '../../../electron/spreadsheet/cell-values';
import { readWorkbook } from '../../../electron/spreadsheet/read-workbook';
import { writeReportWorkbook } from '../../../electron/spreadsheet/write-workbook';
import type { Report, ReportColumn, ReportTable, ReportValue } from '../../../shared/models/report';

const columns: readonly ReportColumn[] = [
  { key: 'clientNo', title: '客户号', format: 'text', width: 14 },
  { key: 'aum', title: '时点资产', format: 'yuan', width: 18 },
  { key: 'metric', title: '近三月日均', format: 'wan', width: 14 },
  { key: 'count', title: '户数', format: 'integer', width: 10 },
  { key: 'share', title: '占比', format: 'percent', width: 10 },
  { key: 'day', title: '到期日', format: 'day', width: 12 },
  { key: 'month', title: '月份', format: 'month', width: 10 },
];
const row: readonly ReportValue[] = [
  '0000300100',
  152_340_001,
  152_340_001,
  3,
  0.4817,
  '2026-10-31',
  '2026-10',
];

function reportOf(change: Partial<Report> = {}, table: Partial<ReportTable> = {}): Report {
  return {
    title: '客户清单',
    subtitle: '××支行 2026-10',
    tables: [
      {
        name: '清单',
        columns,
        rows: [row],
        totals: ['合计', 152_340_001, null, 3, 1, null, null],
        ...table,
      },
    ],
    footnotes: ['截至月末'],
    definitions: [{ term: '时点资产', meaning: '月末金融资产合计' }],
    ...change,
  };
}

async function sheetOf(report: Report, name = '清单'): Promise<XLSX.WorkSheet> {
  const book = XLSX.read(await writeReportWorkbook(report), { cellNF: true, cellFormula: true });
  return book.Sheets[name] as XLSX.WorkSheet;
}

describe('a written workbook', () => {
  it('holds typed values below title, subtitle and header', async () => {
    const sheet = await sheetOf(reportOf());
    const cell = (name: string) => sheet[name] as XLSX.CellObject;
    expect(cell('A1').v).toBe('客户清单');
    expect(cell('A3').v).toBe('客户号');
    expect(cell('A4')).toMatchObject({ t: 's', v: '0000300100' });
    expect(cell('B4')).toMatchObject({ t: 'n', v: 1523400.01, z: '#,##0.00' });
    expect(cell('C4')).toMatchObject({ t: 'n', v: 152.340001 });
    expect(cell('D4')).toMatchObject({ t: 'n', v: 3, z: '#,##0' });
    expect(cell('E4')).toMatchObject({ t: 'n', v: 0.4817, z: '0.00%' });
    expect(cell('F4')).toMatchObject({ t: 'n', v: 46326, z: 'yyyy-mm-dd' });
    expect(cell('G4')).toMatchObject({ t: 's', v: '2026-10' });
    expect(cell('A5').v).toBe('合计');
    expect(cell('B5').v).toBe(1523400.01);
  });

  it('freezes the header, filters the rows without the total, and repeats the header in print', async () => {
    const bytes = await writeReportWorkbook(reportOf());
    const book = XLSX.read(bytes, { bookFiles: true }) as XLSX.WorkBook & {
      files: Record<string, { content: Uint8Array }>;
    };
    const partText = (name: string) =>
      Buffer.from(book.files[name]?.content ?? []).toString('utf8');
    const sheet = partText('xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<pane ySplit="3" topLeftCell="A4"[^>]*state="frozen"/);
    expect(sheet).toContain('<autoFilter ref="A3:G4"/>');
    expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="portrait"[^>]*fitToHeight="0"/);
    expect(sheet).toContain('fitToPage="1"');
    expect(sheet).toContain('&amp;P / &amp;N');
    expect(partText('xl/workbook.xml')).toContain('_xlnm.Print_Titles');
    expect(partText('xl/workbook.xml')).toContain('$3:$3');
  });

  it('turns the paper when the columns are wide', async () => {
    const wide = columns.map((column) => ({ ...column, width: 40 }));
    const bytes = await writeReportWorkbook(reportOf({}, { columns: wide }));
    const book = XLSX.read(bytes, { bookFiles: true }) as XLSX.WorkBook & {
      files: Record<string, { content: Uint8Array }>;
    };
    const sheet = Buffer.from(book.files['xl/worksheets/sheet1.xml']?.content ?? []).toString();
    expect(sheet).toContain('orientation="landscape"');
  });

  it('says the unit once, and in the header of columns in 万元', async () => {
    const sheet = await sheetOf(reportOf());
    expect((sheet['G2'] as XLSX.CellObject).v).toBe('单位:元');
    expect((sheet['C3'] as XLSX.CellObject).v).toBe('近三月日均(万元)');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x","y")'])(
    'writes %j as text that never runs',
    async (text) => {
      const sheet = await sheetOf(reportOf({}, { rows: [[text, ...row.slice(1)]] }));
      const cell = sheet['A4'] as XLSX.CellObject;
      expect(cell.t).toBe('s');
      expect(cell.f).toBeUndefined();
      expect(String(cell.v).trim()).toBe(text.trim());
    },
  );

  it('drops what no cell can hold and keeps rare characters', async () => {
    const sheet = await sheetOf(reportOf({}, { rows: [['㛃𠮷\u0001\ud800x', ...row.slice(1)]] }));
    expect((sheet['A4'] as XLSX.CellObject).v).toBe('㛃𠮷x');
  });

  it('gives every table a sheet with a name Excel takes, and the definitions one of their own', async () => {
    const table = reportOf().tables[0] as ReportTable;
    const name = '结构/变动[一]:很长很长很长很长很长很长很长很长很长很长很长';
    const tables = [
      { ...table, name },
      { ...table, name },
    ];
    const book = XLSX.read(await writeReportWorkbook(reportOf({ tables })));
    expect(book.SheetNames).toHaveLength(3);
    expect(new Set(book.SheetNames).size).toBe(3);
    expect(book.SheetNames.every((sheet) => sheet.length <= 31)).toBe(true);
    const definitions = XLSX.utils.sheet_to_json(book.Sheets['指标说明'] as XLSX.WorkSheet, {
      header: 1,
    });
    expect(definitions).toContainEqual(['时点资产', '月末金融资产合计']);
    expect(definitions).toContainEqual(['说明', '截至月末']);
  });

  it.each([
    "张'三",
    "'引号开头",
    '2026 年',
    '长'.repeat(30) + "'尾",
    '长'.repeat(30) + '𠮷',
    'a\u0001b',
    "O'Brien & Söhne",
  ])('takes %j for the name of a sheet, in the names of its print areas too', async (name) => {
    const table = reportOf().tables[0] as ReportTable;
    const bytes = await writeReportWorkbook(reportOf({ tables: [{ ...table, name }] }));
    const [sheet = ''] = XLSX.read(bytes).SheetNames;
    expect(sheet).not.toMatch(/['\ud800-\udfff]$|[\u0000-\u001f]/);
    const book = strFromU8(unzipSync(bytes)['xl/workbook.xml']!).replaceAll('&amp;', '&');
    const names = [...book.matchAll(/<definedName [^>]*>([^<]*)</g)].map(([, range]) => range);
    expect(names.length).toBeGreaterThan(0);
    // A name between apostrophes, none of them its own.
    for (const range of names) {
      expect(range?.replaceAll('&apos;', "'")).toBe(`'${sheet}'!$3:$3`);
      expect(sheet).not.toContain("'");
    }
  });

  it.each(['2026 年清单', '&P & &D', '& '.repeat(200), '𠮷'.repeat(200), 'a\n&Rb'])(
    'never takes %j for a code of the footer',
    async (title) => {
      const mark = { takenBy: title, logHead: title };
      const bytes = await writeReportWorkbook(reportOf({ title }), mark);
      const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
      const [, foot = ''] = /<oddFooter>(.*?)<\/oddFooter>/s.exec(sheet) ?? [];
      const codes = foot.replaceAll('&amp;', '&').replaceAll('&&', '');
      expect(codes.match(/&[A-Z0-9]+/g)).toEqual([
        '&L',
        '&8',
        '&C',
        '&8',
        '&8',
        '&R',
        '&8',
        '&P',
        '&N',
      ]);
      expect(foot.replaceAll('&amp;', '&').length).toBeLessThanOrEqual(255);
    },
  );

  it('can be read by our own reader', async () => {
    const workbook = readWorkbook(await writeReportWorkbook(reportOf()), '清单.xlsx');
    expect(workbook.sheets[0]?.rows[3]?.[5]).toMatchObject({ kind: 'date', day: '2026-10-31' });
  });
});

describe('days in the time zone of Beijing', () => {
  const zone = process.env['TZ'];
  beforeAll(() => {
    process.env['TZ'] = 'Asia/Shanghai';
  });
  afterAll(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('stay the days they are', async () => {
    expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(-480);
    const sheet = await sheetOf(reportOf());
    expect((sheet['F4'] as XLSX.CellObject).v).toBe(46326);
    expect(serialOfDay('1991-06-01')).toBe(33390);
  });
});

it('writes 20,000 rows', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => [String(at), ...row.slice(1)]);
  const book = XLSX.read(await writeReportWorkbook(reportOf({}, { rows })), { dense: true });
  expect(book.Sheets['清单']?.['!ref']).toBe('A1:G20004');
});
