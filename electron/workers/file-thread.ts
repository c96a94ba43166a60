import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import type { Output } from '../../shared/contract';
import type { LayoutChoice } from '../../shared/models/import';
import type { ImportIssue } from '../../shared/models/import-issue';
import type { Language } from '../../shared/text/message';
import type { Failure } from '../../shared/models/result';
import type { PreviewView } from '../operations/imports/open-file';
import type { FileSummary } from '../operations/imports/file-outline';
import type { FileOutline } from '../operations/imports/file-outline';
import type { CheckOptions } from '../operations/imports/file-outline';
import type { RejectedSheet } from '../operations/imports/list-rejected';
import type { ReassignmentLine } from '../domain/assignment/read-reassignment';
import type { FeeList } from '../domain/cards/read-fee-list';
import type { Day } from '../../shared/models/calendar';
import { threadLimits, type ThreadLimits } from '../spreadsheet/limits';
import type { FileRequests } from './file-requests';
import type { RecordStream } from './ledger-requests';
import { StreamState } from './record-channel';
import { waitUntilGone } from './stuck-threads';
import { WorkerCaller } from './worker-call';

/** Size of a file in bytes; one that is not there fails when it is read. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Rows on their way to the ledger's thread, and what comes of the file at their end. */
export interface SentRows {
  readonly rows: RecordStream;
  readonly summary: Promise<FileSummary | null | 'mistaken'>;
}

/** One file being imported, in a thread of its own that holds no key. */
export class FileThread {
  private readonly worker: Worker;
  private readonly caller: WorkerCaller<FileRequests>;
  private readonly file: string;
  private readonly limits: ThreadLimits;

  constructor(private readonly path: string) {
    this.file = basename(path);
    this.limits = threadLimits(sizeOf(path));
    this.worker = new Worker(new URL('./spreadsheet-worker.js', import.meta.url), {
      resourceLimits: {
        maxOldGenerationSizeMb: this.limits.heapMegabytes,
        maxYoungGenerationSizeMb: this.limits.youngMegabytes,
      },
    });
    this.caller = new WorkerCaller<FileRequests>(this.worker, (error) => this.deathOf(error));
  }

  private deathOf(error: Error | null): Failure {
    if ((error as NodeJS.ErrnoException | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY') {
      return { code: 'file.outOfMemory', values: { file: this.file } };
    }
    if (error) return { code: 'call.failed', values: {}, detail: error.stack ?? error.message };
    return { code: 'import.sessionGone', values: {} };
  }

  /** Reads the file into the thread's memory; too long a time stops the thread. */
  async read(password?: string): Promise<void> {
    await this.withinTime(this.caller.call('read', { path: this.path, password }));
  }

  /** Understands the file that was read, also anew with the user's corrections. */
  understand(choice: LayoutChoice, options: CheckOptions): Promise<FileOutline> {
    return this.withinTime(this.caller.call('understand', { choice, options }));
  }

  /** Checks all rows, if that was not done yet, and sums up. */
  summarize(): Promise<FileSummary> {
    return this.withinTime(this.caller.call('summarize', null));
  }

  /** One page of the preview grid. */
  preview(view: PreviewView): Promise<Output<'import.preview'>> {
    return this.caller.call('preview', view);
  }

  /** The rejected rows with their reasons, sheet by sheet. */
  rejectedRows(language: Language): Promise<RejectedSheet[]> {
    return this.caller.call('rejected', language);
  }

  /** Every finding of the file, one by one. */
  allIssues(): Promise<readonly ImportIssue[]> {
    return this.caller.call('issues', null);
  }

  /** The lines of a reassignment sheet. */
  reassignmentLines(): Promise<ReassignmentLine[]> {
    return this.withinTime(this.caller.call('reassignment', this.path));
  }

  /** The lines of a branch's fee list. */
  feeList(today: Day): Promise<FeeList> {
    return this.withinTime(this.caller.call('feeList', { path: this.path, today }));
  }

  /**
   * What the first rows say of a file that is being read; null where they say too little. Its rows
   * can then be sent ahead.
   */
  foresee(choice: LayoutChoice, options: CheckOptions): Promise<FileOutline | null> {
    return this.caller.call('foresee', { choice, options });
  }

  /** Says that nobody will take the rows that were foreseen: reading waits for that. */
  async readOn(): Promise<void> {
    await this.caller.call('readOn', null);
  }

  /**
   * Checks the rows, if that was not done yet, and hands the accepted ones out. `rows` goes to the
   * ledger's thread; `summary` comes at their end, null when the ledger's thread gave up before.
   * Without `keep` the file can not be looked at any more.
   */
  sendRows(keep: boolean): SentRows {
    return this.stream((rows, transfer) => this.caller.call('send', { rows, keep }, { transfer }));
  }

  /**
   * Hands out the rows of a file that was foreseen while it is still being read. The summary is
   * `mistaken` where the file turned out to be another: then nothing of it counts, and it is to be
   * understood anew.
   */
  sendAhead(): SentRows {
    return this.stream((rows, transfer) => this.caller.call('sendAhead', rows, { transfer }));
  }

  private stream(
    send: (rows: RecordStream, transfer: [MessagePort]) => SentRows['summary'],
  ): SentRows {
    const { port1, port2 } = new MessageChannel();
    const state = new StreamState();
    const rows: RecordStream = { port: port1, state: state.buffer };
    const sent = send(rows, [port1]);
    // Whatever ends this thread must not leave the other one waiting for rows.
    const summary = sent.catch((error: unknown) => {
      state.break();
      throw error;
    });
    return { rows: { ...rows, port: port2 }, summary };
  }

  /** Stops the thread; open requests end with the given failure. */
  async close(failure: Failure = { code: 'import.sessionGone', values: {} }): Promise<void> {
    this.caller.fail(failure);
    await waitUntilGone(this.worker, this.worker.terminate());
  }

  private async withinTime<Value>(work: Promise<Value>): Promise<Value> {
    const { seconds } = this.limits;
    const timer = setTimeout(() => {
      void this.close({ code: 'file.timeout', values: { file: this.file, seconds } });
    }, seconds * 1000);
    try {
      return await work;
    } finally {
      clearTimeout(timer);
    }
  }
}
