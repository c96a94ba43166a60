import { DraftKeeper } from '../operations/access/draft-keeper';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { LedgerHealth } from '../../shared/models/health';
import type {
  AppState,
  JobProgress,
  JobStep,
  Permission,
  ProgramFacts,
} from '../../shared/models/session';
import type { EventName, Events } from '../../shared/events';
import type { Month } from '../../shared/models/calendar';
import { permissionsOf } from '../domain/access/permissions';
import { localTime } from '../operations/ground/clock';
import type { ClientList } from '../operations/clients/query-clients';
import { openShownLedger, type ShownLedger } from '../operations/access/shown-ledger';
import { backupFoldersOf } from '../operations/ledger/back-up';
import { stopWriting } from '../operations/ledger/stop-writing';
import { realLedgerPath } from '../operations/ledger/ledger-path';
import { OperationFailure, toFailure } from '../operations/ground/failure';
import { findAccountOf } from '../operations/ground/own-account';
import type { WayOut } from '../operations/ground/way-out';
import type { ImportCounts } from '../operations/imports/commit-import';
import type { FileOutline } from '../operations/imports/file-outline';
import type { Shown } from '../operations/ground/ledger';
import { describeLockedLedger, type LedgerSession } from '../operations/ledger/unlock-ledger';
import { readOutletNames, showSettings } from '../operations/ground/settings';
import type { FileThread } from '../workers/file-thread';
import { CancelFlag, measureProgress } from '../workers/job-control';
import { LedgerThread } from '../workers/ledger-thread';
import { HealthWatch } from './health-watch';

/** Where this user's files lie. */
interface DeskPaths {
  readonly ownLedger: string;
  readonly sampleLedger: string;
  /** Workbooks of the sample outlet, as shipped. */
  readonly sampleFiles: string;
}

/** A file being imported: its thread, and what is known of it. */
export interface ImportSession {
  readonly thread: FileThread;
  outline: FileOutline;
  month: Month | null;
  /** What a commit would do, as counted last. */
  plan: ImportCounts | null;
}

/** A job as its work sees it. */
export interface Job {
  readonly cancel: CancelFlag;
  readonly onStep: (step: JobStep) => void;
  /** Called once when the user cancels. */
  onCancel: (() => void) | null;
}

/** How many ordered lists are kept for scrolling. */
const keptLists = 6;

/**
 * What the main process holds while the program runs: the open ledger, its threads, files being
 * imported, lists being scrolled, jobs under way. The one place with state.
 */
export class Desk {
  private session: LedgerSession | null = null;
  private access: ShownLedger | null = null;
  private thread: LedgerThread | null = null;
  private watch: HealthWatch | null = null;
  private draftKeeper: DraftKeeper | null = null;
  private usesSample = false;
  private readonly jobs = new Map<string, Job>();
  readonly imports = new Map<string, ImportSession>();
  readonly lists = new Map<string, ClientList>();
  private readonly questions = new Map<string, (answer: WayOut | null) => void>();
  lastInputAt = Date.now();

  constructor(
    readonly paths: DeskPaths,
    private readonly program: ProgramFacts,
    /** Tells the window something unasked. */
    readonly emit: <Name extends EventName>(name: Name, value: Events[Name]) => void,
    /** Rids the window of what it showed, once the ledger is closed. */
    private readonly forgetShown: () => Promise<void> = async () => emit('ledger.locked', null),
  ) {}

  get ledgerPath(): string {
    return realLedgerPath(this.usesSample ? this.paths.sampleLedger : this.paths.ownLedger);
  }

  /** The open ledger; throws `ledger.locked`. */
  get ledger(): LedgerSession {
    if (!this.session) throw new OperationFailure('ledger.locked');
    return this.session;
  }

  /** What the account that has the ledger open may see of it. */
  get shownLedger(): ShownLedger {
    this.access ??= openShownLedger(this.ledger, this.ledger.account);
    return this.access;
  }

  /**
   * What calls that show something read from; `ledger` is for those that change it
   * (docs/rules/access.md#who-sees-whom).
   */
  get shown(): Shown {
    return this.shownLedger.context;
  }

  /** After what the account may see has changed. */
  async refreshAccount(): Promise<void> {
    const { ledger } = this;
    const account = findAccountOf(ledger);
    this.closeAccess();
    await this.endThread();
    this.session = { ...ledger, account };
    this.lists.clear();
  }

  private closeAccess(): void {
    this.access?.close();
    this.access = null;
  }

  /** What the account typed and has not saved. */
  get drafts(): DraftKeeper {
    this.draftKeeper ??= new DraftKeeper(this.ledger);
    return this.draftKeeper;
  }

  /** Writes what was typed last; false where the ledger does not take it, and it would be lost. */
  keepDrafts(): boolean {
    return this.draftKeeper?.writeNow() ?? true;
  }

  get isSample(): boolean {
    return this.usesSample;
  }

  get isOpen(): boolean {
    return this.session !== null;
  }

  /** The thread for long work on the open ledger; started when first needed. */
  get ledgerThread(): LedgerThread {
    const { path, key, account } = this.ledger;
    const isReadOnly = this.isDamaged;
    if (!this.thread?.isAlive) this.thread = LedgerThread.of({ path, key, account, isReadOnly });
    return this.thread;
  }

  /** Forgotten before it has ended: whatever is asked meanwhile gets a thread of its own. */
  private async endThread(): Promise<void> {
    const { thread } = this;
    this.thread = null;
    await thread?.close();
  }

  /** Takes over a ledger that was just opened. */
  take(session: LedgerSession, isSample: boolean): void {
    this.session = session;
    this.watch = new HealthWatch(session);
    this.usesSample = isSample;
    this.lastInputAt = Date.now();
  }

  /** Goes from the sample ledger to the user's own, or back, without opening it. */
  async useSample(isSample: boolean): Promise<void> {
    await this.lock();
    this.usesSample = isSample;
  }

  /**
   * Backs the user's own ledger up in its thread if anything changed; the sample needs none. What fails is
   * in the audit log, from where home and settings tell it; it never keeps anybody from working or leaving.
   */
  async backUp(reason: 'daily' | 'close'): Promise<void> {
    // A damaged ledger would push sound backups out of their rotation.
    if (!this.isOpen || this.usesSample || this.isDamaged) return;
    try {
      await this.ledgerThread.work('backUp', { reason, folders: backupFoldersOf(this.ledger) });
    } catch {
      // The ledger was locked meanwhile and its thread has ended: the next start makes up for it.
    }
    this.emit('backups.changed', null);
  }

  /** What a day begins with, beside the work: its backup, and the full check if a week has passed. */
  async beginDay(): Promise<void> {
    await this.backUp('daily');
    await this.watchHealth();
  }

  /**
   * The full check of every week, in its thread, and a look at the room on the disk; asked for again and
   * again. Damage makes the open ledger one for reading only, and the window is told of all that is new.
   */
  async watchHealth(): Promise<void> {
    const { watch } = this;
    if (!watch || this.usesSample) return;
    let isNew = watch.diskChanged();
    try {
      const { language } = showSettings(this.ledger);
      if (await watch.checkWhenDue(() => this.ledgerThread.work('checkFully', language)))
        isNew = true;
    } catch {
      // The ledger was locked meanwhile, or the disk fails: the check stays due.
    }
    if (this.watch !== watch) return;
    if (this.isDamaged) await this.stopWriting();
    if (isNew) this.emit('health.changed', null);
  }

  /** Work met a damaged page: everything is checked at once, and nothing more written where it holds true. */
  async suspectDamage(): Promise<void> {
    this.watch?.suspectDamage();
    await this.watchHealth();
  }

  /** How the open ledger and its disk are. */
  health(): LedgerHealth {
    const { watch } = this;
    if (!watch) throw new OperationFailure('ledger.locked');
    return watch.state();
  }

  /** Whether the open ledger is damaged and may only be looked at. */
  get isDamaged(): boolean {
    return (this.watch?.damage.length ?? 0) > 0;
  }

  /** Work under way in the thread is rolled back: it would be written to what is damaged. */
  private async stopWriting(): Promise<void> {
    if (stopWriting(this.ledger)) await this.endThread();
  }

  /** Closes the ledger, its threads and everything that was shown from it. */
  async lock(): Promise<void> {
    for (const job of this.jobs.values()) this.stop(job);
    for (const askId of [...this.questions.keys()]) this.answerPurpose(askId, null);
    for (const { thread } of this.imports.values()) await thread.close();
    this.imports.clear();
    this.lists.clear();
    await this.endThread();
    this.keepDrafts();
    this.draftKeeper = null;
    this.closeAccess();
    this.session?.close();
    this.session = null;
    this.watch = null;
  }

  /** Locks, as whoever leaves their place does: nothing of the ledger stays with the window either. */
  async lockAndForget(): Promise<void> {
    await this.lock();
    await this.forgetShown();
  }

  /** Whether the account that has the ledger open may do something; `open` needs no account. */
  may(permission: Permission): boolean {
    if (permission === 'open') return true;
    return permissionsOf[this.ledger.account.role].includes(permission);
  }

  keepList(id: string, list: ClientList): void {
    this.lists.set(id, list);
    const [oldest] = this.lists.keys();
    if (this.lists.size > keptLists && oldest) this.lists.delete(oldest);
  }

  /** Asks in the window what something is exported for; null where nothing is to be. */
  askPurpose(fileName: string, takesPassword: boolean): Promise<WayOut | null> {
    const askId = randomUUID();
    return new Promise((resolve) => {
      this.questions.set(askId, resolve);
      this.emit('export.asked', { askId, fileName, takesPassword });
    });
  }

  /** The window's answer to such a question. */
  answerPurpose(askId: string, answer: WayOut | null): void {
    this.questions.get(askId)?.(answer);
    this.questions.delete(askId);
    if (this.questions.size === 0) this.emit('export.asked', null);
  }

  /** Runs long work that reports steps and can be cancelled by its id. */
  async runJob<Value>(jobId: string, work: (job: Job) => Promise<Value>): Promise<Value> {
    const measure = measureProgress(jobId, () => performance.now());
    const job: Job = {
      cancel: new CancelFlag(),
      onStep: (step) => this.emit('job.progress', measure(step) satisfies JobProgress),
      onCancel: null,
    };
    this.jobs.set(jobId, job);
    try {
      return await work(job);
    } finally {
      this.jobs.delete(jobId);
    }
  }

  cancelJob(jobId: string): void {
    const job = this.jobs.get(jobId);
    if (job) this.stop(job);
  }

  private stop(job: Job): void {
    job.cancel.cancel();
    job.onCancel?.();
  }

  /** What the window needs to know before it shows anything. */
  describe(): AppState {
    const sampleLedgerExists = existsSync(this.paths.sampleLedger);
    const base = { program: this.program, sampleLedgerExists };
    if (this.session) return { ...base, ...this.describeOpen(this.session) };
    const path = this.ledgerPath;
    if (!existsSync(path)) return { ...base, guideDone: false, ledger: { kind: 'none' } };
    return { ...base, guideDone: true, ledger: this.describeLocked(path) };
  }

  /** A ledger whose keys are gone or damaged opens for nobody: what is left is its backups. */
  private describeLocked(path: string): AppState['ledger'] {
    try {
      const { accounts, retryInSeconds } = describeLockedLedger(path, localTime());
      return { kind: 'locked', path, accounts, retryInSeconds };
    } catch (error) {
      return { kind: 'broken', path, failure: toFailure(error, path) };
    }
  }

  private describeOpen(session: LedgerSession): Pick<AppState, 'ledger' | 'guideDone'> {
    const { account, path } = session;
    const outlet = readOutletNames(session);
    return {
      guideDone: this.usesSample || outlet.guideDone,
      ledger: {
        kind: 'open',
        path,
        isSample: this.usesSample,
        account: { id: account.id, displayName: account.displayName },
        staffNo: account.staffNo,
        role: account.role,
        permissions: permissionsOf[account.role],
        lastLoginAt: account.lastLoginAt,
        agreementSignedOn: account.agreementSignedOn,
        branchName: outlet.branchName,
        bankName: outlet.bankName,
      },
    };
  }
}
