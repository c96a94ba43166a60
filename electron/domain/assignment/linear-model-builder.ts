import type { LinearRow } from '../../../shared/models/linear-model';

/** Builds a model column by column and row by row. */
export class LinearModelBuilder {
  readonly costs: number[] = [];
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly isInteger: boolean[] = [];
  readonly rows: LinearRow[] = [];

  /** Adds a whole-number variable; returns its column. */
  count(cost: number, upper: number): number {
    return this.column(cost, upper, true);
  }

  /** Adds a variable that may be any number from 0; returns its column. */
  amount(cost: number, upper: number): number {
    return this.column(cost, upper, false);
  }

  private column(cost: number, upper: number, isInteger: boolean): number {
    this.lower.push(0);
    this.upper.push(upper);
    this.isInteger.push(isInteger);
    return this.costs.push(cost) - 1;
  }

  /** Adds a row over pairs of column and factor; pairs of one column are added up. */
  row(lower: number, upper: number, entries: readonly (readonly [number, number])[]): void {
    const factors = new Map<number, number>();
    for (const [column, factor] of entries) {
      factors.set(column, (factors.get(column) ?? 0) + factor);
    }
    this.rows.push({ lower, upper, columns: [...factors.keys()], values: [...factors.values()] });
  }
}
