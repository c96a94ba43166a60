import type { z } from 'zod';
import { accountsCalls } from './contract/accounts';
import { sessionCalls } from './contract/session';
import { clientFileCalls } from './contract/client-file';
import { clientsCalls } from './contract/clients';
import { importsCalls } from './contract/imports';
import { tieringCalls } from './contract/tiering';
import { assignmentCalls } from './contract/assignment';
import { cardApplicationCalls } from './contract/card-applications';
import { cardExceptionCalls } from './contract/card-exceptions';
import { cardLifeCalls } from './contract/card-life';
import { cardPaperCalls } from './contract/card-papers';
import { cardReviewCalls } from './contract/card-reviews';
import { cardStockCalls } from './contract/card-stock';
import { cardsCalls } from './contract/cards';
import { backupsCalls } from './contract/backups';
import { healthCalls } from './contract/health';
import { contactsCalls } from './contract/contacts';
import { draftsCalls } from './contract/drafts';
import { exportsCalls } from './contract/exports';
import type { ExportQuestion } from './models/export-purpose';
import { reportsCalls } from './contract/reports';
import { monthsCalls } from './contract/months';
import { settingsCalls } from './contract/settings';
import type { CallDefinition } from './contract/call';
import type { Failure, Result } from './models/result';
import type { JobProgress } from './models/session';

/** Every call the window can make of the main process, by area. */
export const contract = {
  ...sessionCalls,
  ...accountsCalls,
  ...clientsCalls,
  ...importsCalls,
  ...tieringCalls,
  ...assignmentCalls,
  ...cardsCalls,
  ...backupsCalls,
  ...contactsCalls,
  ...clientFileCalls,
  ...cardApplicationCalls,
  ...cardLifeCalls,
  ...cardReviewCalls,
  ...cardExceptionCalls,
  ...cardStockCalls,
  ...cardPaperCalls,
  ...reportsCalls,
  ...exportsCalls,
  ...monthsCalls,
  ...settingsCalls,
  ...healthCalls,
  ...draftsCalls,
} as const satisfies Record<string, CallDefinition>;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type Input<Name extends Channel> = z.input<Contract[Name]['input']>;
export type Output<Name extends Channel> =
  Contract[Name] extends CallDefinition<z.ZodType, infer Value> ? Value : never;

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

/** What the preload puts on `window.tierdesk`. */
export interface TierdeskBridge {
  readonly call: {
    readonly [Name in Channel]: (input: Input<Name>) => Promise<Result<Output<Name>>>;
  };
  /** Returns a function that ends the listening. */
  readonly on: {
    readonly [Name in EventName]: (listener: (value: Events[Name]) => void) => () => void;
  };
  /** The path of a dropped file; the window itself never opens files. */
  readonly pathOfFile: (file: object) => string;
}
