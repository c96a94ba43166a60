import type { ImportIssue } from '../../../shared/models/import-issue';
import { issueSeverities } from '../../../shared/text/issues';
import { groupIssues, keptIssues } from '../../domain/imports/group-issues';
import type { OrderPart } from './file-outline';
import { fileField } from './record-columns';
import type { WriterSetup } from './record-writer';

/** Those that are kept with the import and shown beside its rows: not all of a mass of one kind. */
export function shownFindings(findings: readonly ImportIssue[]): ImportIssue[] {
  return keptIssues(findings, groupIssues(findings, 0));
}

/** Collects what only the ledger can find, by the cell of the file it is about. */
export function createLedgerFindings(parts: readonly OrderPart[]): {
  readonly issues: ImportIssue[];
  readonly report: WriterSetup['report'];
} {
  const issues: ImportIssue[] = [];
  return {
    issues,
    report: (code, { part, row }, field, values = {}) => {
      const { sheet, fields, letters } = parts[part] as OrderPart;
      const letter = letters[fields.indexOf(fileField(field))];
      const cell = letter === undefined ? String(row) : `${letter}${row}`;
      const severity = issueSeverities[code];
      issues.push({ severity, code, sheet, cell, row, values });
    },
  };
}
