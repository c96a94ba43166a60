import type { ReadableDB, WritableDB } from '../database';

/** A member of staff with what the head says of them. */
export interface CarePerson {
  readonly staffNo: string;
  readonly name: string;
  readonly role: string;
  readonly branch: string | null;
  readonly abilityPercent: number;
  readonly capDiamond: number | null;
  readonly capPlatinum: number | null;
  readonly capGold: number | null;
  readonly tags: string;
  readonly leaveFrom: string | null;
  readonly leaveUntil: string | null;
}

/** Everybody of the staff list, in the order of their numbers. */
export function listCarePeople(db: ReadableDB): CarePerson[] {
  return db
    .prepare(
      `SELECT s.staff_no AS staffNo, s.name, s.role, s.branch_name AS branch,
         coalesce(k.ability_percent, s.ability_percent) AS abilityPercent,
         k.cap_diamond AS capDiamond, k.cap_platinum AS capPlatinum, k.cap_gold AS capGold,
         coalesce(k.tags, '[]') AS tags, k.leave_from AS leaveFrom, k.leave_until AS leaveUntil
       FROM staff s LEFT JOIN staff_care k ON k.staff_no = s.staff_no ORDER BY s.staff_no`,
    )
    .all() as CarePerson[];
}

/** Writes what the head says of a person. */
export function writeStaffCare(
  db: WritableDB,
  care: {
    readonly staffNo: string;
    readonly abilityPercent: number;
    readonly capDiamond: number | null;
    readonly capPlatinum: number | null;
    readonly capGold: number | null;
    readonly tags: string;
    readonly leaveFrom: string | null;
    readonly leaveUntil: string | null;
  },
): void {
  db.prepare(
    `INSERT OR REPLACE INTO staff_care VALUES (:staffNo, :abilityPercent, :capDiamond,
       :capPlatinum, :capGold, :tags, :leaveFrom, :leaveUntil)`,
  ).run(care);
}

/** Writes what a client needs of an owner, as JSON. */
export function writeClientTags(db: WritableDB, clientNo: string, tags: string): void {
  db.prepare(
    `INSERT INTO client_care (client_no, tags) VALUES (?, ?)
     ON CONFLICT (client_no) DO UPDATE SET tags = excluded.tags`,
  ).run(clientNo, tags);
}

/** Fixes a client to a person, or lets it go. */
export function writeClientPin(db: WritableDB, clientNo: string, staffNo: string | null): void {
  db.prepare(
    `INSERT INTO client_care (client_no, pinned_to) VALUES (?, ?)
     ON CONFLICT (client_no) DO UPDATE SET pinned_to = excluded.pinned_to`,
  ).run(clientNo, staffNo);
}

/** Rules as they are stored. */
interface StoredRules {
  readonly definition: string;
  readonly effectiveFrom: string;
  readonly reason: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** Every version of the rules, the one that begins last first. */
export function listRules(db: ReadableDB): StoredRules[] {
  return db
    .prepare(
      `SELECT definition, effective_from AS effectiveFrom, reason, recorded_at AS recordedAt,
         display_name AS recordedBy
       FROM assignment_rules r JOIN account ON account.id = r.account_id
       ORDER BY effective_from DESC, r.id DESC`,
    )
    .all() as StoredRules[];
}

/** Adds rules that count from a day on. */
export function insertRules(
  db: WritableDB,
  rules: Omit<StoredRules, 'recordedBy'> & { readonly accountId: number },
): void {
  db.prepare(
    `INSERT INTO assignment_rules (effective_from, definition, reason, recorded_at, account_id)
     VALUES (:effectiveFrom, :definition, :reason, :recordedAt, :accountId)`,
  ).run(rules);
}

/** The tags of a client. */
export function listClientTags(db: ReadableDB, clientNo: string): string[] {
  const tags = db
    .prepare('SELECT tags FROM client_care WHERE client_no = ?')
    .pluck()
    .get(clientNo) as string | undefined;
  return JSON.parse(tags ?? '[]') as string[];
}
