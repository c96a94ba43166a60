import { shrinkageOf } from '../operations/imports/month-shrinkage';
import { setTimeout as pause } from 'node:timers/promises';
import type { Month } from '../../shared/models/calendar';
import type { CheckSummary, ImportOutcome, LayoutChoice } from '../../shared/models/import';
import { dayOf } from '../operations/ground/clock';
import { noChanges } from '../operations/imports/change-pages';
import type { ImportCounts } from '../operations/imports/commit-import';
import type { ImportOrder } from '../operations/imports/import-order';
import {
  blockersBefore,
  failureOfBlocker,
  refusalsOf,
  type EarlyBlocker,
} from '../operations/imports/import-blockers';
import { composeSummary, monthOfFile, orderOf, outcomeOf } from '../operations/imports/import-flow';
import { findImportFacts } from '../operations/imports/list-imports';
import { showHeaderWords } from '../operations/imports/header-words';
import { rememberedSources } from '../operations/imports/mappings';
import type { FileSummary } from '../operations/imports/file-outline';
import type { FileOutline } from '../operations/imports/file-outline';
import type { CheckOptions } from '../operations/imports/file-outline';
import type { Ledger } from '../operations/ground/ledger';
import { namedRatings } from '../operations/tiering/known-names';
import { showRates } from '../operations/ledger/exchange-rates';
import { showSettings } from '../operations/ground/settings';
import type { FileThread, SentRows } from './file-thread';
import type { JobStep } from '../../shared/models/session';
import type { CancelFlag } from './job-control';
import type { LedgerThread } from './ledger-thread';

export { monthOfFile };

/** A file that was understood, and the thread that holds its rows. */
interface FileInHand {
  readonly thread: FileThread;
  readonly outline: FileOutline;
  readonly month: Month | null;
  /** Whether somebody looks at the file, so that its rows stay after they were written. */
  readonly isShown: boolean;
}

interface Job {
  readonly cancel: CancelFlag;
  readonly onStep: (step: JobStep) => void;
  /** Hears of every finding of the ledger, one by one: an outcome has them grouped. */
  readonly onFindings?: (findings: ImportCounts['findings']) => void;
}

/** What the user decided about the blockers. */
interface CommitDecision {
  readonly differenceReason: string | null;
  readonly force: boolean;
}

/** What the checks of a file take from the ledger's settings. */
export function checkOptionsOf(context: Ledger, month: Month | null): CheckOptions {
  const { partsToleranceFen } = showSettings(context);
  const memory = rememberedSources(context);
  const rates = showRates(context);
  const words = showHeaderWords(context);
  const ratings = namedRatings(context);
  const today = dayOf(context.now());
  return { month, today, partsToleranceFen, memory, rates, ratings, words };
}

const nothingDone: ImportCounts = {
  batchId: null,
  inserted: 0,
  updated: 0,
  unchanged: 0,
  skipped: 0,
  findings: [],
  changes: noChanges,
};

/** How long the thread of a file may take to say why its rows broke off. */
const lastWordMs = 2_000;

interface MovedRows {
  readonly file: FileSummary;
  readonly counts: ImportCounts;
}

/**
 * Has the rows checked in one thread and written in the other at the same time. What keeps the
 * file from being read is said before anything else. Null where a file that was sent ahead is not
 * what was foreseen: the ledger is as before.
 */
async function moveRows(
  kind: 'planImport' | 'commitImport',
  order: ImportOrder,
  { rows, summary }: SentRows,
  ledger: LedgerThread,
  job: Job,
): Promise<MovedRows | null> {
  summary.catch(() => undefined);
  try {
    const counts = await ledger.runImport(kind, { order, rows }, job);
    const file = await summary;
    job.onFindings?.(counts.findings);
    if (file === null || file === 'mistaken') {
      throw new Error('rows were written that nobody summed up');
    }
    return { file, counts };
  } catch (error) {
    // A thread that has died never took the port: nobody else would close it.
    rows.port.close();
    // Where the rows broke off, the thread that read them knows why; one that hangs says nothing.
    const last = await Promise.race([summary, pause(lastWordMs, undefined, { ref: false })]);
    if (last === 'mistaken') return null;
    throw error;
  }
}

async function moveAll(
  kind: 'planImport' | 'commitImport',
  { thread, outline, month, isShown }: FileInHand,
  ledger: LedgerThread,
  job: Job,
  reason: string | null,
): Promise<MovedRows> {
  const order = orderOf(outline, month, reason);
  const moved = await moveRows(kind, order, thread.sendRows(isShown), ledger, job);
  if (moved === null) throw new Error('a file that was read can not be mistaken');
  return moved;
}

/** Counts what a commit would do and says what keeps it from being offered at once. */
export async function planFile(
  context: Ledger,
  ledger: LedgerThread,
  hand: FileInHand,
  sessionId: string,
  job: Job,
): Promise<{ summary: CheckSummary; plan: ImportCounts }> {
  const { thread, outline, month } = hand;
  const facts = findImportFacts(context, orderOf(outline, month, null));
  // These leave nothing that could be counted against the ledger.
  const blocked = blockersBefore(outline, month, facts).some((each) => !canBeForced(each));
  const { file, counts } = blocked
    ? { file: await thread.summarize(), counts: nothingDone }
    : await moveAll('planImport', hand, ledger, job, null);
  return {
    summary: composeSummary(sessionId, file, month, {
      plan: counts,
      shrinkage: blocked ? null : shrinkageOf(context, file, month),
      ...facts,
    }),
    plan: counts,
  };
}

/** Which blockers a decision answers, of those that are known before the rows are checked. */
function isAnswered(blocker: EarlyBlocker, { force }: CommitDecision): boolean {
  return force && canBeForced(blocker);
}

/** Whether it is for the user to say that a blocker is all right. */
function canBeForced(blocker: EarlyBlocker): boolean {
  return blocker === 'monthDiffers' || blocker === 'contentUnmapped';
}

/** What the ledger says of a file before its rows are moved. */
function lookUp(context: Ledger, hand: Pick<FileInHand, 'outline' | 'month'>) {
  const { outline, month } = hand;
  const facts = findImportFacts(context, orderOf(outline, month, null));
  return { facts, blockers: blockersBefore(outline, month, facts) };
}

/**
 * Commits a file, or does nothing when the same content is in the ledger already and nobody
 * insists. Throws the failure of the first blocker that was not answered.
 */
export async function commitFile(
  context: Ledger,
  ledger: LedgerThread,
  hand: FileInHand,
  decision: CommitDecision,
  job: Job,
  dryRun = false,
): Promise<ImportOutcome> {
  const { thread, outline, month } = hand;
  const { differenceReason: reason, force } = decision;
  const { facts, blockers } = lookUp(context, hand);
  const first = blockers.find((each) => !isAnswered(each, decision));
  if (first) throw failureOfBlocker(first, outline, month);
  if (facts.sameContent && !force) {
    const file = await thread.summarize();
    refuse(file, reason);
    const { id, rowsRead, rejected } = facts.sameContent;
    const nothing = { ...nothingDone, batchId: id, unchanged: rowsRead - rejected };
    return outcomeOf(file, month, nothing, true);
  }
  const kind = dryRun ? 'planImport' : 'commitImport';
  const { file, counts } = await moveAll(kind, hand, ledger, job, reason);
  // The commit refused the same before it was kept; a plan only counts.
  refuse(file, reason);
  return outcomeOf(file, month, counts, false);
}

/** A file that is being read and that nobody looks at. */
interface UnseenFile {
  readonly thread: FileThread;
  readonly reading: Promise<void>;
  readonly choice: LayoutChoice;
  readonly checks: CheckOptions;
}

/**
 * Commits a file that is still being read: where its first rows say enough, rows are checked and
 * written beside, else as `commitFile` does. What comes of it is the same.
 */
export async function commitUnseen(
  context: Ledger,
  ledger: LedgerThread,
  unseen: UnseenFile,
  decision: CommitDecision,
  job: Job,
  dryRun = false,
): Promise<ImportOutcome> {
  const ahead = await commitAhead(context, ledger, unseen, decision, job, dryRun);
  if (ahead !== null) return ahead;
  const { thread, reading, choice, checks } = unseen;
  await reading;
  const outline = await thread.understand(choice, checks);
  const month = monthOfFile(outline, checks.month);
  const hand = { thread, outline, month, isShown: false };
  return commitFile(context, ledger, hand, decision, job, dryRun);
}

/** Null where the file must be read to its end first: also whenever there is something to refuse. */
async function commitAhead(
  context: Ledger,
  ledger: LedgerThread,
  { thread, choice, checks }: UnseenFile,
  decision: CommitDecision,
  job: Job,
  dryRun: boolean,
): Promise<ImportOutcome | null> {
  const outline = await thread.foresee(choice, checks);
  if (outline === null) return null;
  const month = monthOfFile(outline, checks.month);
  const { differenceReason: reason, force } = decision;
  const { facts, blockers } = lookUp(context, { outline, month });
  const isRefused = !blockers.every((each) => isAnswered(each, decision));
  if (isRefused || (facts.sameContent && !force)) {
    await thread.readOn();
    return null;
  }
  const kind = dryRun ? 'planImport' : 'commitImport';
  const order = orderOf(outline, month, reason);
  const moved = await moveRows(kind, order, thread.sendAhead(), ledger, job);
  if (moved === null) return null;
  refuse(moved.file, reason);
  return outcomeOf(moved.file, month, moved.counts, false);
}

function refuse(file: FileSummary, reason: string | null): void {
  const [refusal] = refusalsOf(file, reason !== null);
  if (refusal) throw refusal;
}
