import { applyRules, type TierState } from '../../domain/tiering/rules/apply-rules';
import type { JudgeInput, Judgement, Leaf } from '../../domain/tiering/judgement';
import type { ClientFacts } from '../../domain/tiering/client-facts';
import { factsOf, type PreparedScheme } from '../../domain/tiering/prepare-scheme';
import type { PreparedCondition } from '../../domain/tiering/conditions';
import type { FigureRow, MonthPlace } from '../../domain/tiering/metrics/figure-slots';
import { movementOf } from '../../domain/tiering/movement';
import { ruleOfCode, type DecidingRule } from '../../../shared/models/tiering';
import type { TierInputRow } from '../../ledger/tiering/tier-inputs';
import type { TierRow } from '../../ledger/tiering/tier-runs';
import type { MonthFigures } from '../ground/month-figures';

/** Gives one client's row its tier; null for a client whom the scheme does not cover. */
type RowJudge = (row: TierInputRow) => TierRow | null;

/** What a client's movement is measured against. */
export interface MonthBefore {
  /** Ranks of the version that made the month before, in ranks of the present one. */
  readonly ranks: readonly number[];
  /** Whether a client without a tier the month before had figures before that. */
  readonly hadFigures: (clientId: number) => boolean;
  /** Ranks of the months of grace, hysteresis included, newest first. */
  readonly keptBefore: (clientId: number) => readonly number[];
}

/** One reusable input: values and facts are those of the client at hand. */
class RowInput implements JudgeInput {
  readonly values: Float64Array;
  facts: ClientFacts = { values: {}, lists: {} };
  private readonly metric: (key: string) => number;

  constructor(private readonly prepared: PreparedScheme) {
    const places = new Map(prepared.metrics.keys.map((key, place) => [key, place]));
    this.values = new Float64Array(prepared.metrics.keys.length);
    this.metric = (key) => this.values[places.get(key) as number] as number;
  }

  readonly holds = (condition: number): boolean =>
    (this.prepared.conditions[condition] as PreparedCondition).holds(this.metric, this.facts);
}

function stateOf(row: TierInputRow, tail: number, ranks: readonly number[]): TierState | null {
  const rank = row[tail + 2] as number | null;
  if (rank === null) return null;
  const judged = (row[tail + 3] ?? rank) as number;
  return {
    rank: ranks[rank] ?? rank,
    judgedRank: ranks[judged] ?? judged,
    rule: ruleOfCode(row[tail + 4]) as DecidingRule,
    heldMonths: row[tail + 5] as number,
  };
}

/** Prepares the judging of one month's rows by a scheme: figures, then rules, then the movement. */
export function prepareMonthJudge(
  prepared: PreparedScheme,
  figures: MonthFigures,
  before: MonthBefore,
): RowJudge {
  const input = new RowInput(prepared);
  const { metrics, leaves, scheme } = prepared;
  const { place, tail } = figures;
  return (row) => {
    const clientId = row[tail] as number;
    metrics.fill(input.values, row as FigureRow, place);
    input.facts = factsOf(prepared, row, figures.listsOf(clientId));
    if (!prepared.covers(input)) return null;
    const judged = prepared.judgeValues(input);
    const state = stateOf(row, tail, before.ranks);
    const ruled = applyRules(scheme.rules, judged, leaves[judged.path] as Leaf, state, {
      monthsOfFigures: row[tail + 6] as number,
      override: figures.overrideOf(clientId),
      isPooled: figures.isPooled(clientId),
      keptBefore: () => before.keptBefore(clientId),
    });
    const previousRank = state === null ? null : state.rank;
    return {
      ...judgedColumns(judged),
      clientId,
      rank: ruled.rank,
      previousRank,
      movement: movementOf(previousRank, ruled.rank),
      wonBack: previousRank === null && before.hadFigures(clientId),
      source: sourceOf(prepared, judged, row, input.values, place),
      snapshotRevision: row[tail + 1] as number,
      keptRank: ruled.keptRank,
      rule: ruled.rule,
      heldMonths: ruled.heldMonths,
    };
  };
}

function judgedColumns(judged: Judgement) {
  return {
    metric: judged.metric,
    secondMetric: judged.secondMetric,
    distanceUp: judged.distanceUp,
    distanceDown: judged.distanceDown,
    nearMiss: judged.nearMiss,
    judgedRank: judged.rank,
    path: judged.path,
  };
}

function sourceOf(
  { metrics }: PreparedScheme,
  judged: Judgement,
  row: FigureRow,
  values: Float64Array,
  place: MonthPlace,
): number {
  const { metricPlace } = judged;
  if (metricPlace < 0) return 0;
  return metrics.sourceOf(metricPlace, row, values[metricPlace] as number, place);
}
