import { monthTable } from '../month-table';
import { addMonths, type Month } from '../../../shared/models/calendar';
import type { SchemeSubject } from '../../../shared/models/scheme';
import type { ReadableDB } from '../database';
import { fen } from '../../../shared/models/money';

/** Where the ledger keeps a value that a scheme asks for. */
export type LedgerSlot =
  /** A column of the client's month, this one or an earlier one. */
  | { readonly from: 'month'; readonly column: string; readonly monthsBack: number }
  /** Columns of a month added up; null where none of `knownBy` is known. */
  | {
      readonly from: 'monthSum';
      readonly columns: readonly string[];
      readonly knownBy: readonly string[];
      readonly monthsBack: number;
    }
  /** A column of the client. */
  | { readonly from: 'client'; readonly column: string }
  /** Nothing that the rows hold; filled in by the caller. */
  | { readonly from: 'elsewhere' };

/**
 * A client's values in the order of the slots; then the client's id, the revision, the previous rank, judged
 * rank, rule and months held, and how many months there are.
 */
export type TierInputRow = (number | string | null)[];

/** What to read for a month. */
export interface TierInputQuery {
  readonly month: Month;
  readonly subject: SchemeSubject;
  readonly slots: readonly LedgerSlot[];
  readonly previousRunId: number | null;
  /** Whether to read the rules' state of the month before. */
  readonly withState: boolean;
  /** Whether to count each client's months up to this one. */
  readonly withMonths: boolean;
}

/**
 * Rows read at once: a connection can not be written while a query runs on it. Few enough to be gone before the
 * garbage collection copies them.
 */
const pageSize = 1_000;

function monthSumSql(
  { columns, knownBy }: Extract<LedgerSlot, { from: 'monthSum' }>,
  table: string,
): string {
  const known = knownBy.map((column) => `${table}.${column} IS NOT NULL`).join(' OR ');
  const sum = columns.map((column) => `coalesce(${table}.${column}, 0)`).join(' + ');
  return `CASE WHEN ${known} THEN ${sum} END`;
}

/** What a slot is in a query that has the tables of all months. */
function slotSql(slot: LedgerSlot): string {
  if (slot.from === 'elsewhere') return 'NULL';
  if (slot.from === 'client') return `c.${slot.column}`;
  const table = slot.monthsBack === 0 ? 's' : `m${slot.monthsBack}`;
  return slot.from === 'month' ? `${table}.${slot.column}` : monthSumSql(slot, table);
}

/** How many months before the one that is read a slot lies; 0 for what no earlier month holds. */
const monthsBackOf = (slot: LedgerSlot): number =>
  slot.from === 'month' || slot.from === 'monthSum' ? slot.monthsBack : 0;

function monthsBefore(slots: readonly LedgerSlot[]): number[] {
  const backs = new Set(slots.map(monthsBackOf).filter((back) => back > 0));
  return [...backs].sort((left, right) => left - right);
}

/** The columns of the run before: ranks, rule and months held. */
const stateColumns = ({ withState }: TierInputQuery): string[] => [
  'p.rank',
  ...(withState ? ['p.judged_rank', 'p.rule', 'p.held_months'] : []),
];

/** What stands in their places where they are not read, or not there. */
const withoutState = ({ withState }: TierInputQuery): string[] =>
  withState ? ['NULL', 'NULL', 'NULL', 'NULL'] : ['NULL', 'NULL', '0', '0'];

function monthsSql({ subject, withMonths }: TierInputQuery): string {
  if (!withMonths) return '0';
  return `(SELECT count(*) FROM ${monthTable[subject]} n
    WHERE n.client_id = s.client_id AND n.month <= s.month)`;
}

const clientJoin = ({ slots }: TierInputQuery): string =>
  slots.some(({ from }) => from === 'client') ? 'CROSS JOIN client c ON c.id = s.client_id' : '';

/** A table that is read beside the month's, in the same order, and where its columns go in a row. */
interface Beside {
  readonly sql: string;
  /** The run or month that is read. */
  readonly of: number | string;
  readonly places: readonly number[];
}

function besideOf(
  columns: readonly string[],
  from: string,
  rest: Pick<Beside, 'of' | 'places'>,
): Beside {
  const sql = `SELECT client_id, ${columns.join(', ')} FROM ${from} = ?
    AND client_id > ? AND client_id <= ? ORDER BY client_id`;
  return { sql, ...rest };
}

/** The months before and the run before, as far as they are asked for. */
function besidesOf(query: TierInputQuery): Beside[] {
  const { slots, previousRunId, subject, month } = query;
  const months = monthsBefore(slots).map((back) => {
    const places = slots.flatMap((slot, at) => (monthsBackOf(slot) === back ? [at] : []));
    const columns = places.map((at) => slotSql(slots[at] as LedgerSlot));
    const from = `${monthTable[subject]} m${back} WHERE month`;
    return besideOf(columns, from, { of: addMonths(month, -back), places });
  });
  if (previousRunId === null) return months;
  const columns = stateColumns(query);
  const places = columns.map((_, at) => slots.length + 2 + at);
  return [
    ...months,
    besideOf(columns, 'tier_result p WHERE run_id', { of: previousRunId, places }),
  ];
}

/** Puts what was found beside into the rows of its clients; both ascend by client id. */
function fillIn(
  rows: readonly TierInputRow[],
  idAt: number,
  found: readonly TierInputRow[],
  places: readonly number[],
): void {
  let at = 0;
  for (const row of rows) {
    const id = Number(row[idAt]);
    while (at < found.length && Number(found[at]?.[0]) < id) at += 1;
    const beside = found[at];
    if (beside?.[0] !== id) continue;
    for (let column = 0; column < places.length; column += 1) {
      row[places[column]!] = beside[column + 1] ?? null;
    }
  }
}

/** What a row holds before anything is put into it. */
function blankRow({ slots, withState }: TierInputQuery): TierInputRow {
  const stateless = withState ? [null, null, null] : [null, 0, 0];
  return [...slots.map(() => null), null, null, null, ...stateless, 0];
}

/** The month itself: its columns, where they go in a row, and pages of it after a client. */
function ownColumns(query: TierInputQuery): { readonly sql: string; readonly places: number[] } {
  const { slots, withMonths, subject } = query;
  const places = slots.flatMap((slot, at) =>
    slot.from === 'elsewhere' || monthsBackOf(slot) > 0 ? [] : [at],
  );
  const columns = [
    's.client_id',
    's.revision',
    ...places.map((at) => slotSql(slots[at] as LedgerSlot)),
    ...(withMonths ? [monthsSql(query)] : []),
  ];
  const idAt = slots.length;
  return {
    sql: `SELECT ${columns.join(', ')} FROM ${monthTable[subject]} s ${clientJoin(query)}
      WHERE s.month = ? AND s.client_id > ? ORDER BY s.client_id LIMIT ${pageSize}`,
    places: [idAt, idAt + 1, ...places, ...(withMonths ? [idAt + 6] : [])],
  };
}

/** A row with the values that were found, each in its place. */
function rowOf(blank: TierInputRow, found: TierInputRow, places: readonly number[]): TierInputRow {
  const row = blank.slice();
  for (let at = 0; at < places.length; at += 1) row[places[at]!] = found[at] ?? null;
  return row;
}

/**
 * Reads what the tiering of a month needs, in pages ordered by client id. The months and the run before are
 * walked beside the month and put together here: joined, each client would be sought in each of them, which
 * takes twice as long. Only what is there is asked for: handing over a value costs more than putting it in place.
 */
export function* readTierInputs(
  db: ReadableDB,
  query: TierInputQuery,
): Generator<readonly TierInputRow[]> {
  const own = ownColumns(query);
  const page = db.prepare(own.sql).raw();
  const besides = besidesOf(query).map((beside) => ({
    ...beside,
    statement: db.prepare(beside.sql).raw(),
  }));
  const blank = blankRow(query);
  const idAt = query.slots.length;
  for (let after = 0; ;) {
    const found = page.all(query.month, after) as TierInputRow[];
    if (found.length === 0) return;
    const rows = found.map((values) => rowOf(blank, values, own.places));
    const last = Number(rows.at(-1)?.[idAt]);
    for (const { statement, of, places } of besides) {
      fillIn(rows, idAt, statement.all(of, after, last) as TierInputRow[], places);
    }
    yield rows;
    after = last;
  }
}

/** The rows of some clients, as `readTierInputs` gives them. */
export function readTierInputsOf(
  db: ReadableDB,
  query: TierInputQuery,
  clientIds: readonly number[],
): TierInputRow[] {
  const { slots, month, subject, previousRunId } = query;
  const table = monthTable[subject];
  const backs = monthsBefore(slots);
  const joins = backs.map(
    (back) =>
      `LEFT JOIN ${table} m${back} ON m${back}.month = ? AND m${back}.client_id = s.client_id`,
  );
  const state = stateColumns(query);
  const columns = [
    ...slots.map(slotSql),
    's.client_id',
    's.revision',
    ...state,
    ...withoutState(query).slice(state.length),
    monthsSql(query),
  ];
  return db
    .prepare(
      `SELECT ${columns.join(', ')} FROM ${table} s ${clientJoin(query)}
       LEFT JOIN tier_result p ON p.run_id = ? AND p.client_id = s.client_id
       ${joins.join(' ')} WHERE s.month = ?
       AND s.client_id IN (SELECT value FROM json_each(?)) ORDER BY s.client_id`,
    )
    .raw()
    .all(
      previousRunId,
      ...backs.map((back) => addMonths(month, -back)),
      month,
      JSON.stringify(clientIds),
    ) as TierInputRow[];
}

/** Whether any client of the month lacks a figure, so that it must be computed. */
export function lacksFigure(
  db: ReadableDB,
  subject: SchemeSubject,
  month: Month,
  column: string,
): boolean {
  return (
    db
      .prepare(`SELECT 1 FROM ${monthTable[subject]} WHERE month = ? AND ${column} IS NULL LIMIT 1`)
      .get(month) !== undefined
  );
}

/** The sum of a figure over all clients of a month. */
export function sumOfMonth(
  db: ReadableDB,
  subject: SchemeSubject,
  month: Month,
  column: string,
): number {
  const sum = db
    .prepare(`SELECT coalesce(sum(${column}), 0) FROM ${monthTable[subject]} WHERE month = ?`)
    .pluck()
    .get(month) as number;
  return fen(sum);
}

/** Says of a client whether there are figures before a month. */
export function prepareHadFigures(
  db: ReadableDB,
  subject: SchemeSubject,
  before: Month,
): (clientId: number) => boolean {
  const find = db
    .prepare(`SELECT 1 FROM ${monthTable[subject]} WHERE client_id = ? AND month < ? LIMIT 1`)
    .pluck();
  return (clientId) => find.get(clientId, before) !== undefined;
}
