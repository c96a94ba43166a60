import path from 'node:path';
import { setRules } from '../../electron/operations/assignment/assignment-rules';
import { commitMoves } from '../../electron/operations/assignment/commit-moves';
import { readBoard } from '../../electron/operations/assignment/read-board';
import { gradeCards } from '../../electron/operations/cards/grade-cards';
import { recheckExceptions } from '../../electron/operations/cards/exceptions';
import { reviewCards } from '../../electron/operations/cards/review-cards';
import { createLedger } from '../../electron/operations/ledger/create-ledger';
import { unlockLedger, type LedgerSession } from '../../electron/operations/ledger/unlock-ledger';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import { defaultAssignmentRules } from '../../shared/models/assignment-rules';
import type { Day, Month } from '../../shared/models/calendar';
import { changeRules, opening } from './cards';
import { keyCost } from './key-cost';
import { importPeople, importRows } from './ledger';

export const outletPassword = 'a long password';
export const pastMonth = '2026-09' as Month;
export const presentMonth = '2026-10' as Month;
const now = () => '2026-11-02T09:30:00';
const today = '2026-11-02';
const backdated = '2026-09-15';

export const managers = Array.from({ length: 12 }, (_, at) => {
  const two = String(at + 1).padStart(2, '0');
  return { staffNo: `M${two}`, name: `示例·经理${two}` };
});
const managerAt = (at: number) => managers[at % managers.length]!;
const nameOf = (staffNo: string | null) =>
  managers.find((each) => each.staffNo === staffNo)?.name ?? null;

/** An outlet in which board, owners' file and month file disagree, and what the right answers are. */
export interface OwnedOutlet {
  readonly file: string;
  readonly numbers: readonly string[];
  /** Clients at or above the floor of the scheme of care, and of the cards. */
  readonly vip: readonly string[];
  readonly withCards: readonly string[];
  /** Staff numbers of owners by client number; null where there is none. */
  readonly present: ReadonlyMap<string, string | null>;
  readonly past: ReadonlyMap<string, string | null>;
  readonly source: ReadonlyMap<string, 'decided' | 'ownersFile' | 'monthFile' | 'none'>;
  /** Opens the ledger again after a command had it. */
  readonly reopen: () => LedgerSession;
}

const clientNoOf = (at: number) => String(at + 1).padStart(6, '0');
const isVip = (at: number) => at % 5 < 2;
const hasCard = (at: number) => isVip(at) && at % 40 === 0;

/** Whom a month's file names: by number, by name, somebody unknown, or nobody. */
function fileOwner(
  at: number,
  shift: number,
): { readonly staffNo: string | null; readonly row: Readonly<Record<string, string>> } {
  const place = (at + shift) % 15;
  if (place < 6)
    return { staffNo: managerAt(place).staffNo, row: { rmNo: managerAt(place).staffNo } };
  if (place < 12)
    return { staffNo: managerAt(place).staffNo, row: { rmName: managerAt(place).name } };
  return { staffNo: null, row: place === 12 ? { rmName: '示例·离职' } : {} };
}

const personOf = (at: number, shift: number) => {
  const fen = (isVip(at) ? (at % 5 === 0 ? 3_000_000 : 800_000) : 20_000) * 100 + at;
  return {
    clientNo: clientNoOf(at),
    name: `示例·客户${at}`,
    idNo: '990101199001011234',
    aumPointInTime: fen + shift * 30_000_000,
    aumDailyAvgMonth: fen,
    aumDailyAvg3m: fen,
    aumDailyAvgYear: fen,
    demandDeposit: fen,
    transactionCount: 0,
    ...fileOwner(at, shift).row,
  };
};

function ownersFileOf(at: number): string | null {
  return at % 9 === 4 ? managerAt(at * 5).staffNo : null;
}

function importOutlet(session: LedgerSession, places: readonly number[]): void {
  const staff = managers.map((each) => ({ ...each, role: '客户经理' }));
  importRows(session, 'staff', null, staff);
  importPeople(
    session,
    pastMonth,
    places.map((at) => personOf(at, 3)),
  );
  importPeople(
    session,
    presentMonth,
    places.map((at) => personOf(at, 0)),
  );
  const owned = places.filter((at) => ownersFileOf(at) !== null);
  importRows(
    session,
    'owners',
    null,
    owned.map((at) => ({ clientNo: clientNoOf(at), rmNo: ownersFileOf(at) })),
  );
  const cards = places.filter(hasCard).map((at) => {
    const cardNo = `99000000${String(at).padStart(8, '0')}`;
    return opening(clientNoOf(at), cardNo, '2025-10-08', { expiresOn: '2026-11-20' });
  });
  importRows(session, 'cards', null, cards);
  for (const month of [pastMonth, presentMonth]) {
    for (const scheme of ['R1', 'R4']) tierMonth(session, { month, scheme });
  }
}

/** Caps that never bind: what is asked here is who the owner is. */
function liftCaps(session: LedgerSession): void {
  const { roles } = defaultAssignmentRules;
  const caps = { diamond: 5000, platinum: 5000, gold: 5000 };
  const rules = { ...defaultAssignmentRules, roles: { ...roles, rm: { ...roles.rm, caps } } };
  setRules(session, { rules, effectiveFrom: '2026-01-01', reason: '测试' });
}

type Owners = Map<string, string | null>;

/** Changes `count` owners on the board, one in ten of them from a day in the month before. */
function decide(session: LedgerSession, count: number): { now: Owners; earlier: Owners } {
  const { board } = readBoard(session, { month: presentMonth });
  const every = Math.max(1, Math.floor(board.cards.length / count));
  const chosen = board.cards.filter((_, at) => at % every === 0).slice(0, count);
  const moves = chosen.flatMap(({ clientNo, owner }, at) => {
    const to = at % 25 === 7 ? null : managerAt(at * 7 + 1).staffNo;
    return to === owner ? [] : [{ clientNo, to }];
  });
  const earlier = moves.filter((_, at) => at % 10 === 3);
  const later = moves.filter((_, at) => at % 10 !== 3);
  const reason = '年初分配';
  commitMoves(session, { month: presentMonth, on: backdated, reason, moves: earlier });
  commitMoves(session, { month: presentMonth, on: today, reason, moves: later });
  const owners = (list: typeof moves) => new Map(list.map(({ clientNo, to }) => [clientNo, to]));
  return { now: owners(moves), earlier: owners(earlier) };
}

/** Makes such an outlet as a ledger file; the session stays open. */
export function makeOwnedOutlet(
  folder: string,
  size: { readonly clients: number; readonly changes: number },
): { outlet: OwnedOutlet; session: LedgerSession } {
  const file = path.join(folder, 'owned.tierdesk');
  createLedger({
    path: file,
    bankName: '示例银行',
    branchName: '海棠支行',
    headName: '示例·程砚秋',
    password: outletPassword,
    isSample: false,
    now,
    keyCost,
  });
  const reopen = () => unlockLedger({ path: file, password: outletPassword, now });
  const session = reopen();
  const places = Array.from({ length: size.clients }, (_, at) => at);
  changeRules(session, { applicationsFrom: '2025-01-01' as Day });
  importOutlet(session, places);
  liftCaps(session);
  const decided = decide(session, size.changes);
  gradeCards(session, presentMonth);
  reviewCards(session, presentMonth);
  recheckExceptions(session);
  const present: Owners = new Map();
  const past: Owners = new Map();
  const source = new Map<string, 'decided' | 'ownersFile' | 'monthFile' | 'none'>();
  for (const at of places) {
    const clientNo = clientNoOf(at);
    const byFile = fileOwner(at, 0).staffNo;
    const byOwners = ownersFileOf(at);
    const isDecided = decided.now.has(clientNo);
    present.set(clientNo, isDecided ? decided.now.get(clientNo)! : (byOwners ?? byFile));
    source.set(
      clientNo,
      isDecided ? 'decided' : byOwners ? 'ownersFile' : byFile ? 'monthFile' : 'none',
    );
    // The file of owners came in November: it says nothing of September.
    past.set(
      clientNo,
      decided.earlier.has(clientNo) ? decided.earlier.get(clientNo)! : fileOwner(at, 3).staffNo,
    );
  }
  return {
    session,
    outlet: {
      file,
      reopen,
      present,
      past,
      source,
      numbers: places.map(clientNoOf),
      vip: places.filter(isVip).map(clientNoOf),
      withCards: places.filter(hasCard).map(clientNoOf),
    },
  };
}

/** How many of some clients each owner has, by name; `''` counts those without one. */
export function countByOwner(
  clients: readonly string[],
  owners: ReadonlyMap<string, string | null>,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const clientNo of clients) {
    const name = nameOf(owners.get(clientNo) ?? null) ?? '';
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** Names of owners by client number; `''` where there is none. */
export function namesOf(
  clients: readonly string[],
  owners: ReadonlyMap<string, string | null>,
): Record<string, string> {
  return Object.fromEntries(
    clients.map((clientNo) => [clientNo, nameOf(owners.get(clientNo) ?? null) ?? '']),
  );
}
