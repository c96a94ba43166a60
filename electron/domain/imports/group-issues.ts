import type { ImportIssue } from '../../../shared/models/import-issue';
import type { Severity } from '../../../shared/models/severity';
import { sampleSize, type IssueGroup } from '../../../shared/models/issue-groups';

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

interface GrowingGroup {
  readonly first: ImportIssue;
  count: number;
  readonly sample: string[];
}

/** Letters of a cell's name, for the column it stands in; empty for rows and sheets. */
function columnOf(cell: string): string {
  let end = 0;
  while (end < cell.length && cell.charCodeAt(end) > 0x40) end += 1;
  return cell.slice(0, end);
}

function keyOf({ code, cell, sheet }: ImportIssue): string {
  return `${code}|${columnOf(cell)}|${sheet}`;
}

/**
 * Findings by cause: those of one kind in one column of one sheet are one line with a count, their
 * share of the rows and the first places. The gravest come first, then the most frequent; what comes
 * first in the file decides ties.
 */
export function groupIssues(issues: readonly ImportIssue[], rowsRead: number): IssueGroup[] {
  const groups = new Map<string, GrowingGroup>();
  for (const issue of issues) {
    const key = keyOf(issue);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { first: issue, count: 1, sample: [issue.cell] });
    else {
      known.count += 1;
      if (known.sample.length < sampleSize) known.sample.push(issue.cell);
    }
  }
  return [...groups.values()]
    .map(({ first, count, sample }): IssueGroup => ({
      severity: first.severity,
      code: first.code,
      sheet: first.sheet,
      count,
      share: first.row === 0 || rowsRead === 0 ? 0 : Math.round((count * 10_000) / rowsRead),
      first,
      sample,
    }))
    .sort(byGravity);
}

function byGravity(a: IssueGroup, b: IssueGroup): number {
  return gravity[a.severity] - gravity[b.severity] || b.count - a.count;
}

/** Groups from two places as one list in the same order. */
export function joinGroups(...lists: readonly (readonly IssueGroup[])[]): IssueGroup[] {
  return lists.flat().sort(byGravity);
}

/** How many findings there are of each severity. */
export function countSeverities(groups: readonly IssueGroup[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity, count } of groups) counts[severity] += count;
  return counts;
}

/** Findings of one group that are kept one by one with the import; the rest is told by their count. */
const singlesKept = 200;

/**
 * What of the findings goes to the ledger: a mass of one kind would only make it slow and large. Where
 * not all of a group are kept, the first of them says how many there are (`inAll`).
 */
export function keptIssues(
  issues: readonly ImportIssue[],
  groups: readonly IssueGroup[],
): ImportIssue[] {
  const large = new Map(
    groups.filter(({ count }) => count > singlesKept).map((group) => [keyOf(group.first), group]),
  );
  if (large.size === 0) return [...issues];
  const kept = new Map<string, number>();
  return issues.flatMap((issue) => {
    const key = keyOf(issue);
    const group = large.get(key);
    if (group === undefined) return [issue];
    const count = (kept.get(key) ?? 0) + 1;
    kept.set(key, count);
    if (count > singlesKept) return [];
    return count > 1 ? [issue] : [{ ...issue, values: { ...issue.values, inAll: group.count } }];
  });
}
