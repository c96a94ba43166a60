import { attachFile, detachFile } from '../operations/cards/attachments';
import { saveDraft, submitDraft } from '../operations/cards/apply-for-card';
import { handInOldCard } from '../operations/cards/change-application';
import { decideSpecial, listSubmission } from '../operations/cards/decide-special';
import { showApplication } from '../operations/cards/find-application';
import { readQuota } from '../operations/cards/quota';
import { saveSubmission } from '../operations/cards/save-submission';
import { verifySheet } from '../operations/cards/verify-sheet';
import type { cardApplicationCalls as calls } from '../../shared/contract/card-applications';
import type { AttachmentKind } from '../../shared/models/card';
import type { Desk } from './desk';
import { chooseScan } from './client-file';
import type { Handlers } from './handle';
import { askWayOut } from './way-out';

async function attach(desk: Desk, applicationId: number, kind: AttachmentKind) {
  const path = await chooseScan();
  if (path === null) return null;
  return attachFile(desk.ledger, { applicationId, kind, path });
}

async function save(desk: Desk): Promise<{ path: string | null }> {
  const chosen = await askWayOut(desk, 'workbook', '贵宾卡特批申请清单.xlsx');
  if (chosen === null) return { path: null };
  await saveSubmission(desk.shown, chosen.path, chosen.way);
  return { path: chosen.path };
}

/** Calls about drafts, special approvals, attachments and the check of a sheet. */
export const cardApplicationCalls: Handlers<keyof typeof calls> = {
  'cards.saveDraft': (input, desk) => saveDraft(desk.ledger, input),
  'cards.submit': ({ applicationId }, desk) => submitDraft(desk.ledger, applicationId),
  'cards.handInOldCard': ({ applicationId, on }, desk) =>
    handInOldCard(desk.ledger, applicationId, on),
  'cards.application': ({ applicationId }, desk) => showApplication(desk.shown, applicationId),
  'cards.quota': ({ clientNo }, desk) => readQuota(desk.ledger, clientNo),
  'cards.submission': (_input, desk) => listSubmission(desk.shown),
  'cards.saveSubmission': (_input, desk) => save(desk),
  'cards.decide': (input, desk) => decideSpecial(desk.ledger, input),
  'cards.attach': ({ applicationId, kind }, desk) => attach(desk, applicationId, kind),
  'cards.removeAttachment': ({ attachmentId, reason }, desk) => {
    detachFile(desk.ledger, attachmentId, reason);
    return null;
  },
  'cards.verifySheet': ({ text }, desk) => verifySheet(desk.ledger, text, desk.shown),
};
