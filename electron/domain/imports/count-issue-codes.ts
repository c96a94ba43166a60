import type { IssueCodeCount } from '../../../shared/models/import';
import type { Severity } from '../../../shared/models/severity';
import type { IssueGroup } from '../../../shared/models/issue-groups';
import type { IssueCode } from '../../../shared/text/issues';

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Findings by code, the gravest first, then the most frequent; the code itself decides ties. */
export function countIssueCodes(groups: readonly IssueGroup[]): IssueCodeCount[] {
  const counts = new Map<IssueCode, { severity: Severity; count: number }>();
  for (const { code, severity, count } of groups) {
    const known = counts.get(code);
    if (known) known.count += count;
    else counts.set(code, { severity, count });
  }
  return [...counts]
    .map(([code, { severity, count }]) => ({ code, severity, count }))
    .sort(
      (a, b) =>
        gravity[a.severity] - gravity[b.severity] ||
        b.count - a.count ||
        (a.code < b.code ? -1 : 1),
    );
}
