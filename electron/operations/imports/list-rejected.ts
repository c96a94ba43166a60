import type { Language } from '../../../shared/text/message';
import { applyEdits, rowsBySheet } from '../../domain/imports/apply-edits';
import { rejectedRows, type RejectedSheet } from '../../domain/imports/rejected-rows';
import { OperationFailure } from '../ground/failure';
import type { OpenFile } from './file-outline';

export type { RejectedSheet };

/** The rejected rows of an open file with their reasons, sheet by sheet; throws when none is. */
export function listRejected(open: OpenFile, language: Language): RejectedSheet[] {
  const { choice } = open;
  const workbook = applyEdits(open.workbook, choice.edits ?? []);
  const excluded = rowsBySheet(choice.excluded ?? []);
  const sheets = rejectedRows(workbook, open.checked, excluded, language);
  if (sheets.length > 0) return sheets;
  throw new OperationFailure('import.nothingRejected', { file: open.fileName });
}
