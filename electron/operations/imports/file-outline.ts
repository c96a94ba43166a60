import type { Month, Day } from '../../../shared/models/calendar';
import type { MonthRate } from '../../../shared/models/exchange-rate';
import type { RawWorkbook } from '../../../shared/models/grid';
import type {
  CheckSummary,
  CheckedSheet,
  Layout,
  LayoutChoice,
  SheetOutline,
  LeftOutSheet,
} from '../../../shared/models/import';
import type { ImportIssue } from '../../../shared/models/import-issue';
import type { RememberedSource, HeaderWord } from '../../../shared/models/import-mapping';
import type { IssueGroup } from '../../../shared/models/issue-groups';
import type { NamedRating } from '../../domain/imports/check-rating';
import type { CheckedRows } from '../../domain/imports/check-sheet';

/** What the checks need to know besides the file. */
export interface CheckOptions {
  readonly month: Month | null;
  readonly today: Day;
  readonly partsToleranceFen: number;
  /** Whether somebody can be asked for the header row where none is found. */
  readonly asksHeader?: boolean;
  /** What earlier imports keep for the next file of their source. */
  readonly memory?: readonly RememberedSource[];
  /** Headers the user taught. */
  readonly words?: readonly Pick<HeaderWord, 'kind' | 'header' | 'field'>[];
  /** Rates of every month on record. */
  readonly rates?: readonly MonthRate[];
  /** Ratings that the ledger's own schemes ask for. */
  readonly ratings?: readonly NamedRating[];
}

/** What is known of a file before its rows are checked. */
export interface FileOutline {
  readonly fileName: string;
  readonly contentHash: string;
  readonly layout: Layout;
  readonly layouts: readonly Layout[];
  readonly parts: readonly OrderPart[];
  readonly mode: NonNullable<LayoutChoice['mode']>;
  readonly columnRules: NonNullable<LayoutChoice['columnRules']>;
  /** Rows below the headers: about as many as will be read. */
  readonly rowsBelow: number;
}

/** A file that was read, understood and checked; it holds no key and no ledger. */
export interface OpenFile {
  readonly fileName: string;
  readonly contentHash: string;
  /** As the file has it, without the user's edits. */
  readonly workbook: RawWorkbook;
  readonly sheets: readonly SheetOutline[];
  readonly choice: LayoutChoice;
  readonly outline: FileOutline;
  /** The main sheet first. */
  readonly checked: readonly CheckedSheet[];
  readonly dataSheets: CheckSummary['dataSheets'];
  readonly remembered: boolean;
  readonly drift: CheckSummary['drift'];
  /** Sheets that nobody asked to leave out. */
  readonly leftOut: readonly LeftOutSheet[];
  /** What is kept for the next file once this one is committed. */
  readonly memory: RememberedSource;
}

/** A file on its way: its rows come step by step, and at their end the whole. */
export interface UnderstoodFile {
  readonly outline: FileOutline;
  readonly steps: Generator<CheckedRows, OpenFile>;
}

/** A file by its name and what is in it. */
export type NamedFile = Pick<OpenFile, 'fileName' | 'contentHash'>;

/** A file's rows as they stand in it. */
export type ReadFile = Pick<OpenFile, 'fileName' | 'contentHash' | 'workbook' | 'sheets'>;

/** The part of a summary that the file alone decides. */
export type FileSummary = Pick<
  CheckSummary,
  | 'fileName'
  | 'sheets'
  | 'layout'
  | 'layouts'
  | 'dataSheets'
  | 'contentHash'
  | 'remembered'
  | 'drift'
  | 'rowsRead'
  | 'accepted'
  | 'joined'
  | 'rejected'
  | 'setAside'
  | 'statedRowCount'
  | 'notedRowCount'
  | 'mode'
  | 'columnRules'
  | 'clientNoWidth'
  | 'totals'
> & {
  /** Findings one by one, of a mass of one kind only the first ones. */
  readonly issues: readonly ImportIssue[];
  /** All of them by cause. */
  readonly issueGroups: readonly IssueGroup[];
  readonly memory: RememberedSource;
};
/** One sheet of a file: its rows come with its number. */
export interface OrderPart {
  readonly sheet: string;
  /** Fields in the order of the rows' values. */
  readonly fields: readonly string[];
  /** Column letters in the order of the fields. */
  readonly letters: readonly string[];
}
