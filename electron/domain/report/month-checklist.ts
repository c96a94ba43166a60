import type { ChecklistLine, ChecklistStep } from '../../../shared/models/home';

/** What has happened in a month so far. */
export interface MonthProgress {
  readonly rows: number;
  readonly batches: number;
  readonly tiered: boolean;
  readonly toPrint: number;
  readonly printed: number;
  readonly exports: number;
}

/**
 * The month's checklist in the order the work is done: what is done, which step is next, what
 * waits. Reconciling is part of every import: a file whose totals differ is not committed without
 * a reason.
 */
export function composeChecklist(progress: MonthProgress): ChecklistLine[] {
  const imported = progress.batches > 0;
  const steps: readonly (readonly [ChecklistStep, boolean, number])[] = [
    ['import', imported, progress.batches],
    ['reconcile', imported, progress.batches],
    ['tier', imported && progress.tiered, progress.tiered ? 1 : 0],
    ['cards', progress.printed > 0 && progress.toPrint === 0, progress.toPrint],
    ['report', progress.exports > 0, progress.exports],
  ];
  const next = steps.find(([, done]) => !done)?.[0];
  return steps.map(([step, done, count]) => ({
    step,
    state: done ? 'done' : step === next ? 'next' : 'waiting',
    count,
  }));
}
