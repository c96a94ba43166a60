import type { RawSheet } from '../../../shared/models/grid';
import type { IssueList } from './issue-list';

/** Passes on what the reader of the file did: encodings, separators, characters and cells it left out. */
export function reportRemarks({ remarks = [] }: RawSheet, issues: IssueList): void {
  for (const { code, row, column, values } of remarks) {
    if (row === null) issues.atSheet(code, values);
    else if (column === null) issues.atRow(code, row, values);
    else issues.atCell(code, row, column, values);
  }
}
