import { z } from 'zod';
import type { Failure } from './result';

const backupReasons = ['daily', 'close', 'manual', 'beforeRestore'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** What a backup says of itself, readable without its key; nothing about any client. */
export const backupManifestSchema = z.strictObject({
  format: z.literal(1),
  reason: z.enum(backupReasons),
  /** Local time, `YYYY-MM-DDTHH:mm:ss`. */
  madeAt: z.string(),
  ledgerId: z.string(),
  branchName: z.string(),
  /** Structure of the ledger (`user_version`). */
  structure: z.int(),
  clients: z.int(),
  newestMonth: z.string().nullable(),
  /** Number of the newest audit entry: two backups with the same one hold the same. */
  auditSeq: z.int(),
  /** Number and beginning of the MAC of that entry, as papers carry them; not in older backups. */
  auditHead: z.string().optional(),
  bytes: z.int(),
  /** SHA-256 of the ledger file, hex. */
  hash: z.string(),
});
export type BackupManifest = z.infer<typeof backupManifestSchema>;

/** A backup in a folder. */
export interface Backup {
  /** Folder of this one backup. */
  readonly path: string;
  readonly name: string;
  /** Null where it is incomplete or damaged. */
  readonly manifest: BackupManifest | null;
}

/** Whether the content of a backup is what it was when it was made; told without its key. */
export interface BackupCheck {
  readonly path: string;
  readonly state: 'sound' | 'altered' | 'incomplete';
}

/** How it stands with the backups of the open ledger. */
export interface BackupState {
  /** Beside the ledger. */
  readonly folder: string;
  /** Second place; empty where there is none. */
  readonly secondFolder: string;
  /** When the newest whole backup was made; null where there is none. */
  readonly newestAt: string | null;
  /** Whole days since then, or since the ledger was made where there is no backup. */
  readonly days: number;
  /** There is work that was not backed up for longer than `longestDays`. */
  readonly isStale: boolean;
  /** Why the last backup into a place did not come about. */
  readonly failures: readonly BackupTrouble[];
}

/** A place whose last backup failed. */
export interface BackupTrouble {
  readonly folder: string;
  readonly at: string;
  readonly failure: Failure;
}

/** Days after which work without a backup wants a look (docs/rules/ledger.md#backups). */
export const longestDays = 7;

/** What came of backing up into several folders: one that fails does not keep the others from it. */
export interface BackupsMade {
  readonly made: readonly Backup[];
  /** Folders that got none, with the reason. */
  readonly failed: readonly { readonly folder: string; readonly failure: Failure }[];
}

/** A restoring that the head is told of at the next sign-in. */
export interface RestoreNews {
  readonly at: string;
  readonly by: string;
  /** Name and time of the backup. */
  readonly backup: string;
  readonly madeAt: string;
  /** Where the former files are. */
  readonly keptAt: string;
  /** It was a backup of another outlet's ledger. */
  readonly isOtherLedger: boolean;
}

/** What a look inside a backup finds; sentences are in the ledger's language. */
export interface BackupLook {
  readonly manifest: BackupManifest;
  readonly ok: boolean;
  readonly problems: readonly string[];
  /** What the present ledger has, to compare with; null where none opens. */
  readonly lastEntry: { readonly at: string; readonly action: string } | null;
}
