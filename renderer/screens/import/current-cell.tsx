import { Button } from 'antd';
import type { ColumnGuess, PreviewRow } from '../../../shared/models/import';
import { useTexts } from '../../hooks/use-texts';
import { fileColumnOf, letterOf, useFindings } from './preview-columns';

interface CurrentCellProps {
  readonly row: PreviewRow | undefined;
  /** The grid's column under the cursor. */
  readonly column: string;
  readonly guesses: readonly ColumnGuess[];
  /** What can be done to the row; null where nothing can. */
  readonly actionLabel: string | null;
  readonly onAction: () => void;
}

/** The findings of the cell under the cursor, else of its row, as a formula bar shows a formula. */
export function CurrentCell({ row, column, guesses, actionLabel, onAction }: CurrentCellProps) {
  const t = useTexts('imports');
  const sentences = useFindings();
  if (!row) return <div className="current-row" />;
  const guess = guesses.find((one) => one.index === fileColumnOf(column));
  const own = guess ? row.issues.filter((issue) => letterOf(issue.cell) === guess.letter) : [];
  const shown = own.length > 0 ? own : row.issues;
  return (
    <div className="current-row">
      <span className="strong nowrap">{t('rowFindings', { row: row.row })}</span>
      <span className="selectable grow" role="status">
        {sentences(shown) || t('noFindings')}
      </span>
      <span className="secondary nowrap">{t('grid.hint')}</span>
      {actionLabel === null ? null : (
        <Button size="small" onClick={onAction}>
          {actionLabel}
        </Button>
      )}
    </div>
  );
}
