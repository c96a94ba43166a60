import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { listBatches } from '../../electron/ledger/imports/import-batches';
import { toFailure } from '../../electron/operations/ground/failure';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import { FileThread } from '../../electron/workers/file-thread';
import { checkOptionsOf, commitUnseen } from '../../electron/workers/import-file';
import { CancelFlag } from '../../electron/workers/job-control';
import { LedgerThread } from '../../electron/workers/ledger-thread';
import { fillOutlet, makeOutlet, october, openIn, writeMonthFile } from './outlet';

// Started by faults-of-threads.ts, under Node and as Electron's main process: FOLDER ROUNDS SEED KIND.
const [folder = '', rounds = '', seed = '', kind = ''] = process.argv.slice(-4);

/** A small generator of its own: the same seed ends threads at the same moments. */
function randomOf(start: number): () => number {
  let state = start;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const random = randomOf(Number(seed));

/** Latest moment at which a thread is ended: after that it has started, or its work is done. */
const latestMs = { refusals: 250, cancels: 700 } as const;

/** An import that is refused before anything of its file is known: its thread is still starting. */
async function refuse(ledger: string): Promise<void> {
  const thread = new LedgerThread();
  const way = random();
  const account = { id: 1, displayName: '示例·程砚秋' };
  if (way < 0.5) thread.open({ path: ledger, key: new Uint8Array(32), account });
  await pause(random() * latestMs.refusals);
  await thread.close();
}

/** A ledger in a folder of its own, and the file that is imported again and again. */
function prepare(): { readonly place: string; readonly file: string } {
  mkdirSync(folder, { recursive: true });
  const place = makeOutlet(path.join(folder, 'outlet'), fillOutlet);
  return { place, file: writeMonthFile(path.join(folder, 'month.csv'), 4_000) };
}

/** One import, cancelled at some moment or not at all; whether it said that it was committed. */
async function cancelOnce(
  session: ReturnType<typeof openIn>,
  file: string,
): Promise<'committed' | 'refused'> {
  const { path: ledgerPath, key, account } = session;
  const ledger = LedgerThread.of({ path: ledgerPath, key, account });
  const thread = new FileThread(file);
  const reading = thread.read();
  reading.catch(() => undefined);
  const job = { cancel: new CancelFlag(), onStep: () => undefined };
  const unseen = { thread, reading, choice: {}, checks: checkOptionsOf(session, october) };
  const decision = { differenceReason: null, force: true };
  const ended = commitUnseen(session, ledger, unseen, decision, job).then(
    () => 'committed' as const,
    (error: unknown) => {
      const { code, detail } = toFailure(error);
      const expected = ['call.cancelled', 'import.sessionGone', 'call.failed'];
      if (!expected.includes(code)) throw new Error(`${code} ${detail ?? ''}`);
      return 'refused' as const;
    },
  );
  await pause(random() * latestMs.cancels);
  if (random() < 0.5) job.cancel.cancel();
  if (random() < 0.5) void thread.close({ code: 'call.cancelled', values: {} });
  await ledger.close();
  await thread.close();
  return ended;
}

async function cancelAll(): Promise<{ broken: string[]; committed: number }> {
  const { place, file } = prepare();
  const session = openIn(place);
  let committed = 0;
  try {
    const before = listBatches(session.db).length;
    for (let round = 0; round < Number(rounds); round += 1) {
      if ((await cancelOnce(session, file)) === 'committed') committed += 1;
    }
    const kept = listBatches(session.db).length - before;
    const { problems } = verifyLedger(session, 'en');
    // A commit may be kept although its thread was ended before it could say so; never the reverse.
    const lost =
      kept < committed ? [`${committed} commits were acknowledged, ${kept} are there`] : [];
    return { committed, broken: [...lost, ...problems] };
  } finally {
    session.close();
  }
}

async function refuseAll(): Promise<{ broken: string[]; committed: number }> {
  const { place } = prepare();
  for (let round = 0; round < Number(rounds); round += 1) {
    await refuse(path.join(place, 'outlet.tierdesk'));
  }
  return { committed: 0, broken: [] };
}

async function endAll(): Promise<void> {
  const result = await (kind === 'refusals' ? refuseAll() : cancelAll());
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

if (process.versions['electron']) {
  const { app } = await import('electron');
  // Never awaited at the top: Electron is ready only after this module has run.
  void app
    .whenReady()
    .then(endAll)
    .then(
      () => app.exit(0),
      (error: unknown) => {
        console.error(error);
        app.exit(1);
      },
    );
} else {
  // A thread that is left behind would keep the process from ending.
  await endAll();
}
