import { isMoneyField } from '../../../../shared/fields/kinds';
import {
  countFields,
  figureFields,
  numericOrganisationFields,
  organisationCounts,
  organisationFigureFields,
} from '../../../../shared/models/client';
import type {
  Indicator,
  Metric,
  MetricField,
  MetricUnit,
  Scheme,
  SchemeFault,
  SchemeSubject,
} from '../../../../shared/models/scheme';
import { factTypes } from '../client-facts';
import { metricsWithin } from '../metrics/derived';
import type { KnownNames } from './known-names';

const organisationNumbers: ReadonlySet<string> = numericOrganisationFields;
const counts = new Set<string>([
  ...countFields,
  ...organisationCounts,
  // A flag counts as one.
  ...[...organisationNumbers].filter((field) => !isMoneyField(field)),
]);
const fieldsOf: Readonly<Record<SchemeSubject, ReadonlySet<string>>> = {
  retail: new Set<string>([...figureFields, ...countFields]),
  organisation: new Set<string>([...organisationFigureFields, ...organisationNumbers]),
};

const unitOfField = (field: MetricField): MetricUnit => (counts.has(field) ? 'count' : 'money');

/** What is wrong with the metrics: names, cycles, units, fields of the wrong subject, scales. */
export function findMetricFaults(scheme: Scheme, known: KnownNames): SchemeFault[] {
  return Object.entries(scheme.metrics).flatMap(([key, metric]) => {
    const at = `metrics.${key}`;
    return [
      ...nameFaults(key, at),
      ...referenceFaults(scheme, key, metric, at),
      ...fieldFaults(scheme.subject, metric, at),
      ...unitFaults(scheme, metric, at),
      ...ratingFaults(metric, known, at),
      ...scoreFaults(metric, at),
      ...spanFaults(metric, at),
    ];
  });
}

/** Columns of files that are of the year to date. */
const yearToDateFields: ReadonlySet<string> = new Set(['aumDailyAvgYear'] satisfies MetricField[]);

/**
 * An average that takes the file's year to date for some and the last months for others, or the other
 * way round, puts two metrics into one list.
 */
function spanFaults({ label, definition }: Metric, at: string): SchemeFault[] {
  if (definition.kind !== 'average' || definition.stated === null) return [];
  const isOfYear = yearToDateFields.has(definition.stated);
  return isOfYear === (definition.span === 'yearToDate')
    ? []
    : [{ at, code: 'spansMixed', values: { metric: label } }];
}

/** A metric named like a fact would hide it in conditions. */
function nameFaults(key: string, at: string): SchemeFault[] {
  const hides = key in factTypes && !organisationNumbers.has(key);
  return hides || key === 'lists'
    ? [{ at, code: 'conditionInvalid', values: { condition: key, why: `${key} ≠ metric` } }]
    : [];
}

function referenceFaults(
  { metrics }: Scheme,
  key: string,
  { definition }: Metric,
  at: string,
): SchemeFault[] {
  const missing = metricsWithin(definition)
    .filter((part) => !(part in metrics))
    .map((part): SchemeFault => ({ at, code: 'unknownMetric', values: { metric: part } }));
  return isWithinItself(metrics, key)
    ? [...missing, { at, code: 'metricCycle', values: { metric: key } }]
    : missing;
}

function isWithinItself(metrics: Scheme['metrics'], key: string): boolean {
  const seen = new Set<string>();
  const visit = (each: string): boolean => {
    const parts = metrics[each] ? metricsWithin(metrics[each].definition) : [];
    return parts.some((part) => {
      if (part === key) return true;
      if (seen.has(part)) return false;
      seen.add(part);
      return visit(part);
    });
  };
  return visit(key);
}

function fieldsWithin({ definition }: Metric): readonly MetricField[] {
  switch (definition.kind) {
    case 'figure':
    case 'share':
      return [definition.field];
    case 'average':
      return definition.stated ? [definition.field, definition.stated] : [definition.field];
    case 'heldCount':
      return definition.fields;
    case 'counted':
      return fieldsOfCounted(definition);
    case 'executiveVips':
    case 'growth':
    case 'rating':
    case 'ratio':
    case 'score':
    case 'sum':
    case 'years':
      return [];
  }
}

function fieldsOfCounted(
  definition: Extract<Metric['definition'], { kind: 'counted' }>,
): readonly MetricField[] {
  const { stated, parts, whole, counts, leavesOut } = definition;
  const averaged = [...parts, whole].flatMap((each) => [each.field, each.stated]);
  return [stated, ...averaged, ...counts, ...leavesOut].filter((field) => field !== null);
}

function fieldFaults(subject: SchemeSubject, metric: Metric, at: string): SchemeFault[] {
  return fieldsWithin(metric)
    .filter((field) => !fieldsOf[subject].has(field))
    .map((field) => ({ at, code: 'unknownMetric', values: { metric: field } }));
}

/** The unit that a definition yields; null where any fits. */
function unitOf({ metrics }: Scheme, { definition }: Metric): MetricUnit | null {
  switch (definition.kind) {
    case 'figure':
    case 'average':
      return unitOfField(definition.field);
    case 'counted':
      return unitOfField(definition.whole.field);
    case 'growth':
      return definition.as === 'ratio' ? 'ratio' : (metrics[definition.of]?.unit ?? null);
    case 'share':
      return 'ratio';
    case 'heldCount':
    case 'years':
    case 'executiveVips':
      return 'count';
    case 'rating':
      return definition.unit;
    case 'score':
      return 'score';
    case 'ratio':
      return ratioUnit(metrics[definition.numerator], metrics[definition.denominator]);
    case 'sum':
      return sumUnit(metrics, definition.terms);
  }
}

/** Like by like is a ratio; money by a count is money for each. */
function ratioUnit(above: Metric | undefined, below: Metric | undefined): MetricUnit | null {
  if (!above || !below) return null;
  if (above.unit === below.unit) return 'ratio';
  return below.unit === 'count' ? above.unit : null;
}

/** Terms of one unit keep it; mixed terms can only be a score. */
function sumUnit(
  metrics: Scheme['metrics'],
  terms: readonly { readonly metric: string }[],
): MetricUnit | null {
  const units = new Set(terms.map(({ metric }) => metrics[metric]?.unit));
  const [only] = units;
  return units.size === 1 ? (only ?? null) : 'score';
}

function unitFaults(scheme: Scheme, metric: Metric, at: string): SchemeFault[] {
  const expected = unitOf(scheme, metric);
  return expected === null || expected === metric.unit
    ? []
    : [{ at, code: 'unitMismatch', values: { unit: metric.unit, expected } }];
}

function ratingFaults({ definition }: Metric, { ratings }: KnownNames, at: string): SchemeFault[] {
  if (definition.kind !== 'rating' || ratings === null) return [];
  return ratings.includes(definition.rating)
    ? []
    : [{ at, code: 'unknownRating', values: { rating: definition.rating } }];
}

function scoreFaults({ definition }: Metric, at: string): SchemeFault[] {
  if (definition.kind !== 'score') return [];
  const weights = definition.indicators.reduce((sum, { weightPercent }) => sum + weightPercent, 0);
  return [
    ...(weights > 0 ? [] : [{ at, code: 'weightsZero' as const, values: {} }]),
    ...definition.indicators.flatMap((indicator, place) =>
      scaleFaults(indicator, `${at}.definition.indicators.${place}`),
    ),
  ];
}

function scaleFaults({ name, scale }: Indicator, at: string): SchemeFault[] {
  const values = { indicator: name };
  if (scale.kind === 'linear') {
    return scale.zeroAt === scale.fullAt ? [{ at, code: 'scaleEmpty', values }] : [];
  }
  if (scale.bands.length === 0) return [{ at, code: 'scaleEmpty', values }];
  const bounds = scale.bands.map(({ lowerBound }) => lowerBound ?? -Infinity);
  const falls = bounds.every(
    (bound, place) => place === 0 || bound < (bounds[place - 1] as number),
  );
  return falls ? [] : [{ at, code: 'bandsNotFalling', values }];
}
