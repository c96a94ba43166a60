import { dialog } from 'electron';
import { basename } from 'node:path';
import { tickFeeList } from '../../operations/cards/tick-fee-list';
import { dayOf } from '../../operations/ground/clock';
import { FileThread } from '../../workers/file-thread';
import type { Desk } from '../desk';
import type { AskHandlers } from '../ask-handlers';

async function readFees(desk: Desk) {
  const chosen = await dialog.showOpenDialog({
    properties: ['openFile'],
    filters: [{ name: 'Excel', extensions: ['xlsx', 'xls', 'csv'] }],
  });
  const [path] = chosen.filePaths;
  if (chosen.canceled || !path) return null;
  const thread = new FileThread(path);
  try {
    const list = await thread.feeList(dayOf(desk.ledger.now()));
    return tickFeeList(desk.ledger, basename(path), list);
  } finally {
    await thread.close();
  }
}

/** Calls about cards, their gradings, reviews and figures; and about exceptions. */
export const cardLifeCalls = {
  'cards.readFeeList': (_input, desk) => readFees(desk),
} satisfies Partial<AskHandlers>;
