import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../electron/spreadsheet/read-workbook';
import { textFile } from '../../fixtures/files';

const rowsOf = (bytes: Uint8Array) => readWorkbook(bytes, '清单.csv').sheets[0]?.rows;
const lines = (separator: string) =>
  [
    ['客户号', '姓名', '余额'].join(separator),
    ['0000300100', '古丽·施㛃胜', '19548.61'].join(separator),
  ].join('\r\n');
const expected = [
  ['客户号', '姓名', '余额'],
  ['0000300100', '古丽·施㛃胜', '19548.61'],
];

describe('encodings', () => {
  it.each(['utf8', 'gb18030', 'utf16le', 'utf16-be'])('reads %s without a mark', (encoding) => {
    expect(rowsOf(textFile(lines(','), encoding))).toEqual(expected);
  });

  it.each(['utf8', 'utf16le', 'utf16-be'])(
    'reads %s with a mark, and drops the mark',
    (encoding) => {
      expect(rowsOf(textFile(`\ufeff${lines(',')}`, encoding))).toEqual(expected);
    },
  );

  it('keeps characters beyond the basic plane in GB18030', () => {
    expect(rowsOf(textFile('姓名,号\n𠮷𬭚,1\n', 'gb18030'))?.[1]?.[0]).toBe('𠮷𬭚');
  });
});

describe('separators', () => {
  it.each([',', ';', '\t', '|'])('finds %j', (separator) => {
    expect(rowsOf(textFile(lines(separator), 'utf8'))).toEqual(expected);
  });

  it('prefers the separator that splits every line over one that occurs in a few', () => {
    const text = '号;名;余额\n1;"a;b";1,234.00\n2;c;5,678.00\n';
    expect(rowsOf(textFile(text, 'utf8'))?.[1]).toEqual(['1', 'a;b', '1,234.00']);
  });

  it('takes quotes with line ends and doubled quotes inside as one cell', () => {
    expect(rowsOf(textFile('a,b\n"x\ny ""z""",2\n', 'utf8'))).toEqual([
      ['a', 'b'],
      ['x\ny "z"', '2'],
    ]);
  });

  it('takes ="00123" for the text it protects', () => {
    expect(rowsOf(textFile('a,b\n="00123",2\n', 'utf8'))?.[1]).toEqual(['00123', '2']);
  });

  it('gives back any table that was written as CSV', () => {
    const cell = fc.string({ unit: 'grapheme', minLength: 1 }).filter(
      // Controls make no text file, blanks at the edges are the parsers' concern.
      (text) => !/[\u0000-\u001f\ufeff\u001a]/.test(text) && !text.startsWith('='),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 2 }), (rows) => {
        const text = Papa.unparse([['甲', '乙', '丙'], ...rows], { quotes: true });
        expect(rowsOf(textFile(text, 'utf8'))).toEqual([['甲', '乙', '丙'], ...rows]);
      }),
    );
  });
});

describe('reports drawn with pipes', () => {
  const report = [
    '示例银行 清单          日期: 2026/10/31',
    '==========================',
    '|客户号    |户名 |',
    '--------------------------',
    '|0000300139|"胜 |',
    '|0000300140|    |',
    '本页笔数: 2',
  ];

  it('takes the drawing away and keeps the row numbers of the file', () => {
    expect(rowsOf(textFile(report.join('\r\n'), 'gb18030'))).toEqual([
      ['示例银行 清单          日期: 2026/10/31'],
      [],
      ['客户号', '户名'],
      [],
      ['0000300139', '"胜'],
      ['0000300140'],
      ['本页笔数: 2'],
    ]);
  });

  it('reads box-drawing characters alike', () => {
    const text = ['┌──┬──┐', '│号│名│', '├──┼──┤', '│01│甲│', '└──┴──┘'].join('\n');
    expect(rowsOf(textFile(text, 'utf8'))).toEqual([[], ['号', '名'], [], ['01', '甲']]);
  });
});
