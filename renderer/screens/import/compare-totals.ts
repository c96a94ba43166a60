import type { CheckSummary } from '../../../shared/models/import';
import { judgeTotal, sumFor, type TotalVerdict } from '../../../shared/models/control-totals';

/** One total of the file beside what its rows add up to. */
export interface ComparedTotal {
  /** A field, or "rowCount" for the number of clients. */
  readonly field: string;
  readonly sum: number;
  readonly stated: number | null;
  readonly statedCell: string | null;
  /** By the sender's note. */
  readonly noted: number | null;
  /** Sum less what was expected, the larger one of both; null where nothing was. */
  readonly difference: number | null;
  /** What rounding may account for, fen. */
  readonly allowance: number;
  readonly verdict: TotalVerdict | 'notStated';
}

const gravity: readonly TotalVerdict[] = ['agree', 'rounding', 'differ'];

function compare(
  total: Pick<ComparedTotal, 'field' | 'sum' | 'stated' | 'statedCell' | 'noted' | 'allowance'> & {
    readonly face?: number | undefined;
  },
): ComparedTotal {
  const { stated, noted, allowance } = total;
  const expected = [stated, noted].filter((value) => value !== null);
  const differences = expected.map((value) => sumFor(total, value) - value);
  const verdicts = expected.map((value) => judgeTotal(sumFor(total, value), value, allowance));
  const [difference = null] = differences.toSorted((a, b) => Math.abs(b) - Math.abs(a));
  const gravest = Math.max(-1, ...verdicts.map((verdict) => gravity.indexOf(verdict)));
  return { ...total, difference, verdict: gravity[gravest] ?? 'notStated' };
}

/** All totals of a checked file, the row count last. */
export function compareTotals(
  summary: Pick<
    CheckSummary,
    'totals' | 'accepted' | 'joined' | 'statedRowCount' | 'notedRowCount'
  >,
): readonly ComparedTotal[] {
  const totals = summary.totals.map(({ noted = null, allowance = 0, ...total }) =>
    compare({ ...total, noted, allowance }),
  );
  const count = compare({
    field: 'rowCount',
    sum: summary.accepted + summary.joined,
    stated: summary.statedRowCount,
    statedCell: null,
    noted: summary.notedRowCount,
    allowance: 0,
  });
  return [...totals, count];
}
