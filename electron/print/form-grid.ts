import { formatYuan, type Fen } from '../../shared/models/money';
import { amountInWords } from './amount-in-words';
import { horizontal, text, vertical, type Box, type TextStyle } from './sheet-of-paper';

/** The rules of a bank's form, mm (docs/rules/cards.md#measures-of-the-papers). */
export const formRules = { outer: 0.7, inner: 0.25 } as const;

/** A label with its value; both stand in ruled cells. */
interface FormField {
  readonly label: string;
  readonly value: string;
  /** Of label and value together, mm; an equal share of the row unless given. */
  readonly width?: number;
  readonly labelWidth?: number;
  readonly style?: TextStyle;
}

/** A row of a form's grid; `lines` times the height of a plain row. */
export interface FormRow {
  readonly fields: readonly FormField[];
  readonly lines?: number;
}

/** Where a grid stands: its upper edge, its sides, and the height of a plain row, mm. */
interface GridPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly rowHeight: number;
  readonly labelWidth: number;
}

const labelStyle: TextStyle = { font: 'sans', size: 10, align: 'center' };

/** Height of a grid, mm. */
export function gridHeight(rows: readonly FormRow[], rowHeight: number): number {
  return rows.reduce((sum, { lines = 1 }) => sum + lines * rowHeight, 0);
}

/** The cells of a grid with the rules between them and below the last row. */
export function formGrid(place: GridPlace, rows: readonly FormRow[]): string[] {
  let y = place.top;
  return rows.flatMap((row) => {
    const height = (row.lines ?? 1) * place.rowHeight;
    const parts = gridRow(place, row, { y, height });
    y += height;
    return [...parts, horizontal(place.left, y, place.width, formRules.inner)];
  });
}

function gridRow(
  place: GridPlace,
  { fields }: FormRow,
  { y, height }: Pick<Box, 'y' | 'height'>,
): string[] {
  let x = place.left;
  return fields.flatMap((field, at) => {
    const { width = place.width / fields.length, labelWidth = place.labelWidth } = field;
    const parts = [
      text({ x, y, width: labelWidth, height }, field.label, labelStyle),
      text({ x: x + labelWidth, y, width: width - labelWidth, height }, field.value, field.style),
      vertical(x + labelWidth, y, height, formRules.inner),
      ...(at > 0 ? [vertical(x, y, height, formRules.inner)] : []),
    ];
    x += width;
    return parts;
  });
}

/** An amount as bank forms have it: figures to the right, and in words beside them. */
export function moneyRow(label: string, amount: Fen | null, width: number): FormRow {
  const figures = amount === null ? '—' : `¥ ${formatYuan(amount)}`;
  const words = amount === null ? '' : amountInWords(amount);
  return {
    fields: [
      { label, value: figures, width: width / 2, style: { align: 'right' } },
      { label: '大写', labelWidth: 14, value: words, width: width / 2 },
    ],
  };
}
