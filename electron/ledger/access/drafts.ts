import type { KeptDraft } from '../../../shared/models/kept-draft';
import { prepareOnce, type ReadableDB, type WritableDB } from '../database';

/** All drafts of an account, by their key. */
export function listDrafts(db: ReadableDB, accountId: number): KeptDraft[] {
  return prepareOnce(
    db,
    'SELECT key, value, changed_at AS changedAt FROM draft WHERE account_id = ? ORDER BY key',
  ).all(accountId) as KeptDraft[];
}

/** Keeps a draft in place of the one there was. */
export function putDraft(db: WritableDB, accountId: number, draft: KeptDraft): void {
  prepareOnce(
    db,
    `INSERT INTO draft (account_id, key, value, changed_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (account_id, key)
     DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at`,
  ).run(accountId, draft.key, draft.value, draft.changedAt);
}

/** Forgets a draft: it was saved, or emptied. */
export function removeDraft(db: WritableDB, accountId: number, key: string): void {
  prepareOnce(db, 'DELETE FROM draft WHERE account_id = ? AND key = ?').run(accountId, key);
}
