import type { QuotaMeter } from '../../../shared/models/card';

/** What the meter counts; the client asked about may be among them already. */
export interface QuotaCounts {
  readonly opened: number;
  readonly approved: number;
  readonly pending: number;
  readonly denominator: number;
  readonly permille: number;
  /** Whether the client asked about counts as opened or approved, and whether as pending. */
  readonly clientCounts: boolean;
  readonly clientPends: boolean;
}

/** Whether so many special cards fit: in whole numbers, so that 5 % is exactly 5 %. */
export function fitsQuota(numerator: number, denominator: number, permille: number): boolean {
  return numerator * 1000 <= denominator * permille;
}

/**
 * The meter of special cards (paper 50: at most 5 % of the branch's opened VIP cards). Opened and
 * approved ones count; those that wait for the head office keep their place, so that the outlet
 * never submits more than could be approved.
 */
export function measureQuota(counts: QuotaCounts): QuotaMeter {
  const { opened, approved, pending, denominator, permille, clientCounts, clientPends } = counts;
  const numerator = opened + approved;
  const after = numerator + (clientCounts ? 0 : 1);
  const others = pending - (clientPends ? 1 : 0);
  return {
    ...{ opened, approved, pending, numerator, denominator, permille },
    allowed: Math.floor((denominator * permille) / 1000),
    after,
    hasRoom: fitsQuota(after + others, denominator, permille),
  };
}
