import type { Month } from '../../shared/models/calendar';
import type { CheckSummary, LayoutChoice } from '../../shared/models/import';
import { ask, toFailure } from '../api';
import { useDrafts } from './draft-store';
import { foundCorrections, importForm, keepCorrections } from './import-drafts';
import { mergeChoice, settingsOf, toWireChoice } from './import-choice';
import {
  needsNoDecision,
  newFile,
  nextFile,
  useImportQueue,
  type QueuedFile,
} from './import-queue';
import { runJob } from './job-store';

/** What the tray calls the work. */
export interface ImportTitles {
  readonly opening: (file: string) => string;
  readonly checking: string;
  readonly committing: string;
}

/** What the user answers to blockers of a commit. */
interface CommitDecision {
  readonly reason: string;
  readonly force: boolean;
}

const queue = () => useImportQueue.getState();
const fileOf = (id: string): QueuedFile | undefined => queue().files.find((one) => one.id === id);

/** Puts files into the queue and opens the first unless another one is on screen. */
export async function addFiles(
  files: readonly { readonly path: string; readonly name: string }[],
  titles: ImportTitles,
): Promise<void> {
  const active = queue().activeId === null ? undefined : fileOf(queue().activeId ?? '');
  const isBusy = active !== undefined && active.state !== 'committed' && active.state !== 'failed';
  if (!isBusy && nextFile(queue().files) === undefined) queue().reset();
  queue().add(files.map((file) => newFile(file.path, file.name)));
  if (!isBusy && !queue().running) await openNext(titles);
}

/** Opens the next file that waits, passing over those that can not be read. */
export async function openNext(titles: ImportTitles): Promise<void> {
  let next = nextFile(queue().files);
  while (next && !(await openFile(next.id, titles))) next = nextFile(queue().files);
}

/** Reads and checks a file; false when it can not be read. */
export async function openFile(id: string, titles: ImportTitles): Promise<boolean> {
  const file = fileOf(id);
  if (!file) return false;
  await closeOthers(id);
  queue().activate(id);
  if (file.summary) return true;
  queue().change(id, { state: 'reading', failure: null });
  try {
    const summary = await runJob(titles.opening(file.name), (jobId) =>
      ask('import.open', {
        jobId,
        path: file.path,
        month: file.month,
        ...(file.password ? { password: file.password } : {}),
      }),
    );
    if (!fileOf(id)) {
      await release(summary);
      return false;
    }
    const found = hasChoice(file.choice) ? null : foundCorrections(summary);
    queue().change(id, {
      state: 'review',
      summary,
      revision: file.revision + 1,
      ...(found ? { choice: found.choice, month: found.month } : {}),
    });
    if (found || hasChoice(file.choice)) await recheck(id, titles);
    return true;
  } catch (thrown) {
    queue().change(id, { state: 'failed', failure: toFailure(thrown) });
    return false;
  }
}

/** Opens an encrypted file with the password the user typed. */
export async function unlockFile(
  id: string,
  password: string,
  titles: ImportTitles,
): Promise<void> {
  queue().change(id, { password });
  await openFile(id, titles);
}

function hasChoice(choice: LayoutChoice): boolean {
  return Object.values(choice).some((value) => value !== undefined);
}

/** One file at a time is open in the main process; the others are read again when they come up. */
async function closeOthers(id: string): Promise<void> {
  for (const file of queue().files) {
    if (file.id === id || !file.summary || file.state !== 'review') continue;
    queue().change(file.id, { summary: null, checking: false });
    await release(file.summary);
  }
}

async function release(summary: CheckSummary | null): Promise<void> {
  if (!summary) return;
  await ask('import.close', { sessionId: summary.sessionId }).catch(() => undefined);
}

/** Takes a file out of the queue unread or uncommitted. */
export async function leaveFile(id: string, titles: ImportTitles): Promise<void> {
  const file = fileOf(id);
  if (!file) return;
  const wasActive = queue().activeId === id;
  queue().remove(id);
  await release(file.summary);
  if (wasActive && !queue().running) await openNext(titles);
}

/** Forgets what was corrected in a file, and has it checked as it is. */
export function uncorrectFile(id: string, titles: ImportTitles): void {
  const file = fileOf(id);
  if (!file?.summary) return;
  useDrafts.getState().drop(importForm(file.summary));
  queue().change(id, { choice: {}, month: null, checking: true });
  void recheck(id, titles);
}

/** Takes a correction and has the file checked again, at once or when the hand rests. */
export function adjustFile(
  id: string,
  change: LayoutChoice,
  titles: ImportTitles,
  when: { readonly month?: Month | null; readonly delay?: number } = {},
): void {
  const file = fileOf(id);
  if (!file) return;
  queue().change(id, {
    choice: mergeChoice(file.choice, change),
    month: when.month === undefined ? file.month : when.month,
    checking: true,
  });
  const changed = fileOf(id);
  if (changed?.summary) keepCorrections(changed, changed.summary);
  window.clearTimeout(timers.get(id));
  timers.set(
    id,
    window.setTimeout(() => void recheck(id, titles), when.delay ?? 0),
  );
}

const timers = new Map<string, number>();
const underWay = new Set<string>();
const stale = new Set<string>();

/** Checks a file as it is corrected now; a correction made meanwhile is checked afterwards. */
async function recheck(id: string, titles: ImportTitles): Promise<void> {
  if (underWay.has(id)) {
    stale.add(id);
    return;
  }
  underWay.add(id);
  try {
    do {
      stale.delete(id);
      await checkOnce(id, titles);
    } while (stale.has(id) && fileOf(id)?.summary);
  } finally {
    underWay.delete(id);
    queue().change(id, { checking: false });
  }
}

async function checkOnce(id: string, titles: ImportTitles): Promise<void> {
  const file = fileOf(id);
  if (!file?.summary) return;
  const { sessionId } = file.summary;
  queue().change(id, { checking: true, failure: null });
  try {
    const summary = await runJob(titles.checking, (jobId) =>
      ask('import.adjust', {
        jobId,
        sessionId,
        month: file.month,
        choice: toWireChoice(file.choice),
      }),
    );
    queue().change(id, { summary, revision: (fileOf(id)?.revision ?? 0) + 1 });
  } catch (thrown) {
    queue().change(id, { failure: toFailure(thrown) });
  }
}

/** Writes a checked file into the ledger; false when it was refused or cancelled. */
export async function commitFile(
  id: string,
  decision: CommitDecision,
  titles: ImportTitles,
): Promise<boolean> {
  const file = fileOf(id);
  // A second click finds it on its way in.
  if (!file?.summary || file.state !== 'review') return false;
  const { summary } = file;
  queue().change(id, { state: 'committing', failure: null });
  const reason = decision.reason.trim();
  try {
    const outcome = await runJob(titles.committing, (jobId) =>
      ask('import.commit', {
        jobId,
        sessionId: summary.sessionId,
        month: file.month ?? summary.month,
        force: decision.force,
        ...(reason === '' ? {} : { differenceReason: reason }),
      }),
    );
    useDrafts.getState().drop(importForm(summary));
    queue().change(id, { state: 'committed', outcome, summary: null });
    await release(summary);
    return true;
  } catch (thrown) {
    queue().change(id, { state: 'review', failure: toFailure(thrown) });
    return false;
  }
}

/**
 * Lets the rest in with the settings of the file on screen, one after the other. What needs a
 * decision is set apart and shown at the end.
 */
export async function commitRest(titles: ImportTitles, model: LayoutChoice): Promise<void> {
  if (queue().running) return;
  queue().setRunning(true);
  const settings = settingsOf(model);
  try {
    for (;;) {
      const next = queue().files.find((file) => file.state === 'waiting');
      if (!next || !queue().running) break;
      queue().change(next.id, { choice: { ...settings, ...next.choice } });
      if (!(await openFile(next.id, titles))) continue;
      const opened = fileOf(next.id);
      if (opened?.summary && !opened.failure && needsNoDecision(opened.summary)) {
        await commitFile(next.id, { reason: '', force: false }, titles);
      }
    }
  } finally {
    queue().setRunning(false);
  }
  await openNext(titles);
}
