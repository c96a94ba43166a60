import type { ImportIssue } from '../../../shared/models/import';
import { issueSeverities, type IssueCode } from '../../../shared/text/issues';
import type { OrderPart } from './commit-import';
import { fileField } from './record-columns';
import type { WriterSetup } from './record-writer';

/** Findings of one code that are listed row by row; the rest would only repeat them. */
const mostOfOneCode = 500;

/** Collects what only the ledger can find, by the cell of the file it is about. */
export function createLedgerFindings(parts: readonly OrderPart[]): {
  readonly issues: ImportIssue[];
  readonly report: WriterSetup['report'];
} {
  const issues: ImportIssue[] = [];
  const counts = new Map<IssueCode, number>();
  return {
    issues,
    report: (code, { part, row }, field, values = {}) => {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count > mostOfOneCode) return;
      const { sheet, fields, letters } = parts[part] as OrderPart;
      const letter = letters[fields.indexOf(fileField(field))];
      const cell = letter === undefined ? String(row) : `${letter}${row}`;
      const severity = issueSeverities[code];
      issues.push({ severity, code, sheet, cell, row, values });
    },
  };
}
