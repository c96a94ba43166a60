import path from 'node:path';
import { localTime } from '../../electron/operations/ground/clock';
import { toFailure } from '../../electron/operations/ground/failure';
import { createLedger } from '../../electron/operations/ledger/create-ledger';
import { unlockLedger } from '../../electron/operations/ledger/unlock-ledger';
import { insertScheme } from '../../electron/ledger/tiering/schemes';
import { CancelFlag } from '../../electron/workers/job-control';
import { LedgerThread } from '../../electron/workers/ledger-thread';
import type { Month } from '../../shared/models/calendar';
import { ladder, schemeWith } from '../fixtures/schemes';
import { keyCost } from './key-cost';
import { importPeople } from './ledger';

// Started by stopping-thread.test.ts: FOLDER. Runs the costliest scheme that may be taken in a real thread, and
// stops it: by a cancel, then by ending the thread. Prints what came of each.
const [folder = ''] = process.argv.slice(-1);

const file = path.join(folder, 'outlet.tierdesk');
const month = '2026-01' as Month;
const clients = 4_000;
const password = 'a long password';

/** Near the limit of one condition, for each client. */
const costly = `[${Array.from({ length: 135 }, (_, at) => at).join(',')}].all(x, x >= 0 || x < 0 || x == 1)`;

const scheme = schemeWith({
  root: {
    kind: 'category',
    rows: Array.from({ length: 9 }, (_, at) => ({
      name: `row ${at}`,
      when: `!${costly}`,
      then: { kind: 'tier' as const, rank: 0 },
    })),
    otherwise: ladder('average', [1, 2, 3]),
  },
});

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
const rows = Array.from({ length: clients }, (_, at) => {
  const clientNo = String(at + 1).padStart(8, '0');
  return { clientNo, name: `示例·${clientNo}`, aumDailyAvgMonth: at };
});
importPeople(session, month, rows);

async function runUntil(stop: (cancel: CancelFlag, thread: LedgerThread) => void) {
  const { path: place, key, account } = session;
  const thread = LedgerThread.of({ path: place, key, account });
  const cancel = new CancelFlag();
  let done = 0;
  let isStopped = false;
  const run = thread.work(
    'tiering.run',
    { month, scheme: scheme.id },
    {
      cancel,
      onStep: (step) => {
        ({ done } = step);
        if (isStopped) return;
        isStopped = true;
        stop(cancel, thread);
      },
    },
  );
  const code = await run.then(
    () => null,
    (error: unknown) => toFailure(error, place).code,
  );
  return { code, done, end: await thread.close() };
}

const cancelled = await runUntil((cancel) => cancel.cancel());
const ended = await runUntil((_cancel, thread) => void thread.close());
const runs = session.db.prepare('SELECT count(*) FROM tier_run').pluck().get();
session.close();
process.stdout.write(`${JSON.stringify({ clients, cancelled, ended, runs })}\n`);
