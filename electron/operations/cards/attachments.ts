import type { AttachmentKind, CardAttachment } from '../../../shared/models/card';
import { cardTexts } from '../../../shared/text/card';
import { addDocument, requireDocument, takeOutDocument } from '../ground/client-documents';
import { OperationFailure } from '../ground/failure';
import type { Ledger } from '../ground/ledger';
import { requireApplication } from './find-application';

/** Keeps a file of an application inside the ledger, as a document of the client. */
export function attachFile(
  context: Ledger,
  wanted: {
    readonly applicationId: number;
    readonly kind: AttachmentKind;
    readonly path: string;
  },
): CardAttachment {
  const { applicationId, kind, path } = wanted;
  const { state, clientNo } = requireApplication(context, applicationId);
  if (state === 'withdrawn' || state === 'rejected') {
    throw new OperationFailure('card.illegalStep', {
      application: applicationId,
      state: cardTexts[state].zh,
    });
  }
  const facts = { clientNo, applicationId, kind, path, note: '' };
  return addDocument(context, facts) as CardAttachment;
}

/** Removes a file of a draft; of anything else it stays as evidence. */
export function detachFile(context: Ledger, id: number, reason: string): void {
  const { applicationId } = requireDocument(context, id).document;
  // A document of the client's file is no attachment of any application.
  if (applicationId === null) throw new OperationFailure('document.missing', { document: id });
  const { state } = requireApplication(context, applicationId);
  if (state !== 'draft') {
    throw new OperationFailure('card.illegalStep', {
      application: applicationId,
      state: cardTexts[state].zh,
    });
  }
  takeOutDocument(context, id, reason);
}
