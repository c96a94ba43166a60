import type { IssueCode } from '../text/issues';
import type { MessageValues } from './message-values';
import type { Severity } from './severity';

/** One finding about one place of the file. */
export interface ImportIssue {
  readonly severity: Severity;
  readonly code: IssueCode;
  readonly sheet: string;
  /** Cell as in Excel ("C7"), a row ("7") or empty for the whole sheet. */
  readonly cell: string;
  /** 1-based row, 0 for the whole sheet. */
  readonly row: number;
  readonly values: MessageValues;
}
