import { addMonths } from '../../../../shared/models/calendar';
import type {
  AveragedField,
  Metric,
  MetricDefinition,
  MetricField,
} from '../../../../shared/models/scheme';
import { multiplyDivide } from '../exact';
import { averageReader, averageSource, type AverageSlots } from './average';
import { prepareCounted, type CountedReader, type CountedSlots } from './counted';
import { derivedReader, isDerived, metricsWithin, partsPerUnit } from './derived';
import {
  numberAt,
  totalKey,
  type FigureRow,
  type MonthPlace,
  type Reader,
  type RowReader,
  type SlotPlan,
} from './figure-slots';
import { yearsUntilEnd } from './years';

interface RowSource {
  row: FigureRow;
  place: MonthPlace;
}

/** Metrics made ready to be read from many clients' rows. */
export interface PreparedMetrics {
  /** Keys in an order in which each comes after those it is made of. */
  readonly keys: readonly string[];
  /** The value of one key, given a row and the values of the keys before it. */
  readonly evaluate: (
    at: number,
    values: Float64Array,
    row: FigureRow,
    place: MonthPlace,
  ) => number;
  /** Fills the values of all keys from a row; NaN where missing. */
  readonly fill: (values: Float64Array, row: FigureRow, place: MonthPlace) => void;
  /** Fills what is made of other metrics from the values that are there already. */
  readonly derive: (values: Float64Array, known: (place: number) => boolean) => void;
  /** Where a key's value came from: 0 nowhere, 1 the file, 1 + n computed from n months (`counted.ts`). */
  readonly sourceOf: (at: number, row: FigureRow, value: number, place: MonthPlace) => number;
  /** Slots of the averages, by key. */
  readonly averages: ReadonlyMap<string, AverageSlots>;
  /** Slots of averages that count a part of the assets, by key. */
  readonly counted: ReadonlyMap<string, CountedSlots>;
  /** Slots that are read for themselves, not only where a file states no average. */
  readonly otherSlots: ReadonlySet<number>;
  /** Fields whose month's total is asked for. */
  readonly shares: readonly { readonly field: MetricField; readonly monthsBack: number }[];
}

/** Every slot that stands in for the column of its own. */
export function slotsOfCounted({ parts, whole, leftOut }: CountedSlots): number[] {
  return [
    ...[...parts, whole].flatMap(({ stated, months }) => [
      ...(stated === null ? [] : [stated]),
      ...months,
    ]),
    ...leftOut,
  ];
}

/** Compiles metrics against a plan of slots; throws for a metric that does not exist. */
class MetricCompiler {
  readonly averages = new Map<string, AverageSlots>();
  readonly counted = new Map<string, CountedSlots>();
  readonly countedReaders = new Map<string, CountedReader>();
  readonly otherSlots = new Set<number>();
  readonly shares: { readonly field: MetricField; readonly monthsBack: number }[] = [];

  constructor(
    private readonly metrics: Readonly<Record<string, Metric>>,
    private readonly plan: SlotPlan,
  ) {}

  metric(key: string): Metric {
    const metric = this.metrics[key];
    if (!metric) throw new RangeError(`no metric ${key}`);
    return metric;
  }

  /** A reader of a metric as it was some months before. */
  reader(key: string, monthsBack: number): RowReader {
    const { definition, unit } = this.metric(key);
    if (isDerived(definition)) {
      const read = derivedReader<RowSource>(definition, unit, (within) => {
        const reader = this.reader(within, monthsBack);
        return ({ row, place }) => reader(row, place);
      });
      return (row, place) => read({ row, place });
    }
    return this.base(key, definition, monthsBack);
  }

  private base(
    key: string,
    definition: Exclude<MetricDefinition, { kind: 'ratio' | 'sum' | 'score' }>,
    back: number,
  ): RowReader {
    switch (definition.kind) {
      case 'figure': {
        const slot = this.figure(definition.field, back);
        return (row) => numberAt(row, slot);
      }
      case 'average':
        return this.average(key, definition, back);
      case 'counted':
        return this.countedAverage(key, definition, back);
      case 'growth':
        return this.growth(definition, back);
      case 'share':
        return this.share(definition.field, back);
      case 'heldCount':
        return this.heldCount(definition.fields.map((field) => this.figure(field, back)));
      case 'years': {
        const slot = this.plan.fact(definition.since);
        return (row, { month }) => yearsUntilEnd(row[slot], addMonths(month, -back));
      }
      case 'executiveVips': {
        const slot = this.plan.executiveVips(definition.scheme, back);
        return (row) => numberAt(row, slot);
      }
      case 'rating': {
        const slot = this.plan.rating(definition.rating, back);
        return (row) => numberAt(row, slot);
      }
    }
  }

  private figure(field: MetricField, back: number): number {
    const slot = this.plan.figure(field, back);
    this.otherSlots.add(slot);
    return slot;
  }

  private average(
    key: string,
    definition: Extract<MetricDefinition, { kind: 'average' }>,
    back: number,
  ): RowReader {
    const yearToDate = definition.span === 'yearToDate';
    const slots = { ...this.averageSlots(definition, definition.months, back), yearToDate };
    if (back === 0) this.averages.set(key, slots);
    else for (const slot of slots.months) this.otherSlots.add(slot);
    return averageReader(slots);
  }

  private averageSlots(
    { field, stated }: AveragedField,
    months: number,
    back: number,
  ): AverageSlots {
    return {
      stated: stated === null ? null : this.plan.figure(stated, back),
      months: Array.from({ length: months }, (_, each) => this.plan.figure(field, back + each)),
      monthsBack: back,
    };
  }

  private countedAverage(
    key: string,
    definition: Extract<MetricDefinition, { kind: 'counted' }>,
    back: number,
  ): RowReader {
    const { months, stated, parts, whole, counts, leavesOut } = definition;
    const known = [...counts, ...leavesOut];
    const slots: CountedSlots = {
      stated: stated === null ? null : this.plan.figure(stated, back),
      parts: parts.map((part) => this.averageSlots(part, months, back)),
      whole: this.averageSlots(whole, months, back),
      leftOut: Array.from({ length: months }, (_, each) =>
        this.plan.sum(leavesOut, known, back + each),
      ),
    };
    const reader = prepareCounted(slots);
    if (back === 0) {
      this.counted.set(key, slots);
      this.countedReaders.set(key, reader);
    } else for (const slot of slotsOfCounted(slots)) this.otherSlots.add(slot);
    return reader.value;
  }

  private growth(
    definition: Extract<MetricDefinition, { kind: 'growth' }>,
    back: number,
  ): RowReader {
    const now = this.reader(definition.of, back);
    const then = this.reader(definition.of, back + definition.monthsAgo);
    if (definition.as === 'difference') return (row, place) => now(row, place) - then(row, place);
    return (row, place) => {
      const [after, before] = [now(row, place), then(row, place)];
      if (Number.isNaN(after) || Number.isNaN(before) || before === 0) return NaN;
      return multiplyDivide(after - before, partsPerUnit.ratio, Math.abs(before));
    };
  }

  private share(field: MetricField, back: number): RowReader {
    const slot = this.figure(field, back);
    const key = totalKey(field, back);
    this.shares.push({ field, monthsBack: back });
    return (row, place) => {
      const value = numberAt(row, slot);
      const total = place.totals.get(key) ?? 0;
      return Number.isNaN(value) || total === 0
        ? NaN
        : multiplyDivide(value, partsPerUnit.ratio, total);
    };
  }

  /** Counts the figures above zero; missing where the client has none of them. */
  private heldCount(slots: readonly number[]): RowReader {
    return (row) => {
      let held = 0;
      let known = 0;
      for (const slot of slots) {
        const value = numberAt(row, slot);
        if (Number.isNaN(value)) continue;
        known += 1;
        if (value > 0) held += 1;
      }
      return known === 0 ? NaN : held;
    };
  }
}

/** The wanted metrics and all they are made of, each after its parts; throws on a cycle. */
function orderMetrics(
  metrics: Readonly<Record<string, Metric>>,
  wanted: readonly string[],
): string[] {
  const done: string[] = [];
  const visit = (key: string, trail: readonly string[]): void => {
    if (done.includes(key)) return;
    const metric = metrics[key];
    if (!metric) throw new RangeError(`no metric ${key}`);
    if (trail.includes(key)) throw new RangeError(`metric ${key} is made of itself`);
    for (const part of metricsWithin(metric.definition)) visit(part, [...trail, key]);
    done.push(key);
  };
  for (const key of wanted) visit(key, []);
  return done;
}

/** Prepares the wanted metrics; their slots are added to the plan. */
export function prepareMetrics(
  metrics: Readonly<Record<string, Metric>>,
  wanted: readonly string[],
  plan: SlotPlan,
): PreparedMetrics {
  const keys = orderMetrics(metrics, wanted);
  const compiler = new MetricCompiler(metrics, plan);
  const derived = keys.map((key): Reader<Float64Array> | null => {
    const { definition, unit } = compiler.metric(key);
    if (!isDerived(definition)) return null;
    return derivedReader<Float64Array>(definition, unit, (within) => {
      const place = keys.indexOf(within);
      return (values) => values[place] as number;
    });
  });
  const rowReaders = keys.map((key, place) => (derived[place] ? null : compiler.reader(key, 0)));
  const evaluate: PreparedMetrics['evaluate'] = (at, values, row, place) => {
    const read = rowReaders[at];
    return read ? read(row, place) : (derived[at] as Reader<Float64Array>)(values);
  };
  const averageOf = keys.map((key) => compiler.averages.get(key));
  const countedOf = keys.map((key) => compiler.countedReaders.get(key));
  return {
    keys,
    averages: compiler.averages,
    counted: compiler.counted,
    otherSlots: compiler.otherSlots,
    shares: compiler.shares,
    evaluate,
    fill: (values, row, place) => {
      for (let at = 0; at < keys.length; at += 1) values[at] = evaluate(at, values, row, place);
    },
    derive: (values, known) => {
      derived.forEach((read, at) => {
        if (read && !known(at)) values[at] = read(values);
      });
    },
    sourceOf: (at, row, value, place) => {
      const counted = countedOf[at];
      if (counted) return counted.source(row, place);
      const slots = averageOf[at];
      return slots ? averageSource(slots, row, place.month) : Number.isNaN(value) ? 0 : 1;
    },
  };
}
