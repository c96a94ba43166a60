import type { CheckSummary } from '../../../shared/models/import';

/** One total of the file beside what its rows add up to. */
export interface ComparedTotal {
  /** A field, or "rowCount" for the number of clients. */
  readonly field: string;
  readonly sum: number;
  readonly stated: number | null;
  readonly statedCell: string | null;
  /** Sum less stated; null where the file states none. */
  readonly difference: number | null;
  readonly verdict: 'agree' | 'differ' | 'notStated';
}

function compare(
  field: string,
  sum: number,
  stated: number | null,
  cell: string | null,
): ComparedTotal {
  if (stated === null) {
    return { field, sum, stated, statedCell: cell, difference: null, verdict: 'notStated' };
  }
  const difference = sum - stated;
  return {
    field,
    sum,
    stated,
    statedCell: cell,
    difference,
    verdict: difference === 0 ? 'agree' : 'differ',
  };
}

/** All totals of a checked file, the row count last and only where it is stated. */
export function compareTotals(
  summary: Pick<CheckSummary, 'totals' | 'accepted' | 'statedRowCount'>,
): readonly ComparedTotal[] {
  const totals = summary.totals.map((total) =>
    compare(total.field, total.sum, total.stated, total.statedCell),
  );
  if (summary.statedRowCount === null) return totals;
  return [...totals, compare('rowCount', summary.accepted, summary.statedRowCount, null)];
}
