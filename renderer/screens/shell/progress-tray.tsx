import { CloseOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { useEffect, useState } from 'react';
import { showCount } from '../../format/number';
import { cancelJob, useJobs, type Job } from '../../hooks/job-store';
import { useTexts } from '../../hooks/use-texts';
import './progress-tray.css';

const patience = 500;

/** Work under way for longer than half a second, with speed, time left and a cancel button. */
export function ProgressTray() {
  const jobs = useJobs((state) => state.jobs);
  const t = useTexts('shell');
  const now = useClock(jobs.length > 0);
  const shown = jobs.filter((job) => now - job.startedAt > patience);
  if (shown.length === 0) return null;
  return (
    <aside className="progress-tray" role="status" aria-label={t('jobs.title')}>
      {shown.map((job) => (
        <JobLine key={job.id} job={job} />
      ))}
    </aside>
  );
}

function useClock(running: boolean): number {
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (!running) return;
    const timer = window.setInterval(() => setNow(performance.now()), 250);
    return () => window.clearInterval(timer);
  }, [running]);
  return now;
}

function JobLine({ job }: { readonly job: Job }) {
  const t = useTexts('shell');
  const terms = useTexts('terms');
  const { progress } = job;
  const known = progress !== null && progress.total > 0;
  const percent = known ? (progress.done / progress.total) * 100 : 0;
  return (
    <div className="job">
      <div className="row apart">
        <span className="strong">{job.title}</span>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined aria-hidden />}
          aria-label={t('jobs.cancel')}
          title={t('jobs.cancel')}
          disabled={job.cancelling}
          onClick={() => void cancelJob(job.id)}
        />
      </div>
      <Progress
        percent={known ? Math.round(percent) : 100}
        showInfo={known}
        size="small"
        status="active"
        className={known ? undefined : 'unknown-end'}
        aria-label={job.title}
      />
      <div className="secondary tabular">
        {job.cancelling ? t('jobs.cancelling') : progress ? terms(`job.${progress.step}`) : ''}
        {progress && !job.cancelling ? <JobFigures job={job} /> : null}
      </div>
    </div>
  );
}

function JobFigures({ job }: { readonly job: Job }) {
  const t = useTexts('shell');
  const { progress } = job;
  if (!progress) return null;
  const done = showCount(progress.done);
  const parts = [
    progress.total > 0
      ? t('jobs.progress', { done, total: showCount(progress.total) })
      : t('jobs.count', { done }),
    progress.perSecond > 0 ? t('jobs.speed', { count: showCount(progress.perSecond) }) : '',
    progress.secondsLeft === null
      ? ''
      : t('jobs.left', { seconds: Math.ceil(progress.secondsLeft) }),
  ];
  return <> · {parts.filter(Boolean).join(' · ')}</>;
}
