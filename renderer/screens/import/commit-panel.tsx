import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import type { CommitBlocker, ImportOutcome } from '../../../shared/models/import';
import { ask } from '../../api';
import { showMoment } from '../../format/date';
import { showCount } from '../../format/number';
import { useJobRun } from '../../hooks/use-job-run';
import { useMonthName, useTexts } from '../../hooks/use-texts';
import { mayCommit, remedyOf } from './commit-rules';
import type { ReviewPartProps } from './review';

interface CommitPanelProps extends ReviewPartProps {
  readonly onCommitted: (outcome: ImportOutcome) => void;
}

/** What will change, what stands in the way, and the commit. */
export function CommitPanel({ session, summary, onCommitted }: CommitPanelProps) {
  const t = useTexts('imports');
  const monthName = useMonthName();
  const [reason, setReason] = useState('');
  const [force, setForce] = useState(false);
  const commit = useCommit({ session, summary, onCommitted }, reason, force);
  const { blockers, plan } = summary;
  const asks = (remedy: 'reason' | 'force'): boolean =>
    blockers.some((blocker) => remedyOf(blocker) === remedy);
  const ready = mayCommit(blockers, { reason, force }) && session.busy === null;
  return (
    <section className="panel commit" aria-labelledby="commit-title">
      <h2 id="commit-title">{t('section.commit')}</h2>
      <p className="plan tabular">
        {t('plan.sentence', {
          inserted: showCount(plan.inserted),
          updated: showCount(plan.updated),
          unchanged: showCount(plan.unchanged),
          rejected: showCount(summary.rejected),
        })}
      </p>
      <Blockers summary={summary} />
      <Form layout="vertical">
        {asks('reason') ? (
          <Form.Item label={t('reasonLabel')} extra={t('reasonHint')}>
            <Input.TextArea
              aria-label={t('reasonLabel')}
              autoSize={{ minRows: 2, maxRows: 4 }}
              maxLength={200}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </Form.Item>
        ) : null}
        {asks('force') ? (
          <Form.Item>
            <Checkbox checked={force} onChange={(event) => setForce(event.target.checked)}>
              {t('force')}
            </Checkbox>
          </Form.Item>
        ) : null}
        <Button
          type="primary"
          size="large"
          disabled={!ready}
          loading={commit.running}
          onClick={commit.run}
        >
          {summary.month ? t('commitTo', { month: monthName(summary.month) }) : t('commit')}
        </Button>
      </Form>
    </section>
  );
}

function Blockers({ summary }: Pick<ReviewPartProps, 'summary'>) {
  const t = useTexts('imports');
  const { blockers, alreadyImported } = summary;
  if (blockers.length === 0) return <Alert type="success" showIcon title={t('ready')} />;
  const sentence = (blocker: CommitBlocker): string =>
    t(`blocker.${blocker}`, {
      at: alreadyImported ? showMoment(alreadyImported.importedAt) : '',
      batch: alreadyImported?.batchId ?? '',
    });
  return (
    <div className="stack blockers">
      {blockers.map((blocker) => (
        <Alert
          key={blocker}
          type={remedyOf(blocker) === 'fix' ? 'error' : 'warning'}
          showIcon
          title={sentence(blocker)}
        />
      ))}
    </div>
  );
}

function useCommit(props: CommitPanelProps, reason: string, force: boolean) {
  const t = useTexts('imports');
  const runJob = useJobRun();
  const client = useQueryClient();
  const [running, setRunning] = useState(false);
  const { summary, session, onCommitted } = props;
  const run = async (): Promise<void> => {
    setRunning(true);
    const outcome = await runJob(t('committing'), (jobId) =>
      ask('import.commit', {
        jobId,
        sessionId: summary.sessionId,
        month: session.month ?? summary.month,
        force,
        ...(reason.trim() === '' ? {} : { differenceReason: reason.trim() }),
      }),
    );
    setRunning(false);
    if (!outcome) return;
    onCommitted(outcome);
    await client.invalidateQueries();
  };
  return { run: () => void run(), running };
}
