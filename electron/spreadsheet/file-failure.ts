import type { MessageValues } from '../../shared/models/message-values';
import type { ErrorCode } from '../../shared/text/errors';

export type FileErrorCode = Extract<ErrorCode, `file.${string}`>;

/** A file that can not be read: a code with the values its sentence needs. */
export class FileFailure extends Error {
  constructor(
    readonly code: FileErrorCode,
    readonly values: MessageValues,
  ) {
    super(code);
    this.name = 'FileFailure';
  }
}
