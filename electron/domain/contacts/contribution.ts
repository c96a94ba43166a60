import type { ClientGroups, ContributionPart } from '../../../shared/models/client-group';
import type { Fen } from '../../../shared/models/money';

/** What a client holds and does in a month, fen; null where files do not say. */
export interface MonthHoldings {
  readonly deposit: number;
  readonly wealth: number;
  readonly investment: number;
  readonly loan: number;
  /** Assets that no part explains: they count as deposits, and say nothing of what a client leans to. */
  readonly unsplit: number;
  /** What the month brought in fees, as files state it. */
  readonly fees: number;
  readonly transactions: number | null;
}

const wholeMargin = 10_000;
const monthsOfYear = 12;

/**
 * What a month's balances bring, estimated by the margins of the parts, with the fees that files state;
 * fen, rounded per part. The margins are ours until the outlet sets its own.
 */
export function contributionOfMonth(
  holdings: MonthHoldings,
  margins: ClientGroups['margins'],
): Fen {
  const balances: Readonly<Record<ContributionPart, number>> = {
    deposit: holdings.deposit + holdings.unsplit,
    wealth: holdings.wealth,
    investment: holdings.investment,
    loan: holdings.loan,
  };
  const parts = Object.entries(balances) as [ContributionPart, number][];
  return parts.reduce(
    (sum, [part, balance]) =>
      sum + Math.round((Math.max(0, balance) / wholeMargin / monthsOfYear) * margins[part]),
    holdings.fees,
  ) as Fen;
}

/** A month's contribution as that of a whole year, fen. */
export function contributionOfYear(holdings: MonthHoldings, margins: ClientGroups['margins']): Fen {
  return (contributionOfMonth(holdings, margins) * monthsOfYear) as Fen;
}
