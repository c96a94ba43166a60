import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FileFailure } from '../../../electron/spreadsheet/file-failure';
import { readDecimal } from '../../../electron/spreadsheet/fast/cell-numbers';
import { defaultLimits, type ReadLimits } from '../../../electron/spreadsheet/limits';
import { readWorkbook, readWorkbookOverlapped } from '../../../electron/spreadsheet/read-workbook';
import { fileOfRows, xlsxOfSheetXml, type Rows } from '../../fixtures/files';
import { readFastInChunks } from '../../fixtures/read-both-ways';

const rowsOf = (sheetXml: string, change?: Parameters<typeof xlsxOfSheetXml>[1]) => {
  const outcome = readFastInChunks(xlsxOfSheetXml(sheetXml, change));
  if (outcome.kind === 'beyond') throw new Error(outcome.reason);
  return outcome.sheets[0]?.rows;
};

describe('what the fast reader reads right', () => {
  it('rare characters written as numbers', () => {
    const text = '<is><t>&#x20BB7;&#37326;·&#128512;</t></is>';
    expect(rowsOf(`<row><c t="inlineStr">${text}</c></row>`)).toEqual([['𠮷野·😀']]);
  });

  it('a text of a formula that looks like an entity or an escape', () => {
    const cell = '<c r="A1" t="str"><f>B1</f><v>&amp;lt;_x005F_x000D_</v></c>';
    expect(rowsOf(`<row r="1">${cell}</row>`)).toEqual([['&lt;_x000D_']]);
  });

  it('comments, instructions and text to be taken as it stands', () => {
    const text = '<is><t>a<![CDATA[<c r="B1">&amp;</c>]]>b</t></is>';
    const sheet = `<!-- <row r="9"><c r="A9"><v>9</v></c></row> --><?x <row?><row r="1"><c t="inlineStr">${text}</c></row>`;
    expect(rowsOf(sheet)).toEqual([['a<c r="B1">&amp;</c>b']]);
  });

  it('shared texts without content, however they are written', () => {
    const items =
      '<si/><si xml:space="preserve"><t>乙</t></si><si><t/></si><si></si><si><t>丙</t></si>';
    const cells = [0, 1, 2, 3, 4].map((at) => `<c t="s"><v>${at}</v></c>`).join('');
    const withTexts = (parts: Record<string, Uint8Array>) => {
      parts['xl/sharedStrings.xml'] = strToU8(`<sst>${items}</sst>`);
      const types = Buffer.from(parts['[Content_Types].xml'] as Uint8Array).toString();
      const override =
        '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>';
      parts['[Content_Types].xml'] = strToU8(types.replace('</Types>', override));
    };
    expect(rowsOf(`<row>${cells}</row>`, withTexts)).toEqual([[null, '乙', null, null, '丙']]);
  });

  it('numbers to the last digit', () => {
    for (const text of ['0.1', '19548.61', '-0.01', '999999999999999', '123456.123456789']) {
      const bytes = Buffer.from(text);
      expect(readDecimal(bytes, 0, bytes.length)).toBe(Number(text));
    }
    for (const text of ['', '-', '.', '1e5', '1.2.3', '4.40106E+17', '1234567890123456']) {
      expect(readDecimal(Buffer.from(text), 0, text.length)).toBeNaN();
    }
  });
});

describe('what the fast reader leaves to the general one', () => {
  it.each([
    ['a date as text', '<row r="1"><c r="A1" t="d"><v>2026-01-03</v></c></row>'],
    ['a reference it does not know', '<row r="1"><c r="a1"><v>1</v></c></row>'],
    ['an element among rows', '<row r="1"><c r="A1"><v>1</v></c></row><other/>'],
    ['a text number beyond the texts', '<row r="1"><c r="A1" t="s"><v>7</v></c></row>'],
  ])('%s', (_name, xml) => {
    expect(readFastInChunks(xlsxOfSheetXml(xml)).kind).toBe('beyond');
  });

  it('parts in another encoding', () => {
    const bytes = xlsxOfSheetXml('', (parts) => {
      parts['xl/worksheets/sheet1.xml'] = Buffer.from('\ufeff<worksheet/>', 'utf16le');
    });
    expect(readFastInChunks(bytes).kind).toBe('beyond');
  });
});

const manyRows: Rows = Array.from({ length: 6000 }, (_, at) => [
  String(at * 7919).padStart(10, '0'),
  `客户${at}`,
  at / 100,
  ...Array.from({ length: 12 }, (_unused, column) => ((at * (column + 3)) % 977) + 0.25),
]);

describe('a big file', () => {
  const whole = fileOfRows(manyRows, 'xlsx', undefined, { compression: true });

  it('gives the same grid while another thread unpacks', async () => {
    const workbook = await readWorkbookOverlapped(whole, '大.xlsx');
    expect(workbook).toEqual(readWorkbook(whole, '大.xlsx'));
    expect(workbook.sheets[0]?.rows).toEqual(manyRows);
  });

  it.each(['at once', 'overlapped'])('with spoilt bytes is damaged, read %s', async (how) => {
    const spoilt = whole.slice();
    spoilt.fill(0x5a, spoilt.length / 2, spoilt.length / 2 + 200);
    const read = async () =>
      how === 'at once'
        ? readWorkbook(spoilt, '大.xlsx')
        : readWorkbookOverlapped(spoilt, '大.xlsx');
    await expect(read()).rejects.toMatchObject({
      code: expect.stringMatching(/damaged|suspicious/),
    });
  });
});

describe('defences', () => {
  const failureOf = (sheetXml: string, limits: Partial<ReadLimits> = {}): FileFailure => {
    try {
      readWorkbook(xlsxOfSheetXml(sheetXml), 'a.xlsx', { ...defaultLimits, ...limits });
    } catch (error) {
      if (error instanceof FileFailure) return error;
      throw error;
    }
    throw new Error('the file was read');
  };

  it('refuses elements inside elements without end', () => {
    expect(failureOf('<row>'.repeat(10) + '<c>'.repeat(1000)).code).toBe('file.suspicious');
  });

  it('refuses a sheet that was cut short inside its zip', () => {
    const bytes = xlsxOfSheetXml('', (parts) => {
      parts['xl/worksheets/sheet1.xml'] = strToU8(
        '<worksheet><sheetData><row r="1"><c r="A1"><v>1',
      );
    });
    expect(() => readWorkbook(bytes, 'a.xlsx')).toThrow(FileFailure);
  });

  it('refuses a text without end before all of it is in memory', () => {
    const text = 'A'.repeat(3 * 1024 * 1024);
    const bytes = xlsxOfSheetXml(`<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`);
    expect(() => readWorkbook(bytes, 'a.xlsx')).toThrow(FileFailure);
    expect(bytes.length).toBeLessThan(100_000);
  });

  it('refuses lone cells far to the right or below the last row', () => {
    const far = Array.from({ length: 30 }, (_, at) => `<c r="XFD${at + 1}"><v>1</v></c>`);
    const failure = failureOf(`<row r="1">${far.join('')}</row>`);
    expect(failure.code).toBe('file.tooManyColumns');
    expect(failure.values).toMatchObject({ cell: 'XFD1' });
    expect(failureOf('<row r="9"><c r="A9"><v>1</v></c></row>', { rows: 8 }).code).toBe(
      'file.tooManyRows',
    );
    const wide = '<row r="1"><c r="J1"><v>1</v></c></row><row r="5"><c r="J5"><v>1</v></c></row>';
    expect(failureOf(wide, { cells: 15, rows: 5 }).code).toBe('file.tooManyCells');
  });

  it('passes over names of macro sheets that have no part', () => {
    const bytes = xlsxOfSheetXml('<row><c><v>1</v></c></row>', (parts) => {
      const book = Buffer.from(parts['xl/workbook.xml'] as Uint8Array).toString();
      parts['xl/workbook.xml'] = strToU8(
        book.replace(
          '</sheets>',
          '<sheet name="Module1" sheetId="9" state="veryHidden" r:id=""/></sheets>',
        ),
      );
    });
    expect(readWorkbook(bytes, 'a.xlsm').sheets.map((sheet) => sheet.name)).toEqual(['月报']);
  });
});
