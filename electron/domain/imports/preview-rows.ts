import type { RawSheet, RawWorkbook } from '../../../shared/models/grid';
import type { CellEdit, CheckedSheet, PreviewRow } from '../../../shared/models/import';
import type { ImportIssue } from '../../../shared/models/import-issue';
import type { IssueCode } from '../../../shared/text/issues';
import { cellText, isBlank } from './cell-text';

interface PreviewQuestion {
  readonly show: 'all' | 'withIssues' | 'rejected' | 'setAside' | 'excluded';
  readonly code?: IssueCode | undefined;
  readonly offset: number;
  readonly limit: number;
  readonly excluded?: ReadonlySet<number> | undefined;
  /** What the user retyped in this sheet. */
  readonly edits?: readonly CellEdit[] | undefined;
  /** Findings that came from the ledger, besides those of the sheet. */
  readonly more?: readonly ImportIssue[] | undefined;
}

/** A page of a checked sheet as the user sees it, and how many rows there are in all. */
export function previewRows(
  workbook: RawWorkbook,
  checked: CheckedSheet,
  { show, code, offset, limit, excluded, edits = [], more = [] }: PreviewQuestion,
): { count: number; rows: PreviewRow[] } {
  const sheet = workbook.sheets.find((candidate) => candidate.name === checked.layout.sheet);
  if (sheet === undefined) return { count: 0, rows: [] };
  const states = statesOf(sheet, checked, excluded);
  const issues = issuesByRow([...checked.issues, ...more]);
  const wanted = [...states.keys()].filter((row) => {
    const found = issues.get(row);
    if (code !== undefined && !found?.some((issue) => issue.code === code)) return false;
    if (show === 'all') return true;
    return show === 'withIssues' ? found !== undefined : states.get(row) === show;
  });
  const page = wanted.slice(offset, offset + limit).map((row): PreviewRow => ({
    sheet: sheet.name,
    row,
    edited: edits.filter((edit) => edit.row === row).map(({ column }) => column),
    state: states.get(row) as PreviewRow['state'],
    cells: Array.from({ length: sheet.columnCount }, (_, column) =>
      cellText(sheet.rows[row - 1]?.[column]).trim(),
    ),
    issues: issues.get(row) ?? [],
  }));
  return { count: wanted.length, rows: page };
}

/** What became of each filled row below the header, by 1-based row in the file's order. */
function statesOf(
  sheet: RawSheet,
  checked: CheckedSheet,
  excluded: ReadonlySet<number> = new Set(),
): Map<number, PreviewRow['state']> {
  const accepted = new Set([...checked.accepted, ...checked.joined]);
  const setAside = new Set(checked.setAside.map((row) => row.row));
  const states = new Map<number, PreviewRow['state']>();
  for (let row = checked.layout.headerRows.last + 1; row <= sheet.rowCount; row += 1) {
    if (excluded.has(row)) states.set(row, 'excluded');
    else if (accepted.has(row)) states.set(row, 'accepted');
    else if (setAside.has(row)) states.set(row, 'setAside');
    else if (sheet.rows[row - 1]?.some((cell) => !isBlank(cell)) === true) {
      states.set(row, 'rejected');
    }
  }
  return states;
}

function issuesByRow(issues: readonly ImportIssue[]): Map<number, ImportIssue[]> {
  const byRow = new Map<number, ImportIssue[]>();
  for (const issue of issues) {
    const known = byRow.get(issue.row);
    if (known === undefined) byRow.set(issue.row, [issue]);
    else known.push(issue);
  }
  return byRow;
}
