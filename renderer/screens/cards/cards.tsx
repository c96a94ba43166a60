import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { CardApplication } from '../../../shared/models/card';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { showCount } from '../../format/number';
import { Answer } from '../../hooks/answer';
import { useAsk } from '../../hooks/use-ask';
import { useTexts } from '../../hooks/use-texts';
import { ApplicationDialog } from './application-dialog';
import { ApplicationFilter } from './application-filter';
import { ApplicationTable } from './application-table';
import './cards.css';
import { filterApplications, noFilter, type CardFilter } from './filter-applications';
import { SheetDialog } from './sheet-dialog';

const route = getRouteApi('/cards');

/** VIP card applications: apply, choose, preview, print. */
export function Cards() {
  const t = useTexts('cards');
  const { apply, print } = route.useSearch();
  const navigate = route.useNavigate();
  const list = useAsk('cards.list');
  const [sheets, setSheets] = useState<readonly CardApplication[]>([]);
  const setApply = (clientNo: string | undefined): void =>
    void navigate({ search: clientNo === undefined ? {} : { apply: clientNo } });
  return (
    <Page
      fills
      title={t('title')}
      hint={list.data ? t('count', { count: showCount(list.data.length) }) : null}
      actions={
        <Button type="primary" onClick={() => setApply('')}>
          {t('newApplication')}
        </Button>
      }
    >
      <Answer of={list}>
        {(applications) =>
          applications.length === 0 ? (
            <div className="panel">
              <EmptyState title={t('empty.title')} body={t('empty.body')}>
                <Button type="primary" size="large" onClick={() => setApply('')}>
                  {t('newApplication')}
                </Button>
              </EmptyState>
            </div>
          ) : (
            <ApplicationList
              applications={applications}
              onlyToPrint={print ?? false}
              onPreview={setSheets}
            />
          )
        }
      </Answer>
      <ApplicationDialog
        clientNo={apply}
        onClient={setApply}
        onClose={() => setApply(undefined)}
        onApproved={(application) => {
          setApply(undefined);
          setSheets([application]);
        }}
      />
      <SheetDialog applications={sheets} onClose={() => setSheets([])} />
    </Page>
  );
}

interface ApplicationListProps {
  readonly applications: readonly CardApplication[];
  readonly onlyToPrint: boolean;
  readonly onPreview: (chosen: readonly CardApplication[]) => void;
}

function ApplicationList({ applications, onlyToPrint, onPreview }: ApplicationListProps) {
  const t = useTexts('cards');
  const [filter, setFilter] = useState<CardFilter>(
    onlyToPrint ? { ...noFilter, states: ['approved'] } : noFilter,
  );
  const [chosenIds, setChosenIds] = useState<readonly number[]>([]);
  const shown = useMemo(() => filterApplications(applications, filter), [applications, filter]);
  const chosen = shown.filter((one) => chosenIds.includes(one.id));
  return (
    <>
      <div className="filter-bar">
        <ApplicationFilter filter={filter} onFilter={setFilter} />
        <span className="grow" />
        <span className="secondary tabular">{t('chosen', { count: chosen.length })}</span>
        <Button type="primary" disabled={chosen.length === 0} onClick={() => onPreview(chosen)}>
          {t('preview')}
        </Button>
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t('nothing.title')}>
          <Button onClick={() => setFilter(noFilter)}>{t('clearFilter')}</Button>
        </EmptyState>
      ) : (
        <ApplicationTable
          applications={shown}
          chosenIds={chosenIds}
          onChosen={setChosenIds}
          onPreview={(one) => onPreview([one])}
        />
      )}
    </>
  );
}
