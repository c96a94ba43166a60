import type { WorksOf } from '../ground/call-types';
import { planUndo, undoImport } from './undo-import';

/** Long work that takes imports back. */
export const importsWorks: WorksOf<'import'> = {
  'import.undoPlan': ({ ledger }, { batchId }, { tell }) =>
    planUndo(ledger, batchId, (done, total) => tell({ step: 'checking', done, total })),
  'import.undo': ({ ledger }, { batchId, reason }, { tell }) =>
    undoImport(ledger, batchId, reason, (done, total) => tell({ step: 'undoing', done, total })),
};
