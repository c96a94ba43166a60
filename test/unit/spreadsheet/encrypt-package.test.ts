import officeCrypto from 'officecrypto-tool';
import { expect, it } from 'vitest';
import { decryptPackage } from '../../../electron/spreadsheet/decrypt-package';
import { writePlainWorkbook } from '../../../electron/spreadsheet/write-plain-workbook';
import { encryptPackage } from '../../../electron/spreadsheet/encrypt-package';

const password = '网点 password 8';
const contents = [0, 1, 15, 16, 4095, 4096, 4097, 70_001].map((length) =>
  Buffer.from(Array.from({ length }, (_, at) => (at * 31) % 256)),
);

it.each(contents)('opens again with its password, byte for byte', (content) => {
  const closed = encryptPackage(content, password);
  expect(Buffer.from(decryptPackage(closed, 'test.xlsx', password))).toEqual(content);
});

it('is opened by another reader too', async () => {
  const workbook = Buffer.from(await writePlainWorkbook([{ name: '示例', rows: [['陆示例']] }]));
  const closed = Buffer.from(encryptPackage(workbook, password));
  const opened = (await officeCrypto.decrypt(closed, { password })) as Buffer;
  expect(Buffer.from(opened).subarray(0, workbook.length)).toEqual(workbook);
});

it('opens with no other password and shows nothing of what it holds', () => {
  const content = Buffer.from('示例客户姓名'.repeat(100));
  const closed = Buffer.from(encryptPackage(content, password));
  expect(() => decryptPackage(closed, 'test.xlsx', 'another one')).toThrow('file.passwordWrong');
  expect(() => decryptPackage(closed, 'test.xlsx', undefined)).toThrow('file.passwordNeeded');
  expect(closed.includes('示例')).toBe(false);
  expect(closed.equals(Buffer.from(encryptPackage(content, password)))).toBe(false);
});

it('is damaged as soon as a byte of it was changed', () => {
  const closed = Buffer.from(encryptPackage(Buffer.alloc(9000, 7), password));
  const middle = Math.floor(closed.length / 2);
  closed.writeUInt8(closed.readUInt8(middle) ^ 1, middle);
  expect(() => decryptPackage(closed, 'test.xlsx', password)).toThrow('file.damaged');
});
