import type { Scheme } from '../../../shared/models/scheme';
import { noFacts, type ClientFacts } from './client-facts';
import type { PreparedCondition } from './conditions';
import type { JudgeInput, Leaf } from './judgement';
import { mapRanks } from './map-ranks';
import { metricsWithin } from './metrics/derived';
import type { FigureRow, MonthPlace } from './metrics/figure-slots';
import { factsOf, type PreparedScheme } from './prepare-scheme';
import { applyRules, type TierState } from './rules/apply-rules';

/** A month's clients in columns: everything that a draft with the same slots can be judged by. */
export interface MonthColumns {
  readonly rows: readonly FigureRow[];
  /** Where the slots of a row end. */
  readonly tail: number;
  readonly place: MonthPlace;
  readonly lists: readonly (Readonly<Record<string, string | true>> | undefined)[];
  /** Names of tiers set by hand. */
  readonly overrides: readonly (string | null)[];
  readonly pooled: readonly boolean[];
  readonly months: readonly number[];
  /** The month before, in ranks of the version that made it. */
  readonly states: readonly (TierState | null)[];
  readonly maker: Scheme | null;
  /** Ranks of the months before with hysteresis, newest first, for so many months of grace. */
  readonly keptBefore: (at: number, scheme: Scheme) => readonly number[];
}

/** The rank of a client whom the scheme does not cover. */
export const uncovered = 255;

/** So many clients are judged before the wish to stop is seen. */
const clientsBetweenStops = 100;

/** What a scheme says of every client of a month. */
interface JudgedColumns {
  readonly ranks: Uint8Array;
  /** The value that decided; NaN without one. */
  readonly metrics: Float64Array;
}

/**
 * Values that stay the same from step to step: a metric whose definition did not change, a condition
 * over metrics that did not change. What is dragged is worked out anew, the rest is looked up.
 */
export class ColumnCache {
  private readonly metrics = new Map<string, Float64Array>();
  private readonly conditions = new Map<string, Uint8Array>();

  clear(): void {
    this.metrics.clear();
    this.conditions.clear();
  }

  metric(key: string): Float64Array | undefined {
    return this.metrics.get(key);
  }

  /** A column for a metric that is worked out now; only those a draft rarely changes are kept. */
  keepMetric(key: string, size: number): Float64Array {
    const column = new Float64Array(size);
    this.metrics.set(key, column);
    return column;
  }

  /** Per client 0 unknown yet, 1 false, 2 true. */
  condition(key: string, size: number): Uint8Array {
    const known = this.conditions.get(key);
    if (known) return known;
    const column = new Uint8Array(size);
    this.conditions.set(key, column);
    return column;
  }
}

/** A metric's definition with those it is made of: equal text, equal values. */
function signatureOf(scheme: Scheme, key: string): string {
  const metric = scheme.metrics[key];
  if (!metric) return key;
  const parts = metricsWithin(metric.definition).map((part) => signatureOf(scheme, part));
  return JSON.stringify([metric.unit, metric.definition, parts]);
}

/** Scores are what is dragged; keeping a column of every step would fill the memory. */
const isKept = (scheme: Scheme, key: string) => scheme.metrics[key]?.definition.kind !== 'score';

class ColumnInput implements JudgeInput {
  readonly values: Float64Array;
  facts: ClientFacts = noFacts;
  private at = 0;
  private readonly conditions: readonly Uint8Array[];
  private readonly metric: (key: string) => number;

  constructor(
    private readonly prepared: PreparedScheme,
    private readonly columns: MonthColumns,
    cache: ColumnCache,
  ) {
    const { metrics, scheme } = prepared;
    const places = new Map(metrics.keys.map((key, place) => [key, place]));
    this.values = new Float64Array(metrics.keys.length);
    this.metric = (key) => this.values[places.get(key) as number] as number;
    this.conditions = prepared.conditions.map((condition) => {
      const parts = condition.metrics.map((key) => signatureOf(scheme, key));
      return cache.condition(JSON.stringify([condition.text, parts]), columns.rows.length);
    });
  }

  moveTo(at: number): void {
    this.at = at;
    this.facts = noFacts;
  }

  readonly holds = (condition: number): boolean => {
    const column = this.conditions[condition] as Uint8Array;
    const known = column[this.at];
    if (known) return known === 2;
    const facts = this.factsNow();
    const prepared = this.prepared.conditions[condition] as PreparedCondition;
    const holds = prepared.holds(this.metric, facts);
    column[this.at] = holds ? 2 : 1;
    return holds;
  };

  private factsNow(): ClientFacts {
    const { rows, lists } = this.columns;
    return factsOf(this.prepared, rows[this.at] as FigureRow, lists[this.at]);
  }
}

/** Fills a client's values: known columns are looked up, the others worked out and kept. */
function prepareFill(prepared: PreparedScheme, columns: MonthColumns, cache: ColumnCache) {
  const { metrics, scheme } = prepared;
  const size = columns.rows.length;
  const sources = metrics.keys.map((key) => {
    const signature = signatureOf(scheme, key);
    const known = cache.metric(signature);
    if (known) return { known, fresh: null };
    return { known: null, fresh: isKept(scheme, key) ? cache.keepMetric(signature, size) : null };
  });
  return (values: Float64Array, at: number): void => {
    for (let place = 0; place < sources.length; place += 1) {
      const { known, fresh } = sources[place] as (typeof sources)[number];
      if (known) {
        values[place] = known[at] as number;
        continue;
      }
      const row = columns.rows[at] as FigureRow;
      const value = metrics.evaluate(place, values, row, columns.place);
      values[place] = value;
      if (fresh) fresh[at] = value;
    }
  };
}

/** The month before in ranks of the draft. */
function prepareStates(columns: MonthColumns, draft: Scheme): (at: number) => TierState | null {
  const { states, maker } = columns;
  const ranks = maker ? mapRanks(maker, draft) : null;
  if (!ranks || ranks.every((rank, place) => rank === place)) return (at) => states[at] ?? null;
  return (at) => {
    const state = states[at];
    if (!state) return null;
    const rank = ranks[state.rank] ?? state.rank;
    return { ...state, rank, judgedRank: ranks[state.judgedRank] ?? state.judgedRank };
  };
}

/** Judges every client of a month by a prepared scheme, with its rules; `mayGoOn` ends it by throwing. */
export function judgeColumns(
  prepared: PreparedScheme,
  columns: MonthColumns,
  cache: ColumnCache,
  mayGoOn: () => void = () => undefined,
): JudgedColumns {
  const { scheme, leaves } = prepared;
  const size = columns.rows.length;
  const judged = { ranks: new Uint8Array(size), metrics: new Float64Array(size) };
  const input = new ColumnInput(prepared, columns, cache);
  const fill = prepareFill(prepared, columns, cache);
  const stateAt = prepareStates(columns, scheme);
  const rankOfTier = new Map(scheme.tiers.map(({ name, rank }) => [name, rank]));
  for (let at = 0; at < size; at += 1) {
    if (at % clientsBetweenStops === 0) mayGoOn();
    input.moveTo(at);
    fill(input.values, at);
    const lists = columns.lists[at];
    if (lists) input.facts = { values: {}, lists };
    if (!prepared.covers(input)) {
      judged.ranks[at] = uncovered;
      judged.metrics[at] = NaN;
      continue;
    }
    const judgement = prepared.judgeValues(input);
    const override = columns.overrides[at] ?? null;
    const ruled = applyRules(scheme.rules, judgement, leaves[judgement.path] as Leaf, stateAt(at), {
      monthsOfFigures: columns.months[at] as number,
      override: override === null ? null : (rankOfTier.get(override) ?? null),
      isPooled: columns.pooled[at] as boolean,
      keptBefore: () => columns.keptBefore(at, scheme),
    });
    judged.ranks[at] = ruled.rank;
    judged.metrics[at] = judgement.metric ?? NaN;
  }
  return judged;
}
