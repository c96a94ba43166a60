import type { ForeignAmount } from '../../../shared/models/exchange-rate';
import type { ImportRecord } from '../../../shared/models/import';
import type { ReaderColumn } from './reader-column';
import { GrowingNumbers } from './growing-numbers';
import { readForeign } from './join-currencies';

/** What one money column adds up to. */
interface MoneyColumn {
  readonly field: string;
  /** Place among a record's values. */
  readonly place: number;
  /** Amounts added up, fen; those that no number holds any more stand in `beyond`. */
  sum: number;
  beyond: bigint;
  /** Sizes of the amounts that are not zero, fen. */
  readonly sizes: GrowingNumbers;
}

/** Adds an amount without rounding, however large the sum becomes. */
function addExactly(column: MoneyColumn, amount: number): void {
  const next = column.sum + amount;
  if (Number.isSafeInteger(next)) {
    column.sum = next;
    return;
  }
  column.beyond += BigInt(column.sum);
  column.sum = amount;
}

/** Adds up the money columns of rows as they are taken, so that the rows need not be kept. */
export class ColumnSums {
  /** What amounts were before they became RMB. */
  readonly foreign: ForeignAmount[] = [];
  private readonly money: readonly MoneyColumn[];
  private readonly foreignPlace: number;
  private found: Readonly<Record<string, number>> | null = null;

  constructor(columns: readonly ReaderColumn[]) {
    this.money = columns.flatMap(({ field }, place) =>
      field.type === 'money'
        ? [{ field: field.name, place, sum: 0, beyond: 0n, sizes: new GrowingNumbers() }]
        : [],
    );
    this.foreignPlace = columns.length;
  }

  count(records: readonly ImportRecord[]): void {
    for (const column of this.money) {
      const { place, sizes } = column;
      for (const { values } of records) {
        const amount = values[place];
        if (typeof amount !== 'number' || amount === 0) continue;
        addExactly(column, amount);
        sizes.add(Math.abs(amount));
      }
    }
    for (const { values } of records) this.foreign.push(...readForeign(values[this.foreignPlace]));
  }

  /** Sum of the column at a place among all columns, fen. */
  sumOf(place: number): number {
    const column = this.money.find((each) => each.place === place);
    return column ? Number(column.beyond + BigInt(column.sum)) : 0;
  }

  /** Median of each column's amounts that are not zero, fen; columns without any are left out. */
  medians(): Readonly<Record<string, number>> {
    this.found ??= Object.fromEntries(
      this.money.flatMap(({ field, sizes }) => {
        const median = sizes.median();
        return median === undefined ? [] : [[field, median]];
      }),
    );
    return this.found;
  }
}
