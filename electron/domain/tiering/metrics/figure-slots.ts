import type { Month } from '../../../../shared/models/calendar';
import type { MetricField } from '../../../../shared/models/scheme';

/** One value about a client that a scheme needs; a client's row holds them in this order. */
export type Slot =
  | { readonly kind: 'figure'; readonly field: MetricField; readonly monthsBack: number }
  | {
      /** Figures added up; null where none of `knownBy` is known. */
      readonly kind: 'sum';
      readonly fields: readonly MetricField[];
      readonly knownBy: readonly MetricField[];
      readonly monthsBack: number;
    }
  /** Executives who are VIP clients by a scheme of people. */
  | { readonly kind: 'executiveVips'; readonly scheme: string; readonly monthsBack: number }
  | { readonly kind: 'rating'; readonly rating: string; readonly monthsBack: number }
  | { readonly kind: 'fact'; readonly name: string };

/** A client's values, in the order of the slots. */
export type FigureRow = readonly (number | string | null)[];

/** What the rows of one month have in common. */
export interface MonthPlace {
  readonly month: Month;
  /** Days of the month, of the month before, and so on. */
  readonly days: readonly number[];
  /** Sum of a field over the population, by field and months back (see `totalKey`). */
  readonly totals: ReadonlyMap<string, number>;
}

/** Reads one number from a source; NaN stands for a figure that is missing. */
export type Reader<Source> = (source: Source) => number;

/** Reads a metric from a client's row. */
export type RowReader = (row: FigureRow, place: MonthPlace) => number;

/** Names a month's total of a field. */
export function totalKey(field: MetricField, monthsBack: number): string {
  return `${field} ${monthsBack}`;
}

/** Collects the slots that a scheme's metrics and conditions ask for, each once. */
export class SlotPlan {
  readonly slots: Slot[] = [];
  private readonly places = new Map<string, number>();

  figure(field: MetricField, monthsBack: number): number {
    return this.place(`figure ${field} ${monthsBack}`, { kind: 'figure', field, monthsBack });
  }

  sum(fields: readonly MetricField[], knownBy: readonly MetricField[], monthsBack: number): number {
    const key = `sum ${fields.join()} of ${knownBy.join()} ${monthsBack}`;
    return this.place(key, { kind: 'sum', fields, knownBy, monthsBack });
  }

  rating(rating: string, monthsBack: number): number {
    return this.place(`rating ${rating} ${monthsBack}`, { kind: 'rating', rating, monthsBack });
  }

  executiveVips(scheme: string, monthsBack: number): number {
    const key = `executiveVips ${scheme} ${monthsBack}`;
    return this.place(key, { kind: 'executiveVips', scheme, monthsBack });
  }

  fact(name: string): number {
    return this.place(`fact ${name}`, { kind: 'fact', name });
  }

  private place(key: string, slot: Slot): number {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const place = this.slots.push(slot) - 1;
    this.places.set(key, place);
    return place;
  }
}

/** The number in a slot; NaN where nothing is known. */
export function numberAt(row: FigureRow, slot: number): number {
  const value = row[slot];
  return typeof value === 'number' ? value : NaN;
}
