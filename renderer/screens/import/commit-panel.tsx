import { Alert, Checkbox, Form, Input } from 'antd';
import type { CheckSummary, CommitBlocker } from '../../../shared/models/import';
import { countComparedTotals } from '../../../shared/models/control-totals';
import { showMoment } from '../../format/date';
import { showCount } from '../../format/number';
import { useMonthName, useTexts } from '../../hooks/use-texts';
import { remedyOf } from './commit-rules';
import type { Answers } from './review-part';

interface CommitPanelProps {
  readonly summary: CheckSummary;
  readonly answers: Answers;
  readonly onAnswers: (answers: Answers) => void;
}

/** What stands in the way of the commit, and the user's answers to it. */
export function CommitPanel({ summary, answers, onAnswers }: CommitPanelProps) {
  const t = useTexts('imports');
  const { blockers, plan } = summary;
  const asks = (remedy: 'reason' | 'force'): boolean =>
    blockers.some((blocker) => remedyOf(blocker) === remedy);
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
      {asks('reason') || asks('force') ? (
        <Form layout="vertical">
          {asks('reason') ? (
            <Form.Item label={t('reasonLabel')} extra={t('reasonHint')}>
              <Input.TextArea
                aria-label={t('reasonLabel')}
                autoSize={{ minRows: 2, maxRows: 4 }}
                maxLength={200}
                value={answers.reason}
                onChange={(event) => onAnswers({ ...answers, reason: event.target.value })}
              />
            </Form.Item>
          ) : null}
          {asks('force') ? (
            <Checkbox
              checked={answers.force}
              onChange={(event) => onAnswers({ ...answers, force: event.target.checked })}
            >
              {t('force')}
            </Checkbox>
          ) : null}
        </Form>
      ) : null}
    </section>
  );
}

function Blockers({ summary }: Pick<CommitPanelProps, 'summary'>) {
  const t = useTexts('imports');
  const monthName = useMonthName();
  const { blockers, alreadyImported, shrinkage } = summary;
  if (blockers.length === 0 && shrinkage !== null) {
    const title = t('shrinkage.title', { month: monthName(shrinkage.month) });
    return <Alert type="warning" showIcon title={title} />;
  }
  if (blockers.length === 0) {
    // Nothing to compare with is not the same as compared and right.
    return countComparedTotals(summary) === 0 && summary.totals.length > 0 ? (
      <Alert type="info" showIcon title={t('readyUnchecked')} />
    ) : (
      <Alert type="success" showIcon title={t('ready')} />
    );
  }
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
