import type { Month } from '../../../shared/models/calendar';
import type { FigureField, OrganisationFigureField } from '../../../shared/models/client';
import { fen, type Fen } from '../../../shared/models/money';
import type { SchemeSubject } from '../../../shared/models/scheme';
import { columnsOf } from './client-list-scope';
import { prepareOnce, type ReadableDB } from '../database';
import { countSnapshots } from './snapshots';
import { monthTable } from '../month-table';
import { monthCondition } from '../tiered-months';

/** Sums by field; a figure that nobody has is left out. */
export type FigureTotals = Partial<Record<FigureField | OrganisationFigureField, Fen>>;

type Values = readonly (number | null)[];

/** Clients that are sooner sought one by one than the month's are counted. */
const soonSought = 5_000;

/**
 * The sums to ask for. Files rarely bring every figure, and stepping a sum for nothing is most of what an
 * empty one costs: figures that the month's first client lacks are looked at before they are added. Whether
 * he is like the others changes the time, never a sum.
 */
function sumsOf(db: ReadableDB, subject: SchemeSubject, month: Month): string {
  const columns = columnsOf(subject).map(({ column }) => `s.${column}`);
  const first = `SELECT ${columns.join(', ')} FROM ${monthTable[subject]} s WHERE s.month = ? LIMIT 1`;
  const values = prepareOnce(db, first, true).get(month) as Values | undefined;
  return columns
    .map((column, at) =>
      values?.[at] === null
        ? `sum(${column}) FILTER (WHERE ${column} IS NOT NULL)`
        : `sum(${column})`,
    )
    .join(', ');
}

function readSums(
  db: ReadableDB,
  subject: SchemeSubject,
  month: Month,
  ids: readonly number[],
): Values {
  const sums = sumsOf(db, subject, month);
  // As many as the month has are all of it; others are sought in the order they lie in.
  if (ids.length > soonSought && ids.length === countSnapshots(db, month, subject)) {
    const ofMonth = `SELECT ${sums} FROM ${monthTable[subject]} s
      WHERE ${monthCondition(db, subject, month)}`;
    return prepareOnce(db, ofMonth, true).get(month) as Values;
  }
  const ofIds = `SELECT ${sums} FROM json_each(?) j
    CROSS JOIN ${monthTable[subject]} s ON s.month = ? AND s.client_id = j.value`;
  const sorted = JSON.stringify([...Float64Array.from(ids).sort()]);
  return prepareOnce(db, ofIds, true).get(sorted, month) as Values;
}

/** Sums of every figure over a list of clients in a month. */
export function sumFigures(
  db: ReadableDB,
  subject: SchemeSubject,
  month: Month,
  ids: readonly number[],
): FigureTotals {
  const sums = readSums(db, subject, month, ids);
  const totals: FigureTotals = {};
  columnsOf(subject).forEach(({ field }, at) => {
    const value = sums[at];
    if (value !== null && value !== undefined) totals[field] = fen(value);
  });
  return totals;
}
