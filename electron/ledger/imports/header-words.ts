import type { ImportKind } from '../../../shared/models/import';
import type { HeaderWord } from '../../../shared/models/import-mapping';
import type { ReadableDB, WritableDB } from '../database';

/** Every header the user taught, by kind and header. */
export function listHeaderWords(db: ReadableDB): HeaderWord[] {
  return db
    .prepare(
      `SELECT w.id, kind, header, field, added_at AS addedAt, display_name AS addedBy
       FROM header_word w JOIN account a ON a.id = w.account_id ORDER BY kind, header`,
    )
    .all() as HeaderWord[];
}

/** Keeps what a header means; a header taught before means the new field from now on. */
export function putHeaderWord(
  db: WritableDB,
  word: { readonly kind: ImportKind; readonly header: string; readonly field: string },
  by: { readonly at: string; readonly accountId: number },
): void {
  db.prepare(
    `INSERT INTO header_word (kind, header, field, added_at, account_id) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (kind, header) DO UPDATE SET field = excluded.field, added_at = excluded.added_at,
       account_id = excluded.account_id`,
  ).run(word.kind, word.header, word.field, by.at, by.accountId);
}

/** Forgets a header. */
export function removeHeaderWord(db: WritableDB, id: number): void {
  db.prepare('DELETE FROM header_word WHERE id = ?').run(id);
}
