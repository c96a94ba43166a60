import type { ClientDocument, DocumentKind } from '../../../shared/models/client-document';
import {
  findDocument,
  insertDocument,
  listClientDocuments,
  removeDocument,
} from '../../ledger/clients/client-documents';
import { requireClient } from './find-client';
import { unstatedWay, wayDetail, type WayOut } from './way-out';
import { writeWholeFile } from './write-whole-file';
import { OperationFailure } from './failure';
import { changeLedger, recordEvent, type Ledger, type Shown } from './ledger';
import { readScan } from './read-scan';

/** A document with its content; throws `document.missing`. */
export function requireDocument({ db }: Pick<Shown, 'db'>, id: number) {
  const found = findDocument(db, id);
  if (!found) throw new OperationFailure('document.missing', { document: id });
  return found;
}

/** The documents of a client, those of their card applications among them. */
export function listDocuments(context: Shown, clientNo: string): ClientDocument[] {
  requireClient(context, clientNo);
  return listClientDocuments(context.db, clientNo);
}

/** Keeps a scan in the encrypted ledger as a client's document, of an application or of none. */
export function addDocument(
  context: Ledger,
  wanted: {
    readonly clientNo: string;
    readonly applicationId: number | null;
    readonly kind: DocumentKind;
    readonly path: string;
    readonly note: string;
  },
): ClientDocument {
  const { path, ...facts } = wanted;
  requireClient(context, facts.clientNo);
  const scan = readScan(path);
  const by = { at: context.now(), accountId: context.account.id };
  const id = changeLedger(
    context,
    () => insertDocument(context.db, { ...facts, ...scan, ...by }),
    (document) => ({
      action: 'document.add',
      subject: facts.clientNo,
      detail: {
        document,
        applicationId: facts.applicationId,
        kind: facts.kind,
        bytes: scan.content.length,
        sha256: scan.sha256,
      },
    }),
  );
  return requireDocument(context, id).document;
}

/** A document as base64; the look is written to the audit log (docs/rules/clients.md#documents). */
export function showDocument(
  context: Shown,
  id: number,
): { readonly document: ClientDocument; readonly base64: string } {
  const { document, content } = requireDocument(context, id);
  recordEvent(context, {
    action: 'document.show',
    subject: document.clientNo,
    detail: { document: id, kind: document.kind },
  });
  return { document, base64: Buffer.from(content).toString('base64') };
}

/** Writes a document outside the ledger; the audit log says that it left. */
export function saveDocument(
  context: Shown,
  id: number,
  path: string,
  way: WayOut = unstatedWay,
): void {
  const { document, content } = requireDocument(context, id);
  writeWholeFile(path, content);
  recordEvent(context, {
    action: 'document.save',
    subject: document.clientNo,
    detail: { document: id, kind: document.kind, ...wayDetail(way) },
  });
}

/** Takes a document out of the ledger for good; who did so and why stays on record. */
export function takeOutDocument(context: Ledger, id: number, reason: string): void {
  const { document } = requireDocument(context, id);
  const by = { at: context.now(), accountId: context.account.id, reason };
  changeLedger(
    context,
    () => removeDocument(context.db, id, by),
    () => ({
      action: 'document.remove',
      subject: document.clientNo,
      detail: { document: id, kind: document.kind, reason },
    }),
  );
}

/** The same from the client's file: what came with an application stays with it. */
export function takeOutFiled(context: Ledger, id: number, reason: string): void {
  const { applicationId } = requireDocument(context, id).document;
  if (applicationId !== null) {
    throw new OperationFailure('document.ofApplication', { application: applicationId });
  }
  takeOutDocument(context, id, reason);
}
