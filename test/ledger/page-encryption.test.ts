import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../electron/ledger/database';
import { temporaryFolder } from '../helpers/ledger';

const key = Buffer.from('ab'.repeat(32), 'hex');
let folder: string;
let file: string;

beforeEach(() => {
  folder = temporaryFolder();
  file = path.join(folder, 'outlet.tierdesk');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The beginning of a file: a salt, which a random key has no use for, and what SQLite puts back itself. */
const openBytes = 24;

/** Reads every page that holds rows. */
function readAll(): string {
  const db = openDatabase(file, key, { readonly: true });
  try {
    return db.prepare("SELECT group_concat(text, '|') FROM line").pluck().get() as string;
  } finally {
    db.close();
  }
}

function readOrNull(): string | null {
  try {
    return readAll();
  } catch {
    return null;
  }
}

function flip(sound: Buffer, bit: number): void {
  const damaged = Buffer.from(sound);
  damaged[bit >> 3] = (damaged[bit >> 3] as number) ^ (1 << (bit & 7));
  writeFileSync(file, damaged);
}

function fill(db: Database.Database): void {
  db.exec('CREATE TABLE line (text TEXT NOT NULL) STRICT');
  const insert = db.prepare('INSERT INTO line VALUES (?)');
  for (let row = 0; row < 400; row += 1) insert.run(`示例 ${row} `.repeat(100));
}

describe('a ledger on disk', () => {
  it('notices every single flipped bit', () => {
    const db = openDatabase(file, key, { create: true });
    fill(db);
    db.close();
    const sound = readFileSync(file);
    const before = readAll();
    fc.assert(
      fc.property(fc.integer({ min: openBytes * 8, max: sound.length * 8 - 1 }), (bit) => {
        flip(sound, bit);
        expect(readAll).toThrow();
      }),
      { numRuns: 300 },
    );
    for (let bit = 0; bit < openBytes * 8; bit += 1) {
      flip(sound, bit);
      expect(readOrNull() ?? before).toBe(before);
    }
  });

  it('that was encrypted with the cipher of older ones opens as it is, log and all', () => {
    const options = process.env['TIERDESK_SQLITE_BINDING'];
    const older = new Database(
      file,
      Number(process.versions.napi) >= 10 ? {} : { nativeBinding: options },
    );
    older.pragma("cipher = 'chacha20'");
    older.pragma(`key = "raw:${key.toString('hex')}"`);
    older.pragma('journal_mode = WAL');
    fill(older);
    // Its log is still beside it when it is opened.
    const db = openDatabase(file, key);
    db.exec("INSERT INTO line VALUES ('neu')");
    expect(db.prepare('SELECT count(*) FROM line').pluck().get()).toBe(401);
    older.close();
    db.close();
    expect(readAll()).toContain('示例 399');
  });

  it('opens by no other key', () => {
    const db = openDatabase(file, key, { create: true });
    fill(db);
    db.close();
    expect(() => openDatabase(file, Buffer.alloc(32, 1))).toThrow();
    expect(readAll()).toContain('示例 399');
  });
});
