import type { IssueCode } from '../text/issues';
import type { MessageValues } from './message-values';

/** File formats the reader tells apart by their first bytes, whatever the file is called. */
export type WorkbookFormat = 'xlsx' | 'xlsb' | 'ods' | 'xls' | 'html' | 'xml2003' | 'text';

/** A cell that holds a day: a number whose format shows a date. */
interface RawDate {
  readonly kind: 'date';
  /** `YYYY-MM-DD`, whichever date system the file uses. */
  readonly day: string;
  /** Fraction of the day, 0 at midnight. */
  readonly time: number;
  /** The number itself, for amounts that were formatted as dates by mistake. */
  readonly serial: number;
}

/** A number whose format changes what it says: zeros in front, a percentage, or a smaller scale. */
export interface RawNumber {
  readonly kind: 'number';
  readonly value: number;
  readonly shown: string;
  /** Power of ten by which the format shows it smaller: 4 where 52.3457 stands for 523,457. */
  readonly scale?: number;
}

/** An error value such as #N/A. */
export interface RawError {
  readonly kind: 'error';
  readonly text: string;
}

/** A formula that was never calculated, so nobody knows its value. */
interface RawUncalculated {
  readonly kind: 'uncalculated';
}

/** A cell as the file holds it; most are primitives, so that big sheets stay small in memory. */
export type RawCell =
  string | number | boolean | null | RawDate | RawNumber | RawError | RawUncalculated;

/** A merged area, 0-based, bounds included; its value stands in the first cell. */
export interface RawMerge {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** What the reader of a file did that somebody should know; 0-based row and column where it has one. */
export interface RawRemark {
  readonly code: IssueCode;
  readonly row: number | null;
  readonly column: number | null;
  readonly values: MessageValues;
}

export interface RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly RawMerge[];
  /** Index + 1 is the row as Excel counts it; a row may be shorter than `columnCount`. */
  readonly rows: readonly (readonly RawCell[])[];
  /** Only where the reader had to do something about the file. */
  readonly remarks?: readonly RawRemark[];
  /** Of delimited text: how many fields each line has, blank ones at its end counted in. */
  readonly fieldCounts?: readonly number[];
}

/** A whole file as rows, before anything in it was understood. */
export interface RawWorkbook {
  readonly format: WorkbookFormat;
  /** Days count from 1904 instead of 1900 (old Macintosh files). */
  readonly date1904: boolean;
  readonly sheets: readonly RawSheet[];
}
