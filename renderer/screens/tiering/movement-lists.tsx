import { metricLabelOf, metricUnitOf } from '../../../shared/models/scheme-reading';
import { useNavigate } from '@tanstack/react-router';
import { Button, Tabs } from 'antd';
import { useMemo, useState } from 'react';
import { countedAssetsOf } from '../../../shared/models/card-assets';
import { type Scheme, type TierList, type TierStructure } from '../../../shared/models/tiering';
import { ask } from '../../api';
import { firstCell, type Selection } from '../../components/data-table/selection';
import type { TableLayout, TableSort } from '../../components/data-table/table-column';
import { EmptyState } from '../../components/empty-state';
import { showCount } from '../../format/number';
import { Answer } from '../../hooks/answer';
import { useClientList } from '../../hooks/list-store';
import { useAsk } from '../../hooks/use-ask';
import { useSaveFile } from '../../hooks/use-files';
import { useTexts } from '../../hooks/use-texts';
import { standardLayout, useClientColumns } from '../../parts/clients/client-columns';
import { ClientTable, toQuerySort } from '../../parts/clients/client-table';

interface MovementListsProps {
  readonly structure: TierStructure;
  readonly scheme: Scheme;
}

/** The lists that the structure counts; the others are asked for in the client list. */
const countedLists = [
  'up',
  'down',
  'new',
  'left',
  'wonBack',
  'nearMiss',
  'warning',
  'watch',
] as const;

/** The lists to work from: up, down, new, left, won back, near misses and warnings. */
export function MovementLists({ structure, scheme }: MovementListsProps) {
  const t = useTexts('tiering');
  const terms = useTexts('terms');
  const [list, setList] = useState<TierList>('up');
  const counts: Readonly<Record<(typeof countedLists)[number], number>> = {
    up: structure.movements.up,
    down: structure.movements.down,
    new: structure.movements.new,
    left: structure.movements.left,
    wonBack: structure.wonBack,
    nearMiss: structure.nearMisses.up,
    warning: structure.nearMisses.down,
    watch: structure.watched,
  };
  return (
    <section className="panel movements" aria-labelledby="movements-title">
      <h2 id="movements-title">
        {t('movements')}
        <span className="secondary same">
          {t('same', { count: showCount(structure.movements.same) })}
        </span>
      </h2>
      <ListTools structure={structure} list={list} />
      <Tabs
        activeKey={list}
        onChange={(key) => setList(key as TierList)}
        items={countedLists.map((key) => ({
          key,
          label: `${terms(`list.${key}`)} ${showCount(counts[key])}`,
        }))}
      />
      <MovementTable key={list} structure={structure} scheme={scheme} list={list} />
    </section>
  );
}

interface ListProps {
  readonly structure: TierStructure;
  readonly list: TierList;
}

function ListTools({ structure, list }: ListProps) {
  const t = useTexts('tiering');
  const navigate = useNavigate();
  const save = useSaveFile();
  const setFilter = useClientList((state) => state.setFilter);
  const { month, schemeId } = structure;
  return (
    <div className="row list-tools">
      <Button
        onClick={() => {
          setFilter({ list });
          void navigate({ to: '/clients' });
        }}
      >
        {t('openInList')}
      </Button>
      <Button
        onClick={() =>
          void save(t('exporting'), (jobId) =>
            ask('export.save', { name: 'tierList', jobId, month, scheme: schemeId, list }),
          )
        }
      >
        {t('exportList')}
      </Button>
    </div>
  );
}

/** Near misses by what is still missing, warnings by what may leave, the rest by the metric. */
function standardSort(list: TierList): readonly TableSort[] {
  if (list === 'nearMiss') return [{ id: 'distanceUp', desc: false }];
  if (list === 'warning') return [{ id: 'distanceDown', desc: false }];
  return [{ id: 'metric', desc: true }];
}

/** Where a part of the assets counts, all of them stand beside it. */
function standardColumns(list: TierList, scheme: Scheme): TableLayout {
  const wanted = { warning: 'distanceDown', watch: 'downgradeFrom' }[list as string];
  const beside = countedAssetsOf(scheme) === 'depositsAndWealth' ? 'aumDailyAvg3m' : null;
  const hidden = standardLayout.hidden.filter((id) => id !== wanted && id !== beside);
  return {
    ...standardLayout,
    hidden: list === 'warning' ? [...hidden, 'distanceUp'] : hidden,
  };
}

function MovementTable({ structure, scheme, list }: MovementListsProps & { list: TierList }) {
  const t = useTexts('tiering');
  const terms = useTexts('terms');
  const navigate = useNavigate();
  const { setList, setPlace } = useClientList();
  const [sort, setSort] = useState(() => standardSort(list));
  const [layout, setLayout] = useState(() => standardColumns(list, scheme));
  const [selection, setSelection] = useState<Selection>(firstCell);
  const { month, schemeId } = structure;
  const query = useMemo(
    () => ({ month, scheme: schemeId, filter: { list }, sort: toQuerySort(sort) }),
    [month, schemeId, list, sort],
  );
  const head = useAsk('clients.query', query, { keepPrevious: true });
  const columns = useClientColumns({
    unit: 'yuan',
    tierCount: scheme.tiers.length,
    metricLabel: metricLabelOf(scheme),
    metricUnit: metricUnitOf(scheme),
    kind: scheme.subject === 'organisation' ? 'corporate' : undefined,
    totals: head.data?.totals,
  });
  return (
    <div className="movement-table">
      <Answer of={head}>
        {(value) =>
          value.count === 0 ? (
            <EmptyState title={t('listEmpty')} />
          ) : (
            <ClientTable
              head={value}
              columns={columns}
              layout={layout}
              onLayout={setLayout}
              sort={sort}
              onSort={setSort}
              selection={selection}
              onSelection={setSelection}
              onOpen={(clientNo, place) => {
                setList({ listId: value.listId, count: value.count });
                setPlace(place);
                void navigate({ to: '/clients/$clientNo', params: { clientNo } });
              }}
              name={terms(`list.${list}`)}
            />
          )
        }
      </Answer>
    </div>
  );
}
