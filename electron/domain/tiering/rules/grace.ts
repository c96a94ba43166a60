/** How a downgrade stands under the rule of grace. */
export interface Grace {
  readonly rank: number;
  /** Months the higher tier has been kept, this one included; 0 when nothing is kept. */
  readonly heldMonths: number;
}

/**
 * Grace (paper 20): the higher tier is kept for a number of months below its bound; the downgrade
 * takes effect in the month after them.
 */
export function applyGrace(
  judged: number,
  before: { readonly rank: number; readonly heldMonths: number },
  graceMonths: number,
): Grace {
  if (judged >= before.rank || before.heldMonths >= graceMonths)
    return { rank: judged, heldMonths: 0 };
  return { rank: before.rank, heldMonths: before.heldMonths + 1 };
}
