import type { Scheme } from '../../shared/models/tiering';
import type { ReadableDB, WritableDB } from './database';

/** A scheme version with the ledger's own id. */
export interface StoredScheme {
  readonly id: number;
  readonly scheme: Scheme;
}

/** Adds a scheme version; versions are never changed. */
export function insertScheme(db: WritableDB, scheme: Scheme, createdAt: string): void {
  db.prepare('INSERT INTO scheme (code, version, definition, created_at) VALUES (?, ?, ?, ?)').run(
    scheme.id,
    scheme.version,
    JSON.stringify(scheme),
    createdAt,
  );
}

/** The newest version of each scheme, by code. */
export function listSchemes(db: ReadableDB): StoredScheme[] {
  const rows = db
    .prepare('SELECT id, definition, max(version) FROM scheme GROUP BY code ORDER BY code')
    .all() as { id: number; definition: string }[];
  return rows.map((row) => ({ id: row.id, scheme: JSON.parse(row.definition) as Scheme }));
}

/** The newest version of a scheme, or undefined. */
export function findScheme(db: ReadableDB, code: string): StoredScheme | undefined {
  return listSchemes(db).find(({ scheme }) => scheme.id === code);
}
