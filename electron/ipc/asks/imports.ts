import { randomUUID } from 'node:crypto';
import { dialog } from 'electron';
import { basename } from 'node:path';
import type { Input } from '../../../shared/contract';
import type { CheckSummary } from '../../../shared/models/import';
import { OperationFailure } from '../../operations/ground/failure';
import { shownFindings } from '../../operations/imports/ledger-findings';
import { checkOptionsOf, commitFile, monthOfFile, planFile } from '../../workers/import-file';
import { FileThread } from '../../workers/file-thread';
import type { Desk, ImportSession, Job } from '../desk';
import type { AskHandlers } from '../ask-handlers';

/** Files that can be open in the wizard at the same time; each has a thread of its own. */
const mostSessions = 8;

/** The file that is open under this id; throws `import.sessionGone`. */
export function requireSession(desk: Desk, id: string): ImportSession {
  const session = desk.imports.get(id);
  if (!session) throw new OperationFailure('import.sessionGone');
  return session;
}

async function closeSession(desk: Desk, id: string): Promise<void> {
  const session = desk.imports.get(id);
  desk.imports.delete(id);
  await session?.thread.close();
}

/** In the window the user is asked for the header row where none is found. */
function windowOptions(desk: Desk, month: Input<'import.open'>['month']) {
  return { ...checkOptionsOf(desk.ledger, month), asksHeader: true };
}

async function openSession(
  desk: Desk,
  job: Job,
  wanted: Input<'import.open'>,
): Promise<CheckSummary> {
  const { path, month: chosen, password } = wanted;
  if (desk.imports.size >= mostSessions) {
    const [oldest] = desk.imports.keys();
    if (oldest) await closeSession(desk, oldest);
  }
  const thread = new FileThread(path);
  job.onCancel = () => void thread.close({ code: 'call.cancelled', values: {} });
  try {
    job.onStep({ step: 'reading', done: 0, total: 0 });
    await thread.read(password);
    const outline = await thread.understand({}, windowOptions(desk, chosen));
    const month = monthOfFile(outline, chosen);
    const session: ImportSession = { thread, outline, month, plan: null };
    const id = randomUUID();
    const summary = await planSession(desk, session, id, job);
    desk.imports.set(id, session);
    return summary;
  } catch (error) {
    await thread.close();
    throw error;
  }
}

/** Counts what the commit would do and keeps it for the list of changes. */
async function planSession(
  desk: Desk,
  session: ImportSession,
  id: string,
  job: Job,
): Promise<CheckSummary> {
  const planned = await planFile(
    desk.ledger,
    desk.ledgerThread,
    { ...session, isShown: true },
    id,
    job,
  );
  // A mass of one kind would be sent with every page of the preview.
  session.plan = { ...planned.plan, findings: shownFindings(planned.plan.findings) };
  return planned.summary;
}

async function chooseFiles(): Promise<{ path: string; name: string }[]> {
  const chosen = await dialog.showOpenDialog({
    properties: ['openFile', 'multiSelections'],
    filters: [
      {
        name: '表格 / Spreadsheets',
        extensions: ['xlsx', 'xls', 'xlsm', 'xlsb', 'ods', 'csv', 'txt'],
      },
      { name: '*', extensions: ['*'] },
    ],
  });
  return chosen.filePaths.map((path) => ({ path, name: basename(path) }));
}

/** Calls of the import wizard. */
export const importCalls = {
  'import.chooseFiles': () => chooseFiles(),
  'import.open': (wanted, desk) =>
    desk.runJob(wanted.jobId, (job) => openSession(desk, job, wanted)),
  'import.adjust': ({ jobId, sessionId, month, choice }, desk) =>
    desk.runJob(jobId, async (job) => {
      const session = requireSession(desk, sessionId);
      const options = windowOptions(desk, month);
      session.outline = await session.thread.understand(choice, options);
      session.month = monthOfFile(session.outline, month);
      return planSession(desk, session, sessionId, job);
    }),
  'import.preview': ({ sessionId, ...view }, desk) => {
    const { thread, plan } = requireSession(desk, sessionId);
    return thread.preview({ ...view, more: plan?.findings });
  },
  'import.commit': ({ jobId, sessionId, ...decision }, desk) =>
    desk.runJob(jobId, async (job) => {
      const session = requireSession(desk, sessionId);
      const outcome = await commitFile(
        desk.ledger,
        desk.ledgerThread,
        { ...session, month: monthOfFile(session.outline, decision.month), isShown: true },
        { ...decision, differenceReason: decision.differenceReason ?? null },
        job,
      );
      await closeSession(desk, sessionId);
      return outcome;
    }),
  'import.close': async ({ sessionId }, desk) => {
    await closeSession(desk, sessionId);
    return null;
  },
} satisfies Partial<AskHandlers>;
