import type { AttachmentKind, CardAttachment } from '../../shared/models/card';
import { changeOne, prepareOnce, type ReadableDB, type WritableDB } from './database';

const columns = `f.id, application_id AS applicationId, kind, file_name AS fileName,
  media_type AS mediaType, length(content) AS bytes, added_at AS addedAt,
  display_name AS addedBy`;

/** Files of an application in the order they came, without their content. */
export function listAttachments(db: ReadableDB, applicationId: number): CardAttachment[] {
  return prepareOnce(
    db,
    `SELECT ${columns} FROM card_attachment f JOIN account ON account.id = f.account_id
     WHERE application_id = ? ORDER BY f.id`,
  ).all(applicationId) as CardAttachment[];
}

/** One file with its content, or undefined. */
export function findAttachment(
  db: ReadableDB,
  id: number,
): { attachment: CardAttachment; content: Uint8Array } | undefined {
  const row = prepareOnce(
    db,
    `SELECT ${columns}, content FROM card_attachment f JOIN account ON account.id = f.account_id
     WHERE f.id = ?`,
  ).get(id) as (CardAttachment & { content: Uint8Array }) | undefined;
  if (!row) return undefined;
  const { content, ...attachment } = row;
  return { attachment, content };
}

/** Keeps a file inside the ledger; returns its id. */
export function insertAttachment(
  db: WritableDB,
  file: {
    readonly applicationId: number;
    readonly kind: AttachmentKind;
    readonly fileName: string;
    readonly mediaType: CardAttachment['mediaType'];
    readonly content: Uint8Array;
    readonly sha256: string;
    readonly at: string;
    readonly accountId: number;
  },
): number {
  return changeOne(
    db,
    `INSERT INTO card_attachment (application_id, kind, file_name, media_type, content, sha256,
       added_at, account_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    file.applicationId,
    file.kind,
    file.fileName,
    file.mediaType,
    file.content,
    file.sha256,
    file.at,
    file.accountId,
  );
}

/** Removes a file. */
export function removeAttachment(db: WritableDB, id: number): void {
  changeOne(db, 'DELETE FROM card_attachment WHERE id = ?', id);
}
