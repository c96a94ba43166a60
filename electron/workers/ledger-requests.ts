import type { MessagePort } from 'node:worker_threads';
import type { Input } from '../../shared/contract';
import type { ReportRequest } from '../../shared/contract/reports';
import type { BackupReason } from '../../shared/models/backup';
import type { Month } from '../../shared/models/calendar';
import type { Scheme } from '../../shared/models/scheme';
import type { Language } from '../../shared/text/message';
import type { ProposalWanted } from '../operations/assignment/propose-owners';
import type { WayOut } from '../operations/export/way-out';
import type { ImportOrder } from '../operations/import/import-order';

/** Rows on their way from the thread that read the file. */
export interface RecordStream {
  readonly port: MessagePort;
  /** Shared by both ends: see `StreamState`. */
  readonly state: SharedArrayBuffer;
}

/** Long work on the ledger, done in a thread with its own connection. */
export type LedgerRequest =
  | ({ readonly kind: 'open' } & LedgerThreadData)
  | {
      readonly kind: 'planImport' | 'commitImport';
      readonly order: ImportOrder;
      readonly rows: RecordStream;
      readonly cancel: SharedArrayBuffer;
    }
  | {
      readonly kind: 'undo';
      readonly batchId: number;
      /** Null only counts what would be undone. */
      readonly reason: string | null;
      readonly cancel: SharedArrayBuffer;
    }
  | {
      readonly kind: 'tier';
      readonly month: Month;
      readonly scheme: string;
      readonly cancel: SharedArrayBuffer;
    }
  | { readonly kind: 'verify'; readonly language: Language; readonly cancel: SharedArrayBuffer }
  | { readonly kind: 'checkFully'; readonly language: Language }
  | {
      readonly kind: 'whatIfOpen';
      readonly month: Month;
      readonly scheme: string;
      readonly cancel: SharedArrayBuffer;
    }
  | { readonly kind: 'whatIfStep'; readonly whatIfId: string; readonly draft: Scheme }
  | { readonly kind: 'whatIfMovers'; readonly whatIfId: string; readonly wanted: MoversWanted }
  | { readonly kind: 'whatIfClose'; readonly whatIfId: string }
  | {
      readonly kind: 'replay';
      readonly wanted: ReplayWanted;
      readonly cancel: SharedArrayBuffer;
    }
  | {
      readonly kind: 'closeMonth';
      readonly month: Month;
      readonly withEarlier: boolean;
      readonly cancel: SharedArrayBuffer;
    }
  | {
      readonly kind: 'propose';
      readonly wanted: ProposalWanted;
      readonly cancel: SharedArrayBuffer;
    }
  | {
      readonly kind: 'report';
      readonly wanted: ReportRequest;
      readonly language: Language;
      readonly cancel: SharedArrayBuffer;
    }
  | {
      readonly kind: 'backUp';
      readonly reason: BackupReason;
      /** Folders of backups; the first is the ledger's own. */
      readonly folders: readonly string[];
    }
  | {
      readonly kind: 'export';
      readonly wanted: Input<'export.save'>;
      readonly path: string;
      readonly way: WayOut;
      readonly language: Language;
      readonly cancel: SharedArrayBuffer;
    };

/** Which movers of a what-if to list. */
export type MoversWanted = Omit<Input<'tiering.whatIfMovers'>, 'whatIfId'>;
/** Which months to replay a draft over. */
export type ReplayWanted = Omit<Input<'tiering.replay'>, 'jobId'>;

/** How a ledger thread opens the ledger. */
export interface LedgerThreadData {
  readonly path: string;
  /** In memory that threads share (see `sharedKey`), so that it is one copy that is filled over. */
  readonly key: Uint8Array;
  readonly account: { readonly id: number; readonly displayName: string };
  /** A damaged ledger is only looked at. */
  readonly isReadOnly?: boolean;
}
