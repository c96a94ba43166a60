import type { Day } from '../../shared/models/calendar';
import type { LayoutChoice } from '../../shared/models/import';
import type { PreviewView } from '../operations/import/open-file';
import type { CheckOptions } from '../operations/import/file-outline';
import type { Language } from '../../shared/text/message';
import type { RecordStream } from './ledger-requests';

/** Work of the thread that reads one file; it holds no key and may be killed at any time. */
export type FileRequest =
  /** The password opens an encrypted workbook and is never kept. */
  | { readonly kind: 'read'; readonly path: string; readonly password?: string | undefined }
  /** Understands the file from its first rows, while it is being read; null where that is not sure. */
  | { readonly kind: 'foresee'; readonly choice: LayoutChoice; readonly options: CheckOptions }
  /** Hands the rows of a file that was foreseen out while it is being read. */
  | { readonly kind: 'sendAhead'; readonly rows: RecordStream }
  /** Nobody takes the rows that were foreseen: the file is to be read to its end. */
  | { readonly kind: 'readOn' }
  | { readonly kind: 'understand'; readonly choice: LayoutChoice; readonly options: CheckOptions }
  /** Checks what is left and hands all accepted rows out; ends with the summary. */
  | { readonly kind: 'send'; readonly rows: RecordStream; readonly keep: boolean }
  | { readonly kind: 'summarize' }
  | ({ readonly kind: 'preview' } & PreviewView)
  | { readonly kind: 'rejected'; readonly language: Language }
  | { readonly kind: 'issues' }
  | { readonly kind: 'reassignment'; readonly path: string }
  | { readonly kind: 'feeList'; readonly path: string; readonly today: Day };
