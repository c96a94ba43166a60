import { basename } from 'node:path';
import { readReassignment, type ReassignmentLine } from '../../domain/assignment/read-reassignment';
import { defaultLimits } from '../../spreadsheet/limits';
import { readWorkbook } from '../../spreadsheet/read-workbook';
import { OperationFailure } from '../ground/failure';
import { readUserFile } from '../ground/read-user-file';

/** Reads the lines of a sheet; runs where no key is. Throws `assignment.sheetColumns`. */
export function readReassignmentFile(path: string): ReassignmentLine[] {
  const file = basename(path);
  const lines = readReassignment(readWorkbook(readUserFile(path), file, defaultLimits));
  if (!lines) throw new OperationFailure('assignment.sheetColumns', { file });
  return lines;
}
