import { readFileSync } from 'node:fs';
import { OperationFailure } from '../operations/ground/failure';
import type { CommandOptions } from './options';

/** A workbook's password: the first line of a file, or of standard input for `-`. */
export function filePassword(options: CommandOptions): string | undefined {
  const source = options.text('password-file');
  if (source === undefined) return undefined;
  try {
    return readFileSync(source === '-' ? 0 : source, 'utf8').split(/\r?\n/)[0];
  } catch {
    throw new OperationFailure('file.missing', { file: source });
  }
}
