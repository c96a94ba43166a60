import { dialog } from 'electron';
import {
  addDocument,
  requireDocument,
  saveDocument,
} from '../../operations/ground/client-documents';
import type { Desk } from '../desk';
import type { AskHandlers } from '../ask-handlers';
import { askFileOut } from '../way-out';

/** Asks for a scan; null when none was chosen. */
export async function chooseScan(): Promise<string | null> {
  const chosen = await dialog.showOpenDialog({
    properties: ['openFile'],
    filters: [{ name: 'PNG, JPEG, PDF', extensions: ['png', 'jpg', 'jpeg', 'pdf'] }],
  });
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}

async function save(desk: Desk, documentId: number): Promise<{ path: string | null }> {
  const { fileName } = requireDocument(desk.shown, documentId).document;
  const chosen = await askFileOut(desk, fileName);
  if (chosen === null) return { path: null };
  saveDocument(desk.shown, documentId, chosen.path, chosen.way);
  return { path: chosen.path };
}

/** Calls about documents, relations and services of the client's file. */
export const clientFileCalls = {
  'documents.add': async (wanted, desk) => {
    const path = await chooseScan();
    if (path === null) return null;
    return addDocument(desk.ledger, { ...wanted, applicationId: null, path });
  },
  'documents.save': ({ documentId }, desk) => save(desk, documentId),
} satisfies Partial<AskHandlers>;
