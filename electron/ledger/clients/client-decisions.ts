import { insertRows, readReferences, type ClientKey, type Rows } from './client-merges';
import type { WritableDB } from '../database';

/** Tables of what people decided about a client besides the figures. */
const decisionTables = [
  'named_list_member',
  'named_list_change',
  'tier_override',
  'rating',
  'household_member',
] as const;
type DecisionTable = (typeof decisionTables)[number];
export type Decisions = Readonly<Record<DecisionTable, Rows>>;

/** Everything that was decided about a client. */
export function readDecisions(db: WritableDB, client: ClientKey): Decisions {
  return Object.fromEntries(
    decisionTables.map((table) => [table, readReferences(db, table, client)]),
  ) as Decisions;
}

/** Hands decisions to another client; where that client has its own, those stay. */
export function moveDecisions(db: WritableDB, from: ClientKey, to: ClientKey): void {
  for (const table of decisionTables) {
    db.prepare(`UPDATE OR IGNORE ${table} SET client_id = ? WHERE client_id = ?`).run(
      to.id,
      from.id,
    );
    db.prepare(`DELETE FROM ${table} WHERE client_id = ?`).run(from.id);
  }
}

function removeMoved(
  db: WritableDB,
  table: DecisionTable,
  row: Rows[number],
  keep: ClientKey,
): void {
  if (table === 'rating') {
    db.prepare('DELETE FROM rating WHERE client_id = ? AND rating = ? AND month = ?').run(
      keep.id,
      row['rating'],
      row['month'],
    );
  } else if (table === 'household_member') {
    db.prepare('DELETE FROM household_member WHERE client_id = ? AND household_id = ?').run(
      keep.id,
      row['household_id'],
    );
  } else db.prepare(`DELETE FROM ${table} WHERE id = ?`).run(row['id']);
}

/** Whether the client had a decision of its own in the place of another's. */
function hadOwn(table: DecisionTable, row: Rows[number], own: Rows): boolean {
  if (table === 'household_member') return own.length > 0;
  if (table !== 'rating') return false;
  return own.some((each) => each['rating'] === row['rating'] && each['month'] === row['month']);
}

/**
 * Takes handed-over decisions away from the client that got them, so that they can be put back where
 * they were; what the client had of its own stays.
 */
export function takeDecisionsBack(
  db: WritableDB,
  keep: ClientKey,
  moved: Partial<Decisions>,
  own: Partial<Decisions>,
): void {
  for (const table of decisionTables) {
    for (const row of moved[table] ?? []) {
      if (!hadOwn(table, row, own[table] ?? [])) removeMoved(db, table, row, keep);
    }
  }
}

/** Puts decisions back where they were; a household that has ended since stays ended. */
export function restoreDecisions(db: WritableDB, rows: Partial<Decisions>): void {
  for (const table of decisionTables) {
    if (table !== 'household_member') insertRows(db, table, rows[table] ?? []);
  }
  const join = db.prepare(
    `INSERT INTO household_member SELECT id, :client, :head AND NOT EXISTS
       (SELECT 1 FROM household_member WHERE household_id = :household AND is_head = 1)
     FROM household WHERE id = :household`,
  );
  for (const row of rows.household_member ?? []) {
    join.run({ client: row['client_id'], head: row['is_head'], household: row['household_id'] });
  }
}
