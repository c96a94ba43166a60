import type { z } from 'zod';
import { accountsCalls } from './contract/access';
import { sessionCalls } from './contract/ledger/session';
import { clientFileCalls } from './contract/clients/client-file';
import { clientsCalls } from './contract/clients/clients';
import { importsCalls } from './contract/imports';
import { tieringCalls } from './contract/tiering';
import { assignmentCalls } from './contract/assignment';
import { cardApplicationCalls } from './contract/cards/card-applications';
import { cardExceptionCalls } from './contract/cards/card-exceptions';
import { cardLifeCalls } from './contract/cards/card-life';
import { cardPaperCalls } from './contract/cards/card-papers';
import { cardReviewCalls } from './contract/cards/card-reviews';
import { cardStockCalls } from './contract/cards/card-stock';
import { cardsCalls } from './contract/cards/cards';
import { backupsCalls } from './contract/ledger/backups';
import { draftsCalls } from './contract/ledger/drafts';
import { healthCalls } from './contract/ledger/health';
import { contactsCalls } from './contract/contacts';
import { exportsCalls } from './contract/reports/exports';
import { reportsCalls } from './contract/reports/reports';
import { monthsCalls } from './contract/months';
import { settingsCalls } from './contract/ledger/settings';
import type { CallDefinition, CallKind } from './contract/call';
import type { Result } from './models/result';
import type { EventName, Events } from './events';

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

/** The calls of one kind. */
export type ChannelOf<Kind extends CallKind> = {
  [Name in Channel]: Contract[Name] extends CallDefinition<z.ZodType, unknown, Kind> ? Name : never;
}[Channel];

/** The names of all calls. */
export const channels: readonly Channel[] = Object.keys(contract) as Channel[];

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
