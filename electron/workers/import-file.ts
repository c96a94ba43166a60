import type { Month } from '../../shared/models/calendar';
import type { CheckSummary, CommitBlocker, ImportOutcome } from '../../shared/models/import';
import { dayOf } from '../operations/clock';
import { noChanges } from '../operations/import/change-pages';
import type { ImportCounts } from '../operations/import/commit-import';
import {
  blockersOf,
  composeSummary,
  failureOfBlocker,
  monthOfFile,
  orderOf,
  outcomeOf,
  type RefusingBlocker,
} from '../operations/import/import-flow';
import { findImportFacts } from '../operations/import/list-imports';
import { showHeaderWords } from '../operations/import/header-words';
import { rememberedSources } from '../operations/import/mappings';
import type { CheckOptions, FileSummary } from '../operations/import/open-file';
import type { LedgerContext } from '../operations/ledger-context';
import { showRates } from '../operations/settings/exchange-rates';
import { showSettings } from '../operations/settings/change-settings';
import type { FileThread } from './file-thread';
import type { CancelFlag, JobStep } from './job-control';
import type { LedgerThread } from './ledger-thread';

export { monthOfFile };

/** A file that was read, and the thread that holds its rows. */
export interface FileInHand {
  readonly thread: FileThread;
  readonly file: FileSummary;
  readonly month: Month | null;
}

interface Job {
  readonly cancel: CancelFlag;
  readonly onStep: (step: JobStep) => void;
}

/** What the user decided about the blockers. */
export interface CommitDecision {
  readonly differenceReason: string | null;
  readonly force: boolean;
}

/** What the checks of a file take from the ledger's settings. */
export function checkOptionsOf(context: LedgerContext, month: Month | null): CheckOptions {
  const { partsToleranceFen } = showSettings(context);
  const memory = rememberedSources(context);
  const rates = showRates(context);
  const words = showHeaderWords(context);
  return { month, today: dayOf(context.now()), partsToleranceFen, memory, rates, words };
}

/** These leave nothing that could be counted against the ledger. */
const beforePlan: readonly CommitBlocker[] = [
  'monthUnknown',
  'unitUnknown',
  'keyUnmapped',
  'noRows',
  'monthClosed',
];

const nothingDone: ImportCounts = {
  batchId: null,
  inserted: 0,
  updated: 0,
  unchanged: 0,
  skipped: 0,
  findings: [],
  changes: noChanges,
};

async function moveRows(
  kind: 'planImport' | 'commitImport',
  hand: FileInHand,
  ledger: LedgerThread,
  job: Job,
  reason: string | null,
): Promise<ImportCounts> {
  const rows = await hand.thread.sendRows();
  return ledger.runImport(kind, orderOf(hand.file, hand.month, reason), rows, job);
}

/** Counts what a commit would do and says what keeps it from being offered at once. */
export async function planFile(
  context: LedgerContext,
  ledger: LedgerThread,
  hand: FileInHand,
  sessionId: string,
  job: Job,
): Promise<{ summary: CheckSummary; plan: ImportCounts }> {
  const { file, month } = hand;
  const facts = findImportFacts(context, orderOf(file, month, null));
  const blocked = blockersOf(file, month, facts).some((each) => beforePlan.includes(each));
  const plan: ImportCounts = blocked
    ? { ...nothingDone }
    : await moveRows('planImport', hand, ledger, job, null);
  return { summary: composeSummary(sessionId, file, month, { plan, ...facts }), plan };
}

/** Which blockers a decision answers. */
function isAnswered(blocker: CommitBlocker, decision: CommitDecision): boolean {
  if (blocker === 'totalsDiffer') return decision.differenceReason !== null;
  return decision.force && (blocker === 'alreadyImported' || blocker === 'monthDiffers');
}

/**
 * Commits a file, or does nothing when the same content is in the ledger already and nobody
 * insists. Throws the failure of the first blocker that was not answered.
 */
export async function commitFile(
  context: LedgerContext,
  ledger: LedgerThread,
  hand: FileInHand,
  decision: CommitDecision,
  job: Job,
  dryRun = false,
): Promise<ImportOutcome> {
  const { file, month } = hand;
  const facts = findImportFacts(context, orderOf(file, month, null));
  const open = blockersOf(file, month, facts).filter((each) => !isAnswered(each, decision));
  const [first] = open.filter((each): each is RefusingBlocker => each !== 'alreadyImported');
  if (first) throw failureOfBlocker(first, file, month);
  if (open.length > 0 && facts.sameContent) {
    const { id, rowsRead, rejected } = facts.sameContent;
    const nothing = { ...nothingDone, batchId: id, unchanged: rowsRead - rejected };
    return outcomeOf(file, month, nothing, true);
  }
  const kind = dryRun ? 'planImport' : 'commitImport';
  const counts = await moveRows(kind, hand, ledger, job, decision.differenceReason);
  return outcomeOf(file, month, counts, false);
}
