import { attachFile } from '../../operations/cards/attachments';
import { saveSubmission } from '../../operations/cards/save-submission';
import type { AttachmentKind } from '../../../shared/models/card';
import type { Desk } from '../desk';
import { chooseScan } from './client-file';
import type { AskHandlers } from '../ask-handlers';
import { askWayOut } from '../way-out';

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
export const cardApplicationCalls = {
  'cards.saveSubmission': (_input, desk) => save(desk),
  'cards.attach': ({ applicationId, kind }, desk) => attach(desk, applicationId, kind),
} satisfies Partial<AskHandlers>;
