import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import type { ClientListHead, ClientRow, ClientSortKey } from '../../../shared/models/client-list';
import type { ClientQuery } from '../../../shared/contract/clients/clients';
import { ask, toFailure } from '../../api';
import { DataTable, type DataTableHandle } from '../../components/data-table/data-table';
import { clampSelection, type Selection } from '../../components/data-table/selection';
import type { TableColumn, TableLayout, TableSort } from '../../components/data-table/table-column';
import { useShowFailure } from '../../hooks/use-failure';
import { usePagedRows } from '../../hooks/use-paged-rows';
import { useCopyReport } from '../use-copy-report';
import { useTexts } from '../../hooks/use-texts';

interface ClientTableProps {
  readonly head: ClientListHead;
  readonly columns: readonly TableColumn<ClientRow>[];
  readonly layout: TableLayout;
  readonly onLayout: (layout: TableLayout) => void;
  readonly sort: readonly TableSort[];
  readonly onSort: (sort: readonly TableSort[]) => void;
  readonly selection: Selection;
  readonly onSelection: (selection: Selection) => void;
  readonly onOpen: (clientNo: ClientRow['clientNo'], place: number) => void;
  readonly name: string;
  readonly autoFocus?: boolean;
}

/** The grid over one queried list of clients; rows come page by page. */
export function ClientTable(props: ClientTableProps) {
  const { head, selection, onSelection, onOpen } = props;
  const t = useTexts('table');
  const reportFailure = useListFailure();
  const fetchPage = useCallback(
    (offset: number, limit: number) => ask('clients.page', { listId: head.listId, offset, limit }),
    [head.listId],
  );
  const rows = usePagedRows<ClientRow>(head.listId, head.count, fetchPage, reportFailure);
  const reportCopy = useCopyReport();
  const handle = useRef<DataTableHandle>(null);
  useEffect(() => {
    if (props.autoFocus) handle.current?.focus();
  }, [props.autoFocus]);
  const inside = clampSelection(selection, { rows: head.count, columns: props.columns.length });
  return (
    <DataTable<ClientRow>
      handle={handle}
      columns={props.columns}
      rowCount={head.count}
      rowAt={rows.rowAt}
      onVisible={rows.want}
      loadRows={rows.load}
      layout={props.layout}
      onLayout={props.onLayout}
      sort={props.sort}
      onSort={props.onSort}
      selection={inside}
      onSelection={onSelection}
      onOpen={(index) => {
        const row = rows.rowAt(index);
        if (row) onOpen(row.clientNo, index);
      }}
      onCopied={reportCopy}
      hasTotals
      labels={{ name: props.name, total: t('total'), resize: (name) => t('resize', { name }) }}
    />
  );
}

/** A list the main process has let go is asked for anew; any other failure is shown. */
function useListFailure(): (thrown: unknown) => void {
  const client = useQueryClient();
  const showFailure = useShowFailure();
  return useCallback(
    (thrown) => {
      const { code, values } = toFailure(thrown);
      if (code === 'call.invalid' && values['where'] === 'listId') {
        void client.invalidateQueries({ queryKey: ['clients.query'] });
      } else showFailure(thrown);
    },
    [client, showFailure],
  );
}

/** A table's sorting as the ledger takes it; columns it can not sort by are left out. */
export function toQuerySort(sort: readonly TableSort[]): ClientQuery['sort'] {
  return sort.slice(0, 5).map(({ id, desc }) => ({ key: id as ClientSortKey, descending: desc }));
}
