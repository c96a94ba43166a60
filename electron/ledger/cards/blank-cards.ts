import type { Day } from '../../../shared/models/calendar';
import type { CardLevel } from '../../../shared/models/card';
import {
  blankStates,
  type BlankState,
  type StockMovement,
} from '../../../shared/models/card-stock';
import { changeOne, prepareOnce, type ReadableDB, type WritableDB } from '../database';

/** One blank as the ledger has it. */
export interface BlankRow {
  readonly level: CardLevel;
  readonly number: string;
  readonly state: BlankState;
  readonly holder: string | null;
}

/** Adds a blank to the stock. */
export function insertBlank(db: WritableDB, level: CardLevel, number: string): void {
  prepareOnce(db, "INSERT INTO blank_card VALUES (?, ?, 'inStock', NULL)").run(level, number);
}

/** Blanks of a stretch of numbers, in order. */
export function listBlanksBetween(
  db: ReadableDB,
  level: CardLevel,
  firstNo: string,
  lastNo: string,
): BlankRow[] {
  return prepareOnce(
    db,
    `SELECT level, number, state, holder FROM blank_card
     WHERE level = ? AND number BETWEEN ? AND ? ORDER BY number`,
  ).all(level, firstNo, lastNo) as BlankRow[];
}

/** Blanks of a level that lie at the outlet, in order. */
export function listPresentBlanks(db: ReadableDB, level: CardLevel): BlankRow[] {
  return prepareOnce(
    db,
    `SELECT level, number, state, holder FROM blank_card WHERE level = ?
       AND state IN ('inStock', 'withTeller', 'setAside', 'spoiled') ORDER BY number`,
  ).all(level) as BlankRow[];
}

/** Blanks in a state and hand with lower numbers: those that would be skipped. */
export function listSkipped(
  db: ReadableDB,
  blank: Pick<BlankRow, 'level' | 'state' | 'holder'>,
  below: string,
): BlankRow[] {
  return prepareOnce(
    db,
    `SELECT level, number, state, holder FROM blank_card
     WHERE level = ? AND state = ? AND holder IS ? AND number < ? ORDER BY number`,
  ).all(blank.level, blank.state, blank.holder, below) as BlankRow[];
}

/** Moves a blank from one state to another; throws where it is in a third. */
export function setBlankState(
  db: WritableDB,
  blank: BlankRow,
  after: { readonly state: BlankState; readonly holder: string | null },
): void {
  const { changes } = prepareOnce(
    db,
    'UPDATE blank_card SET state = ?, holder = ? WHERE level = ? AND number = ? AND state = ?',
  ).run(after.state, after.holder, blank.level, blank.number, blank.state);
  if (changes !== 1) throw new Error(`blank ${blank.number} is not ${blank.state}`);
}

/** How long the level's numbers are, or null before the first. */
export function numberLength(db: ReadableDB, level: CardLevel): number | null {
  const sql = 'SELECT length(number) FROM blank_card WHERE level = ? LIMIT 1';
  const row = prepareOnce(db, sql, true).get(level);
  return ((row as [number] | undefined) ?? [null])[0];
}

/** Blanks of a level by state. */
export function countBlanks(db: ReadableDB, level: CardLevel): Record<BlankState, number> {
  const counts = Object.fromEntries(blankStates.map((state) => [state, 0]));
  const rows = prepareOnce(
    db,
    'SELECT state, count(*) FROM blank_card WHERE level = ? GROUP BY state',
    true,
  ).all(level) as [BlankState, number][];
  for (const [state, count] of rows) counts[state] = count;
  return counts as Record<BlankState, number>;
}

/** A line for the register; the balance is counted when it is written. */
type NewMovement = Omit<StockMovement, 'id' | 'balance' | 'recordedAt' | 'recordedBy'> & {
  readonly recordedAt: string;
  readonly accountId: number;
  readonly auditSeq: number;
};

const present = "('inStock', 'withTeller', 'setAside', 'spoiled')";

/** Adds a line to the register, with the balance as it is now; returns its id. */
export function insertMovement(db: WritableDB, line: NewMovement): number {
  return changeOne(
    db,
    `INSERT INTO blank_movement (level, move, first_no, last_no, quantity, on_day, holder, keeper,
       witness, application_id, note, balance, recorded_at, account_id, audit_seq)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
       (SELECT count(*) FROM blank_card WHERE level = ? AND state IN ${present}), ?, ?, ?)`,
    line.level,
    line.move,
    line.firstNo,
    line.lastNo,
    line.quantity,
    line.on,
    line.holder,
    line.keeper,
    line.witness,
    line.applicationId,
    line.note,
    line.level,
    line.recordedAt,
    line.accountId,
    line.auditSeq,
  );
}

const movementColumns = `m.id, m.level, m.move, m.first_no AS firstNo, m.last_no AS lastNo,
  m.quantity, m.on_day AS "on", m.holder, m.keeper, m.witness, m.application_id AS applicationId,
  m.note, m.balance, m.recorded_at AS recordedAt, account.display_name AS recordedBy`;

/** One line of the register, or undefined. */
export function findMovement(db: ReadableDB, id: number): StockMovement | undefined {
  return prepareOnce(
    db,
    `SELECT ${movementColumns} FROM blank_movement m JOIN account ON account.id = m.account_id
     WHERE m.id = ?`,
  ).get(id) as StockMovement | undefined;
}

/** Lines of a level's register from a place on, in their order. */
export function listMovements(
  db: ReadableDB,
  level: CardLevel,
  slice: { readonly from: number; readonly count: number },
): StockMovement[] {
  return prepareOnce(
    db,
    `SELECT ${movementColumns} FROM blank_movement m JOIN account ON account.id = m.account_id
     WHERE m.level = ? ORDER BY m.id LIMIT ? OFFSET ?`,
  ).all(level, slice.count, slice.from) as StockMovement[];
}

/** How many lines a level's register has. */
export function countMovements(db: ReadableDB, level: CardLevel): number {
  const sql = 'SELECT count(*) FROM blank_movement WHERE level = ?';
  return (prepareOnce(db, sql, true).get(level) as [number])[0];
}

/** The last day of a level's register, or null: lines are written in the order of their days. */
export function lastMovementDay(db: ReadableDB, level: CardLevel): Day | null {
  const sql = 'SELECT max(on_day) FROM blank_movement WHERE level = ?';
  return (prepareOnce(db, sql, true).get(level) as [Day | null])[0];
}

/** Whether a blank was used for an application already. */
export function hasUsedBlank(db: ReadableDB, applicationId: number): boolean {
  const sql = 'SELECT 1 FROM blank_movement WHERE application_id = ?';
  return prepareOnce(db, sql).get(applicationId) !== undefined;
}

/** Blanks used since a day for new and replaced cards; renewals and level changes are counted apart. */
export function countOrdinaryUse(db: ReadableDB, level: CardLevel, since: Day): number {
  const sql = `SELECT count(*) FROM blank_movement m
    LEFT JOIN card_application a ON a.id = m.application_id
    WHERE m.level = ? AND m.move = 'use' AND m.on_day >= ?
      AND coalesce(a.kind, 'newCard') NOT IN ('renewal', 'upgrade')`;
  return (prepareOnce(db, sql, true).get(level, since) as [number])[0];
}
