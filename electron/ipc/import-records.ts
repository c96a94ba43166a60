import { OperationFailure } from '../operations/failure';
import type { Handlers } from './handle';

type ImportRecordChannel =
  | 'import.changes'
  | 'import.exportRejected'
  | 'import.undoPlan'
  | 'import.undo'
  | 'import.mappings'
  | 'import.forgetMapping'
  | 'import.exportMappings'
  | 'import.importMappings';

function unfinished(): never {
  throw new OperationFailure('call.failed', {}, 'not connected yet');
}

/** Calls about what imports changed and what they remember. */
export const importRecordCalls: Handlers<ImportRecordChannel> = {
  'import.changes': unfinished,
  'import.exportRejected': unfinished,
  'import.undoPlan': unfinished,
  'import.undo': unfinished,
  'import.mappings': unfinished,
  'import.forgetMapping': unfinished,
  'import.exportMappings': unfinished,
  'import.importMappings': unfinished,
};
