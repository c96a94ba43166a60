import { constants } from 'node:os';
import { describe, expect, it } from 'vitest';
import { sentenceOfDriver } from '../../../electron/ledger/driver-codes';
import { toFailure } from '../../../electron/operations/ground/failure';
import { errorTexts } from '../../../shared/text/errors';

/** Every primary result code of SQLite but those of success (https://www.sqlite.org/rescode.html). */
const primaryCodes =
  `ERROR INTERNAL PERM ABORT BUSY LOCKED NOMEM READONLY INTERRUPT IOERR CORRUPT NOTFOUND FULL CANTOPEN
  PROTOCOL EMPTY SCHEMA TOOBIG CONSTRAINT MISMATCH MISUSE NOLFS AUTH FORMAT RANGE NOTADB NOTICE WARNING`
    .split(/\s+/)
    .map((name) => `SQLITE_${name}`);

const driverError = (code: string) => Object.assign(new Error('disk I/O error'), { code });

describe('errors of SQLite', () => {
  it.each(primaryCodes)('%s has a sentence', (code) => {
    expect(errorTexts).toHaveProperty([sentenceOfDriver(code) ?? 'none']);
  });

  it.each([
    ['SQLITE_IOERR_FSYNC', 'ledger.diskFailing'],
    ['SQLITE_IOERR_CORRUPTFS', 'ledger.damaged'],
    ['SQLITE_READONLY_DIRECTORY', 'ledger.readOnly'],
    ['SQLITE_CANTOPEN_ISDIR', 'ledger.cannotOpen'],
    ['SQLITE_CONSTRAINT_FOREIGNKEY', 'ledger.ruleBroken'],
    ['SQLITE_BUSY_SNAPSHOT', 'ledger.busy'],
    ['SQLITE_CORRUPT_VTAB', 'ledger.damaged'],
  ])('%s, an extended code, means %s', (code, meaning) => {
    expect(sentenceOfDriver(code)).toBe(meaning);
  });

  it('reach nobody as a raw text, wherever they come from', () => {
    const failure = toFailure(driverError('SQLITE_IOERR_WRITE'), 'D:\\outlet.tierdesk');
    expect(failure).toMatchObject({
      code: 'ledger.diskFailing',
      values: { path: 'D:\\outlet.tierdesk' },
    });
    // For the log only: where it happened.
    expect(failure.detail).toContain('SQLITE_IOERR_WRITE');
  });

  it('that only a mistake of ours brings about keep their stack for IT', () => {
    expect(toFailure(driverError('SQLITE_MISUSE'))).toMatchObject({ code: 'call.failed' });
  });
});

describe('errors of the system', () => {
  it.each(['ENOSPC', 'EACCES', 'EPERM', 'EROFS', 'EIO', 'EMFILE', 'ENOMEM', 'EBUSY', 'ENOENT'])(
    '%s has a sentence and is a real code',
    (code) => {
      expect(constants.errno).toHaveProperty([code]);
      expect(errorTexts).toHaveProperty([sentenceOfDriver(code) ?? 'none']);
    },
  );

  it('name the file they are about', () => {
    const error = Object.assign(driverError('EACCES'), { path: 'E:\\backups\\x' });
    expect(toFailure(error, 'D:\\outlet.tierdesk').values).toEqual({ path: 'E:\\backups\\x' });
  });

  it('leave other codes of the program alone', () => {
    expect(sentenceOfDriver('import.monthClosed')).toBeUndefined();
    expect(sentenceOfDriver('')).toBeUndefined();
  });
});
