import type { RawWorkbook } from '../../shared/models/grid';

/** The two good ends of reading a file. */
export type ReadOutcome =
  | {
      readonly kind: 'grid';
      readonly format: string;
      /** Rows × columns of each sheet. */
      readonly sizes: readonly string[];
      readonly filledCells: number;
    }
  | { readonly kind: 'sentence'; readonly code: string; readonly sentence: string };

/** What is worth saying of a grid; one without a filled cell must never get this far. */
export function describeGrid({ format, sheets }: RawWorkbook): ReadOutcome {
  let filledCells = 0;
  for (const { rows } of sheets) {
    for (const row of rows) {
      for (const cell of row) if (cell !== null) filledCells += 1;
    }
  }
  const sizes = sheets.map(({ rowCount, columnCount }) => `${rowCount}×${columnCount}`);
  return { kind: 'grid', format, sizes, filledCells };
}
