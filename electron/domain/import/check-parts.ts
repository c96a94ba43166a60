import { assetParts } from '../../../shared/models/client';
import type { ImportRecord } from '../../../shared/models/import';
import type { ReaderColumn } from './column-readers';
import type { IssueList } from './issue-list';

/** From this share of agreeing rows on, the sheet is taken to list all the parts of the total. */
const completeFrom = 0.5;

/**
 * Reports rows whose parts do not add up to the point-in-time assets. Parts above their total are
 * always wrong; parts below only where the other rows show that the sheet lists all of them.
 */
export function checkParts(
  columns: readonly ReaderColumn[],
  records: readonly ImportRecord[],
  toleranceFen: number,
  issues: IssueList,
): void {
  const total = columns.findIndex((column) => column.field.name === 'aumPointInTime');
  const parts = columns.flatMap((column, at) => (isPart(column.field.name) ? [at] : []));
  if (total < 0 || parts.length < 2) return;
  const differences = records.map((record) => differenceOf(record, total, parts));
  const known = differences.filter((difference) => difference !== null);
  const agreeing = known.filter((difference) => Math.abs(difference) <= toleranceFen);
  const complete = agreeing.length >= known.length * completeFrom;
  differences.forEach((difference, at) => {
    if (difference === null || Math.abs(difference) <= toleranceFen) return;
    if (difference < 0 && !complete) return;
    const record = records[at] as ImportRecord;
    const column = (columns[total] as ReaderColumn).index;
    issues.atCell('partsDiffer', record.row - 1, column, { difference: yuanText(difference) });
  });
}

function isPart(field: string): boolean {
  return (assetParts as readonly string[]).includes(field);
}

/** Sum of the parts less the total; null where there is nothing to compare. */
function differenceOf(
  { values }: ImportRecord,
  total: number,
  parts: readonly number[],
): number | null {
  const whole = values[total];
  if (typeof whole !== 'number') return null;
  let sum = 0;
  let filled = 0;
  for (const part of parts) {
    const value = values[part];
    if (typeof value !== 'number') continue;
    sum += value;
    filled += 1;
  }
  return filled === 0 ? null : sum - whole;
}

function yuanText(amount: number): string {
  return (amount / 100).toFixed(2);
}
