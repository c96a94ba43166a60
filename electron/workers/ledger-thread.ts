import type { Output } from '../../shared/contract';
import type { ReportRequest } from '../../shared/contract/reports';
import type { AssignmentProposal } from '../../shared/models/assignment';
import type { BackupReason, BackupsMade } from '../../shared/models/backup';
import type { Month } from '../../shared/models/calendar';
import type { MonthState } from '../../shared/models/month-state';
import type { Report } from '../../shared/models/report';
import type { Scheme } from '../../shared/models/scheme';
import type { ReplaySummary, WhatIfOpened, WhatIfSummary } from '../../shared/models/what-if';
import type { TierStructure } from '../../shared/models/tiering';
import type { UndoPlan } from '../../shared/models/undo';
import type { Language } from '../../shared/text/message';
import type { ProposalWanted } from '../operations/assignment/propose-owners';
import type { CheckFindings } from '../operations/ledger/full-check';
import type { ImportCounts } from '../operations/import/commit-import';
import type { ImportOrder } from '../operations/import/import-order';
import type { CancelFlag, JobStep } from './job-control';
import type {
  LedgerRequest,
  LedgerThreadData,
  MoversWanted,
  RecordStream,
  ReplayWanted,
} from './ledger-requests';
import { NativeThread, type ThreadEnd } from './native-thread';

/** Rows pass through and are gone: the usual size only keeps 100 MB of them for longer (see `ThreadLimits`). */
const youngMegabytes = 16;

type OnStep = (step: JobStep) => void;

/** Work as whoever may cancel it sees it. */
interface Cancellable {
  readonly cancel: CancelFlag;
  readonly onStep: OnStep;
}

/** The thread for long work on the open ledger, with its own connection and the key in memory. */
export class LedgerThread {
  private readonly thread: NativeThread<LedgerRequest>;

  /** Starts the thread, which takes a while; `open` comes before any work. */
  constructor() {
    const url = new URL('./ledger-worker.js', import.meta.url);
    this.thread = new NativeThread<LedgerRequest>(url, 'the ledger thread', {
      resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
    });
  }

  /** A thread that has the ledger open. */
  static of(data: LedgerThreadData): LedgerThread {
    const thread = new LedgerThread();
    thread.open(data);
    return thread;
  }

  /** Opens the ledger; where that fails, whatever is asked next says why. */
  open(data: LedgerThreadData): void {
    this.thread.call({ kind: 'open', ...data }).catch(() => undefined);
  }

  /** Whether the thread still answers; a dead one is replaced by its owner. */
  get isAlive(): boolean {
    return this.thread.isAlive;
  }

  /** Counts what an import would do, or does it; all or nothing. */
  runImport(
    kind: 'planImport' | 'commitImport',
    order: ImportOrder,
    rows: RecordStream,
    job: Cancellable,
  ): Promise<ImportCounts> {
    const request: LedgerRequest = { kind, order, rows, cancel: job.cancel.buffer };
    const call = this.thread.call(request, job.onStep as (value: unknown) => void, [rows.port]);
    return call as Promise<ImportCounts>;
  }

  /** Takes an import back; without a reason only says what that would do. */
  undo(batchId: number, reason: string | null, job: Cancellable): Promise<UndoPlan> {
    const request: LedgerRequest = { kind: 'undo', batchId, reason, cancel: job.cancel.buffer };
    const onStep = job.onStep as (value: unknown) => void;
    return this.thread.call(request, onStep) as Promise<UndoPlan>;
  }

  /** Tiers a month. */
  tier(
    wanted: { readonly month: Month; readonly scheme: string },
    job: Cancellable,
  ): Promise<TierStructure> {
    const request: LedgerRequest = { kind: 'tier', ...wanted, cancel: job.cancel.buffer };
    return this.thread.call(
      request,
      job.onStep as (value: unknown) => void,
    ) as Promise<TierStructure>;
  }

  /** Tiers what is not tiered yet and seals the month. */
  closeMonth(
    { month, withEarlier }: { readonly month: Month; readonly withEarlier: boolean },
    job: Cancellable,
  ): Promise<MonthState> {
    const cancel = job.cancel.buffer;
    const request: LedgerRequest = { kind: 'closeMonth', month, withEarlier, cancel };
    return this.thread.call(request, job.onStep as (value: unknown) => void) as Promise<MonthState>;
  }

  /** Proposes owners; the search ends when the job is cancelled. */
  propose(wanted: ProposalWanted, job: Cancellable): Promise<AssignmentProposal> {
    const request: LedgerRequest = { kind: 'propose', wanted, cancel: job.cancel.buffer };
    const onStep = job.onStep as (value: unknown) => void;
    return this.thread.call(request, onStep) as Promise<AssignmentProposal>;
  }

  /** Builds a report. */
  report(wanted: ReportRequest, language: Language, cancel: CancelFlag): Promise<Report> {
    const request: LedgerRequest = { kind: 'report', wanted, language, cancel: cancel.buffer };
    return this.thread.call(request) as Promise<Report>;
  }

  /** Reads a month for drafts of a scheme. */
  openWhatIf(
    wanted: { readonly month: Month; readonly scheme: string },
    cancel: CancelFlag,
  ): Promise<WhatIfOpened> {
    const request: LedgerRequest = { kind: 'whatIfOpen', ...wanted, cancel: cancel.buffer };
    return this.thread.call(request) as Promise<WhatIfOpened>;
  }

  /** Tries a draft on the month that is open. */
  stepWhatIf(whatIfId: string, draft: Scheme): Promise<WhatIfSummary> {
    return this.thread.call({ kind: 'whatIfStep', whatIfId, draft }) as Promise<WhatIfSummary>;
  }

  /** The clients whom the last draft moves. */
  whatIfMovers(whatIfId: string, wanted: MoversWanted): Promise<Output<'tiering.whatIfMovers'>> {
    return this.thread.call({ kind: 'whatIfMovers', whatIfId, wanted }) as Promise<
      Output<'tiering.whatIfMovers'>
    >;
  }

  /** Forgets a month that was open for drafts. */
  async closeWhatIf(whatIfId: string): Promise<void> {
    await this.thread.call({ kind: 'whatIfClose', whatIfId });
  }

  /** Runs a draft over past months. */
  replay(wanted: ReplayWanted, job: Cancellable): Promise<ReplaySummary> {
    const request: LedgerRequest = { kind: 'replay', wanted, cancel: job.cancel.buffer };
    return this.thread.call(
      request,
      job.onStep as (value: unknown) => void,
    ) as Promise<ReplaySummary>;
  }

  /** Backs the ledger up into the folders that want it; see `backUpInto`. */
  backUp(reason: BackupReason, folders: readonly string[]): Promise<BackupsMade> {
    return this.thread.call({ kind: 'backUp', reason, folders }) as Promise<BackupsMade>;
  }

  /** Verifies the ledger; nothing is changed. */
  verify(language: Language, job: Cancellable): Promise<Output<'ledger.verify'>> {
    const request: LedgerRequest = { kind: 'verify', language, cancel: job.cancel.buffer };
    const onStep = job.onStep as (value: unknown) => void;
    return this.thread.call(request, onStep) as Promise<Output<'ledger.verify'>>;
  }

  /** The full check of every week. */
  checkFully(language: Language): Promise<CheckFindings> {
    return this.thread.call({ kind: 'checkFully', language }) as Promise<CheckFindings>;
  }

  /** Writes an export to a file. */
  async export(
    out: Omit<Extract<LedgerRequest, { kind: 'export' }>, 'kind' | 'cancel'>,
    cancel: CancelFlag,
  ): Promise<void> {
    await this.thread.call({ kind: 'export', ...out, cancel: cancel.buffer });
  }

  /** Ends the thread: a transaction under way is rolled back. See `NativeThread.close`. */
  close(): Promise<ThreadEnd> {
    return this.thread.close();
  }
}
