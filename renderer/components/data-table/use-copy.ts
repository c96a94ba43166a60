import type { ClipboardEvent } from 'react';
import { copyClip, fillClipboard } from '../copy-text';
import { toClip } from './clipboard-table';
import type { CopyOutcome } from './data-table';
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
export function useCopy<Row>(input: CopyInput<Row>) {
  const { selection, rowCount, loadRows, onCopied } = input;
  return (event: ClipboardEvent): void => {
    if (rowCount === 0) return;
    event.preventDefault();
    const ranges = rangesOf(selection);
    const columns = selectedColumns(ranges).flatMap((column) => input.columns[column] ?? []);
    const spans = selectedRowSpans(ranges);
    const rows = spans.reduce((sum, span) => sum + span.last - span.first + 1, 0);
    const parts = spans.map((span) => loadRows(span.first, span.last));
    if (parts.every((part): part is readonly Row[] => Array.isArray(part))) {
      fillClipboard(event.nativeEvent, toClip(columns, parts.flat()));
      onCopied?.({ state: 'copied', rows });
      return;
    }
    onCopied?.({ state: 'reading', rows });
    void Promise.all(parts).then((loaded) => {
      const clip = toClip(columns, loaded.flat());
      if (copyClip(clip)) onCopied?.({ state: 'copied', rows });
      else onCopied?.({ state: 'blocked', rows, again: () => copyClip(clip) });
    });
  };
}
