import type { ErrorCode } from '../../shared/text/errors';
import type { MessageValues } from '../../shared/models/result';

const codeOfSqlite: Readonly<Record<string, ErrorCode>> = {
  SQLITE_NOTADB: 'ledger.damaged',
  SQLITE_CORRUPT: 'ledger.damaged',
  SQLITE_FULL: 'ledger.diskFull',
  SQLITE_IOERR_WRITE: 'ledger.diskFull',
  SQLITE_READONLY: 'ledger.readOnly',
  SQLITE_READONLY_DIRECTORY: 'ledger.readOnly',
  SQLITE_CANTOPEN: 'ledger.missing',
  SQLITE_BUSY: 'ledger.inUse',
  ENOSPC: 'ledger.diskFull',
  EACCES: 'ledger.readOnly',
  EROFS: 'ledger.readOnly',
  EPERM: 'ledger.readOnly',
};

/** A failure of the ledger with its code; never carries client data. */
export class LedgerFailure extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly values: MessageValues,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'LedgerFailure';
  }

  /** Turns a driver's or system's error into ours; anything unknown is passed on as it is. */
  static from(error: unknown, path: string): unknown {
    if (error instanceof LedgerFailure) return error;
    const driverCode = (error as { code?: unknown } | null)?.code;
    if (typeof driverCode !== 'string') return error;
    const code =
      codeOfSqlite[driverCode] ?? codeOfSqlite[driverCode.split('_').slice(0, 2).join('_')];
    return code ? new LedgerFailure(code, { path, holder: 'SQLite' }, { cause: error }) : error;
  }
}
