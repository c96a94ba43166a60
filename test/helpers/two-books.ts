import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { addAccount, showAccounts } from '../../electron/operations/access/manage-accounts';
import { askForClient } from '../../electron/operations/assignment/claims';
import { commitMoves } from '../../electron/operations/assignment/commit-moves';
import { applyForCard } from '../../electron/operations/cards/apply-for-card';
import { gradeCards } from '../../electron/operations/cards/grade-cards';
import { reviewCards } from '../../electron/operations/cards/review-cards';
import { updateClient } from '../../electron/operations/clients/show-client';
import { addServiceUse } from '../../electron/operations/contacts/service-uses';
import { fillSampleContacts } from '../../electron/operations/sample/fill-sample-contacts';
import { refreshEvents } from '../../electron/operations/contacts/refresh-events';
import { writeContactReport } from '../../electron/operations/contacts/write-report';
import { addDocument } from '../../electron/operations/ground/client-documents';
import { createLedger } from '../../electron/operations/ledger/create-ledger';
import { unlockLedger, type LedgerSession } from '../../electron/operations/ledger/unlock-ledger';
import { setHousehold } from '../../electron/operations/tiering/change-households';
import { createList, setListMember } from '../../electron/operations/tiering/change-lists';
import { setRating } from '../../electron/operations/tiering/change-ratings';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import type { Day, Month } from '../../shared/models/calendar';
import type { ClientNo } from '../../shared/models/client';
import type { Role } from '../../shared/models/session';
import { opening } from './cards';
import { importPeople, importRows } from './ledger';
import { keyCost } from './key-cost';

const outletPassword = 'a long password';
export const month = '2026-10' as Month;
const now = () => '2026-11-18T09:00:00';
const today = '2026-11-18' as Day;

/** Someone of the outlet as the files name them: everything that must not be seen by others. */
export interface BookClient {
  readonly clientNo: ClientNo;
  readonly name: string;
  readonly idNo: string;
  readonly mobile: string;
  readonly birthDate: string;
  readonly address: string;
  readonly employer: string;
  readonly cardNo: string;
  readonly rmNo: string;
  /** Year's average in 万元: decides who looks after them. */
  readonly wan: number;
}

const surnames = '欧褚卫蒋沈韩杨朱秦许何吕';

function bookClient(at: number, rmNo: string, wan: number): BookClient {
  const two = String(at).padStart(2, '0');
  return {
    clientNo: `30010${two}` as ClientNo,
    name: `${surnames[at]!}秘${'甲乙丙丁戊己庚辛壬癸子丑'[at]!}`,
    idNo: `9901011977${two}177${two}5`,
    mobile: `199${two}7654${two}`,
    birthDate: `1977-${String((at % 12) + 1).padStart(2, '0')}-17`,
    address: `密径路${two}号`,
    employer: `隐园公司${two}`,
    cardNo: `99000077001${two}${two}1`,
    rmNo,
    wan,
  };
}

/** Clients of manager A, then of manager B; a lower gold, an upper gold, a platinum, a diamond each. */
export const bookClients: readonly BookClient[] = [
  ...[15, 30, 150, 900].map((wan, at) => bookClient(at, 'A', wan)),
  ...[15, 30, 150, 900].map((wan, at) => bookClient(4 + at, 'B', wan)),
];

/** Texts of a client that nobody else may read, as they stand in the ledger. */
export function secretsOf(client: BookClient): string[] {
  const { name, idNo, mobile, address, employer, cardNo, birthDate, clientNo } = client;
  return [name, idNo, mobile, address, employer, cardNo, birthDate, noteOf(clientNo)];
}

const noteOf = (clientNo: string) => `私记${clientNo}`;

function importBooks(session: LedgerSession): void {
  importRows(session, 'staff', null, [
    { staffNo: 'A', name: '示例·林知行', role: '客户经理', confidentialitySignedOn: '2026-01-05' },
    { staffNo: 'B', name: '示例·顾南乔', role: '客户经理', confidentialitySignedOn: '2026-01-05' },
    { staffNo: 'L', name: '示例·大堂', role: '大堂经理', confidentialitySignedOn: '2026-01-05' },
    { staffNo: 'T', name: '示例·柜员', role: '柜员', confidentialitySignedOn: '2026-01-05' },
    { staffNo: 'N', name: '示例·新人', role: '客户经理' },
  ]);
  const people = bookClients.map(({ cardNo: _cardNo, wan, ...client }, at) => ({
    ...client,
    // The file is behind: the ledger's own decision gives this one to A.
    ...(at === 1 ? { rmNo: 'B' } : {}),
    aumDailyAvgYear: wan * 1_000_000,
    aumDailyAvg3m: wan * 1_000_000,
    aumPointInTime: wan * 1_000_000,
  }));
  importPeople(session, '2026-09', people);
  importPeople(session, month, people);
  importRows(
    session,
    'maturities',
    null,
    bookClients.map(({ clientNo, name }) => ({
      clientNo,
      name,
      productName: '示例定期',
      amount: 20_000_000,
      dueOn: '2026-11-30',
    })),
  );
  importRows(
    session,
    'spend',
    month,
    bookClients.map(({ clientNo, cardNo }, at) => ({
      clientNo,
      cardNo,
      amount: 100_00,
      transactedOn: '2026-10-05',
      serialNo: `S${at}`,
    })),
  );
  importRows(
    session,
    'cards',
    null,
    bookClients.map(({ clientNo, name, cardNo }) => ({
      ...opening(clientNo, cardNo, '2025-10-05', { expiresOn: '2026-12-05' }),
      name,
    })),
  );
}

function workWithBooks(session: LedgerSession): void {
  for (const scheme of ['R1', 'R4']) tierMonth(session, { month, scheme });
  gradeCards(session, month);
  reviewCards(session, month);
  for (const { clientNo, rmNo } of bookClients) {
    updateClient(session, clientNo, { remarks: noteOf(clientNo) });
    writeContactReport(
      session,
      {
        clientNo,
        staffNo: rmNo,
        on: today,
        channel: 'call',
        minutes: 5,
        risk: '',
        need: noteOf(clientNo),
        nextStep: noteOf(clientNo),
        nextOn: '2026-11-20' as Day,
        opportunityId: null,
      },
      { kind: 'open', title: noteOf(clientNo), product: '存单', amount: 100 as never },
    );
    setRating(session, {
      clientNo,
      rating: 'satisfaction',
      month,
      value: 90,
      reason: noteOf(clientNo),
    } as never);
  }
  createList(session, { code: 'watch', name: '关注' });
  for (const { clientNo } of bookClients) {
    setListMember(session, {
      list: 'watch',
      clientNo,
      level: null,
      on: today,
      reason: noteOf(clientNo),
    } as never);
  }
  const [a0, , , a3, b0, , , b3] = bookClients as [BookClient, ...BookClient[]] as BookClient[];
  for (const [head, member] of [
    [a0, a3],
    [b0, b3],
  ] as const) {
    setHousehold(session, {
      id: null,
      name: `${head!.name}家`,
      reason: '同住',
      members: [head!.clientNo, member!.clientNo],
    } as never);
  }
  askForClient(session, { clientNo: b0!.clientNo, staffNo: 'A', reason: '老客户的亲属' } as never);
  commitMoves(session, {
    month,
    moves: [{ clientNo: bookClients[1]!.clientNo, to: 'A' }],
    on: today,
    reason: '确认',
    exceptionReason: '确认',
  } as never);
  fillSampleContacts(session);
  refreshEvents(session);
}

/** Documents and services of every client, numbered as the clients are. */
function fileDocuments(session: LedgerSession, folder: string): void {
  for (const { clientNo } of bookClients) {
    const scan = path.join(folder, `${noteOf(clientNo)}.png`);
    writeFileSync(scan, Buffer.from('89504e470d0a1a0a', 'hex'));
    addDocument(session, {
      clientNo,
      applicationId: null,
      kind: 'other',
      path: scan,
      note: noteOf(clientNo),
    });
    addServiceUse(session, {
      clientNo,
      on: today,
      service: '机场贵宾厅',
      cost: 10_000,
      note: noteOf(clientNo),
    } as never);
  }
}

/** Applications under way: of somebody without a card yet. */
function applyForCards(session: LedgerSession): void {
  for (const rmNo of ['A', 'B'] as const) {
    const at = rmNo === 'A' ? 8 : 9;
    const { cardNo: _cardNo, wan, ...client } = bookClient(at, rmNo, 60);
    importPeople(session, month, [
      { ...client, aumDailyAvg3m: wan * 1_000_000, aumPointInTime: wan * 1_000_000 },
    ]);
    tierMonth(session, { month, scheme: 'R1' });
    applyForCard(session, {
      clientNo: client.clientNo,
      kind: 'newCard',
      level: 'standard',
      rmName: rmNo,
      remarks: noteOf(client.clientNo),
    });
  }
}

/** Clients with an application and no card: of manager A and of manager B. */
export const applicants = [bookClient(8, 'A', 60), bookClient(9, 'B', 60)] as const;

/** A ledger file of an outlet with two managers' clients and everything that is kept of them. */
export function openBooks(folder: string): { path: string; head: LedgerSession } {
  const file = path.join(folder, 'outlet.tierdesk');
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
  const head = unlockLedger({ path: file, password: outletPassword, now });
  importBooks(head);
  fileDocuments(head, folder);
  workWithBooks(head);
  applyForCards(head);
  return { path: file, head };
}

/** Adds an account of a role for a member of staff; returns its id. */
export function addBookAccount(
  head: LedgerSession,
  role: Role,
  staffNo: string | null,
  agreementSignedOn: Day | null = null,
): number {
  const displayName = `示例账户·${role}${staffNo ?? ''}`;
  addAccount(head, { displayName, role, staffNo, password: outletPassword, agreementSignedOn });
  return showAccounts(head).find((each) => each.displayName === displayName)!.id;
}

/** Signs in to the books. */
export function openAs(file: string, accountId: number): LedgerSession {
  return unlockLedger({ path: file, accountId, password: outletPassword, now });
}
