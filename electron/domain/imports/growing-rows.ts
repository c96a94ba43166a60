import type { RawSheet } from '../../../shared/models/grid';
import type { Layout } from '../../../shared/models/import';
import { isSameSense, SheetSenses, type SheetSense } from './sheet-sense';
import { createRowSorter, type RowSorter, type SortedRows } from './sort-rows';

/** Rows below the header of a sheet that is still being read, as far as they have come. */
export class GrowingRows {
  /** How client numbers, days, rates and sexes are written, as the rows taken first show. */
  readonly sense: SheetSense;
  private readonly sorter: RowSorter;
  private readonly senses: SheetSenses;
  private taken: number;

  /** `sheet` is as far as it has come; its rows grow. Takes the rows that are there. */
  constructor(
    private readonly sheet: RawSheet,
    layout: Layout,
    paddedWidth: number | null,
  ) {
    this.sorter = createRowSorter(sheet, layout);
    this.senses = new SheetSenses(layout, paddedWidth);
    this.taken = layout.headerRows.last;
    this.take(sheet.rowCount);
    this.sense = this.senses.sense();
  }

  /** Rows told apart; both lists grow. */
  get sorted(): SortedRows {
    return this.sorter.sorted;
  }

  /** Takes the rows before `end`, 0-based, that were not taken yet. */
  take(end: number): void {
    for (; this.taken < end; this.taken += 1) {
      this.sorter.take(this.taken);
      this.senses.count(this.sheet.rows[this.taken]);
    }
  }

  /** Whether all rows taken show their cells to be written as the first ones were. */
  get isSenseKept(): boolean {
    return isSameSense(this.senses.sense(), this.sense);
  }
}
