import type { ErrorCode } from '../../shared/text/errors';

/**
 * What SQLite's primary result codes (https://www.sqlite.org/rescode.html) mean to a user; extended codes
 * such as SQLITE_IOERR_FSYNC go with the longest name that is listed. `call.failed` is for what only a
 * mistake in our own code can bring about: it hands a detail to IT.
 */
const codeOfSqlite: Readonly<Record<string, ErrorCode>> = {
  SQLITE_ERROR: 'call.failed',
  SQLITE_INTERNAL: 'call.failed',
  SQLITE_PERM: 'ledger.readOnly',
  SQLITE_ABORT: 'call.failed',
  SQLITE_BUSY: 'ledger.busy',
  SQLITE_LOCKED: 'ledger.busy',
  SQLITE_NOMEM: 'ledger.noMemory',
  SQLITE_READONLY: 'ledger.readOnly',
  SQLITE_INTERRUPT: 'call.cancelled',
  SQLITE_IOERR: 'ledger.diskFailing',
  SQLITE_IOERR_SHMSIZE: 'ledger.diskFull',
  SQLITE_IOERR_NOMEM: 'ledger.noMemory',
  SQLITE_IOERR_CORRUPTFS: 'ledger.damaged',
  SQLITE_IOERR_DATA: 'ledger.damaged',
  SQLITE_CORRUPT: 'ledger.damaged',
  SQLITE_NOTFOUND: 'call.failed',
  SQLITE_FULL: 'ledger.diskFull',
  SQLITE_CANTOPEN: 'ledger.cannotOpen',
  SQLITE_PROTOCOL: 'ledger.busy',
  SQLITE_EMPTY: 'call.failed',
  SQLITE_SCHEMA: 'call.failed',
  SQLITE_TOOBIG: 'ledger.tooBig',
  SQLITE_CONSTRAINT: 'ledger.ruleBroken',
  SQLITE_MISMATCH: 'ledger.ruleBroken',
  SQLITE_MISUSE: 'call.failed',
  SQLITE_NOLFS: 'ledger.tooBig',
  SQLITE_AUTH: 'call.failed',
  SQLITE_FORMAT: 'ledger.damaged',
  SQLITE_RANGE: 'call.failed',
  SQLITE_NOTADB: 'ledger.damaged',
  SQLITE_NOTICE: 'call.failed',
  SQLITE_WARNING: 'call.failed',
};

/** What the system's own errors mean, by their names in errno.h. */
const codeOfSystem: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'ledger.diskFull',
  EDQUOT: 'ledger.diskFull',
  EFBIG: 'ledger.diskFull',
  EACCES: 'ledger.readOnly',
  EPERM: 'ledger.readOnly',
  EROFS: 'ledger.readOnly',
  EIO: 'ledger.diskFailing',
  ENODEV: 'ledger.diskFailing',
  ENXIO: 'ledger.diskFailing',
  ESTALE: 'ledger.diskFailing',
  ETIMEDOUT: 'ledger.diskFailing',
  EMFILE: 'ledger.tooManyFiles',
  ENFILE: 'ledger.tooManyFiles',
  ENOMEM: 'ledger.noMemory',
  EBUSY: 'ledger.fileInUse',
  ETXTBSY: 'ledger.fileInUse',
  ENOENT: 'ledger.fileGone',
  ENOTDIR: 'ledger.fileGone',
  ENAMETOOLONG: 'ledger.nameTooLong',
};

/** The sentence for an error code of SQLite or of the system; undefined for any other text. */
export function sentenceOfDriver(driverCode: string): ErrorCode | undefined {
  const parts = driverCode.split('_');
  for (let length = parts.length; length > 0; length -= 1) {
    const code = codeOfSqlite[parts.slice(0, length).join('_')];
    if (code) return code;
  }
  return codeOfSystem[driverCode];
}
