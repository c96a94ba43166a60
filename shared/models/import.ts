import type { Month } from './calendar';
import type { MoneyUnit } from './money';
import type { IssueGroup } from './issue-groups';
import type { IssueCode } from '../text/issues';
import type { DriftWarning } from './drift-warning';
import type { Shrinkage } from './month-size';
import type { Severity } from './severity';
import type { ImportIssue } from './import-issue';

export const importKinds = [
  'retail',
  'corporate',
  'staff',
  'owners',
  'cards',
  'maturities',
  'spend',
  'branches',
  'rates',
  'ratings',
] as const;
export type ImportKind = (typeof importKinds)[number];

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
export type GuessReason =
  | 'synonym'
  | 'ownWord'
  | 'remembered'
  | 'chosen'
  | 'content'
  /** Its head names a field, and another column fills it. */
  | 'twice'
  /** Its head names a field at an earlier time. */
  | 'earlier'
  | 'none';

/** One column of the file and the field it fills. */
export interface ColumnGuess {
  readonly index: number;
  /** Column letters as in Excel. */
  readonly letter: string;
  /** Header text; parts of a merged header are joined with " / ". */
  readonly header: string;
  readonly field: string | null;
  readonly reason: GuessReason;
  /** The field its head names, where another column fills it or it holds for an earlier time. */
  readonly meant?: string;
  /** Unit from the header's suffix, if it has one of its own. */
  readonly unit: MoneyUnit | null;
  /** The first filled cells below the header, as shown in the file. */
  readonly samples: readonly string[];
}

/** Where the unit was read. */
export interface UnitGuess {
  readonly unit: MoneyUnit | null;
  readonly reason:
    | 'unitLine'
    | 'header'
    | 'magnitude'
    | 'remembered'
    | 'chosen'
    /** Lines above the header name different units; `cell` holds all of them. */
    | 'contradictory'
    | 'unknown';
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
    /** The file states figures of several months up to this one, so the month is only taken once chosen. */
    readonly cumulative?: true;
  } | null;
}

/** Whether rows may add clients, change known ones, or both. */
export const importModes = ['both', 'create', 'update'] as const;
export type ImportMode = (typeof importModes)[number];

/** What a column may do to a value that is there already; a blank cell never erases one. */
export const columnRules = ['overwrite', 'fillBlank', 'never'] as const;
export type ColumnRule = (typeof columnRules)[number];

/** What the user fixes about one sheet. */
export interface SheetChoice {
  /** 1-based. */
  readonly headerRows?: { readonly first: number; readonly last: number };
  /** Column index → field, or null to leave the column out. */
  readonly fields?: Readonly<Record<number, string | null>>;
}

/** A row of the file, 1-based as in Excel. */
export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

/** A cell that the user retyped in the preview; the file itself stays as it is. */
export interface CellEdit extends RowPlace {
  /** 0-based. */
  readonly column: number;
  readonly text: string;
}

/**
 * What the user (or a command) fixes; anything absent is guessed. `headerRows` and `fields` speak
 * of the main sheet, `bySheet` of any sheet by its name.
 */
export interface LayoutChoice extends SheetChoice {
  readonly kind?: ImportKind;
  /** A chosen sheet stands alone. */
  readonly sheet?: string;
  readonly unit?: MoneyUnit;
  readonly bySheet?: Readonly<Record<string, SheetChoice>>;
  /** The data sheets that are taken; all of them where absent. */
  readonly include?: readonly string[];
  readonly edits?: readonly CellEdit[];
  readonly excluded?: readonly RowPlace[];
  readonly mode?: ImportMode;
  /** Field → rule; `overwrite` where absent. */
  readonly columnRules?: Readonly<Record<string, ColumnRule>>;
  /** Pads client numbers that lost their leading zeros to this many digits; null pads none. */
  readonly clientNoWidth?: number | null;
  readonly noted?: NotedTotals;
}

/** A value of a checked record: text, fen, count or day. */
export type RecordValue = string | number | null;

/** One accepted row; `values` runs parallel to `CheckedSheet.fields`. */
export interface ImportRecord {
  readonly row: number;
  readonly values: readonly RecordValue[];
}

/** Sum of one money column compared with the file's own total row and the sender's note. */
export interface ControlTotal {
  readonly field: string;
  /** Sum of the accepted rows, fen. */
  readonly sum: number;
  /** The file's own total, fen; null where the file gives none. */
  readonly stated: number | null;
  readonly statedCell: string | null;
  /** The total the user copied from the sender's note, fen; absent where none was given. */
  readonly noted?: number;
  /** The sum as printed, currencies mixed, hundredths; absent where all amounts are RMB. */
  readonly face?: number;
  /** What rounded figures (万元 with two places) may add up to be off by, fen; absent for 0. */
  readonly allowance?: number;
}

/** Control totals as the user copies them from the sender's note. */
export interface NotedTotals {
  /** Number of rows that should go in: clients, cards, lines. */
  readonly rowCount?: number;
  /** Field → amount as people write it, in yuan unless it names a unit of its own. */
  readonly totals?: Readonly<Record<string, string>>;
}

/** A row that is not taken as data: subtotal, total, repeated header, note, exact repetition. */
export interface SetAsideRow {
  /** The sheet it stands in; absent while only one sheet is looked at. */
  readonly sheet?: string;
  readonly row: number;
  readonly reason: 'total' | 'subtotal' | 'repeatedHeader' | 'note' | 'duplicate';
  readonly text: string;
}

/** A sheet that holds a table and that nobody asked to leave out. */
export interface LeftOutSheet {
  readonly sheet: string;
  readonly rows: number;
  readonly reason: 'otherMonth' | 'copy' | 'notUnderstood' | 'hidden';
  /** The sheet it is a copy of. */
  readonly of?: string;
}

/** A whole sheet, read, mapped and checked; nothing in the ledger has changed yet. */
export interface CheckedSheet {
  readonly layout: Layout;
  readonly fields: readonly string[];
  /** The rows that were taken; none where they were only handed out, one after another. */
  readonly records: readonly ImportRecord[];
  /** 1-based rows that were taken. */
  readonly accepted: readonly number[];
  readonly issues: readonly ImportIssue[];
  readonly setAside: readonly SetAsideRow[];
  readonly rowsRead: number;
  /** 1-based rows whose figures went into an earlier row of the same client in another currency. */
  readonly joined: readonly number[];
  readonly rejected: number;
  readonly statedRowCount: number | null;
  readonly totals: readonly ControlTotal[];
  /** Median of each money column's amounts that are not zero, fen; columns without any are left out. */
  readonly medians: Readonly<Record<string, number>>;
}

/** A sheet with rows of the file's kind. */
interface DataSheet {
  readonly name: string;
  readonly rows: number;
  readonly included: boolean;
}

/** How often a finding occurs. */
export interface IssueCodeCount {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly count: number;
}

/** What the wizard shows of a checked file: all of it but the rows. */
export interface CheckSummary {
  readonly sessionId: string;
  readonly fileName: string;
  /** SHA-256 of the file: what was corrected in it is kept for this very content. */
  readonly contentHash: string;
  readonly sheets: readonly SheetOutline[];
  /** The main sheet's layout. */
  readonly layout: Layout;
  /** Layouts of all the sheets that are taken, the main one first. */
  readonly layouts: readonly Layout[];
  /** Every sheet that holds rows of this kind, taken or not. */
  readonly dataSheets: readonly DataSheet[];
  readonly month: Month | null;
  /** The mapping of an earlier import of the same source was used. */
  readonly remembered: boolean;
  /** How rows go in: as chosen now, else as last time. */
  readonly mode: ImportMode;
  readonly columnRules: Readonly<Record<string, ColumnRule>>;
  readonly clientNoWidth: number | null;
  /** How the file differs from the last one of its source. */
  readonly drift: readonly DriftWarning[];
  readonly rowsRead: number;
  readonly accepted: number;
  /** Rows in a further currency, whose figures went into their client's first row. */
  readonly joined: number;
  readonly rejected: number;
  readonly issueCounts: Readonly<Record<Severity, number>>;
  /** Findings by code, the gravest and most frequent first; `import.preview` filters by them. */
  readonly issueCodes: readonly IssueCodeCount[];
  /** Findings by cause, the gravest and most frequent first. */
  readonly issueGroups: readonly IssueGroup[];
  readonly setAside: readonly SetAsideRow[];
  readonly statedRowCount: number | null;
  /** Number of rows by the sender's note. */
  readonly notedRowCount: number | null;
  readonly totals: readonly ControlTotal[];
  /** Counted against the ledger. */
  readonly plan: {
    readonly inserted: number;
    readonly updated: number;
    readonly unchanged: number;
    /** Rows that the chosen mode leaves out. */
    readonly skipped: number;
  };
  /** The month would be far smaller than the one before; null where it is not. */
  readonly shrinkage: Shrinkage | null;
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
  | 'contentUnmapped'
  | 'noRows'
  | 'totalsDiffer'
  | 'alreadyImported';

/** One row of the preview grid as the user sees it. */
export interface PreviewRow extends RowPlace {
  readonly state: 'accepted' | 'rejected' | 'setAside' | 'excluded';
  /** 0-based columns whose cells the user retyped. */
  readonly edited: readonly number[];
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
  readonly undone: { readonly at: string; readonly by: string; readonly reason: string } | null;
  /** Not undone yet, and its month is open. */
  readonly canUndo: boolean;
}

/** One value of one client that an import would change. */
export interface FieldChange {
  readonly field: string;
  /** Text, fen, count or day; personal numbers are masked. */
  readonly before: RecordValue;
  readonly after: RecordValue;
}

/** A known client whose values an import would change. */
export interface RowChange extends RowPlace {
  readonly clientNo: string;
  readonly name: string;
  readonly changes: readonly FieldChange[];
}

/** What a commit (or a dry run) did, as the command line prints it. */
export interface ImportOutcome {
  readonly batchId: number | null;
  readonly month: Month | null;
  readonly rowsRead: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Rows that the chosen mode leaves out. */
  readonly skipped: number;
  readonly rejected: number;
  readonly warnings: number;
  readonly columns: Readonly<Record<string, string | null>>;
  /** Field → sum in yuan as decimal text. */
  readonly totals: Readonly<Record<string, string>>;
  /** Findings by cause, the gravest and most frequent first. */
  readonly issues: readonly IssueGroup[];
  readonly alreadyImported: boolean;
}
