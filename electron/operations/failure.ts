import { errorTexts, type ErrorCode } from '../../shared/text/errors';
import type { Failure, MessageValues } from '../../shared/models/result';

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

/** Any thrown value as data; what we do not know becomes `call.failed` with its stack as detail. */
export function toFailure(error: unknown): Failure {
  const { code, values, detail } = (error ?? {}) as Partial<Failure>;
  if (typeof code === 'string' && code in errorTexts) {
    return { code, values: values ?? {}, ...(detail ? { detail } : {}) };
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'call.failed', values: {}, detail: stack };
}

/** The failure as an exception again, on the other side of a worker. */
export function fromFailure(failure: Failure): OperationFailure {
  return new OperationFailure(failure.code, failure.values, failure.detail);
}
