import { findDuplicates } from '../operations/clients/find-duplicates';
import { mergeClients, showMerges } from '../operations/clients/merge-clients';
import { undoMerge } from '../operations/clients/undo-merge';
import type { Handlers } from './handle';

type MergeChannel = 'clients.duplicates' | 'clients.merge' | 'clients.merges' | 'clients.undoMerge';

/** Calls about clients that are one person. */
export const mergeCalls: Handlers<MergeChannel> = {
  'clients.duplicates': (_input, desk) => findDuplicates(desk.shown),
  'clients.merge': (wanted, desk) => mergeClients(desk.ledger, wanted),
  'clients.merges': (_input, desk) => showMerges(desk.shown),
  'clients.undoMerge': ({ mergeId }, desk) => {
    undoMerge(desk.ledger, mergeId);
    return null;
  },
};
