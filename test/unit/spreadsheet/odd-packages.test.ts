import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encryptPackage } from '../../../electron/spreadsheet/encrypt-package';
import { readWorkbook } from '../../../electron/spreadsheet/read-workbook';
import { fileOfRows, xlsxOfSheetXml } from '../../fixtures/files';
import { readFastInChunks, readSlowly } from '../../fixtures/read-both-ways';

const rows = [
  ['客户号', '姓名'],
  ['0000300101', '示例·赵'],
];
const rowsOf = (bytes: Uint8Array, name = 'a.xlsx') => readWorkbook(bytes, name).sheets[0]?.rows;

/** The same package with one of its parts changed, or without it. */
function changed(bytes: Uint8Array, path: string, change: (text: string) => string | null) {
  const parts = unzipSync(bytes);
  const text = change(Buffer.from(parts[path] as Uint8Array).toString());
  if (text === null) delete parts[path];
  else parts[path] = strToU8(text);
  return zipSync(parts);
}

describe('workbooks that leave something out', () => {
  const whole = fileOfRows(rows, 'xlsx', undefined, { bookSST: true });

  it('finds texts and styles by their relations where no type names them', () => {
    const bytes = changed(whole, '[Content_Types].xml', (text) =>
      text.replace(/<Override[^>]*(?:sharedStrings|styles)\.xml[^>]*>/g, ''),
    );
    expect(rowsOf(bytes)).toEqual(rows);
    expect(readSlowly(bytes).sheets[0]?.rows).toEqual(rows);
  });

  it('reads an .ods without styles', () => {
    const bytes = changed(fileOfRows(rows, 'ods'), 'styles.xml', () => null);
    expect(rowsOf(bytes, 'a.ods')).toEqual(rows);
  });

  it('refuses an .ods that repeats a filled cell without end', () => {
    const bytes = changed(fileOfRows(rows, 'ods'), 'content.xml', (text) =>
      text.replace(
        '<table:table-cell',
        '<table:table-cell table:number-columns-repeated="999999999"',
      ),
    );
    expect(() => rowsOf(bytes, 'a.ods')).toThrow('file.suspicious');
  });
});

it('joins a plain text and the runs behind it, by both readers', () => {
  const cell = '<is><t>00003</t><r><rPr><b/></rPr><t>00101</t></r></is>';
  const bytes = xlsxOfSheetXml(`<row><c t="inlineStr">${cell}</c></row>`);
  expect(rowsOf(bytes)).toEqual([['0000300101']]);
  expect(readSlowly(bytes).sheets[0]?.rows).toEqual([['0000300101']]);
});

describe('cells beyond the last column', () => {
  const far = (text: string) =>
    xlsxOfSheetXml(
      `<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c></row>`,
    );

  it('are nothing where they are blank', () => {
    const sheet = readWorkbook(far('  '), 'a.xlsx').sheets[0];
    expect(sheet?.rows).toEqual([[1]]);
    expect(sheet?.remarks).toBeUndefined();
  });

  it('are left out and named where somebody wrote a remark', () => {
    for (const sheet of [
      readWorkbook(far('示例'), 'a.xlsx').sheets[0],
      readSlowly(far('示例')).sheets[0],
    ]) {
      expect(sheet?.rows).toEqual([[1]]);
      expect(sheet?.remarks?.[0]).toMatchObject({
        code: 'cellsBeyond',
        values: { cell: 'XFD1', count: 1, text: '示例' },
      });
    }
    expect(readFastInChunks(far('示例'), [50])).toMatchObject({ kind: 'read' });
  });
});

it('opens what Excel encrypts with its own password without asking, whatever was typed', () => {
  const encrypted = encryptPackage(fileOfRows(rows, 'xlsx'), 'VelvetSweatshop');
  expect(rowsOf(encrypted)).toEqual(rows);
  expect(readWorkbook(encrypted, 'a.xlsx', undefined, 'other').sheets[0]?.rows).toEqual(rows);
});
