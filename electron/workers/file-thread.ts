import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { Output } from '../../shared/contract';
import type { LayoutChoice } from '../../shared/models/import';
import type { Language } from '../../shared/text/message';
import type { Failure } from '../../shared/models/result';
import type { CheckOptions, FileSummary, PreviewView } from '../operations/import/open-file';
import type { RejectedSheet } from '../operations/import/list-rejected';
import type { ReassignmentLine } from '../domain/assignment/read-reassignment';
import { threadLimits, type ThreadLimits } from '../spreadsheet/limits';
import type { FileRequest } from './file-requests';
import type { RecordStream } from './ledger-requests';
import { WorkerCaller } from './worker-call';

/** Size of a file in bytes; one that is not there fails when it is read. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** One file being imported, in a thread of its own that holds no key. */
export class FileThread {
  private readonly worker: Worker;
  private readonly caller: WorkerCaller<FileRequest>;
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
    this.caller = new WorkerCaller<FileRequest>(this.worker, (error) => this.deathOf(error));
  }

  private deathOf(error: Error | null): Failure {
    if ((error as NodeJS.ErrnoException | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY') {
      return { code: 'file.outOfMemory', values: { file: this.file } };
    }
    if (error) return { code: 'call.failed', values: {}, detail: error.stack ?? error.message };
    return { code: 'import.sessionGone', values: {} };
  }

  /** Reads, understands and checks the file; too long a time stops the thread. */
  async open(choice: LayoutChoice, options: CheckOptions): Promise<FileSummary> {
    const request: FileRequest = { kind: 'open', path: this.path, choice, options };
    return this.withinTime(this.caller.call(request)) as Promise<FileSummary>;
  }

  /** Understands the file anew with the user's corrections. */
  async adjust(choice: LayoutChoice, options: CheckOptions): Promise<FileSummary> {
    const work = this.caller.call({ kind: 'adjust', choice, options });
    return this.withinTime(work) as Promise<FileSummary>;
  }

  /** One page of the preview grid. */
  preview(view: PreviewView) {
    return this.caller.call({ kind: 'preview', ...view }) as Promise<Output<'import.preview'>>;
  }

  /** The rejected rows with their reasons, sheet by sheet. */
  rejectedRows(language: Language): Promise<RejectedSheet[]> {
    return this.caller.call({ kind: 'rejected', language }) as Promise<RejectedSheet[]>;
  }

  /** The lines of a reassignment sheet. */
  reassignmentLines(): Promise<ReassignmentLine[]> {
    const request: FileRequest = { kind: 'reassignment', path: this.path };
    return this.withinTime(this.caller.call(request)) as Promise<ReassignmentLine[]>;
  }

  /** Starts handing the accepted rows out; the returned end goes to the ledger's thread. */
  async sendRows(): Promise<RecordStream> {
    const { port1, port2 } = new MessageChannel();
    const counter = new SharedArrayBuffer(4);
    await this.caller.call({ kind: 'send', rows: { port: port1, counter } }, undefined, [port1]);
    return { port: port2, counter };
  }

  /** Stops the thread; open requests end with the given failure. */
  async close(failure: Failure = { code: 'import.sessionGone', values: {} }): Promise<void> {
    this.caller.fail(failure);
    await this.worker.terminate();
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
