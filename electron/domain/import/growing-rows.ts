import type { RawSheet } from '../../../shared/models/grid';
import type { Layout } from '../../../shared/models/import';
import { ClientNoWidths } from './client-no-rule';
import type { ClientNoRule } from './column-readers';
import { createRowSorter, type RowSorter, type SortedRows } from './sort-rows';

/** Rows below the header of a sheet that is still being read, as far as they have come. */
export class GrowingRows {
  /** How client numbers look, as the rows taken first show. */
  readonly clientNo: ClientNoRule;
  private readonly sorter: RowSorter;
  private readonly widths: ClientNoWidths;
  private readonly keyColumn: number;
  private taken: number;

  /** `sheet` is as far as it has come; its rows grow. Takes the rows that are there. */
  constructor(
    private readonly sheet: RawSheet,
    layout: Layout,
    paddedWidth: number | null,
  ) {
    this.sorter = createRowSorter(sheet, layout);
    this.widths = new ClientNoWidths(paddedWidth);
    this.keyColumn = layout.columns.find(({ field }) => field === 'clientNo')?.index ?? -1;
    this.taken = layout.headerRows.last;
    this.take(sheet.rowCount);
    this.clientNo = this.widths.rule();
  }

  /** Rows told apart; both lists grow. */
  get sorted(): SortedRows {
    return this.sorter.sorted;
  }

  /** Takes the rows before `end`, 0-based, that were not taken yet. */
  take(end: number): void {
    for (; this.taken < end; this.taken += 1) {
      this.sorter.take(this.taken);
      this.widths.count(this.sheet.rows[this.taken]?.[this.keyColumn]);
    }
  }

  /** Whether all rows taken show client numbers to look as the first ones did. */
  get isRuleKept(): boolean {
    return this.widths.rule().zeroWidth === this.clientNo.zeroWidth;
  }
}
