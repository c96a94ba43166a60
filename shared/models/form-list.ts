import type { ReportTable } from './report';

/** A box in which somebody signs and seals. */
export interface FormOpinion {
  readonly title: string;
  readonly lines: readonly string[];
  readonly seal: string;
}

/**
 * A list as a bank hands it on: head, facts, a ruled table, opinions or signatures. One value behind paper, PDF
 * and workbook (docs/rules/cards.md#lists-on-paper).
 */
export interface FormList {
  readonly title: string;
  /** Bank and branch as they stand above the title. */
  readonly outlet: string;
  /** Left and right above the frame: a number, a period, a date. */
  readonly left: string;
  readonly right: string;
  /** Short facts above the table, in rows of two. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly table: Pick<ReportTable, 'columns' | 'rows' | 'totals'>;
  /** Empty lines below the rows, to be filled in by hand. */
  readonly emptyRows: number;
  readonly notes: readonly string[];
  readonly opinions: readonly FormOpinion[];
  /** Who signs below, where there are no opinions. */
  readonly signers: readonly string[];
  /** Where the paper goes, when and by whom it was printed. */
  readonly foot: string;
  /** Words of the pages' count with places `{{page}}` and `{{pages}}`. */
  readonly pageWords: string;
  /** File name without its ending. */
  readonly fileName: string;
}
