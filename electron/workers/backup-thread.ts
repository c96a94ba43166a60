import type { BackupCheck, BackupLook } from '../../shared/models/backup';
import { forgetSecret, shareSecret, type BackupSecret } from '../operations/ledger/backup-secret';
import type { RestoreWords } from '../operations/ledger/restore';
import type { BackupRequests, WantedLook, WantedRestore } from './backup-requests';
import { NativeThread } from './native-thread';

/** Does one piece of work on backups in a thread of its own: big files would hold the window up. */
async function inThread<Kind extends keyof BackupRequests>(
  kind: Kind,
  input: BackupRequests[Kind]['input'],
): Promise<BackupRequests[Kind]['reply']> {
  const url = new URL('./backup-worker.js', import.meta.url);
  const thread = new NativeThread<BackupRequests>(url, 'the thread for backups');
  try {
    return await thread.call(kind, input);
  } finally {
    await thread.close();
  }
}

interface Secrets {
  readonly secret: BackupSecret;
  readonly words?: RestoreWords;
}

/** Work with what somebody typed, which is filled over once it was done. */
async function withSecrets<Value>(
  { secret, words }: Secrets,
  work: (shared: Required<Secrets>) => Promise<Value>,
): Promise<Value> {
  const authority = words?.authority && shareSecret(words.authority);
  const shared = { secret: shareSecret(secret), words: { ...words, authority } };
  try {
    return await work(shared);
  } finally {
    forgetSecret(shared.secret);
    if (authority) forgetSecret(authority);
  }
}

/** Looks inside a backup; see `lookIntoBackup`. */
export const lookInThread = (wanted: WantedLook): Promise<BackupLook> =>
  withSecrets(wanted, ({ secret }) => inThread('look', { ...wanted, secret }));

/** Compares backups with what they were when they were made. */
export const checkInThread = (folders: readonly string[]): Promise<readonly BackupCheck[]> =>
  inThread('check', folders);

/** Whether a restoring would be refused; see `checkRestore`. */
export const checkRestoreInThread = (wanted: WantedRestore): Promise<void> =>
  withSecrets(wanted, (shared) => inThread('mayRestore', { ...wanted, ...shared }));

/** Restores a backup; see `restoreBackup`. */
export const restoreInThread = (wanted: WantedRestore): Promise<{ keptAt: string }> =>
  withSecrets(wanted, (shared) => inThread('restore', { ...wanted, ...shared }));
