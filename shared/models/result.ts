import type { ErrorCode } from '../text/errors';
import type { MessageValues } from './message-values';

/** A failure as data: a code with its Chinese and English sentence and what fills it. */
export interface Failure {
  readonly code: ErrorCode;
  readonly values: MessageValues;
  /** Copyable detail for whoever helps; never client data. */
  readonly detail?: string;
}

/** Every reply across the window boundary: a value, or a failure; never an exception. */
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure };
