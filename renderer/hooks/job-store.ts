import { create } from 'zustand';
import type { JobProgress } from '../../shared/models/session';
import { ask, listen } from '../api';

export interface Job {
  readonly id: string;
  readonly title: string;
  readonly startedAt: number;
  readonly progress: JobProgress | null;
  readonly cancelling: boolean;
}

interface JobState {
  readonly jobs: readonly Job[];
  readonly begin: (id: string, title: string) => void;
  readonly report: (progress: JobProgress) => void;
  readonly markCancelling: (id: string) => void;
  readonly end: (id: string) => void;
}

function changed(jobs: readonly Job[], id: string, change: Partial<Job>): readonly Job[] {
  return jobs.map((job) => (job.id === id ? { ...job, ...change } : job));
}

/** Work that is under way, for the tray. */
export const useJobs = create<JobState>((set) => ({
  jobs: [],
  begin: (id, title) =>
    set((state) => ({
      jobs: [
        ...state.jobs,
        { id, title, startedAt: performance.now(), progress: null, cancelling: false },
      ],
    })),
  report: (progress) =>
    set((state) => ({ jobs: changed(state.jobs, progress.jobId, { progress }) })),
  markCancelling: (id) => set((state) => ({ jobs: changed(state.jobs, id, { cancelling: true }) })),
  end: (id) => set((state) => ({ jobs: state.jobs.filter((job) => job.id !== id) })),
}));

/** Runs work under a new job id; the tray shows it with its progress and a way to cancel. */
export async function runJob<Value>(
  title: string,
  work: (jobId: string) => Promise<Value>,
): Promise<Value> {
  const id = crypto.randomUUID();
  useJobs.getState().begin(id, title);
  try {
    return await work(id);
  } finally {
    useJobs.getState().end(id);
  }
}

/** Asks the main process to stop a job; it answers the job's own call with "cancelled". */
export async function cancelJob(id: string): Promise<void> {
  useJobs.getState().markCancelling(id);
  await ask('app.cancelJob', { jobId: id }).catch(() => undefined);
}

/** Takes progress reports from the main process; returns the function that ends it. */
export function followJobs(): () => void {
  return listen('job.progress', (progress) => useJobs.getState().report(progress));
}
