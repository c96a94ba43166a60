import type { Month } from '../../../shared/models/calendar';
import type { ImportKind, ImportMode, ColumnRule } from '../../../shared/models/import';
import type { FileSummary, OrderPart } from './file-outline';
import type { RememberedSource } from '../../../shared/models/import-mapping';

/** A file on its way into the ledger: all that is known before its rows come. */
export interface ImportOrder {
  readonly kind: ImportKind;
  readonly month: Month | null;
  readonly fileName: string;
  /** Names of all sheets taken. */
  readonly sheet: string;
  readonly contentHash: string;
  readonly layout: string;
  readonly parts: readonly OrderPart[];
  readonly mode: ImportMode;
  readonly columnRules: Readonly<Record<string, ColumnRule>>;
  /** Rows that will be read, as far as can be said. */
  readonly rowsBelow: number;
  readonly differenceReason: string | null;
}

/** What is known of a file once its last row was checked. */
export type ImportClosing = Pick<
  FileSummary,
  | 'fileName'
  | 'layout'
  | 'rowsRead'
  | 'accepted'
  | 'joined'
  | 'rejected'
  | 'issues'
  | 'issueGroups'
  | 'totals'
  | 'statedRowCount'
  | 'notedRowCount'
> & {
  /** What is kept for the next file of this source; null keeps nothing. */
  readonly memory: RememberedSource | null;
};
