import { statSync } from 'node:fs';
import { findRun } from '../../electron/ledger/tier-runs';
import type { LedgerSession } from '../../electron/operations/ledger/unlock-ledger';
import { requireScheme } from '../../electron/operations/tiering/find-scheme';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import type { BenchTask } from './bench';
import { benchMonth, benchScheme, monthBefore, openFilledLedger } from './bench-ledger';
import { createTwin, sqlPass, differingRows } from './sql-tiering';
import { median, timeOf } from './statistics';
import { count, megabytes, perSecond, ratio, seconds, type BenchTable } from './table';

function runOf(session: LedgerSession, month: typeof benchMonth): number {
  const stored = requireScheme(session, benchScheme.id);
  const run = findRun(session.db, stored.id, month);
  if (!run) throw new Error(`${month} was not tiered`);
  return run.id;
}

/** Puts the ledger back to where the month was never tiered, and empties the write-ahead log. */
function forgetMonth({ db }: LedgerSession): void {
  db.exec('DROP TABLE IF EXISTS twin');
  db.prepare('DELETE FROM tier_run WHERE month = ?').run(benchMonth);
  db.pragma('wal_checkpoint(TRUNCATE)');
}

interface Round {
  readonly operation: number;
  readonly pass: number;
  readonly differing: number;
}

function measureRound(session: LedgerSession): Round {
  const { db } = session;
  forgetMonth(session);
  const operation = timeOf(() => tierMonth(session, { month: benchMonth, scheme: benchScheme.id }));
  const runs = { runId: runOf(session, benchMonth), previousId: runOf(session, monthBefore) };
  createTwin(db);
  db.pragma('wal_checkpoint(TRUNCATE)');
  const pass = timeOf(() => sqlPass(db, benchScheme, benchMonth, runs));
  return { operation, pass, differing: differingRows(db, runs.runId) };
}

/** Tiers a province's clients, beside one SQL statement that writes the same rows. */
export function benchTiering({ folder, options }: BenchTask): Promise<readonly BenchTable[]> {
  const session = openFilledLedger(folder, options.clients);
  tierMonth(session, { month: monthBefore, scheme: benchScheme.id });
  const rounds = Array.from({ length: options.rounds }, () => measureRound(session));
  const operation = median(rounds.map((round) => round.operation));
  const pass = median(rounds.map((round) => round.pass));
  const ratios = median(rounds.map((round) => round.operation / round.pass));
  const differing = Math.max(...rounds.map((round) => round.differing));
  const size = megabytes(statSync(session.path).size);
  session.close();
  if (differing > 0) throw new Error(`operation and statement disagree on ${differing} clients`);
  const clients = options.clients;
  const table: BenchTable = {
    title: `Tiering of ${count(clients)} clients by ${benchScheme.id} with movement (encrypted ledger, ${size}), medians of ${options.rounds}`,
    head: ['what', 'time', 'clients/s', 'operation ÷ it'],
    rows: [
      [
        'TierDesk: operation tierMonth',
        seconds(operation),
        perSecond(clients, operation),
        ratio(1, 1),
      ],
      [
        'SQLite: one INSERT … SELECT … CASE',
        seconds(pass),
        perSecond(clients, pass),
        ratio(ratios, 1),
      ],
    ],
    notes: ['Both wrote the same rows.'],
  };
  return Promise.resolve([table]);
}
