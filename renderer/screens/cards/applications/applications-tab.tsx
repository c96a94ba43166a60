import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { CardApplication } from '../../../../shared/models/card';
import { EmptyState } from '../../../components/empty-state';
import { Answer } from '../../../hooks/answer';
import { useAsk } from '../../../hooks/use-ask';
import { useTexts } from '../../../hooks/use-texts';
import { CardPaperButton } from '../parts/card-paper';
import { ApplicationDetail } from './application-detail';
import { ApplicationFilter } from './application-filter';
import { ApplicationTable } from './application-table';
import {
  filterApplications,
  hasSheet,
  noFilter,
  type CardFilter,
} from '../../../parts/cards/filter-applications';

interface ApplicationsTabProps {
  readonly onlyToPrint: boolean;
  readonly onApply: () => void;
  readonly onPreview: (chosen: readonly CardApplication[]) => void;
}

/** Applications of every state: find, look into, choose and print. */
export function ApplicationsTab({ onlyToPrint, onApply, onPreview }: ApplicationsTabProps) {
  const t = useTexts('cards');
  const desk = useTexts('cardDesk');
  const list = useAsk('cards.list');
  return (
    <Answer of={list}>
      {(applications) =>
        applications.length === 0 ? (
          <div className="panel">
            <EmptyState title={t('empty.title')} body={t('empty.body')}>
              <Button type="primary" size="large" onClick={onApply}>
                {t('newApplication')}
              </Button>
              <CardPaperButton
                request={{ paper: 'applicationForm', applicationId: null, clientNo: null }}
                label={desk('paper.blankForm')}
              />
            </EmptyState>
          </div>
        ) : (
          <ApplicationList
            applications={applications}
            onlyToPrint={onlyToPrint}
            onPreview={onPreview}
          />
        )
      }
    </Answer>
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
  const [open, setOpen] = useState<number | null>(null);
  const shown = useMemo(() => filterApplications(applications, filter), [applications, filter]);
  const chosen = shown.filter((one) => chosenIds.includes(one.id));
  const printable = shown.filter(hasSheet);
  return (
    <>
      <div className="filter-bar">
        <ApplicationFilter filter={filter} onFilter={setFilter} />
        <span className="grow" />
        <Button
          type="link"
          disabled={chosen.length === printable.length}
          onClick={() => setChosenIds(printable.map(({ id }) => id))}
        >
          {t('choosePrintable', { count: printable.length })}
        </Button>
        <ChosenTools chosen={chosen} onPreview={onPreview} />
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
          onOpen={(one) => setOpen(one.id)}
        />
      )}
      <ApplicationDetail applicationId={open} onPreview={onPreview} onClose={() => setOpen(null)} />
    </>
  );
}

function ChosenTools(props: {
  readonly chosen: readonly CardApplication[];
  readonly onPreview: (chosen: readonly CardApplication[]) => void;
}) {
  const { chosen, onPreview } = props;
  const t = useTexts('cards');
  const desk = useTexts('cardDesk');
  const applicationIds = chosen.map(({ id }) => id);
  const none = chosen.length === 0;
  return (
    <>
      <span className="secondary tabular">{t('chosen', { count: chosen.length })}</span>
      {none ? (
        <CardPaperButton
          request={{ paper: 'applicationForm', applicationId: null, clientNo: null }}
          label={desk('paper.blankForm')}
        />
      ) : (
        <>
          <CardPaperButton request={{ paper: 'handover', applicationIds }} />
        </>
      )}
      <Button type="primary" disabled={none} onClick={() => onPreview(chosen)}>
        {t('preview')}
      </Button>
    </>
  );
}
