import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { AttachmentKind, CardAttachment } from '../../../shared/models/card';
import { cardTexts } from '../../../shared/text/card';
import { mediaTypeOf } from '../../domain/card/media-type';
import { findAttachment, insertAttachment, removeAttachment } from '../../ledger/card-attachments';
import { unstatedWay, wayDetail, type WayOut } from '../export/way-out';
import { writeWholeFile } from '../export/write-whole-file';
import { OperationFailure } from '../failure';
import { changeLedger, recordEvent, type LedgerContext } from '../ledger-context';
import { requireApplication } from './find-application';

/** Largest file that is kept in the ledger, bytes. */
export const largestAttachment = 5 * 1024 * 1024;

function readScan(path: string): { content: Buffer; mediaType: CardAttachment['mediaType'] } {
  const file = basename(path);
  const tooBig = () =>
    new OperationFailure('card.attachmentTooBig', { file, megabytes: largestAttachment >> 20 });
  let content: Buffer;
  try {
    if (statSync(path).size > largestAttachment) throw tooBig();
    content = readFileSync(path);
  } catch (error) {
    if (error instanceof OperationFailure) throw error;
    throw new OperationFailure('card.attachmentUnreadable', { file });
  }
  if (content.length > largestAttachment) throw tooBig();
  const mediaType = mediaTypeOf(content);
  if (!mediaType) throw new OperationFailure('card.attachmentKind', { file });
  return { content, mediaType };
}

/** Keeps a file of an application inside the ledger; what it is, its first bytes say. */
export function attachFile(
  context: LedgerContext,
  wanted: {
    readonly applicationId: number;
    readonly kind: AttachmentKind;
    readonly path: string;
  },
): CardAttachment {
  const { applicationId, kind } = wanted;
  const application = requireApplication(context, applicationId);
  if (application.state === 'withdrawn' || application.state === 'rejected') {
    const state = cardTexts[application.state].zh;
    throw new OperationFailure('card.illegalStep', { application: applicationId, state });
  }
  const { content, mediaType } = readScan(wanted.path);
  const fileName = basename(wanted.path);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const id = changeLedger(
    context,
    () =>
      insertAttachment(context.db, {
        ...{ applicationId, kind, fileName, mediaType, content, sha256 },
        at: context.now(),
        accountId: context.account.id,
      }),
    () => ({
      action: 'application.attach',
      subject: application.clientNo,
      detail: { applicationId, kind, bytes: content.length, sha256 },
    }),
  );
  return findAttachment(context.db, id)!.attachment;
}

function requireAttachment({ db }: LedgerContext, id: number) {
  const found = findAttachment(db, id);
  if (!found) throw new OperationFailure('card.attachmentMissing', { attachment: id });
  return found;
}

/** A file as base64; the look is written to the audit log (paper 80). */
export function showAttachment(
  context: LedgerContext,
  id: number,
): { attachment: CardAttachment; base64: string } {
  const { attachment, content } = requireAttachment(context, id);
  const { clientNo } = requireApplication(context, attachment.applicationId);
  recordEvent(context, {
    action: 'application.showAttachment',
    subject: clientNo,
    detail: { attachment: id, kind: attachment.kind },
  });
  return { attachment, base64: Buffer.from(content).toString('base64') };
}

/** Writes a file of an application outside the ledger; the audit log says that it left. */
export function saveAttachment(
  context: LedgerContext,
  id: number,
  path: string,
  way: WayOut = unstatedWay,
): void {
  const { attachment, content } = requireAttachment(context, id);
  const { clientNo } = requireApplication(context, attachment.applicationId);
  writeWholeFile(path, content);
  recordEvent(context, {
    action: 'application.saveAttachment',
    subject: clientNo,
    detail: { attachment: id, kind: attachment.kind, ...wayDetail(way) },
  });
}

/** Removes a file of a draft; of anything else it stays as evidence. */
export function detachFile(context: LedgerContext, id: number, reason: string): void {
  const { attachment } = requireAttachment(context, id);
  const application = requireApplication(context, attachment.applicationId);
  if (application.state !== 'draft') {
    const state = cardTexts[application.state].zh;
    throw new OperationFailure('card.illegalStep', { application: application.id, state });
  }
  changeLedger(
    context,
    () => removeAttachment(context.db, id),
    () => ({
      action: 'application.detach',
      subject: application.clientNo,
      detail: { attachment: id, kind: attachment.kind, reason },
    }),
  );
}
