import type { JobProgress, JobStep } from '../../shared/models/session';
import { OperationFailure } from '../operations/ground/failure';

/** A flag that another thread can set to end a job. */
export class CancelFlag {
  private readonly cell: Int32Array<SharedArrayBuffer>;
  private readonly ending: Int32Array<SharedArrayBuffer> | null;

  /** `ending` is the flag of the thread that does the job: set where the whole thread is to end. */
  constructor(
    readonly buffer: SharedArrayBuffer = new SharedArrayBuffer(4),
    ending?: SharedArrayBuffer,
  ) {
    this.cell = new Int32Array(buffer);
    this.ending = ending ? new Int32Array(ending) : null;
  }

  cancel(): void {
    Atomics.store(this.cell, 0, 1);
  }

  /** Whether the job should end; for work that can not be left by throwing. */
  get isSet(): boolean {
    return (
      Atomics.load(this.cell, 0) === 1 ||
      (this.ending !== null && Atomics.load(this.ending, 0) === 1)
    );
  }

  /** Throws `call.cancelled` once the flag is set; whatever runs is rolled back. */
  check(): void {
    if (this.isSet) throw new OperationFailure('call.cancelled');
  }
}

/** Adds speed and time left to steps, measured from the first of each kind. */
export function measureProgress(jobId: string, now: () => number): (step: JobStep) => JobProgress {
  let current = '';
  let startedAt = 0;
  return ({ step, done, total }) => {
    if (step !== current) {
      current = step;
      startedAt = now();
    }
    const seconds = (now() - startedAt) / 1000;
    const perSecond = seconds > 0.2 ? Math.round(done / seconds) : 0;
    const left = perSecond > 0 && total > done ? Math.ceil((total - done) / perSecond) : null;
    return { jobId, step, done, total, perSecond, secondsLeft: left };
  };
}
