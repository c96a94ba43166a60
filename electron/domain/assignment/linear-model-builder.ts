import type { LinearModel, LinearRow } from '../../../shared/models/linear-model';

/** A column and its factor in a row. */
export type Term = readonly [column: number, factor: number];

/** Builds a programme column by column and row by row. */
export class LinearModelBuilder implements LinearModel {
  readonly costs: number[] = [];
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly isInteger: boolean[] = [];
  readonly rows: LinearRow[] = [];

  /** Adds a whole-number variable from 0; returns its column. */
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

  /** Adds a row; no column may be in it twice. */
  row(lower: number, upper: number, terms: readonly Term[]): void {
    this.rows.push({
      lower,
      upper,
      columns: terms.map(([column]) => column),
      values: terms.map(([, factor]) => factor),
    });
  }
}
