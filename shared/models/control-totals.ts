/** How a total compares with what was expected of it. */
export type TotalVerdict = 'agree' | 'rounding' | 'differ';

/**
 * Compares a sum of rows with an expected total, both in fen or both counts. A difference that the
 * rounding of printed figures explains is told apart from one that nothing explains.
 */
export function judgeTotal(sum: number, expected: number, allowance = 0): TotalVerdict {
  const difference = Math.abs(sum - expected);
  if (difference === 0) return 'agree';
  return difference <= allowance ? 'rounding' : 'differ';
}

/**
 * The sum that an expected total speaks of: RMB, or the printed figures where rows are in foreign
 * currency and the total fits those better.
 */
export function sumFor(
  { sum, face = sum }: { readonly sum: number; readonly face?: number | undefined },
  expected: number,
): number {
  return Math.abs(face - expected) < Math.abs(sum - expected) ? face : sum;
}

/** How many totals a file or its sender's note gives to compare the rows with, the number of rows among them. */
export function countComparedTotals(file: {
  readonly totals: readonly { readonly stated: number | null; readonly noted?: number }[];
  readonly statedRowCount: number | null;
  readonly notedRowCount: number | null;
}): number {
  const sums = file.totals.filter(({ stated, noted }) => stated !== null || noted !== undefined);
  const counts = file.statedRowCount !== null || file.notedRowCount !== null ? 1 : 0;
  return sums.length + counts;
}
