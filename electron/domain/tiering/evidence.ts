import { formatMetric } from '../../../shared/models/metric-value';
import { addMonths, type Month } from '../../../shared/models/calendar';
import type { Metric, Scheme } from '../../../shared/models/scheme';
import type { TierResult } from '../../../shared/models/tiering';
import { formatMessage, type Language } from '../../../shared/text/message';
import { tieringTexts as texts } from '../../../shared/text/tiering';
import { missingAxes, sayValue, type EvidenceRow, type Say } from './explain';
import { monthsCounted, type AverageSlots } from './metrics/average';
import { metricsWithin } from './metrics/derived';
import { numberAt, type FigureRow } from './metrics/figure-slots';
import { indicatorPoints } from './metrics/score';
import { nodeAt } from './node-at';
import type { PreparedScheme } from './prepare-scheme';
import { bandOf } from './nodes/matrix';

/** A hand-set tier that holds in the month. */
interface OverrideFacts {
  readonly tier: string;
  readonly reason: string;
  readonly approver: string;
  readonly until: Month;
}

/** Where a month's figures of a client came from. */
interface FigurePlace {
  readonly month: Month;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
}

/** What an explanation can show besides the result. */
interface Evidence {
  readonly result: TierResult;
  readonly scheme: Scheme;
  readonly prepared: PreparedScheme;
  readonly row: FigureRow;
  /** Values of the prepared metrics, in their order; NaN where missing. */
  readonly values: ArrayLike<number>;
  readonly places: readonly FigurePlace[];
  readonly override: OverrideFacts | null;
}

/**
 * The evidence behind a tier: the figures the deciding node looked at and what they are made of,
 * month by month, indicator by indicator; the rule; and the file, sheet and row of each month.
 */
export function listEvidence(evidence: Evidence, language: Language): EvidenceRow[] {
  const say: Say = (key, values = {}) => formatMessage(texts[key], language, values);
  return [
    ...decidingRows(evidence, say),
    ...overrideRows(evidence, say),
    ...graceRows(evidence, say),
    ...placeRows(evidence, say),
  ];
}

function decidingRows(evidence: Evidence, say: Say): EvidenceRow[] {
  const { scheme, result } = evidence;
  const node = nodeAt(scheme, result.decidedAt);
  if (node.kind === 'ladder') return metricRows(evidence, node.metric, say, true);
  if (node.kind === 'matrix') {
    return [
      ...metricRows(evidence, node.x.metric, say, true),
      ...metricRows(evidence, node.y.metric, say, false),
      ...cellRows(evidence, node, say),
    ];
  }
  const asked = evidence.prepared.metrics.keys;
  return asked.flatMap((key) => metricRows(evidence, key, say, false));
}

function cellRows(
  { scheme, result }: Evidence,
  node: Extract<ReturnType<typeof nodeAt>, { kind: 'matrix' }>,
  say: Say,
): EvidenceRow[] {
  const band = (cuts: readonly number[], value: number | null) =>
    bandOf(cuts, value ?? -Infinity) + 1;
  const tier = scheme.tiers[result.judgedRank];
  const lacking = missingAxes(result, scheme);
  const place =
    lacking.length > 0
      ? say('cellUnknown', { tier: tier?.name ?? '', metric: lacking.join('、') })
      : say('cellPlace', {
          tier: tier?.name ?? '',
          column: band(node.x.cuts, result.metric),
          row: band(node.y.cuts, result.secondMetric),
        });
  return [
    { label: say('rowCell'), value: place },
    ...(tier?.strategy ? [{ label: say('rowStrategy'), value: tier.strategy }] : []),
  ];
}

function valueOf({ prepared, values }: Evidence, key: string): number {
  return values[prepared.metrics.keys.indexOf(key)] ?? NaN;
}

function shown(metric: Metric, value: number, say: Say): string {
  return Number.isNaN(value) ? say('sourceMissing') : sayValue(value, metric.unit, say);
}

/** A metric and what it is made of; the main one's own value stands in the result already. */
function metricRows(evidence: Evidence, key: string, say: Say, isMain: boolean): EvidenceRow[] {
  const metric = evidence.scheme.metrics[key];
  if (!metric) return [];
  const own = { label: metric.label, value: shown(metric, valueOf(evidence, key), say) };
  const parts = partRows(evidence, key, metric, say);
  return isMain ? parts : [own, ...parts];
}

function partRows(evidence: Evidence, key: string, metric: Metric, say: Say): EvidenceRow[] {
  const { definition } = metric;
  if (definition.kind === 'average') return averageRows(evidence, key, metric, say);
  if (definition.kind === 'counted') return countedRows(evidence, key, metric, say);
  if (definition.kind === 'score') return indicatorRows(evidence, definition.indicators, say);
  return metricsWithin(definition).flatMap((part) => metricRows(evidence, part, say, false));
}

function averageRows(evidence: Evidence, key: string, metric: Metric, say: Say): EvidenceRow[] {
  const slots = evidence.prepared.metrics.averages.get(key);
  return slots ? monthRows(evidence, slots, metric, say) : [];
}

function monthRows(
  evidence: Evidence,
  slots: AverageSlots,
  metric: Metric,
  say: Say,
): EvidenceRow[] {
  const counted = slots.months.slice(0, monthsCounted(slots, evidence.result.month));
  return counted.flatMap((slot, back) => {
    const value = numberAt(evidence.row, slot);
    if (Number.isNaN(value)) return [];
    const month = addMonths(evidence.result.month, -back);
    return [{ label: say('rowMonthFigure', { month }), value: sayValue(value, metric.unit, say) }];
  });
}

/** The months of the average that all assets have, as it stands beside what counts. */
function countedRows(evidence: Evidence, key: string, metric: Metric, say: Say): EvidenceRow[] {
  const slots = evidence.prepared.metrics.counted.get(key);
  return slots ? monthRows(evidence, slots.whole, metric, say) : [];
}

type Indicators = Extract<Metric['definition'], { kind: 'score' }>['indicators'];

function indicatorRows(evidence: Evidence, indicators: Indicators, say: Say): EvidenceRow[] {
  return indicators.map((indicator) => {
    const metric = evidence.scheme.metrics[indicator.metric];
    const value = valueOf(evidence, indicator.metric);
    const points = indicatorPoints(indicator, value);
    if (points === null) {
      const key = indicator.pointsWithoutFigure === 'leaveOut' ? 'indicatorLeftOut' : 'noScore';
      return {
        label: indicator.name,
        value: say(key, { weight: indicator.weightPercent }),
      };
    }
    return {
      label: indicator.name,
      value: say('indicator', {
        value: metric ? shown(metric, value, say) : '—',
        points: formatMetric(points, 'score'),
        weight: indicator.weightPercent,
      }),
    };
  });
}

function overrideRows({ override, result }: Evidence, say: Say): EvidenceRow[] {
  if (!override || result.rule !== 'override') return [];
  return [{ label: say('rowOverride'), value: say('overrideFacts', { ...override }) }];
}

function graceRows({ result, scheme }: Evidence, say: Say): EvidenceRow[] {
  if (result.rule !== 'grace') return [];
  const values = { held: result.heldMonths, months: scheme.rules.graceMonths };
  const { watch } = result;
  const watched = watch
    ? [
        {
          label: say('rowWatch'),
          value: say('watchFacts', { from: watch.from, lower: watch.tier }),
        },
      ]
    : [];
  return [...watched, { label: say('rowGrace'), value: say('graceFacts', values) }];
}

function placeRows({ places }: Evidence, say: Say): EvidenceRow[] {
  return places.map(({ month, file, sheet, row }) => ({
    label: say('rowPlace', { month }),
    value: say('filePlace', { file, sheet, row }),
  }));
}
