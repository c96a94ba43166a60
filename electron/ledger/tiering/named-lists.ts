import type { Day } from '../../../shared/models/calendar';
import type { ListChangeKind, NamedList, NamedListMember } from '../../../shared/models/scheme';
import type { NamedListChange } from '../../../shared/models/tier-lists';
import { changeOne, type ReadableDB, type WritableDB } from '../database';

/** A list with the ledger's own id. */
interface StoredList extends NamedList {
  readonly id: number;
}

/** A membership that still holds. */
export interface OpenMembership {
  readonly id: number;
  readonly level: string | null;
  readonly since: Day;
}

/** Every named list with the number of its present members, by code. */
export function listNamedLists(db: ReadableDB): StoredList[] {
  return db
    .prepare(
      `SELECT l.id, l.code, l.name, count(m.id) AS members FROM named_list l
       LEFT JOIN named_list_member m ON m.list_id = l.id AND m.until IS NULL
       GROUP BY l.id ORDER BY l.code`,
    )
    .all() as StoredList[];
}

/** A list by its code, or undefined. */
export function findNamedList(db: ReadableDB, code: string): StoredList | undefined {
  return listNamedLists(db).find((list) => list.code === code);
}

/** Begins a list. */
export function insertNamedList(db: WritableDB, code: string, name: string): number {
  return changeOne(db, 'INSERT INTO named_list (code, name) VALUES (?, ?)', code, name);
}

/** The present members of a list, by client number. */
export function listNamedListMembers(db: ReadableDB, listId: number): NamedListMember[] {
  return db
    .prepare(
      `SELECT c.client_no AS clientNo, c.name AS clientName, m.level, m.since,
              coalesce((SELECT reason FROM named_list_change h
                WHERE h.list_id = m.list_id AND h.client_id = m.client_id
                ORDER BY h.id DESC LIMIT 1), '') AS reason
       FROM named_list_member m JOIN client c ON c.id = m.client_id
       WHERE m.list_id = ? AND m.until IS NULL ORDER BY c.client_no`,
    )
    .all(listId) as NamedListMember[];
}

/** Every change of a list, newest first. */
export function listNamedListChanges(db: ReadableDB, listId: number): NamedListChange[] {
  return db
    .prepare(
      `SELECT c.client_no AS clientNo, c.name AS clientName, h.kind, h.level_before AS levelBefore,
              h.level_after AS levelAfter, h.changed_on AS changedOn, h.reason,
              h.recorded_at AS recordedAt, a.display_name AS recordedBy
       FROM named_list_change h JOIN client c ON c.id = h.client_id
       JOIN account a ON a.id = h.account_id WHERE h.list_id = ? ORDER BY h.id DESC`,
    )
    .all(listId) as NamedListChange[];
}

/** A client's membership of a list that still holds, or undefined. */
export function findOpenMembership(
  db: ReadableDB,
  listId: number,
  clientId: number,
): OpenMembership | undefined {
  return db
    .prepare(
      `SELECT id, level, since FROM named_list_member
       WHERE list_id = ? AND client_id = ? AND until IS NULL`,
    )
    .get(listId, clientId) as OpenMembership | undefined;
}

/** Ends a membership: the given day is the first it no longer holds. */
export function endMembership(db: WritableDB, id: number, until: Day): void {
  changeOne(db, 'UPDATE named_list_member SET until = ? WHERE id = ?', until, id);
}

/** Begins a membership. */
export function insertMembership(
  db: WritableDB,
  member: {
    readonly listId: number;
    readonly clientId: number;
    readonly level: string | null;
    readonly since: Day;
  },
): void {
  changeOne(
    db,
    'INSERT INTO named_list_member (list_id, client_id, level, since) VALUES (?, ?, ?, ?)',
    member.listId,
    member.clientId,
    member.level,
    member.since,
  );
}

/** Records a change of a list. */
export function insertListChange(
  db: WritableDB,
  change: {
    readonly listId: number;
    readonly clientId: number;
    readonly kind: ListChangeKind;
    readonly levelBefore: string | null;
    readonly levelAfter: string | null;
    readonly changedOn: Day;
    readonly reason: string;
    readonly recordedAt: string;
    readonly accountId: number;
  },
): void {
  changeOne(
    db,
    `INSERT INTO named_list_change (list_id, client_id, kind, level_before, level_after, changed_on,
       reason, recorded_at, account_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    change.listId,
    change.clientId,
    change.kind,
    change.levelBefore,
    change.levelAfter,
    change.changedOn,
    change.reason,
    change.recordedAt,
    change.accountId,
  );
}

/**
 * Clients whose group is a member of a list, or the group of one (C1: strategic clients and
 * their member units). A list that gives levels names each of its clients itself.
 */
function readMemberUnits(
  db: ReadableDB,
  day: Day,
  codes: readonly string[] | null,
): [number, string][] {
  return db
    .prepare(
      `WITH member AS (
         SELECT l.code, c.name, c.group_name FROM named_list_member m
         JOIN named_list l ON l.id = m.list_id JOIN client c ON c.id = m.client_id
         WHERE m.since <= ? AND (m.until IS NULL OR m.until > ?) AND m.level IS NULL
           AND (? IS NULL OR l.code IN (SELECT value FROM json_each(?)))),
       covered AS (
         SELECT code, name AS unit FROM member
         UNION SELECT code, group_name FROM member WHERE group_name IS NOT NULL)
       SELECT c.id, covered.code FROM client c JOIN covered ON covered.unit = c.group_name`,
    )
    .raw()
    .all(day, day, codes && '', JSON.stringify(codes ?? [])) as [number, string][];
}

/**
 * Who is on which lists on a day: level per list code, true where the list names none. Member units of
 * a listed client are on the list too.
 */
export function readMemberships(
  db: ReadableDB,
  day: Day,
  codes: readonly string[] | null,
): Map<number, Record<string, string | true>> {
  const rows = db
    .prepare(
      `SELECT m.client_id, l.code, m.level FROM named_list_member m
       JOIN named_list l ON l.id = m.list_id
       WHERE m.since <= ? AND (m.until IS NULL OR m.until > ?)
         AND (? IS NULL OR l.code IN (SELECT value FROM json_each(?)))
       ORDER BY m.client_id, l.code, m.id`,
    )
    .raw()
    .all(day, day, codes && '', JSON.stringify(codes ?? [])) as [number, string, string | null][];
  const members = new Map<number, Record<string, string | true>>();
  for (const [clientId, code] of readMemberUnits(db, day, codes)) {
    members.set(clientId, { ...members.get(clientId), [code]: true });
  }
  for (const [clientId, code, level] of rows) {
    members.set(clientId, { ...members.get(clientId), [code]: level ?? true });
  }
  return members;
}
