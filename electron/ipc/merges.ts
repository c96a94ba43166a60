import { OperationFailure } from '../operations/failure';
import type { Handlers } from './handle';

type MergeChannel = 'clients.duplicates' | 'clients.merge' | 'clients.merges' | 'clients.undoMerge';

function unfinished(): never {
  throw new OperationFailure('call.failed', {}, 'not connected yet');
}

/** Calls about clients that are one person. */
export const mergeCalls: Handlers<MergeChannel> = {
  'clients.duplicates': unfinished,
  'clients.merge': unfinished,
  'clients.merges': unfinished,
  'clients.undoMerge': unfinished,
};
