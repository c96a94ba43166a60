import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { showCount } from '../../format/number';
import { useImportQueue } from '../../hooks/import-queue';
import { commitFile, commitRest, openNext, type ImportTitles } from '../../hooks/run-imports';
import { useMonthName, useTexts } from '../../hooks/use-texts';
import { mayCommit } from './commit-rules';
import type { Answers } from './review-part';
import type { ReviewPartProps } from './review-part';

interface CommitBarProps extends ReviewPartProps {
  readonly answers: Answers;
  readonly titles: ImportTitles;
}

/** What will change and the commit, in sight whatever is scrolled. */
export function CommitBar({ session, summary, answers, titles }: CommitBarProps) {
  const t = useTexts('imports');
  const queue = useTexts('importQueue');
  const monthName = useMonthName();
  const { files, running, setRunning } = useImportQueue();
  const commit = useCommit({ session, summary, answers, titles });
  const committing = session.file.state === 'committing';
  const ready = mayCommit(summary.blockers, answers) && !session.checking && !running;
  const waiting = files.filter((file) => file.state === 'waiting').length;
  return (
    <div className="commit-bar row" role="group" aria-label={t('commitBar')}>
      <PlanCounts summary={summary} />
      <span className="grow secondary" role="status">
        <BarState session={session} summary={summary} answers={answers} titles={titles} />
      </span>
      {running ? (
        <Button onClick={() => setRunning(false)}>{queue('stop')}</Button>
      ) : waiting > 0 ? (
        <Button disabled={!ready || committing} title={queue('rest.hint')} onClick={commit.all}>
          {queue('rest', { count: waiting })}
        </Button>
      ) : null}
      <Button
        type="primary"
        size="large"
        disabled={!ready}
        loading={committing}
        onClick={commit.one}
      >
        {summary.month ? t('commitTo', { month: monthName(summary.month) }) : t('commit')}
      </Button>
    </div>
  );
}

function PlanCounts({ summary }: Pick<ReviewPartProps, 'summary'>) {
  const t = useTexts('imports');
  const { inserted, updated, unchanged } = summary.plan;
  const counts = { inserted, updated, unchanged, rejected: summary.rejected };
  return (
    <dl className="plan-counts tabular">
      {(['inserted', 'updated', 'unchanged', 'rejected'] as const).map((key) => (
        <div key={key} className={key === 'rejected' && counts.rejected > 0 ? 'bad' : undefined}>
          <dt>{t(key)}</dt>
          <dd>{showCount(counts[key])}</dd>
        </div>
      ))}
    </dl>
  );
}

function BarState({ session, summary, answers }: CommitBarProps) {
  const t = useTexts('imports');
  if (session.checking) return t('checkingNow');
  const open = summary.blockers.filter((blocker) => !mayCommit([blocker], answers)).length;
  if (open === 0) return null;
  const show = (): void => {
    document.getElementById('commit-title')?.scrollIntoView({ block: 'center' });
  };
  return (
    <Button type="link" size="small" onClick={show}>
      {t('openBlockers', { count: open })}
    </Button>
  );
}

function useCommit({ session, answers, titles }: CommitBarProps) {
  const client = useQueryClient();
  const { id } = session.file;
  const one = async (): Promise<boolean> => {
    const done = await commitFile(id, answers, titles);
    if (done) await client.invalidateQueries();
    return done;
  };
  return {
    one: () => void one().then((done) => (done ? openNext(titles) : undefined)),
    all: () =>
      void one().then(async (done) => {
        if (!done) return;
        await commitRest(titles, session.choice);
        await client.invalidateQueries();
      }),
  };
}
