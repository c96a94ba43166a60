import {
  contributionClasses,
  type ContributionClass,
  type ContributionLine,
} from '../../../shared/models/tiering';
import { fen, sumFen, type Fen } from '../../../shared/models/money';
import { fractionOf } from './exact';
import { wholeShares } from '../../../shared/models/shares';

/** Shares of the assets at which the head and the waist end. */
export interface ContributionCuts {
  readonly headShare: number;
  readonly waistShare: number;
}

/**
 * Heads, waist and long tail (头部 / 腰部 / 长尾, docs/rules/clients.md#head-waist-long-tail): the clients with the
 * most assets up to the head's share of all assets, then up to the waist's, then everybody else. A client
 * belongs to the class in which their own assets begin.
 *
 * @param assets of all clients, fen, largest first; none below zero counts
 */
export function classifyContribution(
  assets: ArrayLike<number>,
  cuts: ContributionCuts,
): ContributionLine[] {
  const values = Array.from(assets);
  const total = values.reduce((sum, value) => sum + BigInt(Math.max(0, value)), 0n);
  const limits = [cuts.headShare, cuts.waistShare].map((share) => {
    const { top, bottom } = fractionOf(share);
    return (total * top) / bottom;
  });
  const members: Record<ContributionClass, number[]> = { head: [], waist: [], longTail: [] };
  let before = 0n;
  for (const value of values) {
    const place = value <= 0 ? -1 : limits.findIndex((limit) => before < limit);
    members[contributionClasses[place < 0 ? 2 : place] as ContributionClass].push(value);
    before += BigInt(Math.max(0, value));
  }
  const sums = contributionClasses.map((each) => sumFen(members[each]));
  const clientShares = wholeShares(contributionClasses.map((each) => members[each].length));
  const aumShares = wholeShares(sums);
  return contributionClasses.map((each, at) => {
    const last = members[each].at(-1);
    return {
      class: each,
      clients: members[each].length,
      aum: sums[at] as Fen,
      clientShare: clientShares[at] ?? null,
      aumShare: aumShares[at] ?? null,
      from: last === undefined ? null : fen(last),
    };
  });
}
