import type { RawCell, RawWorkbook, WorkbookFormat } from '../../shared/models/grid';

/** A sheet while it is being read; its merged areas are not known before its end. */
export interface GrowingSheet {
  readonly format: WorkbookFormat;
  readonly name: string;
  readonly hidden: boolean;
  /** Unpacked size of the sheet, how much of it was read, and size of all other sheets. */
  readonly bytes: number;
  readonly bytesRead: number;
  readonly otherBytes: number;
  /** One and the same object from the first rows to the last. */
  readonly store: {
    /** The array that the sheet has in the end; it grows. */
    readonly rows: RawCell[][];
    /** Rows from the first on that are whole. */
    readonly complete: number;
    /** False once a row came after a later one: a whole row may then not have been whole. */
    readonly isOrdered: boolean;
    /** In delimited text how many fields each row has; it grows with them. */
    readonly fieldCounts?: readonly number[];
  };
  /** The sheets before it. */
  readonly workbook: Pick<RawWorkbook, 'date1904' | 'sheets'>;
}

/**
 * Hears of a sheet's rows after each piece that was read; what it gives back is waited for before
 * the next one, where reading can wait.
 */
export type SheetWatch = (sheet: GrowingSheet) => Promise<void> | null;
