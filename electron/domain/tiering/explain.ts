import { formatMetric, formatMetricBound } from '../../../shared/models/metric-value';
import type {
  CountedAssetsFigure,
  DecidingRule,
  MetricSource,
  Scheme,
  TierExplanation,
  TierResult,
} from '../../../shared/models/tiering';
import { bestAbove, nodeAt } from './node-at';
import { formatMessage, type Language } from '../../../shared/text/message';
import { tieringTexts as texts } from '../../../shared/text/tiering';

/** What a client's tier rests on besides the result, as rows of the table (see `evidence.ts`). */
export type EvidenceRow = TierExplanation['rows'][number];

/** The sentence and the table that say why a client stands where they stand (docs/rules/tiering.md). */
export function explainTier(
  result: TierResult,
  scheme: Scheme,
  language: Language,
  evidence: readonly EvidenceRow[] = [],
): Omit<TierExplanation, 'outOfDate' | 'standing'> {
  const say: Say = (key, values = {}) => formatMessage(texts[key], language, values);
  const parts = [
    metricPart(result, scheme, say),
    countedPart(result, say),
    bestPart(result, scheme, say),
    rulePart(result, say),
    distancePart(result, say),
    movementPart(result, say),
  ];
  return {
    result,
    sentence: parts.filter((part) => part !== '').join(say('separator')),
    rows: [...explanationRows(result, scheme, say), ...evidence],
  };
}

/** A sentence of the explanation in one language. */
export type Say = (key: keyof typeof texts, values?: Record<string, string | number>) => string;

const unitKeys = { money: 'yuan', count: 'count', ratio: 'percent', score: 'points' } as const;

/** A value with its unit. */
export function sayValue(value: number, unit: TierResult['metricUnit'], say: Say): string {
  return say(unitKeys[unit ?? 'count'], { value: formatMetric(value, unit ?? 'count') });
}

function sayBound(value: number, unit: TierResult['metricUnit'], say: Say): string {
  return say(unitKeys[unit ?? 'count'], { value: formatMetricBound(value, unit ?? 'count') });
}

/** The axes of the matrix that decided on which the client has no value; none elsewhere. */
export function missingAxes(result: TierResult, scheme: Scheme): string[] {
  const node = nodeAt(scheme, result.decidedAt);
  if (node.kind !== 'matrix') return [];
  const lacking = [
    ...(result.metric === null ? [node.x.metric] : []),
    ...(result.secondMetric === null ? [node.y.metric] : []),
  ];
  return lacking.map((key) => scheme.metrics[key]?.label ?? key);
}

function metricPart(result: TierResult, scheme: Scheme, say: Say): string {
  const { metricLabel: metric, metricUnit: unit, judgedTier: tier } = result;
  const lacking = missingAxes(result, scheme);
  if (lacking.length > 0) {
    const node = nodeAt(scheme, result.decidedAt);
    const isNamed = node.kind === 'matrix' && node.unknown !== undefined;
    return say(isNamed ? 'lacksAxis' : 'lacksAxisLowest', { metric: lacking.join('、'), tier });
  }
  if (unit === null) return say('byFacts', { reason: reasonOf(result, say), tier });
  if (result.metric === null) return say('noFigure', { metric, tier });
  const value = sayValue(result.metric, unit, say);
  if (result.secondMetric !== null) return say('inCell', { metric, value, tier });
  if (result.boundMet !== null) {
    return say('boundMet', { metric, value, tier, bound: sayBound(result.boundMet, unit, say) });
  }
  if (result.distanceUp === null || result.nextTier === null) {
    return say('onlyTier', { metric, value, tier });
  }
  const bound = sayBound(result.metric + result.distanceUp, unit, say);
  return say('belowFirst', { metric, value, next: result.nextTier, bound, tier });
}

const countedKeys = {
  own: 'countedOwn',
  parts: 'countedParts',
  estimate: 'countedEstimate',
  everything: 'countedEverything',
  nothingElse: 'countedNothingElse',
} as const satisfies Record<CountedAssetsFigure['way'], keyof typeof texts>;

/** How deposits and wealth products were told from all assets. */
function countedWay(
  counted: CountedAssetsFigure,
  unit: TierResult['metricUnit'],
  say: Say,
): string {
  const amount = (value: number | null) => (value === null ? '—' : sayValue(value, unit, say));
  const { way, all, leftOut, leftOutMonths: months } = counted;
  return say(countedKeys[way], { all: amount(all), leftOut: amount(leftOut), months });
}

/** The same in the sentence, where it is not simply a column of its own. */
function countedPart({ counted, metricUnit }: TierResult, say: Say): string {
  return !counted || counted.way === 'own' ? '' : countedWay(counted, metricUnit, say);
}

/** All assets beside what counts, and what was left out. */
function countedRows({ counted, metricUnit: unit }: TierResult, say: Say): EvidenceRow[] {
  if (!counted) return [];
  const amount = (value: number | null) => (value === null ? '—' : sayValue(value, unit, say));
  const { all, leftOut, leftOutMonths: months } = counted;
  return [
    { label: say('rowCounted'), value: countedWay(counted, unit, say) },
    { label: say('rowAllAssets'), value: amount(all) },
    ...(leftOut === null ? [] : [{ label: say('rowLeftOut', { months }), value: amount(leftOut) }]),
  ];
}

/** Which of several ways decided, where the highest of them counts. */
function bestPart({ decidedAt }: TierResult, scheme: Scheme, say: Say): string {
  const best = bestAbove(scheme, decidedAt);
  return best ? say('byBest', { way: best.way }) : '';
}

/** The rows and lists that led to a tier; without any, that nothing else applied. */
function reasonOf({ decidedBy }: TierResult, say: Say): string {
  return decidedBy.length === 0 ? say('otherwise') : decidedBy.join(' › ');
}

const ruleKeys: Readonly<Record<Exclude<DecidingRule, 'none'>, keyof typeof texts>> = {
  grace: 'byGrace',
  waitingUpgrade: 'byWaiting',
  hysteresis: 'byHysteresis',
  override: 'byOverride',
  household: 'byHousehold',
  minimumMonths: 'byMinimumMonths',
};

function rulePart(result: TierResult, say: Say): string {
  if (result.rule === 'none') return '';
  const { watch, tier, heldMonths: months } = result;
  if (watch) return say('byWatch', { tier, months, from: watch.from, lower: watch.tier });
  return say(ruleKeys[result.rule], { tier: result.tier, months: result.heldMonths });
}

function distancePart(result: TierResult, say: Say): string {
  if (result.distanceUp === null || result.nextTier === null) return '';
  const amount = sayValue(result.distanceUp, result.metricUnit, say);
  return say('distanceUp', { next: result.nextTier, amount });
}

function movementPart(result: TierResult, say: Say): string {
  if (result.wonBack) return say('movedBack');
  if (result.movement === 'new' || result.previousTier === null) return say('movedNew');
  const key = { up: 'movedUp', down: 'movedDown', same: 'movedSame', left: 'movedLeft' } as const;
  return say(key[result.movement], { previous: result.previousTier });
}

function sourceText(source: MetricSource, say: Say): string {
  switch (source.kind) {
    case 'file':
      return say('sourceFile', { month: source.month });
    case 'computed':
      return say('sourceComputed', {
        months: [...source.months].sort().join('、'),
        count: source.months.length,
      });
    case 'missing':
      return say('sourceMissing');
  }
}

function explanationRows(result: TierResult, scheme: Scheme, say: Say): EvidenceRow[] {
  return [
    {
      label: say('rowScheme'),
      value: say('schemeVersion', {
        name: scheme.name,
        id: scheme.id,
        version: result.schemeVersion,
      }),
    },
    { label: say('rowMonth'), value: result.month },
    ...metricRows(result, say),
    ...tierRows(result, say),
    { label: say('rowPrevious'), value: result.previousTier ?? '—' },
    { label: say('rowMovement'), value: say(result.wonBack ? 'wonBack' : result.movement) },
    { label: say('rowRevision'), value: String(result.snapshotRevision) },
  ];
}

function metricRows(result: TierResult, say: Say): EvidenceRow[] {
  const { metricUnit: unit } = result;
  if (unit === null) return [{ label: say('rowDecidedBy'), value: reasonOf(result, say) }];
  const value = (amount: number | null) => (amount === null ? '—' : sayValue(amount, unit, say));
  return [
    { label: result.metricLabel, value: value(result.metric) },
    { label: say('rowSource'), value: sourceText(result.metricSource, say) },
    ...countedRows(result, say),
    ...(result.decidedBy.length > 0
      ? [{ label: say('rowDecidedBy'), value: reasonOf(result, say) }]
      : []),
    { label: say('rowBound'), value: value(result.boundMet) },
    // The top tier has nothing above it, so no row about it.
    ...(result.nextTier === null
      ? []
      : [{ label: say('rowUp', { next: result.nextTier }), value: value(result.distanceUp) }]),
    { label: say('rowDown'), value: value(result.distanceDown) },
  ];
}

function tierRows(result: TierResult, say: Say): EvidenceRow[] {
  const tier = { label: say('rowTier'), value: result.tier };
  if (result.rule === 'none') return [tier];
  return [
    { label: say('rowJudged'), value: result.judgedTier },
    {
      label: say('rowRule'),
      value: say(ruleKeys[result.rule], { tier: result.tier, months: result.heldMonths }),
    },
    tier,
  ];
}
