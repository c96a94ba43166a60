import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { FileFailure } from '../../../electron/spreadsheet/file-failure';
import { defaultLimits, type ReadLimits } from '../../../electron/spreadsheet/limits';
import { readWorkbook } from '../../../electron/spreadsheet/read-workbook';
import { errorTexts } from '../../../shared/text/errors';
import { compoundFile, fileOfRows, textFile, xlsxOfSheetXml } from '../../fixtures/files';

function failureOf(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): FileFailure {
  try {
    readWorkbook(bytes, '月报.xlsx', { ...defaultLimits, ...limits });
  } catch (error) {
    if (error instanceof FileFailure) return error;
    throw error;
  }
  throw new Error('the file was read');
}

const bytesOf = (...values: number[]) => Uint8Array.from(values);
const padded = (...values: number[]) => Uint8Array.from([...values, ...new Array(600).fill(0)]);
const table = [
  ['客户号', '姓名'],
  ['0000300100', '林知行'],
];

describe('files that are no spreadsheets', () => {
  it.each([
    ['PDF', textFile('%PDF-1.7\n…', 'utf8')],
    ['PNG', padded(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
    ['JPEG', padded(0xff, 0xd8, 0xff, 0xe0)],
    ['RAR', padded(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07)],
    ['EXE', padded(0x4d, 0x5a, 0x00)],
    ['RTF', textFile('{\\rtf1\\ansi}', 'utf8')],
    ['ZIP', zipSync({ 'readme.txt': strToU8('hello') })],
    [
      'Word (.docx)',
      zipSync({
        '[Content_Types].xml': strToU8(
          '<Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>',
        ),
        'word/document.xml': strToU8('<a/>'),
      }),
    ],
    ['Word (.doc)', compoundFile({ WordDocument: bytesOf(1, 2, 3) })],
    [
      'OpenDocument (text)',
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.text'),
        'content.xml': strToU8('<a/>'),
      }),
    ],
  ])('says that it looks like %s', (found, bytes) => {
    const failure = failureOf(bytes);
    expect(failure.code).toBe('file.notSpreadsheet');
    expect(failure.values).toEqual({ file: '月报.xlsx', found });
  });
});

describe('files with a password', () => {
  const filePass = bytesOf(
    0x09,
    0x08,
    0x04,
    0x00,
    0x00,
    0x06,
    0x05,
    0x00,
    0x2f,
    0x00,
    0x02,
    0x00,
    0,
    0,
  );
  it.each([
    [
      'an encrypted .xlsx',
      compoundFile({ EncryptedPackage: bytesOf(1), EncryptionInfo: bytesOf(1) }),
    ],
    ['an encrypted .xls', compoundFile({ Workbook: filePass })],
    [
      'an encrypted .ods',
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
        'content.xml': strToU8('x'),
        'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>'),
      }),
    ],
  ])('tells %s', (_name, bytes) => {
    expect(failureOf(bytes).code).toBe('file.encrypted');
  });
});

describe('empty and damaged files', () => {
  it('tells a file without a byte', () => {
    expect(failureOf(bytesOf()).code).toBe('file.empty');
  });

  it.each([
    ['a workbook without a cell', xlsxOfSheetXml('')],
    ['a text of blank lines', textFile(' \r\n\r\n', 'utf8')],
  ])('tells %s', (_name, bytes) => {
    expect(failureOf(bytes).code).toBe('file.noData');
  });

  it.each(['xlsx', 'biff8', 'ods', 'xlsb'] as const)(
    'tells a truncated %s, wherever it was cut',
    (type) => {
      const whole = fileOfRows(table, type);
      for (const share of [0.1, 0.5, 0.9]) {
        const failure = failureOf(whole.slice(0, Math.floor(whole.length * share)));
        expect(['file.damaged', 'file.notSpreadsheet']).toContain(failure.code);
      }
    },
  );

  it('tells a part whose packed bytes are garbage', () => {
    const bytes = xlsxOfSheetXml(`<row r="1">${'<c r="A1"><v>1</v></c>'.repeat(50)}</row>`);
    bytes.fill(0xff, bytes.length / 2, bytes.length / 2 + 40);
    expect(['file.damaged', 'file.suspicious']).toContain(failureOf(bytes).code);
  });
});

describe('files made to do harm', () => {
  it('refuses two parts of one name, whatever their case', () => {
    const bytes = xlsxOfSheetXml('<row r="1"><c r="A1"><v>1</v></c></row>', (parts) => {
      parts['xl/Worksheets/sheet1.xml'] = parts['xl/worksheets/sheet1.xml'] as Uint8Array;
    });
    expect(failureOf(bytes).code).toBe('file.suspicious');
  });

  it('refuses XML that defines entities, also in UTF-16', () => {
    const evil = '<!DOCTYPE a [<!ENTITY b "c">]><sst>&b;</sst>';
    for (const encoding of ['utf8', 'utf16le']) {
      const bytes = xlsxOfSheetXml('', (parts) => {
        parts['xl/sharedStrings.xml'] = textFile(evil, encoding);
      });
      expect(failureOf(bytes).code).toBe('file.entities');
    }
    const xml2003 = `<?xml version="1.0"?>${evil}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`;
    expect(failureOf(textFile(xml2003, 'utf8')).code).toBe('file.entities');
  });

  it('refuses a part that unpacks to far more than it holds', () => {
    const bytes = xlsxOfSheetXml('', (parts) => {
      parts['xl/media/bomb.bin'] = new Uint8Array(20 * 1024 * 1024);
    });
    expect(failureOf(bytes).code).toBe('file.suspicious');
    expect(failureOf(bytes, { packingRatio: 1e9, unpackedBytes: 1024 }).code).toBe('file.tooLarge');
  });

  it('refuses a part that grows beyond what its directory says', () => {
    const bytes = xlsxOfSheetXml(`<row r="1">${'<c r="A1"><v>1</v></c>'.repeat(50)}</row>`);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect(failureOf(bytes).code).toBe('file.suspicious');
  });

  it('refuses more entries, rows, columns, cells and bytes than the limits allow', () => {
    const bytes = fileOfRows(table, 'xlsx');
    expect(failureOf(bytes, { zipEntries: 3 }).code).toBe('file.suspicious');
    expect(failureOf(bytes, { rows: 1 }).code).toBe('file.tooManyRows');
    const wide = fileOfRows([Array.from({ length: 30 }, (_, at) => at)], 'xlsx');
    expect(failureOf(wide, { columns: 1 }).values).toMatchObject({ cell: 'B1', limit: 1 });
    expect(failureOf(bytes, { cells: 3 }).code).toBe('file.tooManyCells');
    expect(failureOf(bytes, { fileBytes: 100 }).code).toBe('file.tooLarge');
  });

  it('refuses a cell longer than any spreadsheet program writes', () => {
    const text = `客户号,姓名\n0000300100,${'林'.repeat(40_000)}\n`;
    expect(failureOf(textFile(text, 'utf8')).code).toBe('file.cellTooLong');
  });
});

it('has a sentence for every failure, with a place for every value', () => {
  const failure = failureOf(bytesOf());
  for (const language of ['zh', 'en'] as const) {
    expect(errorTexts[failure.code][language]).toContain('{{file}}');
  }
});

describe('elements inside elements without end', () => {
  const deep = (tag: string, depth = 200_000) =>
    `<${tag}>`.repeat(depth) + `</${tag}>`.repeat(depth);
  /** A workbook with deep elements before the end of one of its parts. */
  function withDeep(kind: 'ods' | 'xlsx', place: string, tag: string): Uint8Array {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(table), 'a');
    const written = XLSX.write(book, {
      type: 'array',
      bookType: kind,
      bookSST: true,
    }) as ArrayBuffer;
    const parts = unzipSync(new Uint8Array(written));
    const text = strFromU8(parts[place]!);
    const end = text.lastIndexOf('</');
    parts[place] = strToU8(text.slice(0, end) + deep(tag) + text.slice(end));
    return zipSync(parts, { level: 0 });
  }
  const head =
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">';
  const cell = (text: string) =>
    `<Worksheet ss:Name="a"><Table><Row><Cell><Data ss:Type="String">${text}</Data></Cell></Row></Table></Worksheet>`;

  it.each([
    ['a sheet of .xlsx', () => withDeep('xlsx', 'xl/worksheets/sheet1.xml', 'a')],
    ['the texts of .xlsx', () => withDeep('xlsx', 'xl/sharedStrings.xml', 'a')],
    ['the content of .ods', () => withDeep('ods', 'content.xml', 'text:p')],
    ['the looks of .ods', () => withDeep('ods', 'styles.xml', 'a')],
    ['XML 2003 beside its sheets', () => strToU8(`${head}${deep('a')}${cell('x')}</Workbook>`)],
    ['a cell of XML 2003', () => strToU8(`${head}${cell(`${deep('B')}x`)}</Workbook>`)],
    [
      'XML 2003 in UTF-16',
      () =>
        new Uint8Array(Buffer.from(`\ufeff${head}${deep('a')}${cell('x')}</Workbook>`, 'utf16le')),
    ],
  ])('are refused at once in %s', (_where, make) => {
    const bytes = make();
    const began = performance.now();
    expect(failureOf(bytes).code).toBe('file.suspicious');
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it.each([
    ['unknown', `<?xml version="1.0"?><root>${deep('a')}</root>`, 'file.otherFormat'],
    ['never closed', `<?xml version="1.0"?>${'<a>'.repeat(200_000)}`, 'file.otherFormat'],
    [
      'of tables',
      `<html><body>${'<table><tr><td>'.repeat(100_000)}x</body></html>`,
      'file.suspicious',
    ],
  ])('are refused at once in markup that is %s', (_what, text, code) => {
    const began = performance.now();
    expect(failureOf(strToU8(text)).code).toBe(code);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
