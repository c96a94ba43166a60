import type { ImportIssue } from '../../../shared/models/import-issue';
import type { Severity } from '../../../shared/models/severity';
import type { MessageValues } from '../../../shared/models/message-values';
import { issueSeverities, type IssueCode } from '../../../shared/text/issues';
import { cellName } from './cell-name';

/** Collects the findings of one sheet; rows and columns are 0-based. */
export interface IssueList {
  readonly issues: ImportIssue[];
  /** Whether the row read since the last `startRow` has an error. */
  readonly rowFailed: boolean;
  startRow(): void;
  atCell(code: IssueCode, row: number, column: number, values?: MessageValues): void;
  atRow(code: IssueCode, row: number, values?: MessageValues): void;
  atSheet(code: IssueCode, values?: MessageValues): void;
}

/** An empty list for the sheet of that name. */
export function createIssueList(sheet: string): IssueList {
  const issues: ImportIssue[] = [];
  let rowFailed = false;
  const add = (code: IssueCode, row: number, cell: string, values: MessageValues) => {
    const severity: Severity = issueSeverities[code];
    if (severity === 'error') rowFailed = true;
    issues.push({ severity, code, sheet, cell, row, values });
  };
  return {
    issues,
    get rowFailed() {
      return rowFailed;
    },
    startRow: () => {
      rowFailed = false;
    },
    atCell: (code, row, column, values = {}) => add(code, row + 1, cellName(row, column), values),
    atRow: (code, row, values = {}) => add(code, row + 1, String(row + 1), values),
    atSheet: (code, values = {}) => add(code, 0, '', values),
  };
}

const longestQuote = 30;

/** A cell's text as a message quotes it. */
export function quote(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
}
