import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { scaleOfFormat } from '../../../electron/spreadsheet/format-sections';
import { createFormatReader } from '../../../electron/spreadsheet/number-format';
import { readWorkbook } from '../../../electron/spreadsheet/read-workbook';
import { xlsxOfSheetXml } from '../../fixtures/files';

const escaped = (format: string) => format.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function cellIn(format: string, value: number): unknown {
  const bytes = xlsxOfSheetXml(`<row><c s="1"><v>${value}</v></c></row>`, (parts) => {
    const types = Buffer.from(parts['[Content_Types].xml'] as Uint8Array).toString();
    parts['[Content_Types].xml'] = strToU8(
      types.replace(
        '</Types>',
        '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
      ),
    );
    parts['xl/styles.xml'] = strToU8(
      `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="${escaped(format)}"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    );
  });
  return readWorkbook(bytes, 'a.xlsx').sheets[0]?.rows[0]?.[0];
}

describe('client numbers that a format shows with zeros or letters', () => {
  it.each([
    ['0000000000', '0000300101'],
    ['0000000000_ ', '0000300101'],
    ['0000000000;@', '0000300101'],
    ['[$-804]0000000000', '0000300101'],
    ['0000000000_);[Red]\\(0000000000\\)', '0000300101'],
    ['[Blue]0000000000;[Red]-0000000000;0;@', '0000300101'],
    ['"C"0000000', 'C0300101'],
    ['"NO."0', 'NO.300101'],
  ])('%s', (format, shown) => {
    expect(cellIn(format, 300_101)).toEqual({ kind: 'number', value: 300_101, shown });
  });
});

describe('amounts that a format shows smaller', () => {
  it.each([
    ['0!.0000', 4],
    ['0\\.0000', 4],
    ['#"."0000', 4],
    ['0!.0,', 4],
    ['#,##0,', 3],
    ['#,##0.00,,', 6],
    ['0.00,,"百万"', 6],
    ['0\\.00,,"亿"', 8],
    ['_ * #,##0.00,_ ;_ * -#,##0.00,_ ;_ * "-"??_ ;_ @_ ', 3],
  ])('%s by ten to the %i', (format, scale) => {
    expect(scaleOfFormat(format)).toBe(scale);
    expect(cellIn(format, 523_456.78)).toMatchObject({ value: 523_456.78, scale });
  });

  it.each([
    'General',
    '0.00',
    '#,##0.00',
    '#,##0 ;(#,##0)',
    '# ?/?',
    '[>=10000]0.0,"万";0',
    '¥#,##0.00',
  ])('not %s', (format) => {
    expect(scaleOfFormat(format)).toBe(0);
    expect(createFormatReader()(format)).toBe('plain');
  });
});
