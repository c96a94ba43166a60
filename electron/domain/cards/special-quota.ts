import type { QuotaMeter } from '../../../shared/models/card';

/** What the meter counts; the client asked about may be among them already. */
interface QuotaCounts {
  readonly opened: number;
  readonly approved: number;
  readonly pending: number;
  /** Cards that are valid or suspended, and approved ones that will be. */
  readonly denominator: number;
  readonly permille: number;
  /** Whether the client asked about counts as opened or approved, and whether as pending. */
  readonly clientCounts: boolean;
  readonly clientPends: boolean;
  /** Whether the client holds a valid card already: one more makes no card more. */
  readonly clientHolds: boolean;
}

/** Whether so many special cards fit: in whole numbers, so that 5 % is exactly 5 %. */
export function fitsQuota(numerator: number, denominator: number, permille: number): boolean {
  return numerator * 1000 <= denominator * permille;
}

/**
 * The meter of special cards: at most 5 % of the branch's VIP cards, this one counted on both sides, so that
 * one of twenty is 5 % (docs/rules/cards.md#special-quota). Opened and approved ones count; those that wait for
 * the head office keep their place, so that the outlet never submits more than could be approved.
 */
export function measureQuota(counts: QuotaCounts): QuotaMeter {
  const { opened, approved, pending, denominator, permille } = counts;
  const { clientCounts, clientPends, clientHolds } = counts;
  const numerator = opened + approved;
  const after = numerator + (clientCounts ? 0 : 1);
  const others = pending - (clientPends ? 1 : 0);
  const denominatorAfter = denominator + (clientCounts || clientHolds ? 0 : 1);
  return {
    opened,
    approved,
    pending,
    numerator,
    denominator,
    denominatorAfter,
    permille,
    allowed: Math.floor((denominatorAfter * permille) / 1000),
    after,
    hasRoom: fitsQuota(after + others, denominatorAfter + others, permille),
  };
}
