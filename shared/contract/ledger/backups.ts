import { z } from 'zod';
import type {
  Backup,
  BackupCheck,
  BackupLook,
  BackupsMade,
  BackupState,
} from '../../models/backup';
import { asks, reads, works, jobId, nothing, secret, type CallDefinition } from '../call';

const folder = z.string().min(1).max(1000);
const opening = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('password'), password: secret }),
  z.strictObject({ kind: z.literal('recoveryCode'), recoveryCode: secret }),
]);

/** Backups of the ledger, and restoring one of them (docs/rules/ledger.md#backups). */
export const backupsCalls = {
  /** Backups beside the ledger and in the second place, the newest first. */
  'backups.list': asks<readonly Backup[]>()('open', nothing),
  /** Newest backup, its age and what failed. */
  'backups.state': reads<BackupState>()('read', nothing),
  'backups.make': works<BackupsMade>()('settings', z.strictObject({ jobId })),
  /** Lets the user choose the second place; null where none was chosen. */
  'backups.chooseFolder': asks<{ readonly path: string | null }>()('settings', nothing),
  /** Lets the user choose a backup, or a folder of them, on any drive; null where none was chosen. */
  'backups.chooseBackup': asks<readonly Backup[] | null>()('open', nothing),
  /** Whether backups are what they were when they were made; no key is needed. */
  'backups.check': asks<readonly BackupCheck[]>()(
    'open',
    z.strictObject({ folders: z.array(folder).max(500) }),
  ),
  /** Looks inside; nothing is changed. */
  'backups.look': asks<BackupLook>()('open', z.strictObject({ folder, secret: opening })),
  /**
   * Closes the ledger and puts the backup in its place; what was there is kept. Asks for a head: by the
   * backup's secret, or by another one where the present head has another.
   */
  'backups.restore': asks<{ readonly keptAt: string }>()(
    'open',
    z.strictObject({
      folder,
      secret: opening,
      authority: opening.optional(),
      /** Name of the backup's outlet, where it is another one's. */
      otherLedger: z.string().max(100).optional(),
    }),
  ),
  /** A head has taken note of a restoring. */
  'backups.seeRestore': asks<null>()('settings', nothing),
} as const satisfies Record<string, CallDefinition>;
