import type { Month } from '../../../shared/models/calendar';
import type { Scheme, SchemeVersion } from '../../../shared/models/scheme';
import { prepareOnce, type ReadableDB, type WritableDB } from '../database';

/** A scheme version with the ledger's own id. */
export interface StoredScheme {
  readonly id: number;
  readonly scheme: Scheme;
}

/** Adds a scheme version; versions are never changed. */
export function insertScheme(
  db: WritableDB,
  scheme: Scheme,
  createdAt: string,
  by: { readonly accountId: number; readonly reason: string } | null = null,
): void {
  db.prepare(
    `INSERT INTO scheme (code, version, definition, created_at, effective_from, account_id, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    scheme.id,
    scheme.version,
    JSON.stringify(scheme),
    createdAt,
    scheme.effectiveFrom,
    by?.accountId ?? null,
    by?.reason ?? '',
  );
}

/** Codes of all schemes. */
export function listSchemeCodes(db: ReadableDB): string[] {
  return db.prepare('SELECT DISTINCT code FROM scheme ORDER BY code').pluck().all() as string[];
}

interface SchemeRow {
  readonly id: number;
  readonly definition: string;
}

function toStored({ id, definition }: SchemeRow): StoredScheme {
  return { id, scheme: JSON.parse(definition) as Scheme };
}

/** The newest version of each scheme, by code. */
export function listSchemes(db: ReadableDB): StoredScheme[] {
  const rows = db
    .prepare('SELECT id, definition, max(version) FROM scheme GROUP BY code ORDER BY code')
    .all() as SchemeRow[];
  return rows.map(toStored);
}

/** The newest version of a scheme, or undefined. */
export function findScheme(db: ReadableDB, code: string): StoredScheme | undefined {
  return findVersion(db, 'code = ?', code);
}

/** The version of a scheme that counts in a month: the newest that is effective by then. */
export function findSchemeOf(db: ReadableDB, code: string, month: Month): StoredScheme | undefined {
  return findVersion(db, 'code = ? AND effective_from <= ?', code, month);
}

/** A scheme version by the ledger's own id, or undefined. */
export function findSchemeById(db: ReadableDB, id: number): StoredScheme | undefined {
  return findVersion(db, 'id = ?', id);
}

/** One version of a scheme, or undefined. */
export function findSchemeVersion(
  db: ReadableDB,
  code: string,
  version: number,
): StoredScheme | undefined {
  return findVersion(db, 'code = ? AND version = ?', code, version);
}

function findVersion(
  db: ReadableDB,
  where: string,
  ...values: readonly (string | number)[]
): StoredScheme | undefined {
  const sql = `SELECT id, definition FROM scheme WHERE ${where} ORDER BY version DESC LIMIT 1`;
  const row = prepareOnce(db, sql).get(...values) as SchemeRow | undefined;
  return row && toStored(row);
}

/** Every version of a scheme, newest first, with who saved it and why. */
export function listSchemeVersions(db: ReadableDB, code: string): SchemeVersion[] {
  const rows = db
    .prepare(
      `SELECT definition, scheme.created_at AS savedAt, coalesce(display_name, '') AS savedBy, reason
       FROM scheme LEFT JOIN account ON account.id = scheme.account_id
       WHERE code = ? ORDER BY version DESC`,
    )
    .all(code) as { definition: string; savedAt: string; savedBy: string; reason: string }[];
  return rows.map(({ definition, ...saved }) => ({
    scheme: JSON.parse(definition) as Scheme,
    ...saved,
  }));
}
