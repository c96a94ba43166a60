import { dialog } from 'electron';
import { basename } from 'node:path';
import { understandSheet } from '../../operations/assignment/reassignment-sheet';
import type { Month } from '../../../shared/models/calendar';
import { FileThread } from '../../workers/file-thread';
import type { Desk } from '../desk';
import type { AskHandlers } from '../ask-handlers';

async function readSheet(desk: Desk, month: Month) {
  const chosen = await dialog.showOpenDialog({
    properties: ['openFile'],
    filters: [{ name: 'Excel', extensions: ['xlsx', 'xls', 'csv'] }],
  });
  const [path] = chosen.filePaths;
  if (chosen.canceled || !path) return null;
  const thread = new FileThread(path);
  try {
    const lines = await thread.reassignmentLines();
    return understandSheet(desk.shown, basename(path), lines, month);
  } finally {
    await thread.close();
  }
}

/** Calls about who owns whom. */
export const assignmentCalls = {
  'assignment.readSheet': ({ month }, desk) => readSheet(desk, month),
} satisfies Partial<AskHandlers>;
