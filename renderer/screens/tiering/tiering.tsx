import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Select } from 'antd';
import type { Month } from '../../../shared/models/calendar';
import type { Scheme } from '../../../shared/models/tiering';
import { ask } from '../../api';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { showCount } from '../../format/number';
import { Answer } from '../../hooks/answer';
import { useSession } from '../../hooks/session-store';
import { useAsk } from '../../hooks/use-ask';
import { useSaveFile } from '../../hooks/use-files';
import { useJobRun } from '../../hooks/use-job-run';
import { useMonth, useScheme } from '../../hooks/use-ledger';
import { useMonthName, useTexts } from '../../hooks/use-texts';
import { StructureReport } from './structure-report';
import './tiering.css';

/** The tier report of a month by a scheme, and the button that computes it. */
export function Tiering() {
  const t = useTexts('tiering');
  const { month } = useMonth();
  const { id, scheme, schemes } = useScheme();
  const chooseScheme = useSession((state) => state.chooseScheme);
  return (
    <Page
      title={t('title')}
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
          {month && scheme ? <TieringTools month={month} scheme={scheme} /> : null}
        </>
      }
    >
      {month && scheme ? <MonthReport month={month} scheme={scheme} /> : <NoData />}
    </Page>
  );
}

interface MonthScheme {
  readonly month: Month;
  readonly scheme: Scheme;
}

function MonthReport({ month, scheme }: MonthScheme) {
  const t = useTexts('tiering');
  const monthName = useMonthName();
  const structure = useAsk('tiering.structure', { month, scheme: scheme.id });
  const { run, running } = useRun(month, scheme);
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
  const { run, running } = useRun(month, scheme);
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

function useRun(month: Month, scheme: Scheme): { run: () => void; running: boolean } {
  const t = useTexts('tiering');
  const monthName = useMonthName();
  const { message } = App.useApp();
  const runJob = useJobRun();
  const client = useQueryClient();
  const running = useSession((state) => state.tieringRuns) > 0;
  const mark = useSession((state) => state.markTiering);
  const run = async (): Promise<void> => {
    mark(1);
    const title = t('running', { month: monthName(month), scheme: scheme.name });
    const value = await runJob(title, (jobId) =>
      ask('tiering.run', { jobId, month, scheme: scheme.id }),
    );
    mark(-1);
    if (!value) return;
    await client.invalidateQueries();
    message.success(t('done', { count: showCount(value.total.clients) }));
  };
  return { run: () => void run(), running };
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
