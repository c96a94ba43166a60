import type { AttributeField, CountField, FigureField } from './client';
import type { Day, Month } from './calendar';
import type { MoneyUnit } from './money';
import type { MessageValues } from './result';
import type { IssueCode } from '../text/issues';

export const importKinds = [
  'retail',
  'corporate',
  'staff',
  'owners',
  'cards',
  'maturities',
  'spend',
] as const;
export type ImportKind = (typeof importKinds)[number];

/** Fields of a person's month row. Other kinds of file have tables of their own. */
export type RetailField =
  | 'clientNo'
  | AttributeField
  | FigureField
  | CountField
  | 'lastVisitOn'
  | 'rmNo'
  | 'rmName'
  | 'branchName';

/** A sheet as the wizard lists it. */
export interface SheetOutline {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly hidden: boolean;
  /** How surely this sheet holds the data, 0 to 1, and why. */
  readonly score: number;
}

/** Why a column was given its field. */
export type GuessReason = 'synonym' | 'remembered' | 'chosen' | 'content' | 'none';

/** One column of the file and the field it fills. */
export interface ColumnGuess {
  readonly index: number;
  /** Column letters as in Excel. */
  readonly letter: string;
  /** Header text; parts of a merged header are joined with " / ". */
  readonly header: string;
  readonly field: string | null;
  readonly reason: GuessReason;
  /** Unit from the header's suffix, if it has one of its own. */
  readonly unit: MoneyUnit | null;
  /** The first filled cells below the header, as shown in the file. */
  readonly samples: readonly string[];
}

/** Where the unit was read. */
export interface UnitGuess {
  readonly unit: MoneyUnit | null;
  readonly reason: 'unitLine' | 'header' | 'magnitude' | 'chosen' | 'unknown';
  /** The cell that says so, such as "L3", or null. */
  readonly cell: string | null;
  readonly sheet: string | null;
}

/** How a file was understood; every part can be corrected by the user. */
export interface Layout {
  readonly kind: ImportKind;
  readonly sheet: string;
  /** First and last header row, 1-based as in Excel. */
  readonly headerRows: { readonly first: number; readonly last: number };
  readonly columns: readonly ColumnGuess[];
  readonly unit: UnitGuess;
  /** The month the file names, if any; the cell is empty where a name says it. */
  readonly month: {
    readonly month: Month;
    readonly cell: string;
    readonly from: 'title' | 'column' | 'sheetName' | 'fileName';
  } | null;
}

/** What the user (or a command) fixes; anything absent is guessed. */
export interface LayoutChoice {
  readonly kind?: ImportKind;
  readonly sheet?: string;
  /** 1-based. */
  readonly headerRows?: { readonly first: number; readonly last: number };
  /** Column index → field, or null to leave the column out. */
  readonly fields?: Readonly<Record<number, string | null>>;
  readonly unit?: MoneyUnit;
}

export type Severity = 'error' | 'warning' | 'note';

/** One finding about one place of the file. */
export interface ImportIssue {
  readonly severity: Severity;
  readonly code: IssueCode;
  readonly sheet: string;
  /** Cell as in Excel ("C7"), a row ("7") or empty for the whole sheet. */
  readonly cell: string;
  /** 1-based row, 0 for the whole sheet. */
  readonly row: number;
  readonly values: MessageValues;
}

/** A value of a checked record: text, fen, count or day. */
export type RecordValue = string | number | null;

/** One accepted row; `values` runs parallel to `CheckedSheet.fields`. */
export interface ImportRecord {
  readonly row: number;
  readonly values: readonly RecordValue[];
}

/** Sum of one money column compared with the file's own total row. */
export interface ControlTotal {
  readonly field: string;
  /** Sum of the accepted rows, fen. */
  readonly sum: number;
  /** The file's own total, fen; null where the file gives none. */
  readonly stated: number | null;
  readonly statedCell: string | null;
}

/** A row that is not taken as data: subtotal, total, repeated header, note, exact repetition. */
export interface SetAsideRow {
  readonly row: number;
  readonly reason: 'total' | 'subtotal' | 'repeatedHeader' | 'note' | 'duplicate';
  readonly text: string;
}

/** A whole sheet, read, mapped and checked; nothing in the ledger has changed yet. */
export interface CheckedSheet {
  readonly layout: Layout;
  readonly fields: readonly string[];
  readonly records: readonly ImportRecord[];
  readonly issues: readonly ImportIssue[];
  readonly setAside: readonly SetAsideRow[];
  readonly rowsRead: number;
  readonly rejected: number;
  readonly statedRowCount: number | null;
  readonly totals: readonly ControlTotal[];
}

/** What the wizard shows of a checked file: all of it but the rows. */
export interface CheckSummary {
  readonly sessionId: string;
  readonly fileName: string;
  readonly sheets: readonly SheetOutline[];
  readonly layout: Layout;
  readonly month: Month | null;
  readonly rowsRead: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly issueCounts: Readonly<Record<Severity, number>>;
  readonly setAside: readonly SetAsideRow[];
  readonly statedRowCount: number | null;
  readonly totals: readonly ControlTotal[];
  /** Counted against the ledger. */
  readonly plan: {
    readonly inserted: number;
    readonly updated: number;
    readonly unchanged: number;
  };
  /** The same content was committed before. */
  readonly alreadyImported: { readonly batchId: number; readonly importedAt: string } | null;
  /** What keeps the commit from being offered at once. */
  readonly blockers: readonly CommitBlocker[];
}

export type CommitBlocker =
  | 'monthUnknown'
  | 'monthDiffers'
  | 'monthClosed'
  | 'unitUnknown'
  | 'keyUnmapped'
  | 'noRows'
  | 'totalsDiffer'
  | 'alreadyImported';

/** One row of the preview grid as the user sees it. */
export interface PreviewRow {
  readonly row: number;
  readonly state: 'accepted' | 'rejected' | 'setAside';
  /** Cell texts in column order as in the file. */
  readonly cells: readonly string[];
  readonly issues: readonly ImportIssue[];
}

/** A committed file. */
export interface ImportBatch {
  readonly id: number;
  readonly kind: ImportKind;
  /** Null for kinds that belong to no month, such as staff. */
  readonly month: Month | null;
  readonly fileName: string;
  readonly sheet: string;
  readonly importedAt: string;
  readonly importedBy: string;
  readonly rowsRead: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly warnings: number;
  readonly differenceReason: string | null;
}

/** What a commit (or a dry run) did, as the command line prints it. */
export interface ImportOutcome {
  readonly batchId: number | null;
  readonly month: Month | null;
  readonly rowsRead: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly warnings: number;
  readonly columns: Readonly<Record<string, string | null>>;
  /** Field → sum in yuan as decimal text. */
  readonly totals: Readonly<Record<string, string>>;
  readonly issues: readonly ImportIssue[];
  readonly alreadyImported: boolean;
}

/** A day on which a figure was read, for fields that hold days. */
export type RecordDay = Day;
