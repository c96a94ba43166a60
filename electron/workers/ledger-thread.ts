import type { JobStep } from '../../shared/models/session';
import type { ImportCounts } from '../operations/imports/commit-import';
import type { CancelFlag } from './job-control';
import type { ImportRun, LedgerRequests, LedgerThreadData } from './ledger-requests';
import { NativeThread, type ThreadEnd } from './native-thread';

/** Rows pass through and are gone: the usual size only keeps 100 MB of them for longer (see `ThreadLimits`). */
const youngMegabytes = 16;

/** Work as whoever may cancel it sees it. */
interface Cancellable {
  readonly cancel?: CancelFlag;
  readonly onStep?: (step: JobStep) => void;
}

/** The thread for long work on the open ledger, with its own connection and the key in memory. */
export class LedgerThread {
  private readonly thread: NativeThread<LedgerRequests>;

  /** Starts the thread, which takes a while; `open` comes before any work. */
  constructor() {
    const url = new URL('./ledger-worker.js', import.meta.url);
    this.thread = new NativeThread<LedgerRequests>(url, 'the ledger thread', {
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
    this.thread.call('open', data).catch(() => undefined);
  }

  /** Whether the thread still answers; a dead one is replaced by its owner. */
  get isAlive(): boolean {
    return this.thread.isAlive;
  }

  /** Has a piece of work done; rejected as `call.cancelled` where the job was cancelled. */
  work<Kind extends keyof LedgerRequests>(
    kind: Kind,
    input: LedgerRequests[Kind]['input'],
    { cancel, onStep }: Cancellable = {},
  ): Promise<LedgerRequests[Kind]['reply']> {
    return this.thread.call(kind, input, { cancel: cancel?.buffer, onStep });
  }

  /** Counts what an import would do, or does it; all or nothing. The rows are handed over. */
  runImport(
    kind: 'planImport' | 'commitImport',
    run: ImportRun,
    { cancel, onStep }: Cancellable,
  ): Promise<ImportCounts> {
    return this.thread.call(kind, run, {
      cancel: cancel?.buffer,
      onStep,
      transfer: [run.rows.port],
    });
  }

  /** Ends the thread: a transaction under way is rolled back. See `NativeThread.close`. */
  close(): Promise<ThreadEnd> {
    return this.thread.close();
  }
}
