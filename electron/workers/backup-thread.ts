import type { BackupCheck, BackupLook } from '../../shared/models/backup';
import { forgetSecret, shareSecret, type BackupSecret } from '../operations/backup/backup-secret';
import type { RestoreWords } from '../operations/backup/restore';
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

interface Secrets {
  readonly secret: BackupSecret;
  readonly words?: RestoreWords;
}

/** Work with what somebody typed, which is filled over once it was done. */
async function withSecrets<Value>(
  { secret, words }: Secrets,
  work: (shared: Required<Secrets>) => Promise<unknown>,
): Promise<Value> {
  const authority = words?.authority && shareSecret(words.authority);
  const shared = { secret: shareSecret(secret), words: { ...words, authority } };
  try {
    return (await work(shared)) as Value;
  } finally {
    forgetSecret(shared.secret);
    if (authority) forgetSecret(authority);
  }
}

/** Looks inside a backup; see `lookIntoBackup`. */
export const lookInThread = (wanted: Wanted<'look'>): Promise<BackupLook> =>
  withSecrets(wanted, ({ secret }) => inThread({ kind: 'look', ...wanted, secret }));

/** Compares backups with what they were when they were made. */
export const checkInThread = (folders: readonly string[]): Promise<readonly BackupCheck[]> =>
  inThread({ kind: 'check', folders }) as Promise<readonly BackupCheck[]>;

/** Whether a restoring would be refused; see `checkRestore`. */
export const checkRestoreInThread = (wanted: Wanted<'mayRestore'>): Promise<void> =>
  withSecrets(wanted, (shared) => inThread({ kind: 'mayRestore', ...wanted, ...shared }));

/** Restores a backup; see `restoreBackup`. */
export const restoreInThread = (wanted: Wanted<'restore'>): Promise<{ keptAt: string }> =>
  withSecrets(wanted, (shared) => inThread({ kind: 'restore', ...wanted, ...shared }));
