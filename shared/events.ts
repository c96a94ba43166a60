import type { ExportQuestion } from './models/export-purpose';
import type { Failure } from './models/result';
import type { JobProgress } from './models/session';

/** What the main process tells the window unasked. */
export interface Events {
  readonly 'job.progress': JobProgress;
  /** The idle lock or a lock from elsewhere closed the ledger. */
  readonly 'ledger.locked': null;
  /** A backup was made, or tried, without being asked for. */
  readonly 'backups.changed': null;
  /** A full check came to its end, or the room on the disk crossed its bound. */
  readonly 'health.changed': null;
  /** A thread did not end in time and was left to end by itself. */
  readonly 'thread.leftAlone': Failure;
  /** Something is about to leave the ledger: what for? Answered with `export.answer`; null once it is. */
  readonly 'export.asked': ExportQuestion | null;
}
export type EventName = keyof Events;

/** Their names, for the preload script. One that is missing does not compile. */
export const eventNames = Object.keys({
  'job.progress': true,
  'ledger.locked': true,
  'backups.changed': true,
  'health.changed': true,
  'thread.leftAlone': true,
  'export.asked': true,
} satisfies Record<EventName, true>) as readonly EventName[];
