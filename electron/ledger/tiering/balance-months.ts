import type { Month } from '../../../shared/models/calendar';
import type { SchemeSubject } from '../../../shared/models/scheme';
import type { ReadableDB } from '../database';
import { monthTable } from '../month-table';

/** Columns that say what a client held in a month; the first that is known counts. */
export interface BalanceColumns {
  /** Daily averages, best first; each is the sum of its columns, less those taken off. */
  readonly averages: readonly ColumnSum[];
  readonly balances: readonly ColumnSum[];
}

/** Columns added up; unknown where one of `all` is missing or none of `any` is there. */
export interface ColumnSum {
  readonly all: readonly string[];
  readonly any: readonly string[];
  readonly less: readonly string[];
}

/** What a client held in a month, fen. */
interface BalanceMonth {
  readonly month: Month;
  readonly average: number | null;
  readonly balance: number | null;
}

function sumSql({ all, any, less }: ColumnSum): string {
  const known = [
    ...all.map((column) => `${column} IS NOT NULL`),
    ...(any.length === 0 ? [] : [`coalesce(${[...any, 'NULL'].join(', ')}) IS NOT NULL`]),
  ].join(' AND ');
  const plain = [...all, ...(all.length === 0 ? any : [])].map((each) => `coalesce(${each}, 0)`);
  const taken = less.map((column) => ` - coalesce(${column}, 0)`).join('');
  const value = `${plain.join(' + ')}${taken}`;
  return `CASE WHEN ${known} THEN ${less.length === 0 ? value : `max(0, ${value})`} END`;
}

const firstKnown = (sums: readonly ColumnSum[]): string =>
  `coalesce(${[...sums.map(sumSql), 'NULL'].join(', ')})`;

/** All months of a client, oldest first. */
export function listBalanceMonths(
  db: ReadableDB,
  subject: SchemeSubject,
  clientId: number,
  columns: BalanceColumns,
): BalanceMonth[] {
  return db
    .prepare(
      `SELECT month, ${firstKnown(columns.averages)} AS average,
              ${firstKnown(columns.balances)} AS balance
       FROM ${monthTable[subject]} WHERE client_id = ? ORDER BY month`,
    )
    .all(clientId) as BalanceMonth[];
}
