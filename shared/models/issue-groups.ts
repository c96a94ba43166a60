import type { IssueCode } from '../text/issues';
import type { ImportIssue } from './import-issue';
import type { Severity } from './severity';

/** All findings of one kind in one column (or in the rows) of one sheet: one cause, one line. */
export interface IssueGroup {
  readonly severity: Severity;
  readonly code: IssueCode;
  readonly sheet: string;
  /** How many there are. */
  readonly count: number;
  /** Of the rows that were read, how many have one, in 1/10,000. */
  readonly share: number;
  /** The first of them, whose sentence speaks for all. */
  readonly first: ImportIssue;
  /** Places of the first ones, as in Excel. */
  readonly sample: readonly string[];
}

/** Places that a line of the command line and of the window names. */
export const sampleSize = 5;
