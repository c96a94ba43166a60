import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readReassignment, type ReassignmentLine } from '../../domain/assignment/read-reassignment';
import { defaultLimits } from '../../spreadsheet/limits';
import { readWorkbook } from '../../spreadsheet/read-workbook';
import { OperationFailure } from '../failure';

/** Reads the lines of a sheet; runs where no key is. Throws `assignment.sheetColumns`. */
export function readReassignmentFile(path: string): ReassignmentLine[] {
  const file = basename(path);
  const lines = readReassignment(readWorkbook(readFileSync(path), file, defaultLimits));
  if (!lines) throw new OperationFailure('assignment.sheetColumns', { file });
  return lines;
}
