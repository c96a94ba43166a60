import type { Input } from '../../../shared/contract';

/** What opens a backup: a password or a recovery code. */
export type BackupKey = Input<'backups.look'>['secret'];
