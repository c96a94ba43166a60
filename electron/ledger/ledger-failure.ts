import type { ErrorCode } from '../../shared/text/errors';
import type { MessageValues } from '../../shared/models/message-values';
import { sentenceOfDriver } from './driver-codes';

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

  /** For the log: where SQLite or the system said no, which our own sentence leaves out. */
  get detail(): string | undefined {
    const { cause } = this;
    if (!(cause instanceof Error)) return undefined;
    return `${this.code}\n${(cause as { code?: string }).code ?? ''}\n${cause.stack ?? ''}`;
  }

  /** Turns a driver's or system's error into ours; anything unknown is passed on as it is. */
  static from(error: unknown, path: string): unknown {
    if (error instanceof LedgerFailure) return error;
    const { code: driverCode, path: own } = (error ?? {}) as { code?: unknown; path?: unknown };
    if (typeof driverCode !== 'string') return error;
    const code = sentenceOfDriver(driverCode);
    if (!code || code === 'call.failed') return error;
    const place = typeof own === 'string' && own !== '' ? own : path;
    return new LedgerFailure(code, { path: place }, { cause: error });
  }
}
