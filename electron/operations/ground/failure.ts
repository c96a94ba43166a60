import { LedgerFailure } from '../../ledger/ledger-failure';
import { errorTexts, type ErrorCode } from '../../../shared/text/errors';
import type { Failure } from '../../../shared/models/result';
import type { MessageValues } from '../../../shared/models/message-values';

/** A refusal or failure of an operation, with the code of its sentence. */
export class OperationFailure extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly values: MessageValues = {},
    readonly detail?: string,
  ) {
    super(code);
    this.name = 'OperationFailure';
  }
}

/**
 * Any thrown value as data. An error of SQLite or of the system gets its own sentence wherever it came
 * from; `path` is the file that is meant where the error does not name one. What we do not know becomes
 * `call.failed` with its stack as detail or, where the call has kept a change already (`changed`),
 * `call.failedAfterChange`: what was stored must never be said to be unchanged.
 */
export function toFailure(thrown: unknown, path = '', changed = false): Failure {
  const error = isOurs(thrown) ? thrown : LedgerFailure.from(thrown, path);
  if (isOurs(error)) {
    const { code, values, detail } = error;
    return { code, values: values ?? {}, ...(detail ? { detail } : {}) };
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: changed ? 'call.failedAfterChange' : 'call.failed', values: {}, detail: stack };
}

function isOurs(error: unknown): error is Pick<Failure, 'code' | 'detail'> & Partial<Failure> {
  const { code } = (error ?? {}) as Partial<Failure>;
  return typeof code === 'string' && code in errorTexts;
}

/** The failure as an exception again, on the other side of a worker. */
export function fromFailure(failure: Failure): OperationFailure {
  return new OperationFailure(failure.code, failure.values, failure.detail);
}
