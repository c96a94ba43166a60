import { metricLabelOf, metricUnitOf } from '../../../shared/models/scheme-reading';
import { useNavigate } from '@tanstack/react-router';
import { Button, Segmented, Select } from 'antd';
import { useEffect, useMemo } from 'react';
import type { ClientListHead } from '../../../shared/models/client-list';
import { ask } from '../../api';
import { ColumnChooser } from '../../components/data-table/column-chooser';
import { orderedIds } from '../../components/data-table/table-column';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import type { ShownUnit } from '../../format/money';
import { showCount } from '../../format/number';
import { Answer } from '../../hooks/answer';
import { useClientList } from '../../hooks/list-store';
import { useSession } from '../../hooks/session-store';
import { useAsk } from '../../hooks/use-ask';
import { useSaveFile } from '../../hooks/use-files';
import { useMonth, useOpenLedger, useScheme } from '../../hooks/use-ledger';
import { useTexts } from '../../hooks/use-texts';
import { standardLayout, useClientColumns } from '../../parts/clients/client-columns';
import { ClientTable, toQuerySort } from '../../parts/clients/client-table';
import './clients.css';
import { FilterBar } from './filter-bar';
import { isFiltered, withoutFilters } from './filter-model';

/** The client list: every client of a month with its tier, as a grid to work in. */
export function Clients() {
  const t = useTexts('clients');
  const { filter, sort, setFilter, setList } = useClientList();
  const { month } = useMonth();
  const { id: scheme, scheme: definition } = useScheme();
  const query = useMemo(
    () => ({ month, scheme, filter, sort: toQuerySort(sort) }),
    [month, scheme, filter, sort],
  );
  const head = useAsk('clients.query', query, { keepPrevious: true });
  useEffect(() => {
    if (head.data) setList({ listId: head.data.listId, count: head.data.count });
  }, [head.data, setList]);
  return (
    <Page
      fills
      title={t('title')}
      hint={head.data ? t('count', { count: showCount(head.data.count) }) : null}
      actions={<ListTools head={head.data} query={query} />}
    >
      <FilterBar filter={filter} scheme={definition} onFilter={setFilter} />
      <Answer of={head}>
        {(value) => (value.count === 0 ? <NoClients /> : <ClientGrid head={value} />)}
      </Answer>
    </Page>
  );
}

function ClientGrid({ head }: { readonly head: ClientListHead }) {
  const t = useTexts('clients');
  const navigate = useNavigate();
  const { scheme } = useScheme();
  const list = useClientList();
  const columns = useClientColumns({
    unit: list.unit,
    tierCount: scheme?.tiers.length ?? 1,
    metricLabel: scheme ? metricLabelOf(scheme) : null,
    metricUnit: scheme ? metricUnitOf(scheme) : undefined,
    totals: head.totals,
    kind: list.filter.kind ?? (scheme?.subject === 'organisation' ? 'corporate' : undefined),
  });
  return (
    <ClientTable
      head={head}
      columns={columns}
      layout={list.layout ?? standardLayout}
      onLayout={list.setLayout}
      sort={list.sort}
      onSort={list.setSort}
      selection={list.selection}
      onSelection={list.setSelection}
      onOpen={(clientNo, place) => {
        list.setPlace(place);
        void navigate({ to: '/clients/$clientNo', params: { clientNo } });
      }}
      name={t('grid')}
      autoFocus
    />
  );
}

function NoClients() {
  const t = useTexts('clients');
  const navigate = useNavigate();
  const { filter, setFilter } = useClientList();
  if (isFiltered(filter)) {
    return (
      <EmptyState title={t('nothing.title')} body={t('nothing.body')}>
        <Button type="primary" onClick={() => setFilter(withoutFilters(filter))}>
          {t('clearFilters')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t(filter.kind ? 'emptyKind.title' : 'empty.title')}
      body={t(filter.kind ? 'emptyKind.body' : 'empty.body')}
    >
      <Button type="primary" onClick={() => void navigate({ to: '/import' })}>
        {t('empty.import')}
      </Button>
    </EmptyState>
  );
}

interface ListToolsProps {
  readonly head: ClientListHead | undefined;
  readonly query: Parameters<typeof ask<'clients.query'>>[1];
}

function ListTools({ head, query }: ListToolsProps) {
  const t = useTexts('clients');
  const actions = useTexts('actions');
  const duplicates = useTexts('duplicates');
  const navigate = useNavigate();
  const mayImport = useOpenLedger()?.permissions.includes('import') ?? false;
  const { id, schemes } = useScheme();
  const chooseScheme = useSession((state) => state.chooseScheme);
  const { unit, layout, setUnit, setLayout, setFilter, filter } = useClientList();
  const save = useSaveFile();
  const exportList = (): void => {
    const shown = layout ?? standardLayout;
    const ids = orderedIds(columnIds, shown.order).filter((one) => !shown.hidden.includes(one));
    void save(t('exportTitle'), (jobId) =>
      ask('export.save', { name: 'clients', jobId, query, columns: [...ids] }),
    );
  };
  const columns = useClientColumns({
    unit,
    tierCount: 1,
    metricLabel: null,
    totals: undefined,
    kind: filter.kind,
  });
  const columnIds = columns.map((column) => column.id);
  return (
    <>
      <label className="row">
        <span className="secondary">{t('scheme')}</span>
        <Select
          aria-label={t('scheme')}
          value={id}
          onChange={(next) => {
            chooseScheme(next);
            setFilter({ ...filter, tiers: undefined });
          }}
          options={schemes.map((scheme) => ({
            value: scheme.id,
            label: `${scheme.id} ${scheme.name}`,
          }))}
          popupMatchSelectWidth={false}
          style={{ minWidth: 156 }}
        />
      </label>
      <Segmented<ShownUnit>
        aria-label={t('unit')}
        value={unit}
        onChange={setUnit}
        options={[
          { value: 'yuan', label: actions('yuan') },
          { value: 'wan', label: actions('wan') },
        ]}
      />
      <ColumnTools columns={columns} layout={layout ?? standardLayout} onLayout={setLayout} />
      {mayImport ? (
        <Button onClick={() => void navigate({ to: '/clients/duplicates' })}>
          {duplicates('open')}
        </Button>
      ) : null}
      <Button disabled={!head || head.count === 0} onClick={exportList}>
        {actions('exportExcel')}
      </Button>
    </>
  );
}

type ColumnToolsProps = Pick<
  Parameters<typeof ColumnChooser>[0],
  'columns' | 'layout' | 'onLayout'
>;

function ColumnTools(props: ColumnToolsProps) {
  const t = useTexts('table');
  return (
    <ColumnChooser
      {...props}
      standard={standardLayout}
      labels={{
        button: t('columns'),
        title: t('columnsTitle'),
        frozen: t('frozen'),
        restore: t('restore'),
        moveUp: (name) => t('moveUp', { name }),
        moveDown: (name) => t('moveDown', { name }),
      }}
    />
  );
}
