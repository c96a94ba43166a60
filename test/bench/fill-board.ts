import path from 'node:path';
import { proposeOwners } from '../../electron/operations/assignment/propose-owners';
import { commitMoves } from '../../electron/operations/assignment/commit-moves';
import { readBoard } from '../../electron/operations/assignment/read-board';
import { dayOf, localTime } from '../../electron/operations/ground/clock';
import { unlockLedger, type LedgerSession } from '../../electron/operations/ledger/unlock-ledger';
import { changeSettings, showSettings } from '../../electron/operations/ground/settings';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import { benchMonth, benchPassword, createBenchLedger } from './bench-ledger';
import { fillLedger } from './fill-ledger';

/** About one invented client in four is on the board: so many make a board of some 5,000 cards. */
const clients = 21_000;
const staff = 40;
const proposalSeconds = 60;

/** What a commit of many moves took. */
interface BoardFilled {
  readonly ledgerPath: string;
  readonly cards: number;
  readonly people: number;
  /** Moves of the one commit. */
  readonly moves: number;
  readonly boardMs: number;
  readonly commitMs: number;
}

function insertStaff({ db }: LedgerSession): void {
  const insert = db.prepare('INSERT INTO staff (staff_no, name, role) VALUES (?, ?, ?)');
  for (let index = 0; index < staff; index += 1) {
    const number = String(index).padStart(2, '0');
    insert.run(`E0${number}`, `示例·经理${number}`, '客户经理');
  }
}

/** Makes a ledger whose board is full: unassigned clients are proposed for and committed at once. */
export async function fillBoard(userData: string): Promise<BoardFilled> {
  const ledgerPath = path.join(userData, 'ledger', 'outlet.tierdesk');
  createBenchLedger(ledgerPath);
  const session = unlockLedger({ path: ledgerPath, password: benchPassword, now: localTime });
  fillLedger(session, clients, [benchMonth]);
  insertStaff(session);
  tierMonth(session, { month: benchMonth, scheme: 'R4' });
  changeSettings(session, { ...showSettings(session), guideDone: true });
  const boardStart = performance.now();
  const { board } = readBoard(session, { month: benchMonth });
  const boardMs = performance.now() - boardStart;
  const scope = { kind: 'unassigned' } as const;
  const wanted = { month: benchMonth, scope, moves: [], seconds: proposalSeconds };
  const { moves } = await proposeOwners(session, wanted);
  const placed = moves
    .filter(({ to }) => to !== null)
    .map(({ clientNo, to }) => ({ clientNo, to }));
  const commitStart = performance.now();
  commitMoves(session, {
    month: benchMonth,
    moves: placed,
    on: dayOf(localTime()),
    reason: '全部分配',
    exceptionReason: '全部分配',
  });
  const commitMs = performance.now() - commitStart;
  session.close();
  return {
    ledgerPath,
    boardMs,
    commitMs,
    moves: placed.length,
    cards: board.cards.length,
    people: board.people.length,
  };
}
