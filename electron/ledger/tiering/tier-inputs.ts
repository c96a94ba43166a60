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

/** Rows read at once: a connection can not be written while a query runs on it. */
const pageSize = 5_000;

function monthSumSql(
  { columns, knownBy }: Extract<LedgerSlot, { from: 'monthSum' }>,
  table: string,
): string {
  const known = knownBy.map((column) => `${table}.${column} IS NOT NULL`).join(' OR ');
  const sum = columns.map((column) => `coalesce(${table}.${column}, 0)`).join(' + ');
  return `CASE WHEN ${known} THEN ${sum} END`;
}

function columnsSql(query: TierInputQuery): string {
  const slots = query.slots.map((slot) => {
    if (slot.from === 'elsewhere') return 'NULL';
    if (slot.from === 'client') return `c.${slot.column}`;
    const table = slot.monthsBack === 0 ? 's' : `m${slot.monthsBack}`;
    return slot.from === 'month' ? `${table}.${slot.column}` : monthSumSql(slot, table);
  });
  const state = query.withState ? 'p.judged_rank, p.rule, p.held_months' : 'NULL, 0, 0';
  const months = query.withMonths
    ? `(SELECT count(*) FROM ${monthTable[query.subject]} n
        WHERE n.client_id = s.client_id AND n.month <= s.month)`
    : '0';
  return [...slots, 's.client_id', 's.revision', 'p.rank', state, months].join(', ');
}

function monthsBackOf(slots: readonly LedgerSlot[]): number[] {
  const backs = slots.flatMap((slot) =>
    slot.from === 'month' || slot.from === 'monthSum' ? [slot.monthsBack] : [],
  );
  return [...new Set(backs)].filter((back) => back > 0).sort((left, right) => left - right);
}

function inputSql(query: TierInputQuery, backs: readonly number[], where: string): string {
  const table = monthTable[query.subject];
  const joins = backs.map(
    (back) =>
      `LEFT JOIN ${table} m${back} ON m${back}.month = ? AND m${back}.client_id = s.client_id`,
  );
  const client = query.slots.some(({ from }) => from === 'client')
    ? 'CROSS JOIN client c ON c.id = s.client_id'
    : '';
  return `SELECT ${columnsSql(query)} FROM ${table} s ${client}
    LEFT JOIN tier_result p ON p.run_id = ? AND p.client_id = s.client_id
    ${joins.join(' ')} WHERE s.month = ? AND ${where}`;
}

function fixedValues(query: TierInputQuery, backs: readonly number[]): (string | number | null)[] {
  return [query.previousRunId, ...backs.map((back) => addMonths(query.month, -back)), query.month];
}

/** Reads what the tiering of a month needs, in pages ordered by client id. */
export function* readTierInputs(
  db: ReadableDB,
  query: TierInputQuery,
): Generator<readonly TierInputRow[]> {
  const backs = monthsBackOf(query.slots);
  const where = `s.client_id > ? ORDER BY s.client_id LIMIT ${pageSize}`;
  const page = db.prepare(inputSql(query, backs, where)).raw();
  const fixed = fixedValues(query, backs);
  const idAt = query.slots.length;
  for (let after = 0; ;) {
    const rows = page.all(...fixed, after) as TierInputRow[];
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last[idAt] as number;
  }
}

/** The rows of some clients, as `readTierInputs` gives them. */
export function readTierInputsOf(
  db: ReadableDB,
  query: TierInputQuery,
  clientIds: readonly number[],
): TierInputRow[] {
  const backs = monthsBackOf(query.slots);
  const where = 's.client_id IN (SELECT value FROM json_each(?)) ORDER BY s.client_id';
  return db
    .prepare(inputSql(query, backs, where))
    .raw()
    .all(...fixedValues(query, backs), JSON.stringify(clientIds)) as TierInputRow[];
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
