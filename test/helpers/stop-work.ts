import { statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ReportRequest } from '../../shared/contract/reports/reports';
import type { Month } from '../../shared/models/calendar';
import type { WritableDB } from '../../electron/ledger/database';
import { insertScheme } from '../../electron/ledger/tiering/schemes';
import { localTime } from '../../electron/operations/ground/clock';
import { unstatedWay } from '../../electron/operations/ground/way-out';
import { toFailure } from '../../electron/operations/ground/failure';
import { createLedger } from '../../electron/operations/ledger/create-ledger';
import { unlockLedger } from '../../electron/operations/ledger/unlock-ledger';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import { CancelFlag } from '../../electron/workers/job-control';
import type { JobStep } from '../../shared/models/session';
import { LedgerThread } from '../../electron/workers/ledger-thread';
import { fillLedger } from '../bench/fill-ledger';
import { schemeWith } from '../fixtures/schemes';
import { keyCost } from './key-cost';

// Started by stopping-thread.test.ts: FOLDER. Runs every kind of long work in a real thread on a ledger of some size,
// and stops each in its midst: by a cancel, and by ending the thread. Prints what came of each.
const [folder = ''] = process.argv.slice(-1);

const file = path.join(folder, 'outlet.tierdesk');
const months = ['2026-01', '2026-02', '2026-03', '2026-04'] as Month[];
const [before, month] = months.slice(-2) as [Month, Month];
const clients = 8_000;
const password = 'a long password';
const scheme = schemeWith();

createLedger({
  path: file,
  bankName: '示例银行',
  branchName: '海棠支行',
  headName: '示例·程砚秋',
  password,
  isSample: false,
  now: localTime,
  keyCost,
});
const session = unlockLedger({ path: file, password, now: localTime });
insertScheme(session.db, scheme, localTime());
fillLedger(session, clients, months);
for (const each of [before, month]) tierMonth(session, { month: each, scheme: scheme.id });

const { path: place, key, account } = session;
const openThread = () => LedgerThread.of({ path: place, key, account });

type Work = (thread: LedgerThread, job: Job) => Promise<unknown>;
interface Job {
  readonly cancel: CancelFlag;
  readonly onStep: (step: JobStep) => void;
}

const report = (wanted: ReportRequest): Work => {
  return (thread, job) => thread.work('reports.build', { report: wanted }, job);
};
const base = { month, scheme: scheme.id };
const workbook = (name: string) => path.join(folder, name);
const backups = path.join(folder, 'backups');

const cancellable: Readonly<Record<string, Work>> = {
  verify: (thread, job) => thread.work('ledger.verify', {}, job),
  structure: report({ name: 'structure', ...base }),
  migration: report({ name: 'migration', ...base }),
  aumMovement: report({ name: 'aumMovement', ...base }),
  workList: report({ name: 'workList', ...base, list: 'outflow' }),
  whatIf: (thread, job) => thread.work('tiering.whatIfOpen', base, job),
  tier: (thread, job) => thread.work('tiering.run', { month: months[0]!, scheme: scheme.id }, job),
  closeMonth: (thread, job) =>
    thread.work('months.close', { month: months[1]!, withEarlier: true }, job),
  undo: (thread, job) =>
    thread.work('import.undo', { batchId: months.length, reason: 'by mistake' }, job),
  replay: (thread, job) =>
    thread.work('tiering.replay', { draft: scheme, from: months[0]!, to: months.at(-1)! }, job),
  export: (thread, job) => {
    const query = { month, scheme: scheme.id, filter: {}, sort: [] };
    const columns = ['clientNo', 'name', 'tier', 'mobile', 'ownerName'];
    const wanted = { name: 'clients' as const, jobId: 'exported', query, columns };
    const out = { wanted, path: workbook('export.xlsx'), way: unstatedWay };
    return thread.work('export', { ...out, language: 'zh-CN' }, job);
  },
};

/** Only leaving the ledger stops these. */
const endedOnly: Readonly<Record<string, Work>> = {
  checkFully: (thread) => thread.work('checkFully', 'zh-CN'),
  backUp: (thread) => thread.work('backUp', { reason: 'manual', folders: [backups] }),
};

/** What must be as it was after work that was stopped. */
const standing = (db: WritableDB) =>
  JSON.stringify([
    db.pragma('data_version', { simple: true }),
    db.prepare('SELECT max(seq) FROM audit_entry').pluck().get(),
    db.prepare('SELECT count(*) FROM tier_run').pluck().get(),
    db.prepare('SELECT count(*) FROM snapshot').pluck().get(),
  ]);

const isThere = (name: string) => statSync(workbook(name), { throwIfNoEntry: false }) !== undefined;

/** How long work takes without being stopped, ms; what it changed is rolled back by stopping it at the last step. */
async function lengthOf(work: Work): Promise<number> {
  const thread = openThread();
  await work(thread, { cancel: stopped(), onStep: () => undefined }).catch(() => undefined);
  const from = performance.now();
  await work(thread, { cancel: new CancelFlag(), onStep: () => undefined });
  await thread.close();
  return performance.now() - from;
}

function stopped(): CancelFlag {
  const flag = new CancelFlag();
  flag.cancel();
  return flag;
}

interface Outcome {
  readonly code: string | null;
  readonly end: string;
  readonly changed: boolean;
  /** Whether the thread, or the one after it, answered the next request. */
  readonly next: string;
}

async function stopAt(work: Work, delay: number, by: 'cancel' | 'end'): Promise<Outcome> {
  const thread = openThread();
  // Ready, so that the delay is one of the work itself.
  await thread.work('reports.build', { report: { name: 'workList', ...base, list: 'dormant' } });
  const was = standing(session.db);
  const cancel = new CancelFlag();
  const run = work(thread, { cancel, onStep: () => undefined }).then(
    () => null,
    (error: unknown) => toFailure(error, place).code,
  );
  await pause(delay);
  let ended: Promise<string> | null = null;
  if (by === 'cancel') cancel.cancel();
  else ended = thread.close();
  const code = await run;
  const changed = standing(session.db) !== was;
  const after = ended ? openThread() : thread;
  const next = await after.work('reports.build', { report: { name: 'structure', ...base } }).then(
    () => 'answered',
    (error: unknown) => toFailure(error, place).code,
  );
  const end = await (ended ?? thread.close());
  if (ended) await after.close();
  return { code, end, changed, next };
}

/** Sooner and sooner, until the stop comes before the end: a busy PC may have been slower the first time. */
async function stopInMidst(work: Work, length: number, by: 'cancel' | 'end'): Promise<Outcome> {
  for (let delay = length / 2; ; delay /= 2) {
    const outcome = await stopAt(work, delay, by);
    if (outcome.code !== null || delay < 1) return outcome;
  }
}

const outcomes: Record<string, Outcome> = {};
for (const [name, work] of Object.entries({ ...cancellable, ...endedOnly })) {
  // What changes the ledger can be done only once: as long as it takes to count it.
  const isChange = ['tier', 'closeMonth', 'undo'].includes(name);
  const length = isChange ? 40 : await lengthOf(work);
  if (name in cancellable) {
    outcomes[`${name} cancelled`] = await stopInMidst(work, length, 'cancel');
  }
  outcomes[`${name} ended`] = await stopInMidst(work, length, 'end');
}

/** One statement of the check that goes over many rows is left in its midst. */
async function stopStatement() {
  session.db
    .prepare(
      `INSERT INTO ownership_period (client_no, from_day, source)
       WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)
       SELECT printf('%010d', i), '2026-01-01', 'monthFile' FROM n`,
    )
    .run();
  const thread = openThread();
  const cancel = new CancelFlag();
  const seen: JobStep[] = [];
  const code = await thread
    .work(
      'ledger.verify',
      {},
      {
        cancel,
        onStep: (step) => {
          seen.push(step);
          // The statement that comes next is the first that goes over them.
          if (step.total < 30 && step.done === statementBefore) cancel.cancel();
        },
      },
    )
    .then(
      () => null,
      (error: unknown) => toFailure(error, place).code,
    );
  await thread.close();
  session.db.prepare('DELETE FROM ownership_period').run();
  return { code, last: seen.at(-1)?.done, statementBefore };
}
const statementBefore = 13;
const statement = await stopStatement();

const { problems } = verifyLedger(session, 'en');
const made = { export: isThere('export.xlsx'), part: isThere('export.xlsx.part') };
session.close();
process.stdout.write(`${JSON.stringify({ outcomes, statement, problems, made })}\n`);
