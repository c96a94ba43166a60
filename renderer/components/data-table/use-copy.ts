import { copyClip } from '../copy-text';
import { toClip } from './clipboard-table';
import type { CopyOutcome } from './copy-outcome';
import { rangesOf, selectedColumns, selectedRowSpans, type Selection } from './selection';
import type { TableColumn } from './table-column';

interface CopyInput<Row> {
  readonly columns: readonly TableColumn<Row>[];
  readonly selection: Selection;
  readonly rowCount: number;
  readonly loadRows: (first: number, last: number) => readonly Row[] | Promise<readonly Row[]>;
  readonly onCopied?: (outcome: CopyOutcome) => void;
}

/** Copies the selection with headers; rows that are not loaded are fetched first. */
export function useCopy<Row>(input: CopyInput<Row>): () => void {
  const { selection, rowCount, loadRows, onCopied } = input;
  return () => {
    if (rowCount === 0) return;
    const ranges = rangesOf(selection);
    const columns = selectedColumns(ranges).flatMap((column) => input.columns[column] ?? []);
    const spans = selectedRowSpans(ranges);
    const rows = spans.reduce((sum, span) => sum + span.last - span.first + 1, 0);
    const put = (loaded: readonly Row[]): void => {
      const clip = toClip(columns, loaded);
      if (copyClip(clip)) onCopied?.({ state: 'copied', rows });
      else onCopied?.({ state: 'blocked', rows, again: () => copyClip(clip) });
    };
    const parts = spans.map((span) => loadRows(span.first, span.last));
    if (parts.every((part): part is readonly Row[] => Array.isArray(part))) {
      put(parts.flat());
      return;
    }
    onCopied?.({ state: 'reading', rows });
    void Promise.all(parts).then(
      (loaded) => put(loaded.flat()),
      () => onCopied?.({ state: 'failed', rows }),
    );
  };
}
