import { z } from 'zod';
import { filedKinds, type ClientDocument } from '../../models/client-document';
import { linkRelations } from '../../models/client-file';
import { asks, changes, reads, clientNo, day, reason, type CallDefinition } from '../call';

const id = z.int().min(1);
const note = z.string().trim().max(200);

/** What the client's file holds besides contacts: documents, relations, services (docs/rules/clients.md). */
export const clientFileCalls = {
  /** Asks for a file and keeps it in the ledger; null when none was chosen. */
  'documents.add': asks<ClientDocument | null>()(
    'contact',
    z.strictObject({ clientNo, kind: z.enum(filedKinds), note }),
  ),
  /** The document as base64; the look is logged. */
  'documents.show': reads<{ readonly document: ClientDocument; readonly base64: string }>()(
    'reveal',
    z.strictObject({ documentId: id }),
  ),
  /** Writes a document where the user says; that it left the ledger is logged. */
  'documents.save': asks<{ readonly path: string | null }>()(
    'reveal',
    z.strictObject({ documentId: id }),
  ),
  /** Takes the content out for good; those of card applications stay with them. */
  'documents.remove': changes<null>()('contact', z.strictObject({ documentId: id, reason })),
  'links.add': changes<null>()(
    'contact',
    z.strictObject({ organisationNo: clientNo, clientNo, relation: z.enum(linkRelations), note }),
  ),
  'links.end': changes<null>()('contact', z.strictObject({ id, reason })),
  'services.add': changes<null>()(
    'contact',
    z.strictObject({
      clientNo,
      on: day,
      service: z.string().trim().min(1).max(40),
      cost: z.int().min(0).max(1_000_000_000_000),
      note,
    }),
  ),
  'services.takeBack': changes<null>()('contact', z.strictObject({ id, reason })),
} as const satisfies Record<string, CallDefinition>;
