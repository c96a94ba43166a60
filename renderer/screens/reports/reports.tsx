import { useNavigate } from '@tanstack/react-router';
import { Button, Menu, Select } from 'antd';
import { useState } from 'react';
import type { Month } from '../../../shared/models/calendar';
import type { Scheme } from '../../../shared/models/scheme';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { Answer } from '../../hooks/answer';
import { useSession } from '../../hooks/session-store';
import { useAskAsJob } from '../../hooks/use-ask';
import { useMonth, useScheme } from '../../hooks/use-ledger';
import { useMonthName, useTexts } from '../../hooks/use-texts';
import { StandingNote } from '../../parts/standing-note';
import { MonthClosing } from './month-closing';
import { MarketRates } from './market-rates';
import {
  comparesMonths,
  reportKinds,
  requestOf,
  workListsFor,
  type ReportChoice,
} from './report-choice';
import { ReportTools } from './report-tools';
import { ReportView } from './report-view';
import './reports.css';

/** The reports of a month: choose at the left, read at the right, take out at the top. */
export function Reports() {
  const t = useTexts('reports');
  const { month, months } = useMonth();
  const { scheme } = useScheme();
  const [choice, setChoice] = useState<ReportChoice>('structure');
  const [before, setBefore] = useState<Month | null>(null);
  if (!month || !scheme) return <NoMonth />;
  const earlier = months.filter((each) => each < month);
  const compared = before && before < month ? before : (earlier[0] ?? null);
  const request = requestOf(choice, { month, scheme: scheme.id, before: compared });
  return (
    <Page
      title={t('title')}
      hint={<MonthClosing month={month} />}
      fills
      actions={
        <>
          <SchemeChoice />
          {comparesMonths(choice) ? (
            <EarlierMonth months={earlier} value={compared} onChange={setBefore} />
          ) : null}
          {choice === 'aumMovement' ? <MarketRates month={month} /> : null}
          <ReportTools request={request} />
        </>
      }
    >
      <div className="reports">
        <ReportMenu scheme={scheme} value={choice} onChange={setChoice} />
        <div className="report-body">
          <OpenReport key={JSON.stringify(request)} request={request} />
        </div>
      </div>
    </Page>
  );
}

function OpenReport({ request }: { readonly request: ReturnType<typeof requestOf> }) {
  const t = useTexts('reports');
  const report = useAskAsJob('reports.build', request, {
    title: t('building'),
    inputOf: (wanted, jobId) => ({ jobId, report: wanted }),
  });
  if (report.error?.code === 'tiering.notRun') return <NotTiered />;
  return (
    <Answer of={report}>
      {(value) => (
        <>
          {value.standing ? (
            <StandingNote standing={value.standing} month={request.month} scheme={request.scheme} />
          ) : null}
          <ReportView report={value} />
        </>
      )}
    </Answer>
  );
}

/** A version that was just adopted has no results yet: the way to them. */
function NotTiered() {
  const t = useTexts('reports');
  const navigate = useNavigate();
  return (
    <div className="panel">
      <EmptyState title={t('notTiered.title')} body={t('notTiered.body')}>
        <Button type="primary" size="large" onClick={() => void navigate({ to: '/tiering' })}>
          {t('notTiered.go')}
        </Button>
      </EmptyState>
    </div>
  );
}

function SchemeChoice() {
  const t = useTexts('tiering');
  const { id, schemes } = useScheme();
  const chooseScheme = useSession((state) => state.chooseScheme);
  return (
    <Select
      aria-label={t('scheme')}
      value={id}
      onChange={chooseScheme}
      options={schemes.map((one) => ({ value: one.id, label: `${one.id} ${one.name}` }))}
      popupMatchSelectWidth={false}
      style={{ minWidth: 156 }}
    />
  );
}

function EarlierMonth(props: {
  readonly months: readonly Month[];
  readonly value: Month | null;
  readonly onChange: (month: Month) => void;
}) {
  const t = useTexts('reports');
  const monthName = useMonthName();
  return (
    <label className="row">
      <span className="secondary">{t('against')}</span>
      <Select
        aria-label={t('against')}
        value={props.value}
        onChange={props.onChange}
        options={props.months.map((month) => ({ value: month, label: monthName(month) }))}
        style={{ minWidth: 120 }}
      />
    </label>
  );
}

function ReportMenu(props: {
  readonly scheme: Scheme;
  readonly value: ReportChoice;
  readonly onChange: (choice: ReportChoice) => void;
}) {
  const t = useTexts('reports');
  const lists = useTexts('workLists');
  return (
    <Menu
      className="report-menu"
      aria-label={t('choose')}
      selectedKeys={[props.value]}
      onSelect={({ key }) => props.onChange(key as ReportChoice)}
      items={[
        ...reportKinds.map((kind) => ({ key: kind, label: t(`kind.${kind}`) })),
        {
          key: 'lists',
          type: 'group',
          label: t('workLists'),
          children: workListsFor(props.scheme.subject).map((list) => ({
            key: list,
            label: lists(list),
          })),
        },
      ]}
    />
  );
}

function NoMonth() {
  const t = useTexts('reports');
  const navigate = useNavigate();
  return (
    <Page title={t('title')}>
      <div className="panel">
        <EmptyState title={t('noData.title')} body={t('noData.body')}>
          <Button type="primary" size="large" onClick={() => void navigate({ to: '/import' })}>
            {t('noData.import')}
          </Button>
        </EmptyState>
      </div>
    </Page>
  );
}
