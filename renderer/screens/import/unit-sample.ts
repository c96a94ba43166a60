import { figureFields } from '../../../shared/models/client';
import type { ColumnGuess } from '../../../shared/models/import';
import type { MoneyUnit } from '../../../shared/models/money';

/** Units as the select offers them, the usual ones first. */
export const unitOrder: readonly MoneyUnit[] = ['yuan', 'wan', 'thousand', 'million', 'yi'];

interface UnitSample {
  readonly header: string;
  /** The cell as in the file. */
  readonly text: string;
  readonly amount: number;
}

const moneyFields = new Set<string>(figureFields);

/** The first plain amount in a money column, to show what a unit would make of it. */
export function sampleAmount(columns: readonly ColumnGuess[]): UnitSample | null {
  for (const column of columns) {
    if (column.field === null || !moneyFields.has(column.field) || column.unit !== null) continue;
    for (const text of column.samples) {
      const amount = Number(text.replace(/[,\s]/g, ''));
      if (text.trim() !== '' && Number.isFinite(amount) && amount !== 0) {
        return { header: column.header, text, amount };
      }
    }
  }
  return null;
}
