import type { Month } from '../../../shared/models/calendar';
import type { MonthSize, Shrinkage } from '../../../shared/models/month-size';

/** A month that keeps less than this of the clients or assets of the one before is not taken for whole. */
const leastShare = 0.7;

/**
 * Whether a month would be far smaller than the one before, as where half of a file was cut off
 * (docs/rules/imports.md#changes-against-last-month); null where it is about as large, or nothing is known.
 */
export function findShrinkage(
  before: (MonthSize & { readonly month: Month }) | null,
  after: MonthSize,
): Shrinkage | null {
  if (before === null || before.clients === 0) return null;
  const { month, ...size } = before;
  const fewer = after.clients < size.clients * leastShare;
  const poorer =
    size.assets !== null &&
    after.assets !== null &&
    size.assets > 0 &&
    after.assets < size.assets * leastShare;
  return fewer || poorer ? { month, before: size, after } : null;
}
