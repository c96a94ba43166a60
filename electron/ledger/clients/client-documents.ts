import type { ClientDocument, DocumentKind } from '../../../shared/models/client-document';
import { changeOne, prepareOnce, type ReadableDB, type WritableDB } from '../database';

const columns = `f.id, client_no AS clientNo, application_id AS applicationId, kind,
  file_name AS fileName, media_type AS mediaType, bytes, note, added_at AS addedAt,
  display_name AS addedBy`;
const from = 'FROM client_document f JOIN account ON account.id = f.account_id';

/** Documents of a client in the order they came, without their content; removed ones are left out. */
export function listClientDocuments(db: ReadableDB, clientNo: string): ClientDocument[] {
  return prepareOnce(
    db,
    `SELECT ${columns} ${from} WHERE client_no = ? AND removed_at IS NULL ORDER BY f.id`,
  ).all(clientNo) as ClientDocument[];
}

/** Documents of a card application in the order they came, without their content. */
export function listApplicationDocuments(db: ReadableDB, applicationId: number): ClientDocument[] {
  return prepareOnce(
    db,
    `SELECT ${columns} ${from} WHERE application_id = ? AND removed_at IS NULL ORDER BY f.id`,
  ).all(applicationId) as ClientDocument[];
}

/** One document with its content, or undefined; a removed one has none, nor one of somebody else. */
export function findDocument(
  db: ReadableDB,
  id: number,
): { readonly document: ClientDocument; readonly content: Uint8Array } | undefined {
  const row = prepareOnce(
    db,
    `SELECT ${columns}, content ${from} WHERE f.id = ? AND removed_at IS NULL`,
  ).get(id) as (ClientDocument & { content: Uint8Array | null }) | undefined;
  if (!row) return undefined;
  const { content, ...document } = row;
  if (content === null) return undefined;
  return { document, content };
}

/** Keeps a document inside the ledger; returns its id. */
export function insertDocument(
  db: WritableDB,
  file: {
    readonly clientNo: string;
    readonly applicationId: number | null;
    readonly kind: DocumentKind;
    readonly fileName: string;
    readonly mediaType: ClientDocument['mediaType'];
    readonly content: Uint8Array;
    readonly sha256: string;
    readonly note: string;
    readonly at: string;
    readonly accountId: number;
  },
): number {
  return changeOne(
    db,
    `INSERT INTO client_document (client_no, application_id, kind, file_name, media_type, content,
       bytes, sha256, note, added_at, account_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    file.clientNo,
    file.applicationId,
    file.kind,
    file.fileName,
    file.mediaType,
    file.content,
    file.content.length,
    file.sha256,
    file.note,
    file.at,
    file.accountId,
  );
}

/** Takes a document's content out of the ledger; the line stays with the reason. */
export function removeDocument(
  db: WritableDB,
  id: number,
  by: { readonly at: string; readonly accountId: number; readonly reason: string },
): void {
  changeOne(
    db,
    `UPDATE client_document SET content = NULL, removed_at = ?, removed_by = ?, remove_reason = ?
     WHERE id = ? AND removed_at IS NULL`,
    by.at,
    by.accountId,
    by.reason,
    id,
  );
}
