import { daysInMonth, type Month } from '../../../shared/models/calendar';
import { figureFields, organisationFigureFields } from '../../../shared/models/client';
import { columnOf } from '../columns';
import type { ReadableDB } from '../database';

type MonthTable = 'snapshot' | 'organisation_snapshot';

/** A figure that differs from last month's by more than a factor. */
interface MonthJump {
  readonly part: number;
  readonly row: number;
  readonly field: string;
  readonly before: number;
  readonly after: number;
}

function hasMonth(db: ReadableDB, table: MonthTable, month: Month): boolean {
  return db.prepare(`SELECT 1 FROM ${table} WHERE month = ? LIMIT 1`).get(month) !== undefined;
}

/** The figures that are compared with last month's: the sums a client is judged by. */
const comparedFields: Readonly<Record<MonthTable, readonly string[]>> = {
  snapshot: figureFields.filter((field) => field.startsWith('aum')),
  organisation_snapshot: organisationFigureFields.filter((field) => field.startsWith('deposit')),
};

/**
 * Figures of an import that rose or fell by more than a factor against last month, in the order of
 * the file. Amounts below `floor` fen in both months are not worth a word.
 */
export function findMonthJumps(
  db: ReadableDB,
  wanted: {
    readonly table: MonthTable;
    readonly month: Month;
    readonly previous: Month;
    readonly batchId: number;
    readonly factor: number;
    readonly floor: number;
  },
): MonthJump[] {
  const { table, month, previous, batchId, factor, floor } = wanted;
  if (!hasMonth(db, table, previous)) return [];
  return comparedFields[table].flatMap((field) => {
    const column = columnOf(field);
    const rows = db
      .prepare(
        `SELECT s.source_part AS part, s.source_row AS row, p.${column} AS before,
                s.${column} AS after
         FROM ${table} s JOIN ${table} p ON p.month = ? AND p.client_id = s.client_id
         WHERE s.month = ? AND s.batch_id = ? AND p.${column} > 0 AND s.${column} >= 0
           AND max(p.${column}, s.${column}) >= ?
           AND (s.${column} > p.${column} * ? OR p.${column} > s.${column} * ?)
         ORDER BY s.source_part, s.source_row LIMIT 1000`,
      )
      .all(previous, month, batchId, floor, factor, factor);
    return (rows as Omit<MonthJump, 'field'>[]).map((row) => ({ ...row, field }));
  });
}

/** Averages over three months that files state, with the month's average they are made of. */
const statedAverages = [
  ['aumDailyAvg3m', 'aumDailyAvgMonth'],
  ['depositDailyAvg3m', 'depositDailyAvgMonth'],
  ['wealthDailyAvg3m', 'wealthDailyAvgMonth'],
] as const;

/**
 * Rows of an import whose own three-month average differs from the average of the ledger's three months,
 * weighted by their days, by more than a share (percent). Only clients with all three months are judged;
 * amounts below `floor` fen are not worth a word.
 */
export function findAverageDifferences(
  db: ReadableDB,
  wanted: {
    readonly months: readonly [Month, Month, Month];
    readonly batchId: number;
    readonly percent: number;
    readonly floor: number;
  },
): (Omit<MonthJump, 'before' | 'after'> & { readonly stated: number; readonly known: number })[] {
  const { months, batchId, percent, floor } = wanted;
  // Without the months there is nothing to look every client up for.
  if (!months.every((month) => hasMonth(db, 'snapshot', month))) return [];
  const [now, before, first] = months.map(daysInMonth) as [number, number, number];
  const days = now + before + first;
  return statedAverages.flatMap(([field, monthly]) => {
    const [stated, month] = [columnOf(field), columnOf(monthly)];
    const sum = `(s.${month} * ${now} + p.${month} * ${before} + q.${month} * ${first})`;
    const rows = db
      .prepare(
        `SELECT s.source_part AS part, s.source_row AS row, s.${stated} AS stated,
                ${sum} / ${days} AS known
         FROM snapshot s
         JOIN snapshot p ON p.month = ? AND p.client_id = s.client_id
         JOIN snapshot q ON q.month = ? AND q.client_id = s.client_id
         WHERE s.month = ? AND s.batch_id = ? AND max(s.${stated}, ${sum} / ${days}) >= ?
           AND abs(s.${stated} * ${days} - ${sum}) * 100 > ? * abs(${sum})
         ORDER BY s.source_part, s.source_row LIMIT 1000`,
      )
      .all(months[1], months[2], months[0], batchId, floor, percent);
    return (rows as { part: number; row: number; stated: number; known: number }[]).map((each) => ({
      ...each,
      field,
    }));
  });
}

/** A name of a month's rows that is not on record, with the first row that has it. */
interface UnknownName {
  readonly name: string;
  readonly part: number;
  readonly row: number;
  readonly count: number;
}

function hasStaff(db: ReadableDB): boolean {
  return db.prepare('SELECT 1 FROM staff LIMIT 1').get() !== undefined;
}

function hasBranches(db: ReadableDB): boolean {
  return db.prepare('SELECT 1 FROM branch LIMIT 1').get() !== undefined;
}

/** Owners that an import names and the staff list does not; empty while there is no staff list. */
export function findUnknownOwners(
  db: ReadableDB,
  table: MonthTable,
  month: Month,
  batchId: number,
): UnknownName[] {
  if (!hasStaff(db)) return [];
  return db
    .prepare(
      `SELECT owner_name AS name, source_part AS part, min(source_row) AS row, count(*) AS count
       FROM ${table} WHERE month = ? AND batch_id = ? AND owner_name IS NOT NULL
         AND owner_name NOT IN (SELECT name FROM staff)
       GROUP BY owner_name ORDER BY part, row, name`,
    )
    .all(month, batchId) as UnknownName[];
}

/** Branches that an import names and neither the list of branches, the staff list nor the outlet's own name does. */
export function findUnknownBranches(
  db: ReadableDB,
  table: MonthTable,
  month: Month,
  batchId: number,
  ownName: string,
): UnknownName[] {
  if (!hasStaff(db) && !hasBranches(db)) return [];
  return db
    .prepare(
      `SELECT branch_name AS name, source_part AS part, min(source_row) AS row, count(*) AS count
       FROM ${table} WHERE month = ? AND batch_id = ? AND branch_name IS NOT NULL
         AND branch_name NOT IN (SELECT branch_name FROM staff WHERE branch_name IS NOT NULL)
         AND branch_name NOT IN (SELECT name FROM branch)
         AND branch_name <> ?
       GROUP BY branch_name ORDER BY part, row, name`,
    )
    .all(month, batchId, ownName) as UnknownName[];
}
