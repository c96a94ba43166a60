import { showSettings } from '../ground/settings';
import { findDuplicates } from './find-duplicates';
import { mergeClients, showMerges } from './merge-clients';
import { listOwnersOf, searchEverywhere } from './query-clients';
import { revealValue, showClient, updateClient } from './show-client';
import { undoMerge } from './undo-merge';
import { done, type CallsOf } from '../ground/call-types';

/** Calls about clients, their lists and pages, duplicates. */
export const clientsCalls: CallsOf<'clients'> = {
  'clients.search': (shown, { text }) =>
    searchEverywhere(shown, text, showSettings(shown).mainScheme),
  'clients.owners': (shown, { month }) => listOwnersOf(shown, month),
  'clients.get': (shown, input) => {
    const { mainScheme, language } = showSettings(shown);
    return showClient(shown, { ...input, mainScheme }, language);
  },
  'clients.reveal': (shown, { clientNo, field }) => revealValue(shown, clientNo, field),
  'clients.update': (ledger, { clientNo, ...changes }) =>
    done(updateClient(ledger, clientNo, changes)),
  'clients.duplicates': findDuplicates,
  'clients.merge': mergeClients,
  'clients.merges': showMerges,
  'clients.undoMerge': (ledger, { mergeId }) => done(undoMerge(ledger, mergeId)),
};
