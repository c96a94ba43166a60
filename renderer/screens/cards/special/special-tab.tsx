import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { CardApplication } from '../../../../shared/models/card';
import type { SubmissionLine } from '../../../../shared/models/card-papers';
import { EmptyState } from '../../../components/empty-state';
import { Answer } from '../../../hooks/answer';
import { useAsk } from '../../../hooks/use-ask';
import { useTexts } from '../../../hooks/use-texts';
import { CardPaperButton } from '../parts/card-paper';
import { byText, ClientLink, moneyColumn, RowTable } from '../../../parts/cards/row-table';
import { DecideDialog } from './decide-dialog';
import { QuotaPanel } from './quota-panel';

/** Special approvals: the quota, what waits for the head office, and what it decided. */
export function SpecialTab() {
  const quota = useAsk('cards.quota', { clientNo: null });
  const lines = useAsk('cards.submission');
  const applications = useAsk('cards.list');
  const decided = (applications.data ?? []).filter(({ special }) => special?.decision);
  return (
    <div className="desk-scroll stack">
      <Answer of={quota}>{(value) => <QuotaPanel quota={value} />}</Answer>
      <Answer of={lines}>{(value) => <Waiting lines={value} />}</Answer>
      {decided.length > 0 ? <Decided applications={decided} /> : null}
    </div>
  );
}

function Waiting({ lines }: { readonly lines: readonly SubmissionLine[] }) {
  const t = useTexts('cardDesk');
  const [deciding, setDeciding] = useState<CardApplication | null>(null);
  const columns = useWaitingColumns(setDeciding);
  return (
    <section className="panel">
      <h2>
        {t('waiting')}
        <span className="grow" />
        <CardPaperButton request={{ paper: 'submission' }} disabled={lines.length === 0} />
      </h2>
      {lines.length === 0 ? (
        <EmptyState title={t('noneWaiting')} body={t('noneWaitingBody')} />
      ) : (
        <RowTable
          name={t('waiting')}
          rows={lines.map((line) => ({ ...line, id: line.application.id }))}
          columns={columns}
        />
      )}
      {deciding ? <DecideDialog application={deciding} onClose={() => setDeciding(null)} /> : null}
    </section>
  );
}

type WaitingRow = SubmissionLine & { readonly id: number };

function useWaitingColumns(
  onDecide: (application: CardApplication) => void,
): TableColumnsType<WaitingRow> {
  const t = useTexts('cardDesk');
  const cards = useTexts('cards');
  const terms = useTexts('terms');
  const grounds = useTexts('specialGrounds');
  return [
    {
      key: 'client',
      title: cards('client'),
      sorter: byText((row) => row.application.name),
      render: (_, { application }) => <ClientLink {...application} />,
    },
    {
      key: 'level',
      title: cards('level'),
      render: (_, { application }) => terms(`level.${application.level}`),
    },
    moneyColumn('metric', cards('metric'), ({ check }) => check.metric),
    moneyColumn('allAssets', cards('allAssets'), ({ check }) => check.allAssets),
    moneyColumn('missing', t('missing'), ({ check }) => check.bound - (check.metric ?? 0)),
    {
      key: 'ground',
      title: t('ground'),
      className: 'wide',
      render: (_, { application }) =>
        application.special ? (
          <>
            <div>{grounds(application.special.ground)}</div>
            <div className="secondary">{application.special.evidence}</div>
          </>
        ) : null,
    },
    {
      key: 'work',
      title: t('work'),
      render: (_, { employer, occupation }) => [employer, occupation].filter(Boolean).join(' '),
    },
    { key: 'rm', title: cards('rmName'), render: (_, { application }) => application.rmName },
    {
      key: 'appliedOn',
      title: cards('appliedOn'),
      className: 'tabular',
      render: (_, { application }) => application.appliedOn,
    },
    {
      key: 'actions',
      title: <span className="visually-hidden">{t('decide')}</span>,
      render: (_, { application }) => (
        <Button size="small" type="primary" onClick={() => onDecide(application)}>
          {t('decide')}
        </Button>
      ),
    },
  ];
}

function Decided({ applications }: { readonly applications: readonly CardApplication[] }) {
  const t = useTexts('cardDesk');
  const cards = useTexts('cards');
  const terms = useTexts('terms');
  return (
    <section className="panel">
      <h2>{t('decided')}</h2>
      <RowTable<CardApplication>
        name={t('decided')}
        rows={applications}
        columns={[
          { key: 'client', title: cards('client'), render: (_, one) => <ClientLink {...one} /> },
          { key: 'level', title: cards('level'), render: (_, one) => terms(`level.${one.level}`) },
          {
            key: 'decision',
            title: t('decided'),
            render: (_, one) => t(one.special?.decision?.approved ? 'approve' : 'reject'),
          },
          {
            key: 'document',
            title: t('documentNumber'),
            render: (_, one) => one.special?.decision?.documentNumber,
          },
          {
            key: 'decidedOn',
            title: t('decidedOn'),
            className: 'tabular',
            render: (_, one) => one.special?.decision?.decidedOn,
          },
          {
            key: 'state',
            title: cards('state'),
            render: (_, one) => terms(`applicationState.${one.state}`),
          },
        ]}
      />
    </section>
  );
}
