import type { Output } from '../../shared/contract';
import type { Day } from '../../shared/models/calendar';
import type { LayoutChoice } from '../../shared/models/import';
import type { ImportIssue } from '../../shared/models/import-issue';
import type { Language } from '../../shared/text/message';
import type { ReassignmentLine } from '../domain/assignment/read-reassignment';
import type { FeeList } from '../domain/cards/read-fee-list';
import type { CheckOptions, FileOutline, FileSummary } from '../operations/imports/file-outline';
import type { RejectedSheet } from '../operations/imports/list-rejected';
import type { PreviewView } from '../operations/imports/open-file';
import type { RecordStream } from './ledger-requests';

interface Understanding {
  readonly choice: LayoutChoice;
  readonly options: CheckOptions;
}

/** Work of the thread that reads one file; it holds no key and may be killed at any time. */
export interface FileRequests {
  /** The password opens an encrypted workbook and is never kept. */
  readonly read: {
    readonly input: { readonly path: string; readonly password: string | undefined };
    readonly reply: void;
  };
  /** Understands the file from its first rows, while it is being read; null where that is not sure. */
  readonly foresee: { readonly input: Understanding; readonly reply: FileOutline | null };
  /** Hands the rows of a file that was foreseen out while it is being read. */
  readonly sendAhead: {
    readonly input: RecordStream;
    readonly reply: FileSummary | null | 'mistaken';
  };
  /** Nobody takes the rows that were foreseen: the file is to be read to its end. */
  readonly readOn: { readonly input: null; readonly reply: void };
  readonly understand: { readonly input: Understanding; readonly reply: FileOutline };
  /** Checks what is left and hands all accepted rows out; null when nobody wants them any more. */
  readonly send: {
    readonly input: { readonly rows: RecordStream; readonly keep: boolean };
    readonly reply: FileSummary | null;
  };
  readonly summarize: { readonly input: null; readonly reply: FileSummary };
  readonly preview: { readonly input: PreviewView; readonly reply: Output<'import.preview'> };
  readonly rejected: { readonly input: Language; readonly reply: RejectedSheet[] };
  readonly issues: { readonly input: null; readonly reply: readonly ImportIssue[] };
  readonly reassignment: { readonly input: string; readonly reply: ReassignmentLine[] };
  readonly feeList: {
    readonly input: { readonly path: string; readonly today: Day };
    readonly reply: FeeList;
  };
}
