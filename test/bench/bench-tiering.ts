import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { insertScheme } from '../../electron/ledger/tiering/schemes';
import { findRun } from '../../electron/ledger/tiering/tier-runs';
import type { LedgerSession } from '../../electron/operations/ledger/unlock-ledger';
import { requireScheme } from '../../electron/operations/ground/find-scheme';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import type { BenchTask } from './bench-task';
import { benchMonth, monthBefore, openFilledLedger } from './bench-ledger';
import { graceLadder as benchScheme, scoreScheme } from './bench-schemes';
import { benchWhatIf } from './bench-what-if';
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
  readonly score: number;
  readonly pass: number;
  readonly differing: number;
}

function measureRound(session: LedgerSession): Round {
  const { db } = session;
  forgetMonth(session);
  const operation = timeOf(() => tierMonth(session, { month: benchMonth, scheme: benchScheme.id }));
  const runs = { runId: runOf(session, benchMonth), previousId: runOf(session, monthBefore) };
  db.pragma('wal_checkpoint(TRUNCATE)');
  const score = timeOf(() => tierMonth(session, { month: benchMonth, scheme: scoreScheme().id }));
  createTwin(db);
  db.pragma('wal_checkpoint(TRUNCATE)');
  const pass = timeOf(() => sqlPass(db, benchScheme, benchMonth, runs));
  return { operation, score, pass, differing: differingRows(db, runs.runId) };
}

/** Tiers a province's clients, beside one SQL statement that writes the same rows. */
export function benchTiering({ folder, options }: BenchTask): Promise<readonly BenchTable[]> {
  const session = openFilledLedger(folder, options.clients);
  for (const scheme of [benchScheme, scoreScheme()]) {
    insertScheme(session.db, scheme, session.now());
    tierMonth(session, { month: monthBefore, scheme: scheme.id });
  }
  const rounds = Array.from({ length: options.rounds }, () => measureRound(session));
  const operation = median(rounds.map((round) => round.operation));
  const pass = median(rounds.map((round) => round.pass));
  const ratios = median(rounds.map((round) => round.operation / round.pass));
  const score = median(rounds.map((round) => round.score));
  const scoreRatio = median(rounds.map((round) => round.score / round.pass));
  const differing = Math.max(...rounds.map((round) => round.differing));
  const size = megabytes(statSync(session.path).size);
  session.close();
  if (differing > 0) throw new Error(`operation and statement disagree on ${differing} clients`);
  const clients = options.clients;
  const figures = (time: number, times: number) => [
    seconds(time),
    perSecond(clients, time),
    ratio(times, 1),
  ];
  const table: BenchTable = {
    title: `Tiering of ${count(clients)} clients by a ladder with grace, movement and distances (encrypted ledger, ${size}), medians of ${options.rounds}`,
    head: ['what', 'time', 'clients/s', '÷ the statement'],
    rows: [
      ['TierDesk: ladder, operation tierMonth', ...figures(operation, ratios)],
      ['TierDesk: score of 12 indicators', ...figures(score, scoreRatio)],
      ['SQLite: one INSERT … SELECT … CASE', ...figures(pass, 1)],
    ],
    notes: ['Ladder and statement wrote the same rows.'],
  };
  const whatIfFolder = path.join(folder, 'what-if');
  mkdirSync(whatIfFolder);
  return Promise.resolve([table, benchWhatIf(whatIfFolder)]);
}
