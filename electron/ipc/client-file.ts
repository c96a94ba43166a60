import { dialog } from 'electron';
import {
  addDocument,
  requireDocument,
  saveDocument,
  showDocument,
  takeOutFiled,
} from '../operations/documents/client-documents';
import { addLink, takeLinkAway } from '../operations/contacts/related-clients';
import { addServiceUse, takeBackServiceUse } from '../operations/contacts/service-uses';
import type { clientFileCalls as calls } from '../../shared/contract/client-file';
import type { Fen } from '../../shared/models/money';
import type { Desk } from './desk';
import type { Handlers } from './handle';
import { askFileOut } from './way-out';

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
export const clientFileCalls: Handlers<keyof typeof calls> = {
  'documents.add': async (wanted, desk) => {
    const path = await chooseScan();
    if (path === null) return null;
    return addDocument(desk.ledger, { ...wanted, applicationId: null, path });
  },
  'documents.show': ({ documentId }, desk) => showDocument(desk.shown, documentId),
  'documents.save': ({ documentId }, desk) => save(desk, documentId),
  'documents.remove': ({ documentId, reason }, desk) => {
    takeOutFiled(desk.ledger, documentId, reason);
    return null;
  },
  'links.add': (wanted, desk) => {
    addLink(desk.ledger, wanted);
    return null;
  },
  'links.end': (wanted, desk) => {
    takeLinkAway(desk.ledger, wanted);
    return null;
  },
  'services.add': (wanted, desk) => {
    addServiceUse(desk.ledger, { ...wanted, cost: wanted.cost as Fen });
    return null;
  },
  'services.takeBack': (wanted, desk) => {
    takeBackServiceUse(desk.ledger, wanted);
    return null;
  },
};
