import type { ErrorCode } from '../../shared/text/errors';
import type { MessageValues } from '../../shared/models/message-values';

/** A command that was typed wrong: exit code 2. */
export class UsageFailure extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly values: MessageValues,
  ) {
    super(code);
    this.name = 'UsageFailure';
  }
}
