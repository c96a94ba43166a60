import type { BackupCheck, BackupLook } from '../../shared/models/backup';
import type { BackupRequest } from './backup-requests';
import { NativeThread } from './native-thread';

/** Does one piece of work on backups in a thread of its own: big files would hold the window up. */
async function inThread(request: BackupRequest): Promise<unknown> {
  const url = new URL('./backup-worker.js', import.meta.url);
  const thread = new NativeThread<BackupRequest>(url, 'the thread for backups');
  try {
    return await thread.call(request);
  } finally {
    await thread.close();
  }
}

type Wanted<Kind extends BackupRequest['kind']> = Omit<
  Extract<BackupRequest, { kind: Kind }>,
  'kind'
>;

/** Looks inside a backup; see `lookIntoBackup`. */
export const lookInThread = (wanted: Wanted<'look'>): Promise<BackupLook> =>
  inThread({ kind: 'look', ...wanted }) as Promise<BackupLook>;

/** Compares backups with what they were when they were made. */
export const checkInThread = (folders: readonly string[]): Promise<readonly BackupCheck[]> =>
  inThread({ kind: 'check', folders }) as Promise<readonly BackupCheck[]>;

/** Whether a restoring would be refused; see `checkRestore`. */
export const checkRestoreInThread = (wanted: Wanted<'mayRestore'>): Promise<void> =>
  inThread({ kind: 'mayRestore', ...wanted }) as Promise<void>;

/** Restores a backup; see `restoreBackup`. */
export const restoreInThread = (wanted: Wanted<'restore'>): Promise<{ keptAt: string }> =>
  inThread({ kind: 'restore', ...wanted }) as Promise<{ keptAt: string }>;
