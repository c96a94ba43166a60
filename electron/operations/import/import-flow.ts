import type { Month } from '../../../shared/models/calendar';
import type {
  CheckSummary,
  CommitBlocker,
  ControlTotal,
  ImportBatch,
  ImportIssue,
  ImportOutcome,
  Layout,
  Severity,
} from '../../../shared/models/import';
import { judgeTotal, sumFor } from '../../../shared/models/control-totals';
import { formatYuan, toYuanText, type Fen } from '../../../shared/models/money';
import { fieldTexts, type FieldName } from '../../../shared/text/fields';
import { lacksUnit } from '../../domain/import/guess-layout';
import { countIssueCodes } from '../../domain/import/count-issue-codes';
import { OperationFailure } from '../failure';
import type { ImportCounts, ImportOrder } from './commit-import';
import type { FileSummary } from './open-file';

/** Kinds whose rows belong to a month. */
const monthlyKinds: readonly Layout['kind'][] = [
  ...(['retail', 'corporate', 'cards', 'spend', 'rates'] as const),
];

function countSeverities(issues: readonly ImportIssue[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of issues) counts[severity] += 1;
  return counts;
}

/** The month a file's rows go to: chosen, else the one the file names; null where none applies. */
export function monthOfFile(file: FileSummary, chosen: Month | null): Month | null {
  if (!monthlyKinds.includes(file.layout.kind)) return null;
  return chosen ?? file.layout.month?.month ?? null;
}

/** What the sender's note said, as the batch keeps it; null where nothing was typed. */
function notedOf({ notedRowCount, totals }: FileSummary): string | null {
  const noted = totals.flatMap(({ field, noted }) => (noted === undefined ? [] : [[field, noted]]));
  if (notedRowCount === null && noted.length === 0) return null;
  return JSON.stringify({ rowCount: notedRowCount, totals: Object.fromEntries(noted) });
}

/** The file as the ledger takes it. */
export function orderOf(
  file: FileSummary,
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
    memory: file.memory,
    rowsRead: file.rowsRead,
    accepted: file.accepted,
    rejected: file.rejected,
    warnings: file.issues.filter(({ severity }) => severity === 'warning').length,
    issues: file.issues,
    totals: Object.fromEntries(file.totals.map(({ field, sum }) => [field, sum])),
    noted: notedOf(file),
    differenceReason,
  };
}

/** Totals and counts, by the file itself or by the sender's note, that do not fit its rows. */
export function differencesOf(file: FileSummary): OperationFailure[] {
  const differing = file.totals.flatMap((total) => totalDifferences(file.fileName, total));
  const { fileName, statedRowCount: stated, notedRowCount: noted } = file;
  const accepted = file.accepted + file.joined;
  if (stated !== null && stated !== accepted) {
    const values = { file: fileName, stated, accepted };
    differing.push(new OperationFailure('import.rowCountDiffers', values));
  }
  if (noted !== null && noted !== accepted) {
    const values = { file: fileName, noted, accepted };
    differing.push(new OperationFailure('import.notedCountDiffers', values));
  }
  return differing;
}

function totalDifferences(file: string, total: ControlTotal): OperationFailure[] {
  const { field, sum, stated, statedCell, noted, allowance = 0 } = total;
  const values = {
    file,
    field: fieldTexts[field as FieldName]?.zh ?? field,
    sum: formatYuan(sum as Fen),
    allowance: formatYuan(allowance as Fen),
  };
  const differs = (expected: number | null | undefined): expected is number =>
    typeof expected === 'number' &&
    judgeTotal(sumFor(total, expected), expected, allowance) === 'differ';
  return [
    ...(differs(stated)
      ? [
          new OperationFailure('import.totalsDiffer', {
            ...values,
            stated: formatYuan(stated as Fen),
            cell: statedCell ?? '',
          }),
        ]
      : []),
    ...(differs(noted)
      ? [
          new OperationFailure('import.notedDiffers', {
            ...values,
            noted: formatYuan(noted as Fen),
          }),
        ]
      : []),
  ];
}

const keyFields: Partial<Record<Layout['kind'], string>> = {
  staff: 'staffNo',
  branches: 'branchName',
  rates: 'currency',
};

/** Whether no column names the client (or the person of the staff) that a row is about. */
function lacksKey({ kind, columns }: Layout): boolean {
  const key = keyFields[kind] ?? 'clientNo';
  return kind !== 'spend' && !columns.some(({ field }) => field === key);
}

/** What keeps a file from being committed at once. */
export function blockersOf(
  file: FileSummary,
  month: Month | null,
  facts: { readonly sameContent: ImportBatch | undefined; readonly monthClosed: boolean },
): CommitBlocker[] {
  const { layout } = file;
  const blockers: CommitBlocker[] = [];
  if (monthlyKinds.includes(layout.kind) && month === null) blockers.push('monthUnknown');
  if (month && layout.month && layout.month.month !== month) blockers.push('monthDiffers');
  if (facts.monthClosed) blockers.push('monthClosed');
  if (file.layouts.some(lacksUnit)) blockers.push('unitUnknown');
  if (file.layouts.some(lacksKey)) blockers.push('keyUnmapped');
  else if (file.accepted === 0) blockers.push('noRows');
  if (differencesOf(file).length > 0) blockers.push('totalsDiffer');
  if (facts.sameContent) blockers.push('alreadyImported');
  return blockers;
}

/** Blockers that end a commit; a file that is in the ledger already is no failure. */
export type RefusingBlocker = Exclude<CommitBlocker, 'alreadyImported'>;

/** The failure that a blocker means where nobody can be asked, as on the command line. */
export function failureOfBlocker(
  blocker: RefusingBlocker,
  file: FileSummary,
  month: Month | null,
): OperationFailure {
  const { sheet, headerRows } = file.layout;
  const where = { file: file.fileName, sheet };
  switch (blocker) {
    case 'monthUnknown':
      return new OperationFailure('import.monthUnknown', where);
    case 'monthDiffers': {
      const stated = file.layout.month;
      const values = { found: stated?.month ?? '', cell: stated?.cell ?? '', chosen: month ?? '' };
      return new OperationFailure('import.monthDiffers', { ...where, ...values });
    }
    case 'monthClosed':
      return new OperationFailure('import.monthClosed', { month: month ?? '' });
    case 'unitUnknown':
      return new OperationFailure('import.unitUnknown', {
        ...where,
        cell: `A1:A${headerRows.last}`,
      });
    case 'keyUnmapped':
      return new OperationFailure('import.keyUnmapped', {
        ...where,
        field: '客户号',
        row: headerRows.last,
      });
    case 'noRows':
      return new OperationFailure('import.noRows', { ...where, rejected: file.rejected });
    case 'totalsDiffer':
      return differencesOf(file)[0]!;
  }
}

/** The wizard's summary: the file's part and what the ledger says of it. */
export function composeSummary(
  sessionId: string,
  file: FileSummary,
  month: Month | null,
  ledger: {
    readonly plan: ImportCounts;
    readonly sameContent: ImportBatch | undefined;
    readonly monthClosed: boolean;
  },
): CheckSummary {
  const { contentHash: _hash, parts: _parts, issues, memory: _memory, ...shown } = file;
  const { inserted, updated, unchanged, skipped, findings } = ledger.plan;
  const all = [...issues, ...findings];
  const same = ledger.sameContent;
  return {
    ...shown,
    sessionId,
    month,
    plan: { inserted, updated, unchanged, skipped },
    issueCounts: countSeverities(all),
    issueCodes: countIssueCodes(all),
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
  const issues = [...file.issues, ...counts.findings];
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
