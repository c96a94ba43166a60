import { describe, expect, it } from 'vitest';
import { FileFailure } from '../../../electron/spreadsheet/file-failure';
import { readWorkbook } from '../../../electron/spreadsheet/read-workbook';
import { errorTexts } from '../../../shared/text/errors';
import { formatMessage } from '../../../shared/text/message';
import { compoundFile, fileOfRows, textFile } from '../../fixtures/files';
import { pageOf } from '../../fixtures/page-files';

function failureOf(bytes: Uint8Array, name = '客户资产.xlsx'): FileFailure {
  try {
    readWorkbook(bytes, name);
  } catch (error) {
    if (error instanceof FileFailure) return error;
    throw error;
  }
  throw new Error('the file was read');
}

const noise = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 7919 + 11) % 251);
const behind = (mark: string) =>
  new Uint8Array(Buffer.concat([Buffer.from(mark, 'latin1'), noise(3000)]));
const utf8 = (text: string) => textFile(text, 'utf8');
const dbf = Uint8Array.from([
  0x03,
  126,
  10,
  31,
  1,
  0,
  0,
  0,
  65,
  0,
  11,
  0,
  ...new Array<number>(52).fill(0),
  0x0d,
  0x20,
  0x30,
  0x31,
]);

describe('files that are something else', () => {
  it.each([
    ['file.documentEncryption', '天锐绿盾', behind('%TSD-Header-###%\0\x01')],
    ['file.documentEncryption', '亿赛通', behind('b\x14#e\x02\0E-SafeNet\0\0LOCK')],
    ['file.documentEncryption', 'IP-guard', behind('TIPGUARD\0\x01')],
    ['file.unknownContent', '加密', noise(4000)],
    [
      'file.rightsManagement',
      'IRM',
      compoundFile({
        EncryptedPackage: noise(64),
        '\u0006DataSpaces/DataSpaceInfo/DRMEncryptedDataSpace': noise(32),
      }),
    ],
    ['file.json', 'JSON', utf8('{"code":401,"msg":"未登录"}')],
    ['file.json', 'JSON', utf8('[{"id":1,"name":"赵"},{"id":2}]')],
    [
      'file.loginPage',
      '登录',
      utf8('<html><title>统一登录</title><form><input type="password"></form></html>'),
    ],
    [
      'file.loginPage',
      '登录',
      utf8(
        `<form>${pageOf([
          ['用户名', '密码'],
          ['', '<input type=password>'],
        ])}</form>`,
      ),
    ],
    [
      'file.webPage',
      '网页',
      utf8('<!DOCTYPE html><html><title>500</title><body>Oops</body></html>'),
    ],
    [
      'file.webPage',
      '网页',
      utf8(
        '<TITLE>Error 404--Not Found</TITLE><TABLE><TR><TD>Error 404--Not Found</TD></TR></TABLE>',
      ),
    ],
    [
      'file.webFrames',
      '框架',
      utf8('<html><frameset rows="*,39"><frame src="a.files/sheet001.htm"></frameset></html>'),
    ],
    ['file.errorText', 'ORA-00942', utf8('ORA-00942: table or view does not exist')],
    ['file.errorText', '超时', utf8('会话超时,请重新登录')],
    ['file.otherFormat', 'SYLK', utf8('ID;PWXL;N;E\nC;X1;Y1;K"a"\nE\n')],
    ['file.otherFormat', 'DIF', utf8('TABLE\n0,1\n"EXCEL"\nVECTORS\n0,2\n""\n')],
    ['file.otherFormat', 'DBF', dbf],
    ['file.otherFormat', 'XML', utf8('<?xml version="1.0"?><note>hello</note>')],
    ['file.encodingOther', 'UTF-32', textFile('客户号,姓名\n01,赵\n', 'utf-32le')],
    [
      'file.encodingOther',
      'Big5',
      textFile('客戶號,姓名,資產總額(元)\n0000300101,趙一,10000\n', 'big5'),
    ],
    ['file.separatorUnknown', '分隔', utf8('客户号-姓名-余额\n01-赵-1\n02-钱-2\n03-孙-3\n')],
  ])('are refused as %s with %s in the sentence', (code, word, bytes) => {
    const failure = failureOf(bytes);
    expect(failure.code).toBe(code);
    const sentence = formatMessage(errorTexts[failure.code], 'zh-CN', failure.values);
    expect(sentence).toContain(word);
    expect(sentence).not.toMatch(/\{\{|binary/);
  });

  it.each(['~$客户资产.xlsx', '.~客户资产.xlsx', '.~lock.客户资产.ods#'])(
    '%s is a lock file',
    (name) => {
      expect(failureOf(noise(165), name).code).toBe('file.lockFile');
    },
  );
});

describe('bytes before a workbook', () => {
  const rows = [
    ['客户号', '姓名'],
    ['0000300101', '示例·赵'],
  ];

  it.each([
    ['a line end', '\r\n\r\n'],
    ['a mark', '\u00ef\u00bb\u00bf'],
    ['a line of a page', '<!-- export -->\n'],
  ])('are cut off: %s', (_name, before) => {
    for (const type of ['xlsx', 'biff8'] as const) {
      const bytes = Buffer.concat([Buffer.from(before, 'latin1'), fileOfRows(rows, type)]);
      expect(readWorkbook(new Uint8Array(bytes), 'a.xls').sheets[0]?.rows).toEqual(rows);
    }
  });
});
