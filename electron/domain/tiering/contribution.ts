import {
  contributionClasses,
  type ContributionClass,
  type ContributionLine,
} from '../../../shared/models/tiering';
import { fen, sumFen } from '../../../shared/models/money';
import { fractionOf } from './exact';

/** Shares of the assets at which the head and the waist end. */
export interface ContributionCuts {
  readonly headShare: number;
  readonly waistShare: number;
}

/**
 * Heads, waist and long tail (头部 / 腰部 / 长尾, paper 20): the clients with the most assets up to the
 * head's share of all assets, then up to the waist's, then everybody else. A client belongs to the
 * class in which their own assets begin.
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
  return contributionClasses.map((each) => lineOf(each, members[each], values.length, total));
}

function lineOf(
  name: ContributionClass,
  members: readonly number[],
  clients: number,
  total: bigint,
): ContributionLine {
  const aum = sumFen(members);
  const last = members.at(-1);
  return {
    class: name,
    clients: members.length,
    aum,
    clientShare: clients === 0 ? 0 : members.length / clients,
    aumShare: total === 0n ? 0 : aum / Number(total),
    from: last === undefined ? null : fen(last),
  };
}
