import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../electron/spreadsheet/read-workbook';
import { textFile } from '../../fixtures/files';
import { linesOf, plainRows } from '../../fixtures/page-files';

const read = (bytes: Uint8Array, name = '清单.csv') => {
  const [sheet] = readWorkbook(bytes, name).sheets;
  return { rows: sheet?.rows, codes: sheet?.remarks?.map(({ code }) => code) ?? [], sheet };
};
const join = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const gbk = (text: string) => textFile(text, 'gb18030');
const utf8 = (text: string) => textFile(text, 'utf8');

describe('separators', () => {
  it.each([
    '\u0001',
    '\u001f',
    '^',
    '~',
    '¦',
    '，',
    '、',
    '；',
    '#',
    '|@|',
    '@|@',
    '||',
    '|+|',
    '^|^',
  ])('finds %j and says so', (separator) => {
    const { rows, codes } = read(gbk(linesOf(separator)));
    expect(rows).toEqual(plainRows);
    expect(codes).toEqual(['separatorUnusual']);
  });

  it('is not misled by commas in amounts', () => {
    const text = '客户号^姓名^余额\n01^赵^1,234.00\n02^钱^5,678.00\n03^孙^6\n';
    expect(read(utf8(text)).rows?.[1]).toEqual(['01', '赵', '1,234.00']);
  });

  it('does not take the strokes of days for separators where rows differ in commas', () => {
    const text = '号,名,日\n01,赵,2026/1/2\n02,钱,1,2026/1/3\n03,孙\n';
    expect(read(utf8(text)).rows?.[1]).toEqual(['01', '赵', '2026/1/2']);
  });
});

it('takes a list that begins with ID for a list', () => {
  expect(read(utf8('ID;NAME;额\n01;赵;1\n02;钱;2\n')).rows?.[1]).toEqual(['01', '赵', '1']);
});

describe('columns aligned by blanks', () => {
  it('splits them at their places, in any encoding', () => {
    const text = [
      '客户号        客户姓名      时点资产(元)',
      '0000300100    示例甲            10000.00',
      '0000300101    示例·乙           200000.00',
      '0000300102                       300.00',
      '0000300103    丁                    4.00',
    ].join('\r\n');
    for (const bytes of [gbk(text), utf8(text)]) {
      const { rows, codes } = read(bytes, '清单.txt');
      expect(rows?.[1]).toEqual(['0000300100', '示例甲', '10000.00']);
      expect(rows?.[3]).toEqual(['0000300102', null, '300.00']);
      expect(codes).toContain('columnsAligned');
    }
  });

  it('takes the ruler of SQL*Plus for the widths', () => {
    const text =
      '客户号       姓名         余额\n------------ ------ ----------\n01           赵          1.00\n02                       2.00\n';
    expect(read(gbk(text)).rows).toEqual([
      ['客户号', '姓名', '余额'],
      [],
      ['01', '赵', '1.00'],
      ['02', null, '2.00'],
    ]);
  });
});

describe('line ends', () => {
  it.each([
    ['CRLF then LF', '号,名\r\n01,赵\r\n02,钱\n03,孙\n'],
    ['LF then CRLF', '号,名\n01,赵\n02,钱\r\n03,孙'],
    ['CR then CRLF', '号,名\r01,赵\r02,钱\r\n03,孙\r\n'],
    ['doubled returns', '号,名\r\r\n01,赵\r\r\n02,钱\r\r\n03,孙'],
  ])('reads %s', (_name, text) => {
    expect(read(gbk(text)).rows).toEqual([
      ['号', '名'],
      ['01', '赵'],
      ['02', '钱'],
      ['03', '孙'],
    ]);
  });
});

describe('quotation marks', () => {
  it('loses no row behind one that is never closed, and names the row', () => {
    const text = '号,地址,额\n01,文一路,1\n02,"文二路,2\n03,文三路,3\n04,"文四路,4号",4\n';
    const { rows, codes, sheet } = read(gbk(text));
    expect(rows).toEqual([
      ['号', '地址', '额'],
      ['01', '文一路', '1'],
      ['02', '"文二路', '2'],
      ['03', '文三路', '3'],
      ['04', '文四路,4号', '4'],
    ]);
    expect(codes).toEqual(['quoteUnclosed']);
    expect(sheet?.remarks?.[0]?.row).toBe(2);
  });

  it('keeps marks that stand inside a cell of a table with tabs', () => {
    const text = '号\t地址\t额\n01\t"阳光小区"3栋\t1\n02\t3"管宿舍\t2\n03\t"滨江\t3\n04\t路\t4\n';
    expect(read(gbk(text)).rows?.map((row) => row[1])).toEqual([
      '地址',
      '"阳光小区"3栋',
      '3"管宿舍',
      '"滨江',
      '路',
    ]);
  });

  it('takes a backslash before a mark as MySQL means it', () => {
    const text = '号,地址,额\n"01","阳光\\"小区\\",3栋","1"\n"02","路","2"\n';
    expect(read(gbk(text)).rows?.[1]).toEqual(['01', '阳光"小区",3栋', '1']);
  });

  it('takes cells of many lines as one, with marks of their own in them', () => {
    const cell = '"一 ""二""\n三 ""四\n五"" 六\n七"';
    const { rows, codes } = read(utf8(`号,备注,额\n01,${cell},1\n02,${cell},2\n`));
    expect(rows).toHaveLength(3);
    expect(rows?.[2]).toEqual(['02', '一 "二"\n三 "四\n五" 六\n七', '2']);
    expect(codes).toEqual([]);
  });

  it('still takes a cell of several lines as one', () => {
    expect(read(utf8('号,备注,额\n01,"一,二\n三",1\n')).rows?.[1]).toEqual([
      '01',
      '一,二\n三',
      '1',
    ]);
  });
});

describe('encodings that are mixed or broken', () => {
  it('reads a line of UTF-8 behind lines of GBK', () => {
    const { rows, codes } = read(join(gbk('号,名\n01,赵一\n02,钱二\n'), utf8('03,张三\n')));
    expect(rows?.[3]).toEqual(['03', '张三']);
    expect(codes).toEqual(['encodingMixed']);
  });

  it('reads a cell of GBK among cells of UTF-8', () => {
    const bytes = join(utf8('号,名,地\n01,赵一,文一路\n02,'), gbk('张三丰'), utf8(',文二路\n'));
    const { rows, codes } = read(bytes);
    expect(rows?.[2]).toEqual(['02', '张三丰', '文二路']);
    expect(codes).toEqual(['encodingMixed']);
  });

  it('keeps all but a character that was cut, and says where', () => {
    const cut = Buffer.from('示例甲').subarray(0, 8);
    const { rows, codes, sheet } = read(join(utf8('号,名\n01,'), cut, utf8(',\n02,钱二\n')));
    expect(rows?.[1]).toEqual(['01', '示例\ufffd']);
    expect(rows?.[2]).toEqual(['02', '钱二']);
    expect(codes).toEqual(['charactersBroken']);
    expect(sheet?.remarks?.[0]?.values['row']).toBe(2);
  });

  it.each(['utf16le', 'utf16-be'])('tells %s without a mark by more than its zeros', (encoding) => {
    const text = '客户号,开户网点,额\n0000300101,一支行·最开,1\n0000300102,一支行,2\n';
    expect(read(textFile(text, encoding)).rows?.[1]).toEqual(['0000300101', '一支行·最开', '1']);
  });

  it('takes control characters out, hosts’ padding too', () => {
    const { rows, codes } = read(gbk('号,名,备注\n01,赵\0\0\0,电话\u000f沟通\n02,钱,x\u0002\n'));
    expect(rows).toEqual([
      ['号', '名', '备注'],
      ['01', '赵', '电话沟通'],
      ['02', '钱', 'x'],
    ]);
    expect(codes).toEqual(['controlsRemoved']);
  });

  it('puts characters in that a system wrote as numbers', () => {
    expect(read(gbk('号,名\n01,&#x738B;五\n')).rows?.[1]).toEqual(['01', '王五']);
  });
});
