import type { Month } from '../../../shared/models/calendar';
import type { CheckSummary, ImportOutcome } from '../../../shared/models/import';
import type { Shrinkage } from '../../../shared/models/month-size';
import { toYuanText, type Fen } from '../../../shared/models/money';
import { countIssueCodes } from '../../domain/imports/count-issue-codes';
import { countSeverities, groupIssues, joinGroups } from '../../domain/imports/group-issues';
import { monthlyKinds } from '../../domain/imports/field-tables';
import { statedMonth } from '../../domain/imports/guess-layout';
import type { ImportCounts } from './commit-import';
import type { ImportOrder } from './import-order';
import { blockersOf, type ImportFacts } from './import-blockers';
import type { FileSummary } from './file-outline';
import type { FileOutline } from './file-outline';

/** The month a file's rows go to: chosen, else the one the file names; null where none applies. */
export function monthOfFile({ layout }: FileOutline, chosen: Month | null): Month | null {
  if (!monthlyKinds.has(layout.kind)) return null;
  return chosen ?? statedMonth(layout);
}

/** The file as the ledger takes it. */
export function orderOf(
  file: FileOutline,
  month: Month | null,
  differenceReason: string | null,
): ImportOrder {
  return {
    kind: file.layout.kind,
    month,
    fileName: file.fileName,
    sheet: file.layouts.map(({ sheet }) => sheet).join('、'),
    contentHash: file.contentHash,
    layout: JSON.stringify(file.layouts),
    parts: file.parts,
    mode: file.mode,
    columnRules: file.columnRules,
    rowsBelow: file.rowsBelow,
    differenceReason,
  };
}

/** The wizard's summary: the file's part and what the ledger says of it. */
export function composeSummary(
  sessionId: string,
  file: FileSummary,
  month: Month | null,
  ledger: ImportFacts & { readonly plan: ImportCounts; readonly shrinkage: Shrinkage | null },
): CheckSummary {
  const { issues: _issues, issueGroups, memory: _memory, ...shown } = file;
  const { inserted, updated, unchanged, skipped, findings } = ledger.plan;
  const all = joinGroups(issueGroups, groupIssues(findings, file.rowsRead));
  const same = ledger.sameContent;
  return {
    ...shown,
    sessionId,
    month,
    plan: { inserted, updated, unchanged, skipped },
    issueCounts: countSeverities(all),
    issueCodes: countIssueCodes(all),
    issueGroups: all,
    shrinkage: ledger.shrinkage,
    alreadyImported: same ? { batchId: same.id, importedAt: same.importedAt } : null,
    blockers: blockersOf(file, month, ledger),
  };
}

/** Header → field over all sheets; a header that any sheet uses counts as used. */
function columnsOf({ layouts }: FileSummary): Record<string, string | null> {
  const columns: Record<string, string | null> = {};
  for (const { header, field } of layouts.flatMap((layout) => layout.columns)) {
    columns[header] ??= field;
  }
  return columns;
}

/** What a commit or dry run did, as the command line and the wizard's last page show it. */
export function outcomeOf(
  file: FileSummary,
  month: Month | null,
  counts: ImportCounts,
  alreadyImported: boolean,
): ImportOutcome {
  const issues = joinGroups(file.issueGroups, groupIssues(counts.findings, file.rowsRead));
  return {
    batchId: counts.batchId,
    month,
    rowsRead: file.rowsRead,
    inserted: counts.inserted,
    updated: counts.updated,
    unchanged: counts.unchanged,
    skipped: counts.skipped,
    rejected: file.rejected,
    warnings: countSeverities(issues).warning,
    columns: columnsOf(file),
    totals: Object.fromEntries(
      file.totals.map(({ field, sum }) => [field, toYuanText(sum as Fen)]),
    ),
    issues,
    alreadyImported,
  };
}
