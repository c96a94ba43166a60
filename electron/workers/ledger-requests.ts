import type { MessagePort } from 'node:worker_threads';
import type { ChannelOf, Input, Output } from '../../shared/contract';
import type { BackupReason, BackupsMade } from '../../shared/models/backup';
import type { Language } from '../../shared/text/message';
import type { WorkInput } from '../operations/ground/call-types';
import type { WayOut } from '../operations/ground/way-out';
import type { ImportCounts } from '../operations/imports/commit-import';
import type { ImportOrder } from '../operations/imports/import-order';
import type { CheckFindings } from '../operations/ledger/full-check';

/** Rows on their way from the thread that read the file. */
export interface RecordStream {
  readonly port: MessagePort;
  /** Shared by both ends: see `StreamState`. */
  readonly state: SharedArrayBuffer;
}

/** How a ledger thread opens the ledger. */
export interface LedgerThreadData {
  readonly path: string;
  /** In memory that threads share (see `sharedKey`), so that it is one copy that is filled over. */
  readonly key: Uint8Array;
  readonly account: { readonly id: number; readonly displayName: string };
  /** A damaged ledger is only looked at. */
  readonly isReadOnly?: boolean;
}

/** Rows that are to be counted against the ledger, or written. */
export interface ImportRun {
  readonly order: ImportOrder;
  readonly rows: RecordStream;
}

/** A workbook that is to be written. */
interface ExportOrder {
  readonly wanted: Input<'export.save'>;
  readonly path: string;
  readonly way: WayOut;
  readonly language: Language;
}

/** Work of the ledger's thread that is a part of some call, or of the day. */
interface PartialWork {
  readonly open: { readonly input: LedgerThreadData; readonly reply: void };
  readonly planImport: { readonly input: ImportRun; readonly reply: ImportCounts };
  readonly commitImport: { readonly input: ImportRun; readonly reply: ImportCounts };
  readonly checkFully: { readonly input: Language; readonly reply: CheckFindings };
  readonly backUp: {
    /** Folders of backups; the first is the ledger's own. */
    readonly input: { readonly reason: BackupReason; readonly folders: readonly string[] };
    readonly reply: BackupsMade;
  };
  readonly export: { readonly input: ExportOrder; readonly reply: void };
}

/** Long work on the ledger, done in a thread with its own connection: every call that works, and parts of others. */
export type LedgerRequests = PartialWork & {
  readonly [Name in ChannelOf<'works'>]: {
    readonly input: WorkInput<Name>;
    readonly reply: Output<Name>;
  };
};
