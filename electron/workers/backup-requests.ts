import type { BackupCheck, BackupLook } from '../../shared/models/backup';
import type { Language } from '../../shared/text/message';
import type { BackupSecret, RestoreWords } from '../operations/ledger/restore';

/** A backup that is to be put in the place of a ledger. */
export interface WantedRestore {
  readonly ledgerPath: string;
  readonly folder: string;
  readonly secret: BackupSecret;
  readonly words: RestoreWords;
}

/** A backup that is to be looked into. */
export interface WantedLook {
  readonly folder: string;
  readonly secret: BackupSecret;
  readonly language: Language;
  /** The ledger beside which wrong passwords are counted. */
  readonly ledgerPath: string;
}

/** Work on backups, none of which needs the open ledger. */
export interface BackupRequests {
  readonly look: { readonly input: WantedLook; readonly reply: BackupLook };
  readonly check: { readonly input: readonly string[]; readonly reply: readonly BackupCheck[] };
  readonly restore: { readonly input: WantedRestore; readonly reply: { readonly keptAt: string } };
  /** Only looks whether it would be refused. */
  readonly mayRestore: { readonly input: WantedRestore; readonly reply: void };
}
