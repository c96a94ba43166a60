import { useNavigate } from '@tanstack/react-router';
import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { Month } from '../../../shared/models/calendar';
import type { Scheme } from '../../../shared/models/tiering';
import { ask } from '../../api';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { Answer } from '../../hooks/answer';
import { useSession } from '../../hooks/session-store';
import { useAsk } from '../../hooks/use-ask';
import { useSaveFile } from '../../hooks/use-files';
import { useMonth, useScheme } from '../../hooks/use-ledger';
import { useMonthName, useTexts } from '../../hooks/use-texts';
import { useTieringRun } from '../../hooks/use-tiering-run';
import { ByHand } from './by-hand/by-hand';
import { SchemeDesk } from './draft/scheme-desk';
import { Matrix } from './matrix/matrix';
import { StructureReport } from './structure-report';
import './tiering.css';

const views = ['structure', 'draft', 'matrix', 'byHand'] as const;
type View = (typeof views)[number];

/** The tiers of a month by a scheme: results, the scheme as a draft, its matrix, what is by hand. */
export function Tiering() {
  const t = useTexts('tiering');
  const { month } = useMonth();
  const { id, scheme, schemes } = useScheme();
  const chooseScheme = useSession((state) => state.chooseScheme);
  const [chosen, setView] = useState<View>('structure');
  const view = chosen === 'matrix' && scheme?.root.kind !== 'matrix' ? 'structure' : chosen;
  return (
    <Page
      title={t('title')}
      hint={scheme ? <Views scheme={scheme} view={view} onView={setView} /> : null}
      actions={
        <>
          <label className="row">
            <span className="secondary">{t('scheme')}</span>
            <Select
              aria-label={t('scheme')}
              value={id}
              onChange={chooseScheme}
              options={schemes.map((one) => ({ value: one.id, label: `${one.id} ${one.name}` }))}
              popupMatchSelectWidth={false}
              style={{ minWidth: 156 }}
            />
          </label>
          {month && scheme && view === 'structure' ? (
            <TieringTools month={month} scheme={scheme} />
          ) : null}
        </>
      }
    >
      {month && scheme ? <OneView view={view} month={month} scheme={scheme} /> : <NoData />}
    </Page>
  );
}

interface MonthScheme {
  readonly month: Month;
  readonly scheme: Scheme;
}

function Views(props: {
  readonly scheme: Scheme;
  readonly view: View;
  readonly onView: (view: View) => void;
}) {
  const t = useTexts('draft');
  const shown = views.filter((view) => view !== 'matrix' || props.scheme.root.kind === 'matrix');
  return (
    <Segmented
      aria-label={t('view')}
      value={props.view}
      onChange={props.onView}
      options={shown.map((value) => ({ value, label: t(`view.${value}`) }))}
    />
  );
}

function OneView({ view, month, scheme }: MonthScheme & { readonly view: View }) {
  switch (view) {
    case 'structure':
      return <MonthReport month={month} scheme={scheme} />;
    case 'draft':
      return <SchemeDesk month={month} scheme={scheme} />;
    case 'matrix':
      return <Matrix month={month} scheme={scheme} />;
    case 'byHand':
      return <ByHand month={month} scheme={scheme} />;
  }
}

function MonthReport({ month, scheme }: MonthScheme) {
  const t = useTexts('tiering');
  const monthName = useMonthName();
  const structure = useAsk('tiering.structure', { month, scheme: scheme.id });
  const { run, running } = useTieringRun(month, scheme);
  return (
    <Answer of={structure}>
      {(value) =>
        value === null ? (
          <div className="panel">
            <EmptyState
              title={t('empty.title', { month: monthName(month), scheme: scheme.name })}
              body={t('empty.body')}
            >
              <Button type="primary" size="large" loading={running} onClick={run}>
                {t('run')}
              </Button>
            </EmptyState>
          </div>
        ) : (
          <StructureReport structure={value} scheme={scheme} />
        )
      }
    </Answer>
  );
}

function TieringTools({ month, scheme }: MonthScheme) {
  const t = useTexts('tiering');
  const structure = useAsk('tiering.structure', { month, scheme: scheme.id });
  const save = useSaveFile();
  const { run, running } = useTieringRun(month, scheme);
  if (!structure.data) return null;
  const exportReport = (): void =>
    void save(t('exporting'), (jobId) =>
      ask('export.save', {
        name: 'report',
        jobId,
        report: { name: 'structure', month, scheme: scheme.id },
      }),
    );
  return (
    <>
      <Button loading={running} onClick={run}>
        {t('runAgain')}
      </Button>
      <Button type="primary" onClick={exportReport}>
        {t('exportReport')}
      </Button>
    </>
  );
}

function NoData() {
  const t = useTexts('tiering');
  const navigate = useNavigate();
  return (
    <div className="panel">
      <EmptyState title={t('noData.title')} body={t('noData.body')}>
        <Button type="primary" size="large" onClick={() => void navigate({ to: '/import' })}>
          {t('noData.import')}
        </Button>
      </EmptyState>
    </div>
  );
}
