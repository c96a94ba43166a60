import { forgetHeader, showHeaderWords, teachHeader } from './header-words';
import { listImports } from './list-imports';
import { forgetMapping, showMappings } from './mappings';
import { done, type CallsOf } from '../ground/call-types';

/** Calls about what imports remember. */
export const importsCalls: CallsOf<'import'> = {
  'import.words': showHeaderWords,
  'import.teachHeader': (ledger, taught) => done(teachHeader(ledger, taught)),
  'import.forgetHeader': (ledger, { id }) => done(forgetHeader(ledger, id)),
  'import.mappings': showMappings,
  'import.forgetMapping': (ledger, { id }) => done(forgetMapping(ledger, id)),
  'import.batches': listImports,
};
