import type { ExportMark } from './export-mark';

/** A page as it comes out of the printer: complete, self-contained markup for one A4 sheet. */
export interface Paper {
  readonly title: string;
  /** Suggested file name without folder, ending in .pdf. */
  readonly fileName: string;
  /** Style sheet text that all pages share. */
  readonly css: string;
  /** One string of markup per page; every value in it is already escaped. */
  readonly pages: readonly string[];
  /** Whether its pages lie down: 297 mm wide; they stand unless this is set. */
  readonly isLandscape?: boolean;
  /** Its own foot says who let it come out and when. */
  readonly isStamped?: boolean;
}

/** A paper as it may leave the program: each page carries its mark. */
export interface MarkedPaper extends Paper {
  readonly mark: ExportMark;
}
