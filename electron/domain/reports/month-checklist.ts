import type { ChecklistLine, ChecklistStep } from '../../../shared/models/home';

/** What has happened in a month so far, in numbers. */
interface MonthProgress {
  /** Clients with figures. */
  readonly rows: number;
  /** Control totals that the imports were compared with. */
  readonly totals: number;
  /** Clients with a tier from the newest figures; 0 when the run is missing or stale. */
  readonly tiered: number;
  /** VIP clients with an owner; whether they are as many as are aimed at. */
  readonly assigned: number;
  readonly isAssigned: boolean;
  readonly toPrint: number;
  readonly printed: number;
  readonly exports: number;
}

/**
 * The month's checklist in the order the work is done: what is done, which step is next, what waits
 * (docs/rules/months.md#the-months-checklist). Reconciling is part of every import: a file whose totals differ
 * is not committed without a reason.
 */
export function composeChecklist(progress: MonthProgress): ChecklistLine[] {
  const imported = progress.rows > 0;
  const applications = progress.toPrint + progress.printed;
  const steps: readonly (readonly [ChecklistStep, boolean, number])[] = [
    ['import', imported, progress.rows],
    ['reconcile', imported, progress.totals],
    ['tier', imported && progress.tiered > 0, progress.tiered],
    ['assign', progress.isAssigned, progress.assigned],
    ['cards', applications > 0 && progress.toPrint === 0, applications],
    ['report', progress.exports > 0, progress.exports],
  ];
  const next = steps.find(([, done]) => !done)?.[0];
  const stateOf = (step: ChecklistStep, done: boolean, count: number): ChecklistLine['state'] => {
    // Nothing was there to compare with: not done, and nothing that could be done.
    if (step === 'reconcile' && done && count === 0) return 'unchecked';
    if (done) return 'done';
    return step === next ? 'next' : 'waiting';
  };
  return steps.map(([step, done, count]) => ({
    step,
    state: stateOf(step, done, count),
    count,
  }));
}
