import { showBackupState } from './show-state';
import { type CallsOf } from '../call-types';

/** Calls that read and change backup. */
export const backupCalls: CallsOf<'backups'> = {
  'backups.state': showBackupState,
};
