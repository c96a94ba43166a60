import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CFB } from 'xlsx';
import { Rc4 } from '../../../electron/spreadsheet/biff-decryption';
import { defaultLimits } from '../../../electron/spreadsheet/limits';
import { readWorkbook } from '../../../electron/spreadsheet/read-workbook';
import { compoundFile, fileOfRows } from '../../fixtures/files';

const rows = [
  ['客户号', '姓名'],
  ...Array.from({ length: 200 }, (_, at) => [String(300_100 + at), `示例·客${at}`]),
];
const read = (bytes: Uint8Array, password?: string) =>
  readWorkbook(bytes, '月报.xls', defaultLimits, password).sheets[0]?.rows;
const md5 = (...parts: readonly Uint8Array[]) =>
  createHash('md5').update(Buffer.concat(parts)).digest();

function keyOf(salt: Buffer, password: string, block: number): Buffer {
  const short = md5(Buffer.from(password, 'utf16le')).subarray(0, 5);
  const base = md5(...Array.from({ length: 16 }, () => [short, salt]).flat()).subarray(0, 5);
  const number = Buffer.alloc(4);
  number.writeUInt32LE(block);
  return md5(base, number);
}

const plainKinds = new Set([0x0809, 0x002f, 0x00e1]);

/** An .xls as Excel 97 to 2003 encrypts it: FILEPASS behind the first record, all contents by RC4. */
function encrypted(password: string): Uint8Array {
  const file = CFB.read(Buffer.from(fileOfRows(rows, 'biff8')), { type: 'buffer' });
  const plain = Buffer.from(CFB.find(file, 'Workbook')?.content as Uint8Array);
  const salt = Buffer.alloc(16, 7);
  const verifier = Buffer.alloc(16, 9);
  const cipher = new Rc4(keyOf(salt, password, 0));
  const pass = Buffer.concat([
    Buffer.from([0x2f, 0, 54, 0, 1, 0, 1, 0, 1, 0]),
    salt,
    cipher.apply(verifier),
    cipher.apply(md5(verifier)),
  ]);
  const first = 4 + plain.readUInt16LE(2);
  const stream = Buffer.concat([plain.subarray(0, first), pass, plain.subarray(first)]);
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    const kind = stream.readUInt16LE(at);
    const start = at + 4;
    const end = start + stream.readUInt16LE(at + 2);
    if (kind === 0x85) stream.writeUInt32LE(stream.readUInt32LE(start) + pass.length, start);
    if (plainKinds.has(kind)) continue;
    for (let place = kind === 0x85 ? start + 4 : start; place < end; place += 1) {
      const key = new Rc4(keyOf(salt, password, Math.floor(place / 1024)));
      for (let skipped = 0; skipped < place % 1024; skipped += 1) key.next();
      stream[place] = (stream[place] as number) ^ key.next();
    }
  }
  return compoundFile({ Workbook: stream });
}

describe('an .xls with a password', () => {
  const closed = encrypted('Pass-1');

  it('is read with it, cell for cell', () => {
    expect(read(closed, 'Pass-1')).toEqual(rows);
  });

  it('asks for it, and says when it is wrong', () => {
    expect(() => read(closed)).toThrow('file.passwordNeeded');
    expect(() => read(closed, 'pass-1')).toThrow('file.passwordWrong');
  });

  it('is opened without asking where it is the one Excel takes by itself', () => {
    expect(read(encrypted('VelvetSweatshop'))).toEqual(rows);
  });
});

const foreign = path.resolve(
  import.meta.dirname,
  '../../../../shared/torture/files/poi/password.xls',
);

it.skipIf(!existsSync(foreign))('opens a file that another program encrypted', () => {
  expect(read(readFileSync(foreign), 'password')?.length).toBeGreaterThan(0);
});
