import type { Language } from '../../shared/text/message';
import type { BackupSecret, RestoreWords } from '../operations/backup/restore';

/** Work on backups, none of which needs the open ledger. */
export type BackupRequest =
  | {
      readonly kind: 'look';
      readonly folder: string;
      readonly secret: BackupSecret;
      readonly language: Language;
      /** The ledger beside which wrong passwords are counted. */
      readonly ledgerPath: string;
    }
  | { readonly kind: 'check'; readonly folders: readonly string[] }
  | ({ readonly kind: 'restore' } & RestoreRequest)
  /** Only looks whether it would be refused. */
  | ({ readonly kind: 'mayRestore' } & RestoreRequest);

interface RestoreRequest {
  readonly ledgerPath: string;
  readonly folder: string;
  readonly secret: BackupSecret;
  readonly words: RestoreWords;
}
