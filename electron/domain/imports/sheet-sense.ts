import type { FieldType } from '../../../shared/fields/field';
import type { RawCell, RawSheet } from '../../../shared/models/grid';
import type { Layout } from '../../../shared/models/import';
import { ClientNoWidths, type ClientNoRule } from './client-no-rule';
import { DayOrders, type DayOrder } from './day-order';
import { findField } from './field-tables';
import { RateForms, type RateForm } from './rate-form';
import { SexCodes, type SexCoding } from './sex-coding';

/** What only whole columns show about their cells; columns by index. */
export interface SheetSense {
  readonly clientNo: ClientNoRule;
  readonly days: Readonly<Record<number, DayOrder>>;
  /** Columns whose days another order would allow as well. */
  readonly assumedDays: readonly number[];
  readonly rates: Readonly<Record<number, RateForm>>;
  readonly sexes: Readonly<Record<number, SexCoding>>;
}

/** Looks at the rows of a sheet, one after another, for what its columns show as a whole. */
export class SheetSenses {
  private readonly clientNoColumn: number;
  private readonly idColumn: number;
  private readonly widths: ClientNoWidths;
  private readonly days: ReadonlyMap<number, DayOrders>;
  private readonly rates: ReadonlyMap<number, RateForms>;
  private readonly sexes: ReadonlyMap<number, SexCodes>;

  /** `paddedWidth` is what the mapping says of client numbers; null lets them speak. */
  constructor(layout: Layout, paddedWidth: number | null) {
    const columnOf = (name: string) =>
      layout.columns.find(({ field }) => field === name)?.index ?? -1;
    this.clientNoColumn = columnsOf(layout, 'clientNo')[0] ?? -1;
    this.idColumn = columnOf('idNo');
    this.widths = new ClientNoWidths(paddedWidth);
    const dayColumns = [...columnsOf(layout, 'day'), ...columnsOf(layout, 'pastDay')];
    this.days = new Map(dayColumns.map((index) => [index, new DayOrders()]));
    this.rates = new Map(columnsOf(layout, 'rate').map((index) => [index, new RateForms()]));
    this.sexes = new Map(columnsOf(layout, 'sex').map((index) => [index, new SexCodes()]));
  }

  count(row: readonly RawCell[] | undefined): void {
    if (row === undefined) return;
    this.widths.count(row[this.clientNoColumn]);
    for (const [index, orders] of this.days) orders.count(row[index]);
    for (const [index, forms] of this.rates) forms.count(row[index]);
    for (const [index, codes] of this.sexes) codes.count(row[index], row[this.idColumn]);
  }

  /** What the rows counted so far show. */
  sense(): SheetSense {
    return {
      clientNo: this.widths.rule(),
      days: definedOnly(this.days, (orders) => orders.order()),
      assumedDays: [...this.days].flatMap(([index, orders]) => (orders.isAssumed ? [index] : [])),
      rates: definedOnly(this.rates, (forms) => forms.form()),
      sexes: definedOnly(this.sexes, (codes) => codes.coding()),
    };
  }
}

function columnsOf({ kind, columns }: Layout, type: FieldType): number[] {
  return columns.flatMap(({ index, field }) =>
    field !== null && findField(kind, field)?.type === type ? [index] : [],
  );
}

function definedOnly<Counter, Found>(
  counters: ReadonlyMap<number, Counter>,
  read: (counter: Counter) => Found | undefined,
): Record<number, Found> {
  const found: Record<number, Found> = {};
  for (const [index, counter] of counters) {
    const one = read(counter);
    if (one !== undefined) found[index] = one;
  }
  return found;
}

/** What the columns of a sheet that was read to its end show. */
export function senseOfSheet(
  sheet: RawSheet,
  layout: Layout,
  paddedWidth: number | null,
): SheetSense {
  const senses = new SheetSenses(layout, paddedWidth);
  for (let row = layout.headerRows.last; row < sheet.rowCount; row += 1) {
    senses.count(sheet.rows[row]);
  }
  return senses.sense();
}

/** Whether two looks at a sheet found the same; then its cells are read the same. */
export function isSameSense(one: SheetSense, other: SheetSense): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
