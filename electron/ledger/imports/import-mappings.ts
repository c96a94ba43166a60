import type { RememberedSource, SavedMapping } from '../../../shared/models/import-mapping';
import type { ReadableDB, WritableDB } from '../database';

interface MappingRecord {
  readonly id: number;
  readonly content: string;
  readonly savedAt: string;
  readonly usedAt: string | null;
  readonly uses: number;
}

function readRecords(db: ReadableDB): (MappingRecord & { source: RememberedSource })[] {
  const rows = db
    .prepare(
      `SELECT id, content, saved_at AS savedAt, used_at AS usedAt, uses FROM import_mapping
       ORDER BY coalesce(used_at, saved_at) DESC, id DESC`,
    )
    .all() as MappingRecord[];
  return rows.map((row) => ({ ...row, source: JSON.parse(row.content) as RememberedSource }));
}

/** Every remembered source, the last used first. */
export function listSources(db: ReadableDB): RememberedSource[] {
  return readRecords(db).map(({ source }) => source);
}

/** Every mapping as it is shown and exported. */
export function listMappings(db: ReadableDB): SavedMapping[] {
  return readRecords(db).map(({ id, savedAt, usedAt, uses, source }) => {
    const { kind, fileNamePattern, headers, unit } = source;
    return { id, kind, fileNamePattern, headers, unit, savedAt, usedAt, uses };
  });
}

/** Keeps a source; one of the same kind, header and file name is replaced and counts as used. */
export function putSource(
  db: WritableDB,
  source: RememberedSource,
  fingerprint: string,
  at: string,
): void {
  db.prepare(
    `INSERT INTO import_mapping (kind, fingerprint, file_name_pattern, content, saved_at)
     VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET content = excluded.content, used_at = excluded.saved_at,
       uses = uses + 1`,
  ).run(source.kind, fingerprint, source.fileNamePattern, JSON.stringify(source), at);
}

/** Adds a source unless one of the same kind, header and file name is known. */
export function addSource(
  db: WritableDB,
  source: RememberedSource,
  fingerprint: string,
  at: string,
): boolean {
  const { changes } = db
    .prepare(
      `INSERT INTO import_mapping (kind, fingerprint, file_name_pattern, content, saved_at)
       VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    )
    .run(source.kind, fingerprint, source.fileNamePattern, JSON.stringify(source), at);
  return changes === 1;
}

/** Forgets a mapping; whether there was one. */
export function removeMapping(db: WritableDB, id: number): boolean {
  return db.prepare('DELETE FROM import_mapping WHERE id = ?').run(id).changes === 1;
}
