import { assetParts, optionalParts } from '../../../shared/models/client';
import type { ImportRecord } from '../../../shared/models/import';
import type { ReaderColumn } from './reader-column';
import { GrowingNumbers } from './growing-numbers';
import type { IssueList } from './issue-list';

/** From this share of agreeing rows on, the sheet is taken to list all the parts of the total. */
const completeFrom = 0.5;

/**
 * Finds, while rows are taken, those whose parts do not add up to the point-in-time assets
 * (docs/rules/imports.md#parts-and-their-total). Parts above their total are always wrong; parts below only
 * where the other rows show that the sheet lists all of them, which is known in the end.
 */
export class PartsCheck {
  private readonly total: number;
  private readonly parts: readonly number[];
  /** Those of the parts that the total may leave out. */
  private readonly optional: ReadonlySet<number>;
  private known = 0;
  private readonly rows = new GrowingNumbers();
  private readonly differences = new GrowingNumbers();

  constructor(
    private readonly columns: readonly ReaderColumn[],
    private readonly toleranceFen: number,
  ) {
    this.total = columns.findIndex((column) => column.field.name === 'aumPointInTime');
    this.parts = columns.flatMap((column, at) => (isPart(column.field.name) ? [at] : []));
    this.optional = new Set(
      this.parts.filter((at) => optionalParts.has(columns[at]?.field.name ?? '')),
    );
  }

  count(records: readonly ImportRecord[]): void {
    const { total, parts, optional } = this;
    if (total < 0 || parts.length < 2) return;
    for (const record of records) {
      const difference = differenceOf(record, total, parts, optional);
      if (difference === null) continue;
      this.known += 1;
      if (Math.abs(difference) <= this.toleranceFen) continue;
      this.rows.add(record.row);
      this.differences.add(difference);
    }
  }

  report(issues: IssueList): void {
    const agreeing = this.known - this.rows.count;
    const complete = agreeing >= this.known * completeFrom;
    for (let at = 0; at < this.rows.count; at += 1) {
      const difference = this.differences.at(at);
      if (difference < 0 && !complete) continue;
      const column = (this.columns[this.total] as ReaderColumn).index;
      const values = { difference: yuanText(difference) };
      issues.atCell('partsDiffer', this.rows.at(at) - 1, column, values);
    }
  }
}

function isPart(field: string): boolean {
  return (assetParts as readonly string[]).includes(field);
}

/**
 * Sum of the parts less the total, with or without what the total may leave out, whichever is nearer; null
 * where there is nothing to compare.
 */
function differenceOf(
  { values }: ImportRecord,
  total: number,
  parts: readonly number[],
  optional: ReadonlySet<number>,
): number | null {
  const whole = values[total];
  if (typeof whole !== 'number') return null;
  let sum = 0;
  let besides = 0;
  let filled = 0;
  for (const part of parts) {
    const value = values[part];
    if (typeof value !== 'number') continue;
    if (optional.has(part)) besides += value;
    else sum += value;
    filled += 1;
  }
  if (filled === 0) return null;
  const [without, all] = [sum - whole, sum + besides - whole];
  return Math.abs(without) < Math.abs(all) ? without : all;
}

function yuanText(amount: number): string {
  return (amount / 100).toFixed(2);
}
