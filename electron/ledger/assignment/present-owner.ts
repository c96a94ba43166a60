import { daysInMonth, type Month } from '../../../shared/models/calendar';
import type { ClientKind } from '../../../shared/models/client';
import type { ClientOwner, OwnerSource } from '../../../shared/models/owner';
import type { SchemeSubject } from '../../../shared/models/scheme';
import { prepareOnce, type ReadableDB } from '../database';
import { monthTable } from '../month-table';
import { newestMonth } from '../tiered-months';

/*
 * Who owns a client, once for every query: the decision on the board, else the file of owners, else whom
 * the month's file names (the pure rule is `electron/domain/assignment/present-owner.ts`). For the newest
 * month with figures that is today's owner, for an earlier one the owner at its end.
 */

/** When the owner is asked for. */
export interface OwnerTime {
  /** A table or query of what goes before the month's file, by `client_id`. */
  readonly claims: string;
  /** Without a staff list files' names are taken as they stand. */
  readonly hasStaff: boolean;
}

/**
 * Decisions of a day, else what the file of owners said by then: as a decision has kept it, or as it still
 * says. A file of owners has no past of its own.
 */
const claimsOn = (day: string) => `(
  SELECT c.id AS client_id, max(x.strength) AS strength, x.source AS source,
    x.staff_no AS staff_no, x.staff_name AS staff_name, x.since AS since
  FROM (
    SELECT client_no, 3 AS strength, 'decided' AS source, staff_no, NULL AS staff_name,
      from_day AS since FROM ownership_period WHERE source = 'decided' AND from_day <= '${day}'
        AND (ended_on IS NULL OR ended_on > '${day}')
    UNION ALL SELECT client_no, 2, 'ownersFile', staff_no, NULL, from_day
      FROM ownership_period WHERE source = 'ownersFile' AND from_day <= '${day}'
        AND ended_on > '${day}'
    UNION ALL SELECT client_no, 1, 'ownersFile', staff_no, staff_name, starts_on
      FROM ownership WHERE starts_on <= '${day}') x
  JOIN client c ON c.client_no = x.client_no GROUP BY c.id)`;

/** The table of what goes before the newest month's file, kept with every change of it. */
const presentClaims = 'owner_claim';

/** Whether anybody is on the staff list. */
function hasStaff(db: ReadableDB): boolean {
  return prepareOnce(db, 'SELECT 1 FROM staff LIMIT 1').get() !== undefined;
}

/** Today's owners, whatever the month. */
export function presentOwners(db: ReadableDB): OwnerTime {
  return { claims: presentClaims, hasStaff: hasStaff(db) };
}

/** Whether a month is over for owners: a later one has figures. */
function isPastMonth(db: ReadableDB, subject: SchemeSubject, month: Month): boolean {
  const newest = newestMonth(db, subject);
  return newest !== null && month < newest;
}

/** Owners of a month: today's for the newest with figures, else those of its last day. */
export function ownersOfMonth(
  db: ReadableDB,
  subject: SchemeSubject,
  month: Month | null,
): OwnerTime {
  if (month === null || !isPastMonth(db, subject, month)) return presentOwners(db);
  return { claims: claimsOn(`${month}-${daysInMonth(month)}`), hasStaff: hasStaff(db) };
}

/** The same owners where only staff counts: on the board, for duties and for access. */
export function ofStaff(time: OwnerTime): OwnerTime {
  return { ...time, hasStaff: true };
}

/** The SQL of an owner: a join that gives `w`, and expressions over it and the month's row. */
export interface OwnerSql {
  readonly join: string;
  /** Staff number, or a name without a staff list; NULL where nobody owns the client. */
  readonly key: string;
  readonly name: string;
  readonly source: string;
  /** Whether a decision or a file of owners says it: cheaper to ask than the source. */
  readonly isClaimed: string;
}

/** The staff number that a number and a name stand for; a name that two people have stands for nobody. */
export const knownStaff = (staffNo: string, name: string) => `coalesce(
  (SELECT k.staff_no FROM staff k WHERE k.staff_no = ${staffNo}),
  (SELECT CASE count(*) WHEN 1 THEN max(k.staff_no) END FROM staff k WHERE k.name = ${name}))`;

/** The name that a key is shown by, with the number where two people share it. */
export const ownerName = (key: string) => `coalesce((SELECT k.name || CASE WHEN EXISTS (
    SELECT 1 FROM staff d WHERE d.name = k.name AND d.staff_no <> k.staff_no)
  THEN '（' || k.staff_no || '）' ELSE '' END FROM staff k WHERE k.staff_no = ${key}), ${key})`;

/**
 * Reads the owner in a query that has the month's row under an alias with `owner_no` and `owner_name`.
 * `clientId` is the client's id in that query; what goes before the file is joined as `w`.
 */
export function ownerSql(
  { claims, hasStaff: resolves }: OwnerTime,
  wanted: { readonly month?: string; readonly clientId?: string } = {},
): OwnerSql {
  const { month = 's' } = wanted;
  const { clientId = `${month}.client_id` } = wanted;
  const claim = 'w';
  const [claimed, said] = resolves
    ? [
        knownStaff(`${claim}.staff_no`, `${claim}.staff_name`),
        knownStaff(`${month}.owner_no`, `${month}.owner_name`),
      ]
    : [
        `coalesce(${claim}.staff_name, ${claim}.staff_no)`,
        `coalesce(${month}.owner_name, ${month}.owner_no)`,
      ];
  const isDecided = `${claim}.source = 'decided'`;
  const isFiled = `${claim}.source IS NOT NULL AND ${claimed} IS NOT NULL`;
  const key = `CASE WHEN ${isDecided} THEN ${claim}.staff_no WHEN ${isFiled} THEN ${claimed} ELSE ${said} END`;
  return {
    join: `LEFT JOIN ${claims} ${claim} ON ${claim}.client_id = ${clientId}`,
    key,
    name: ownerName(`(${key})`),
    isClaimed: `(${isDecided} OR ${isFiled})`,
    source: `CASE WHEN ${isDecided} THEN 'decided' WHEN ${isFiled} THEN 'ownersFile'
      WHEN ${said} IS NOT NULL THEN 'monthFile' ELSE 'none' END`,
  };
}

/** The newest month's row of the client `c` in a register that is of no month, as alias `s`. */
export const newestFileRow = `LEFT JOIN snapshot s ON s.client_id = c.id
  AND s.month = (SELECT max(n.month) FROM snapshot n)`;

/** The owner of one client: in a month, or today where no month is given. */
export function findOwner(
  db: ReadableDB,
  { id, kind }: { readonly id: number; readonly kind: ClientKind },
  month: Month | null = null,
): ClientOwner {
  const subject = kind === 'retail' ? 'retail' : 'organisation';
  const { key, name, source, join } = ownerSql(ownersOfMonth(db, subject, month), {
    clientId: 'c.id',
  });
  const table = monthTable[subject];
  const row = prepareOnce(
    db,
    `SELECT ${key}, ${name}, ${source} FROM client c
     LEFT JOIN ${table} s ON s.client_id = c.id
       AND s.month = coalesce(:month, (SELECT max(n.month) FROM ${table} n))
     ${join} WHERE c.id = :id`,
    true,
  ).get({ id, month }) as [string | null, string | null, OwnerSource];
  return { staffNo: row[0], name: row[1], source: row[2] };
}

/** The keys that owners' names on screen stand for. */
function keysOf(db: ReadableDB, names: readonly string[]): string[] {
  return prepareOnce(
    db,
    `SELECT m.staff_no FROM staff m
     WHERE ${ownerName('m.staff_no')} IN (SELECT value FROM json_each(?))`,
    true,
  )
    .all(JSON.stringify(names))
    .map((row) => (row as [string])[0]);
}

const quoted = (values: readonly string[]) =>
  values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ');

/** Whether anything goes before the months' files; of a past month nobody asks ahead. */
function hasClaims(db: ReadableDB, { claims }: OwnerTime): boolean {
  if (claims !== presentClaims) return true;
  return prepareOnce(db, `SELECT 1 FROM ${presentClaims} LIMIT 1`).get() !== undefined;
}

/** Whether a number and a name, as a file says them, stand for one of these people. */
function standsForOneOf(
  { staffNo, name }: { readonly staffNo: string; readonly name: string },
  keys: readonly string[],
  { hasStaff: resolves }: OwnerTime,
): string {
  if (!resolves) return `coalesce(${name}, ${staffNo}) IN (${quoted(keys)})`;
  const called = `${name} IN (SELECT n.name FROM staff n WHERE n.staff_no IN (${quoted(keys)}))`;
  // A name is looked up only where it is one of theirs: few rows have to be looked at closely.
  return `(${staffNo} IN (${quoted(keys)})
    OR (${called} AND ${knownStaff(staffNo, name)} IN (${quoted(keys)})))`;
}

/**
 * Condition that one of these people, by name, owns the client with the id `clientId`. Nothing is joined:
 * what the month's file says is looked at first, and whether something goes before it only where it says
 * one of them.
 */
export function isOwnedBy(
  db: ReadableDB,
  time: OwnerTime,
  names: readonly string[],
  clientId: string,
): string {
  const keys = time.hasStaff ? keysOf(db, names) : names;
  const claim = { staffNo: 'v.staff_no', name: 'v.staff_name' };
  const file = { staffNo: 's.owner_no', name: 's.owner_name' };
  if (!hasClaims(db, time)) return standsForOneOf(file, keys, time);
  const isClaimed = time.hasStaff
    ? `${knownStaff(claim.staffNo, claim.name)} IS NOT NULL`
    : `coalesce(${claim.name}, ${claim.staffNo}) IS NOT NULL`;
  return `(${standsForOneOf(file, keys, time)} AND ${clientId} NOT IN (
      SELECT v.client_id FROM ${time.claims} v WHERE v.source = 'decided' OR ${isClaimed})
    OR ${clientId} IN (SELECT v.client_id FROM ${time.claims} v WHERE
      CASE v.source WHEN 'decided' THEN v.staff_no IN (${quoted(keys)})
        ELSE ${standsForOneOf(claim, keys, time)} END))`;
}

/** Condition that nobody owns the client. */
export function isUnowned(time: OwnerTime): string {
  const saysNothing = 'w.source IS NULL AND s.owner_no IS NULL AND s.owner_name IS NULL';
  return `(${saysNothing} OR (${ownerSql(time).key}) IS NULL)`;
}

/** The present owner's name as a value, for a query that only knows a client's number. */
export function presentOwnerOf(db: ReadableDB, clientNo: string): string {
  const { name, join } = ownerSql(presentOwners(db), { clientId: 'c.id' });
  return `(SELECT ${name} FROM client c ${newestFileRow} ${join} WHERE c.client_no = ${clientNo})`;
}

/** Every owner of a month's clients, those with the most clients first. */
export function listOwnerNames(db: ReadableDB, month: Month): string[] {
  const parts = (['retail', 'organisation'] as const).map((subject) => {
    const owner = ownerSql(ownersOfMonth(db, subject, month));
    return `SELECT ${owner.key} AS "key" FROM ${monthTable[subject]} s ${owner.join}
      WHERE s.month = :month`;
  });
  return prepareOnce(
    db,
    `SELECT ${ownerName('g."key"')} AS name FROM (SELECT "key", count(*) AS clients
       FROM (${parts.join(' UNION ALL ')}) WHERE "key" IS NOT NULL GROUP BY "key") g
     ORDER BY g.clients DESC, name`,
    true,
  )
    .all({ month })
    .map((row) => (row as [string])[0]);
}
