import { formatBound, formatYuan, type Fen } from '../../../shared/models/money';
import type {
  MetricSource,
  Scheme,
  TierExplanation,
  TierResult,
} from '../../../shared/models/tiering';
import { formatMessage, type Language } from '../../../shared/text/message';
import { tieringTexts as texts } from '../../../shared/text/tiering';

/** The sentence and the table that say why a client stands where they stand (paper 20). */
export function explainTier(
  result: TierResult,
  scheme: Scheme,
  language: Language,
): TierExplanation {
  const say = (key: keyof typeof texts, values = {}) => formatMessage(texts[key], language, values);
  const parts = [
    metricPart(result, scheme, say),
    distancePart(result, say),
    movementPart(result, say),
  ];
  return {
    result,
    sentence: parts.filter((part) => part !== '').join(say('separator')),
    rows: explanationRows(result, scheme, say),
  };
}

type Say = (key: keyof typeof texts, values?: Record<string, string | number>) => string;

function metricPart(result: TierResult, scheme: Scheme, say: Say): string {
  const metric = scheme.metric.label;
  if (result.metric === null) return say('noFigure', { metric, tier: result.tier });
  const value = formatYuan(result.metric);
  if (result.boundMet !== null) {
    return say('boundMet', {
      metric,
      value,
      tier: result.tier,
      bound: formatBound(result.boundMet),
    });
  }
  const firstBound = scheme.tiers[1];
  return firstBound?.lowerBound === null || firstBound === undefined
    ? say('onlyTier', { metric, value, tier: result.tier })
    : say('belowFirst', {
        metric,
        value,
        next: firstBound.name,
        bound: formatBound(firstBound.lowerBound),
        tier: result.tier,
      });
}

function distancePart(result: TierResult, say: Say): string {
  if (result.distanceUp === null || result.nextTier === null) return '';
  return say('distanceUp', { next: result.nextTier, amount: formatYuan(result.distanceUp) });
}

function movementPart(result: TierResult, say: Say): string {
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

function explanationRows(result: TierResult, scheme: Scheme, say: Say): TierExplanation['rows'] {
  const money = (value: Fen | null) =>
    value === null ? '—' : say('yuan', { value: formatYuan(value) });
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
    { label: scheme.metric.label, value: money(result.metric) },
    { label: say('rowSource'), value: sourceText(result.metricSource, say) },
    { label: say('rowTier'), value: result.tier },
    { label: say('rowBound'), value: money(result.boundMet) },
    // The top tier has nothing above it, so no row about it.
    ...(result.nextTier === null
      ? []
      : [{ label: say('rowUp', { next: result.nextTier }), value: money(result.distanceUp) }]),
    { label: say('rowDown'), value: money(result.distanceDown) },
    { label: say('rowPrevious'), value: result.previousTier ?? '—' },
    { label: say('rowMovement'), value: say(result.movement) },
    { label: say('rowRevision'), value: String(result.snapshotRevision) },
  ];
}
