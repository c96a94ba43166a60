import officeCrypto from 'officecrypto-tool';
import { describe, expect, it } from 'vitest';
import { CFB } from 'xlsx';
import { FileFailure } from '../../../electron/spreadsheet/file-failure';
import { defaultLimits } from '../../../electron/spreadsheet/limits';
import { readWorkbook } from '../../../electron/spreadsheet/read-workbook';
import { compoundFile, fileOfRows } from '../../fixtures/files';

const table = [
  ['客户号', '姓名'],
  ...Array.from({ length: 900 }, (_, at) => [String(300_100 + at), `示例·客${at}`]),
];
const plain = Buffer.from(fileOfRows(table, 'xlsx'));
const password = '海棠 Pass-1';
const read = (bytes: Uint8Array, given?: string) =>
  readWorkbook(bytes, '月报.xlsx', defaultLimits, given);

function codeOf(bytes: Uint8Array, given?: string): string {
  try {
    read(bytes, given);
    return 'read';
  } catch (error) {
    if (error instanceof FileFailure) return error.code;
    throw error;
  }
}

describe.each([['agile'], ['standard']] as const)('a workbook encrypted the %s way', (type) => {
  const options = type === 'standard' ? { password, type } : { password };
  const encrypted = officeCrypto.encrypt(plain, options);

  it('is read with its password, cell for cell', () => {
    expect(read(encrypted, password)).toEqual(read(plain));
  });

  it('asks for the password, and says when it is wrong', () => {
    expect(codeOf(encrypted)).toBe('file.passwordNeeded');
    expect(codeOf(encrypted, '')).toBe('file.passwordNeeded');
    expect(codeOf(encrypted, 'pass-1')).toBe('file.passwordWrong');
  });

  it('is damaged when its content was cut or changed', () => {
    const change = (edit: (content: Uint8Array) => Uint8Array) => {
      const file = CFB.read(encrypted, { type: 'buffer' });
      const stream = (name: string) => Uint8Array.from(CFB.find(file, name)!.content as Uint8Array);
      return compoundFile({
        EncryptionInfo: stream('EncryptionInfo'),
        EncryptedPackage: edit(stream('EncryptedPackage')),
      });
    };
    expect(
      codeOf(
        change((content) => content),
        password,
      ),
    ).toBe('read');
    expect(
      codeOf(
        change((content) => content.subarray(0, 4000)),
        password,
      ),
    ).toBe('file.damaged');
    const flipped = change((content) => content.with(5000, content[5000]! ^ 1) as Uint8Array);
    // Only the agile way has a code over the encrypted bytes.
    if (type === 'agile') expect(codeOf(flipped, password)).toBe('file.damaged');
  });
});

it('tells a way of encrypting that it does not know, and an unreadable one', () => {
  const file = (info: Uint8Array) =>
    compoundFile({ EncryptionInfo: info, EncryptedPackage: new Uint8Array(64) });
  expect(codeOf(file(Uint8Array.of(3, 0, 3, 0, 0, 0, 0, 0)), password)).toBe('file.encrypted');
  expect(codeOf(file(Uint8Array.of(4, 0, 4, 0, 0, 0, 0, 0)), password)).toBe('file.encrypted');
  const slow =
    '<keyData saltValue="" blockSize="16" keyBits="256" hashSize="64" hashAlgorithm="SHA512" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC"/><p:encryptedKey spinCount="2000000000" saltValue="" blockSize="16" keyBits="256" hashSize="64" hashAlgorithm="SHA512" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC"/>';
  const info = Buffer.concat([Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]), Buffer.from(slow)]);
  expect(codeOf(file(info), password)).toBe('file.encrypted');
});
