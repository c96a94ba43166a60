import type { Month } from '../../../shared/models/calendar';
import type { Scheme } from '../../../shared/models/scheme';
import type { WhatIfOpened, WhatIfSummary } from '../../../shared/models/what-if';
import type { z } from 'zod';
import type { Channel, ChannelOf, Contract, Output } from '../../../shared/contract';
import type { CallKind } from '../../../shared/contract/call';
import type { JobStep } from '../../../shared/models/session';
import type { Ledger, Shown } from './ledger';

/** The argument of a call, once it was checked. */
export type CallInput<Name extends Channel> = z.output<Contract[Name]['input']>;

/** Work of a call that reads: it is given what the account may see, and can not write. */
export type ReadingCall<Name extends Channel> = (
  shown: Shown,
  input: CallInput<Name>,
) => Output<Name>;

/** Work of a call that changes the ledger; `shown` is what the account may see of it, the whole unless told. */
export type ChangingCall<Name extends Channel> = (
  ledger: Ledger,
  input: CallInput<Name>,
  shown?: Shown,
) => Output<Name>;

/** Months of the ledger's thread that are open for drafts of a scheme. */
interface OpenWhatIfs {
  readonly start: (wanted: { readonly month: Month; readonly scheme: string }) => WhatIfOpened;
  /** One that is open; throws `tiering.whatIfClosed`. */
  readonly get: (whatIfId: string) => OpenWhatIf;
  readonly close: (whatIfId: string) => void;
}

/** A month that is open for drafts. */
interface OpenWhatIf {
  readonly step: (draft: Scheme) => WhatIfSummary;
  readonly movers: (
    wanted: Omit<CallInput<'tiering.whatIfMovers'>, 'whatIfId'>,
  ) => Output<'tiering.whatIfMovers'>;
}

/** What long work has in its thread: a connection of its own, and months that are open for drafts. */
export interface WorkPlace {
  /** With its key, which backups are made with. */
  readonly ledger: Ledger & { readonly key: Buffer };
  /** What the account may see; reports and exports are made of it (docs/rules/access.md#who-sees-whom). */
  readonly shown: Shown;
  readonly whatIfs: OpenWhatIfs;
}

/** How long work tells where it stands, and learns that it is to end. */
export interface WorkSteps {
  /** Tells a step; throws `call.cancelled` once the work is to end, and everything is rolled back. */
  readonly tell: (step: JobStep) => void;
  /** The same for steps that are many: most are passed over, as nobody sees so many. */
  readonly tellOften: (step: JobStep) => void;
  /** Whether the work is to end; for what can not be left by throwing. */
  readonly isCancelled: () => boolean;
}

/** The argument of a call that works, without the id of its job. */
export type WorkInput<Name extends ChannelOf<'works'>> = Omit<CallInput<Name>, 'jobId'>;

/** Work of a call that takes long, in the ledger's thread. */
export type WorkingCall<Name extends ChannelOf<'works'>> = (
  place: WorkPlace,
  input: WorkInput<Name>,
  steps: WorkSteps,
) => Output<Name> | Promise<Output<Name>>;

/** The long work of an area; one that is missing does not compile. */
export type WorksOf<Words extends string> = {
  readonly [Name in CallsNamed<'works', Words>]: WorkingCall<Name>;
};

/** Calls of a kind whose names begin with an area's words. */
type CallsNamed<Kind extends CallKind, Words extends string> = Extract<
  ChannelOf<Kind>,
  `${Words}.${string}`
>;

/** The calls of an area that read and change; one that is missing does not compile. */
export type CallsOf<Words extends string> = {
  readonly [Name in CallsNamed<'reads', Words>]: ReadingCall<Name>;
} & { readonly [Name in CallsNamed<'changes', Words>]: ChangingCall<Name> };

/** Nothing to answer but that it is done. */
export function done(_value: unknown): null {
  return null;
}
