import type { Month } from '../../../shared/models/calendar';
import type { Household } from '../../../shared/models/tier-lists';
import { changeOne, type ReadableDB, type WritableDB } from '../database';

interface MemberRow {
  readonly id: number;
  readonly name: string;
  readonly from: Month | null;
  readonly clientId: number;
  readonly clientNo: string;
  readonly clientName: string;
  readonly isHead: number;
}

function memberRows(db: ReadableDB): MemberRow[] {
  return db
    .prepare(
      `SELECT h.id, h.name, h.from_month AS "from", m.client_id AS clientId, c.client_no AS clientNo, c.name AS clientName,
              m.is_head AS isHead
       FROM household h JOIN household_member m ON m.household_id = h.id
       JOIN client c ON c.id = m.client_id ORDER BY h.id, m.is_head DESC, c.client_no`,
    )
    .all() as MemberRow[];
}

/** Every household with its members, the head first. */
export function listHouseholds(db: ReadableDB): Household[] {
  const households = new Map<number, Household>();
  for (const row of memberRows(db)) {
    const member = { clientNo: row.clientNo, clientName: row.clientName, isHead: row.isHead === 1 };
    const known = households.get(row.id) ?? {
      id: row.id,
      name: row.name,
      from: row.from,
      members: [],
    };
    households.set(row.id, { ...known, members: [...known.members, member] });
  }
  return [...households.values()];
}

/** Client ids of each household that acts on a month, and of its head. */
export function readHouseholds(
  db: ReadableDB,
  month: Month,
): { readonly members: readonly number[]; readonly head: number | null }[] {
  const households = new Map<number, { members: number[]; head: number | null }>();
  for (const row of memberRows(db).filter(({ from }) => from === null || from <= month)) {
    const known = households.get(row.id) ?? { members: [], head: null };
    known.members.push(row.clientId);
    if (row.isHead === 1) known.head = row.clientId;
    households.set(row.id, known);
  }
  return [...households.values()];
}

/** The household a client belongs to, or undefined. */
export function findHouseholdOf(db: ReadableDB, clientId: number): number | undefined {
  return db
    .prepare('SELECT household_id FROM household_member WHERE client_id = ?')
    .pluck()
    .get(clientId) as number | undefined;
}

/** Begins a household; the first of the members is its head. */
export function insertHousehold(
  db: WritableDB,
  name: string,
  clientIds: readonly number[],
  from: Month | null,
): number {
  const id = changeOne(db, 'INSERT INTO household (name, from_month) VALUES (?, ?)', name, from);
  writeMembers(db, id, clientIds);
  return id;
}

/** Replaces name, members and first month of a household. */
export function updateHousehold(
  db: WritableDB,
  id: number,
  name: string,
  clientIds: readonly number[],
  from: Month | null,
): void {
  changeOne(db, 'UPDATE household SET name = ?, from_month = ? WHERE id = ?', name, from, id);
  db.prepare('DELETE FROM household_member WHERE household_id = ?').run(id);
  writeMembers(db, id, clientIds);
}

function writeMembers(db: WritableDB, id: number, clientIds: readonly number[]): void {
  const insert = db.prepare('INSERT INTO household_member VALUES (?, ?, ?)');
  clientIds.forEach((clientId, place) => insert.run(id, clientId, place === 0 ? 1 : 0));
}

/** Ends a household; its members stay clients. */
export function removeHousehold(db: WritableDB, id: number): void {
  changeOne(db, 'DELETE FROM household WHERE id = ?', id);
}
