import type { MessagePort } from 'node:worker_threads';
import type { Input } from '../../shared/contract';
import type { Month } from '../../shared/models/calendar';
import type { Language } from '../../shared/text/message';
import type { ImportOrder } from '../operations/import/commit-import';

/** Rows on their way from the thread that read the file. */
export interface RecordStream {
  readonly port: MessagePort;
  /** Shared by both ends: see `StreamState`. */
  readonly state: SharedArrayBuffer;
}

/** Long work on the ledger, done in a thread with its own connection. */
export type LedgerRequest =
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
    }
  | {
      readonly kind: 'tier';
      readonly month: Month;
      readonly scheme: string;
      readonly cancel: SharedArrayBuffer;
    }
  | {
      readonly kind: 'export';
      readonly wanted: Input<'export.save'>;
      readonly path: string;
      readonly language: Language;
      readonly cancel: SharedArrayBuffer;
    };

/** How a ledger thread opens the ledger. */
export interface LedgerThreadData {
  readonly path: string;
  readonly key: Uint8Array;
  readonly account: { readonly id: number; readonly displayName: string };
}
