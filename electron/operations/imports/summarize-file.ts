import type { CheckedSheet, ControlTotal, LeftOutSheet } from '../../../shared/models/import';
import type { ImportIssue } from '../../../shared/models/import-issue';
import { issueSeverities, type IssueCode } from '../../../shared/text/issues';
import { groupIssues, keptIssues } from '../../domain/imports/group-issues';
import { withNotedTotals } from '../../domain/imports/noted-totals';
import type { FileSummary } from './file-outline';
import type { OpenFile } from './file-outline';
import { sumFen } from '../../../shared/models/money';

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

/** What the wizard shows of a file, without its rows; its sheets count together. */
export function summarizeFile(open: OpenFile): FileSummary {
  const { checked, choice } = open;
  const [main] = checked as readonly [CheckedSheet, ...CheckedSheet[]];
  const issues = allIssues(open);
  const rowsRead = sumOf(checked.map((sheet) => sheet.rowsRead));
  const issueGroups = groupIssues(issues, rowsRead);
  return {
    fileName: open.fileName,
    sheets: open.sheets,
    layout: main.layout,
    layouts: checked.map(({ layout }) => layout),
    dataSheets: open.dataSheets,
    contentHash: open.contentHash,
    remembered: open.remembered,
    drift: open.drift,
    memory: open.memory,
    mode: choice.mode ?? 'both',
    columnRules: choice.columnRules ?? {},
    clientNoWidth: choice.clientNoWidth ?? null,
    issues: keptIssues(issues, issueGroups),
    issueGroups,
    rowsRead,
    accepted: sumOf(checked.map(({ accepted }) => accepted.length)),
    joined: sumOf(checked.map(({ joined }) => joined.length)),
    rejected: sumOf(checked.map(({ rejected }) => rejected)),
    setAside: checked.flatMap(({ setAside, layout }) =>
      setAside.map((row) => ({ ...row, sheet: layout.sheet })),
    ),
    statedRowCount: statedRows(checked),
    notedRowCount: choice.noted?.rowCount ?? null,
    totals: withNotedTotals(addTotals(checked), choice.noted),
  };
}

/** Every finding of a file, one by one. */
export function allIssues({ checked, leftOut }: OpenFile): readonly ImportIssue[] {
  const found = checked.flatMap(({ issues }) => issues);
  return leftOut.length === 0 ? found : [...leftOutIssues(leftOut), ...found];
}

const leftOutCodes = {
  otherMonth: 'sheetOfOtherMonth',
  copy: 'sheetIsCopy',
  notUnderstood: 'sheetNotUnderstood',
  hidden: 'sheetHidden',
} as const satisfies Record<LeftOutSheet['reason'], IssueCode>;

/** Sheets that stay out are named: nobody asked for it. */
function leftOutIssues(sheets: readonly LeftOutSheet[]): ImportIssue[] {
  return sheets.map(({ sheet, rows, reason, of = '' }) => {
    const code = leftOutCodes[reason];
    const values = { sheet, rows, of };
    return { severity: issueSeverities[code], code, sheet, cell: '', row: 0, values };
  });
}

/** A number of rows is stated for the file only where every sheet states its own. */
function statedRows(checked: readonly CheckedSheet[]): number | null {
  const stated = checked.map(({ statedRowCount }) => statedRowCount);
  return stated.some((count) => count === null) ? null : sumOf(stated as number[]);
}

/**
 * Sums of each field over all sheets. A sheet that states no total is taken at its own sum as soon
 * as another states one, so that a difference in either is seen.
 */
function addTotals(checked: readonly CheckedSheet[]): ControlTotal[] {
  const byField = new Map<string, ControlTotal>();
  for (const { totals, layout } of checked) {
    for (const total of totals) {
      const placed = checked.length > 1 ? withSheet(total, layout.sheet) : total;
      const known = byField.get(total.field);
      byField.set(total.field, known ? addTotal(known, placed) : placed);
    }
  }
  return [...byField.values()];
}

function withSheet(total: ControlTotal, sheet: string): ControlTotal {
  return { ...total, statedCell: total.statedCell && `${sheet}!${total.statedCell}` };
}

function addTotal(one: ControlTotal, other: ControlTotal): ControlTotal {
  const sum = sumFen([one.sum, other.sum]);
  const face =
    one.face === undefined && other.face === undefined
      ? {}
      : { face: sumFen([one.face ?? one.sum, other.face ?? other.sum]) };
  const rounding = (one.allowance ?? 0) + (other.allowance ?? 0);
  const allowance = { ...(rounding > 0 ? { allowance: rounding } : {}), ...face };
  if (one.stated === null && other.stated === null) return { ...one, sum, ...allowance };
  const stated = sumFen([one.stated ?? one.sum, other.stated ?? other.sum]);
  const cells = [one.statedCell, other.statedCell].filter((cell) => cell !== null);
  return { ...one, sum, stated, statedCell: cells.join(', '), ...allowance };
}
