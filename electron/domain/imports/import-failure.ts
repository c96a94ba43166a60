import type { MessageValues } from '../../../shared/models/message-values';
import type { ErrorCode } from '../../../shared/text/errors';

type ImportErrorCode = Extract<ErrorCode, `import.${string}`>;

/** A file that was read but can not be understood: a code with the values its sentence needs. */
export class ImportFailure extends Error {
  constructor(
    readonly code: ImportErrorCode,
    readonly values: MessageValues,
  ) {
    super(code);
    this.name = 'ImportFailure';
  }
}
