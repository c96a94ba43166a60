import Database from 'better-sqlite3';
import { LedgerFailure } from './ledger-failure';
import { askBeforeStatements, defineGoesOn } from './stopping';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection for reading; query functions take it first. */
export type ReadableDB = Database.Database & { readonly [readable]: true };
/** A connection that may write; every write happens inside one transaction per operation. */
export type WritableDB = ReadableDB & { readonly [writable]: true };

/** Bytes of the random key that encrypts the ledger. */
export const ledgerKeyBytes = 32;

/** Node-API that the prebuilt SQLite binary needs; below it the one built by the set-up is used. */
const prebuiltNodeApi = 10;

function nativeBinding(): string | undefined {
  if (Number(process.versions.napi) >= prebuiltNodeApi) return undefined;
  const built = process.env['TIERDESK_SQLITE_BINDING'];
  // The prebuilt binary would crash the whole process here, so it is never tried.
  if (!built) throw new LedgerFailure('ledger.sqliteUnavailable', {});
  return built;
}

function openFile(path: string, options: Database.Options): KeyedDatabase {
  const binding = nativeBinding();
  const all = binding ? { ...options, nativeBinding: binding } : options;
  return new Database(path, all) as KeyedDatabase;
}

/**
 * How ledgers are encrypted. Both authenticate every page, so a flipped bit is an error and never a wrong
 * figure (docs/rules/ledger.md#encryption); AEGIS takes a third of the time (docs/decisions/0010).
 */
const cipherOfNewLedgers = 'aegis';
const cipherOfOlderLedgers = 'chacha20';
type Cipher = typeof cipherOfNewLedgers | typeof cipherOfOlderLedgers;

/** Pages of new ledgers: half as many to encrypt and to write as with the usual 4 KB (decision 0010). */
const pageBytes = 8192;

/** What the build with encryption adds to the driver's own types. */
type KeyedDatabase = Database.Database & { readonly key: (key: Buffer) => number };

/** Before a key that is one already, and is not to be made of a password. */
const rawKeyMark = Buffer.from('raw:');

/** Gives the key to a fresh connection. */
function unlock(db: KeyedDatabase, key: Buffer, cipher: Cipher): void {
  db.pragma(`cipher = '${cipher}'`);
  // As bytes that are filled over, never as a text: a text of JavaScript stays until its memory is used again.
  const raw = Buffer.concat([rawKeyMark, key]);
  try {
    db.key(raw);
  } finally {
    raw.fill(0);
  }
}

/**
 * Looks at an existing ledger without writing: a connection with the wrong cipher must never be the
 * last one to close it.
 */
function cipherOf(path: string, key: Buffer): Cipher {
  try {
    const db = openFile(path, { fileMustExist: true, readonly: true });
    try {
      unlock(db, key, cipherOfOlderLedgers);
      db.prepare('SELECT count(*) FROM sqlite_schema').get();
      return cipherOfOlderLedgers;
    } finally {
      db.close();
    }
  } catch {
    return cipherOfNewLedgers;
  }
}

/** Opens a ledger file with its key; throws LedgerFailure when the key or the file is not right. */
export function openDatabase(
  path: string,
  key: Buffer,
  options: {
    readonly create?: boolean;
    readonly readonly?: boolean;
    /** Pages kept in memory. */
    readonly cacheMegabytes?: number;
  } = {},
): WritableDB {
  const cipher = options.create ? cipherOfNewLedgers : cipherOf(path, key);
  const db = openFile(path, {
    fileMustExist: !options.create,
    readonly: options.readonly ?? false,
  });
  try {
    unlock(db, key, cipher);
    if (options.create) db.pragma(`page_size = ${pageBytes}`);
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    configure(db, options.readonly ?? false, options.cacheMegabytes);
  } catch (error) {
    db.close();
    throw LedgerFailure.from(error, path);
  }
  // Only now: an opening that broke off would be taken for one with the wrong cipher.
  askBeforeStatements(db);
  return db as unknown as WritableDB;
}

const readOnly = new WeakSet<ReadableDB>();

/** From now on nothing is written by this connection: what is damaged must not be written to. */
export function makeReadOnly(db: WritableDB): void {
  readOnly.add(db);
  db.pragma('query_only = ON');
}

/** Takes that back, once what is there has been found to hold. */
export function allowWriting(db: WritableDB): void {
  readOnly.delete(db);
  db.pragma('query_only = OFF');
}

/** Whether nothing may be written by this connection. */
export function isReadOnly(db: ReadableDB): boolean {
  return readOnly.has(db);
}

/** An empty database file that is only there to be locked. */
export function openLockFile(path: string): Database.Database {
  return openFile(path, { timeout: 0 });
}

/** An unencrypted ledger in memory, for tests of queries and operations. */
export function openMemoryDatabase(): WritableDB {
  const db = openFile(':memory:', {});
  configure(db, false);
  return db as unknown as WritableDB;
}

/** Lists go over all pages again and again. */
const usualCacheMegabytes = 64;

function configure(
  db: Database.Database,
  readonly: boolean,
  cacheMegabytes = usualCacheMegabytes,
): void {
  if (!readonly) db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  // Sorts and temporary tables stay in memory: nothing readable reaches the disk.
  db.pragma('temp_store = MEMORY');
  db.pragma(`cache_size = -${cacheMegabytes * 1024}`);
  db.pragma('busy_timeout = 5000');
  defineGoesOn(db);
}

/**
 * Runs one user operation as one transaction; a failure leaves the ledger as it was. After a failing or
 * full disk SQLite has rolled back by itself: the driver then rolls back nothing more, and work that went
 * on regardless is refused here instead of being kept in halves. Throws `ledger.readOnlyMode` where the
 * ledger is damaged.
 */
export function inTransaction<Value>(db: WritableDB, work: () => Value): Value {
  if (isReadOnly(db)) throw new LedgerFailure('ledger.readOnlyMode', {});
  const whole = () => {
    const value = work();
    if (!db.inTransaction) throw new Error('the transaction ended before its work did');
    return value;
  };
  try {
    return db.transaction(whole).immediate();
  } catch (error) {
    throw LedgerFailure.from(error, db.name);
  }
}

/** Runs several queries as of one moment: what another connection commits meanwhile is in none of them. */
export function readAtOnce<Value>(db: ReadableDB, work: () => Value): Value {
  return db.transaction(work).deferred();
}

const prepared = new WeakMap<ReadableDB, Map<string, Database.Statement>>();

/** The statement of a query that runs row by row, compiled once per connection. */
export function prepareOnce(db: ReadableDB, sql: string, raw = false): Database.Statement {
  const known = prepared.get(db) ?? new Map<string, Database.Statement>();
  prepared.set(db, known);
  const key = `${raw ? 'raw ' : ''}${sql}`;
  const found = known.get(key);
  if (found) return found;
  const statement = raw ? db.prepare(sql).raw() : db.prepare(sql);
  known.set(key, statement);
  return statement;
}

/** Runs a writing statement that must touch exactly one row. */
export function changeOne(db: WritableDB, sql: string, ...values: readonly unknown[]): number {
  const { changes, lastInsertRowid } = prepareOnce(db, sql).run(...values);
  if (changes !== 1) throw new Error(`expected one changed row, got ${changes}`);
  return Number(lastInsertRowid);
}
