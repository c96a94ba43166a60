import { fen, sumFen, type Fen } from '../../../shared/models/money';
import type { Month } from '../../../shared/models/calendar';
import type { ResultStanding } from '../../../shared/models/result-standing';
import { ladderBoundOf, metricLabelOf, metricUnitOf } from '../../../shared/models/scheme-reading';
import type {
  Movement,
  Scheme,
  TierStructure,
  TierStructureLine,
} from '../../../shared/models/tiering';
import { addShares, wholeShares } from '../../../shared/models/shares';

/** Sums of one rank, as the ledger counts them. */
interface RankSum {
  readonly rank: number;
  readonly clients: number;
  readonly aum: Fen;
  readonly withoutAum: number;
}

function sumOf(sums: readonly RankSum[], rank: number): RankSum {
  return (
    sums.find((each) => each.rank === rank) ?? { rank, clients: 0, aum: fen(0), withoutAum: 0 }
  );
}

function totalOf(sums: readonly RankSum[]): { clients: number; aum: Fen } {
  return {
    clients: sums.reduce((sum, each) => sum + each.clients, 0),
    aum: sumFen(sums.map(({ aum }) => aum)),
  };
}

/**
 * Composes the tier structure (docs/rules/reports.md#tier-structure) from the counts of a run and of the run
 * before it.
 */
export function composeStructure(input: {
  readonly scheme: Scheme;
  readonly run: {
    readonly month: Month;
    readonly previousMonth: Month | null;
    readonly ranAt: string;
  };
  readonly sums: readonly RankSum[];
  readonly previousSums: readonly RankSum[] | null;
  readonly movements: Readonly<Record<Movement, number>>;
  readonly wonBack: number;
  /** The highest snapshot revision among the run's clients; above 1 figures were corrected. */
  readonly newestRevision: number;
  readonly nearMisses: { readonly up: number; readonly down: number };
  readonly watched: number;
  readonly standing: ResultStanding;
}): TierStructure {
  const { scheme, run, sums, previousSums } = input;
  const total = totalOf(sums);
  const present = scheme.tiers.map(({ rank }) => sumOf(sums, rank));
  const clientShares = wholeShares(present.map(({ clients }) => clients));
  const aumShares = wholeShares(present.map(({ aum }) => aum));
  const lines = scheme.tiers.map((tier, place): TierStructureLine => {
    const now = present[place] as RankSum;
    const before = previousSums && sumOf(previousSums, tier.rank);
    return {
      rank: tier.rank,
      tier: tier.name,
      lowerBound: ladderBoundOf(scheme, tier.rank),
      clients: now.clients,
      aum: now.aum,
      clientShare: clientShares[place] ?? null,
      aumShare: aumShares[place] ?? null,
      clientsChange: before ? now.clients - before.clients : null,
      aumChange: before ? fen(now.aum - before.aum) : null,
    };
  });
  const vipLines = lines.filter(({ rank }) => rank >= scheme.vipFloorRank);
  const vip = totalOf(sums.filter(({ rank }) => rank >= scheme.vipFloorRank));
  return {
    schemeId: scheme.id,
    schemeName: scheme.name,
    schemeVersion: scheme.version,
    metricLabel: metricLabelOf(scheme),
    metricUnit: metricUnitOf(scheme),
    month: run.month,
    previousMonth: run.previousMonth,
    lines,
    total,
    vip: {
      ...vip,
      clientShare: addShares(vipLines.map(({ clientShare }) => clientShare)),
      aumShare: addShares(vipLines.map(({ aumShare }) => aumShare)),
    },
    movements: input.movements,
    wonBack: input.wonBack,
    nearMisses: input.nearMisses,
    watched: input.watched,
    clientsWithoutAum: sums.reduce((sum, each) => sum + each.withoutAum, 0),
    snapshotRevision: input.newestRevision,
    ranAt: run.ranAt,
    standing: input.standing,
  };
}
