import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../electron/cli/run-command';
import { findOwnClients } from '../../electron/operations/access/own-clients';
import { readBoard } from '../../electron/operations/assignment/read-board';
import { buildPeopleReport } from '../../electron/operations/assignment/save-assignment';
import { showRates } from '../../electron/operations/assignment/show-rates';
import { showCards } from '../../electron/operations/cards/card-life';
import { prepareForm } from '../../electron/operations/cards/card-standing';
import { showExceptions } from '../../electron/operations/cards/exceptions';
import { showGrading } from '../../electron/operations/cards/grade-cards';
import { gatherCardLists } from '../../electron/operations/cards/save-card-list';
import { showReviews } from '../../electron/operations/cards/review-cards';
import {
  listOwnersOf,
  queryClients,
  readClientPage,
} from '../../electron/operations/clients/query-clients';
import { showClient } from '../../electron/operations/clients/show-client';
import {
  showContactRates,
  showMissingClients,
} from '../../electron/operations/contacts/show-contact-rates';
import { readWorklistFacts, showWorklist } from '../../electron/operations/contacts/show-worklist';
import { buildReport } from '../../electron/operations/reports/build-export';
import { showHome } from '../../electron/operations/reports/show-home';
import type { LedgerSession } from '../../electron/operations/ledger/unlock-ledger';
import { buildNamedReport } from '../../electron/operations/reports/build-report';
import { WhatIf } from '../../electron/operations/tiering/what-if';
import type { ReportRequest } from '../../shared/contract/reports/reports';
import type { ClientFilter } from '../../shared/contract/clients/clients';
import type { Day, Month } from '../../shared/models/calendar';
import type { ReportTable } from '../../shared/models/report';
import { temporaryFolder } from '../helpers/ledger';
import {
  countByOwner,
  makeOwnedOutlet,
  managers,
  namesOf,
  outletPassword,
  pastMonth,
  presentMonth,
  type OwnedOutlet,
} from '../helpers/owned-outlet';

/** The whole outlet: one answer to the question who owns a client, wherever it is asked. */
const size = { clients: 20_000, changes: 2_000 };

let folder: string;
let outlet: OwnedOutlet;
let session: LedgerSession;

beforeAll(() => {
  folder = temporaryFolder();
  ({ outlet, session } = makeOwnedOutlet(folder, size));
}, 240_000);

afterAll(() => {
  session.close();
  rmSync(folder, { recursive: true, force: true });
});

const listOf = (
  month: Month,
  filter: ClientFilter = {},
  key: 'clientNo' | 'ownerName' = 'clientNo',
) => {
  const sort = [{ key, descending: false }];
  const list = queryClients(session, { month, scheme: 'R1', filter, sort });
  return readClientPage(session, list, 0, list.ids.length);
};
const numbersOf = (rows: readonly { readonly clientNo: string }[]) =>
  rows.map(({ clientNo }) => clientNo).sort();
const ownedBy = (
  name: string,
  owners: ReadonlyMap<string, string | null> = outlet.present,
  among: readonly string[] = outlet.numbers,
) => {
  const names = namesOf(among, owners);
  return among.filter((clientNo) => names[clientNo] === name);
};
const manager = managers[3]!;

const report = (request: Partial<ReportRequest> & { name: string }) =>
  buildNamedReport(
    session,
    { month: presentMonth, scheme: 'R1', ...request } as ReportRequest,
    'zh-CN',
  );
const at = (table: ReportTable, key: string) => table.columns.findIndex((each) => each.key === key);
/** Counts of clients by owner of a report's table by owner, summed over the given columns. */
function sumByOwner(table: ReportTable, keys: readonly string[]): Record<string, number> {
  const places = keys.map((key) => at(table, key));
  return Object.fromEntries(
    table.rows.map((row) => {
      const name = String(row[0]);
      const count = places.reduce((sum, place) => sum + Number(row[place]), 0);
      return [name.startsWith('示例') ? name : '', count];
    }),
  );
}
const byOwnerTable = (built: { readonly tables: readonly ReportTable[] }) =>
  built.tables.find(({ columns }) => columns[0]?.key === 'owner')!;
/** Owners of the lines of a work list, by client. */
function ownersOfLines(built: { readonly tables: readonly ReportTable[] }): Record<string, string> {
  const [table] = built.tables as [ReportTable];
  const [no, owner] = [
    at(table, 'clientNo'),
    table.columns.findIndex(({ key }) => /^owner/.test(key)),
  ];
  return Object.fromEntries(table.rows.map((row) => [String(row[no]), String(row[owner] ?? '')]));
}
/** What differs, a few of it: printing twenty thousand lines takes longer than finding them. */
function expectSame(found: object, expected: object): void {
  const [mine, right] = [new Map(Object.entries(found)), new Map(Object.entries(expected))];
  const keys = new Set([...mine.keys(), ...right.keys()]);
  const wrong = [...keys].filter((key) => String(mine.get(key)) !== String(right.get(key)));
  expect(wrong.slice(0, 5).map((key) => [key, mine.get(key), right.get(key)])).toEqual([]);
}
const expectLines = (found: Record<string, string>, owners = outlet.present) => {
  expect(Object.keys(found).length).toBeGreaterThan(0);
  expectSame(found, namesOf(Object.keys(found), owners));
};

async function command(...words: string[]): Promise<string> {
  const said: string[] = [];
  session.close();
  process.env['TIERDESK_PASSWORD'] = outletPassword;
  const console = {
    out: (line: string) => said.push(line),
    err: (line: string) => said.push(line),
  };
  try {
    const code = await runCommand([...words, '--ledger', outlet.file], console);
    expect(code, said.join('\n')).toBe(0);
  } finally {
    delete process.env['TIERDESK_PASSWORD'];
    session = outlet.reopen();
  }
  return said.join('\n');
}
async function exported(...words: string[]): Promise<Record<string, string>> {
  const out = path.join(folder, `${words[1]!}-${words[3] ?? ''}.json`);
  await command(...words, '--out', out, '--purpose', '测试');
  const lines = JSON.parse(readFileSync(out, 'utf8')) as Record<string, string | null>[];
  return Object.fromEntries(
    lines.map((line) => [line['clientNo']!, line['owner'] ?? line['ownerName'] ?? '']),
  );
}

describe('the client list', { timeout: 120_000 }, () => {
  const ownersOf = (month: Month) =>
    Object.fromEntries(listOf(month).map((row) => [row.clientNo, row.ownerName ?? '']));

  it('1 names the present owner', () => {
    expectSame(ownersOf(presentMonth), namesOf(outlet.numbers, outlet.present));
  });
  it('2 names the owner of a past month', () => {
    expectSame(ownersOf(pastMonth), namesOf(outlet.numbers, outlet.past));
  });
  it('3 says where the owner is known from', () => {
    const found = listOf(presentMonth).map((row) => [row.clientNo, row.ownerSource]);
    expectSame(Object.fromEntries(found), Object.fromEntries(outlet.source));
  });
  it('4 filters by owner', () => {
    const found = listOf(presentMonth, { owners: [manager.name] });
    expect(numbersOf(found)).toEqual(ownedBy(manager.name));
  });
  it('5 filters by owner in a past month', () => {
    const found = listOf(pastMonth, { owners: [manager.name] });
    expect(numbersOf(found)).toEqual(ownedBy(manager.name, outlet.past));
  });
  it('6 finds those without an owner', () => {
    expect(numbersOf(listOf(presentMonth, { withoutOwner: true }))).toEqual(ownedBy(''));
  });
  it('7 finds those without an owner in a past month', () => {
    const found = numbersOf(listOf(pastMonth, { withoutOwner: true }));
    expect(found).toEqual(ownedBy('', outlet.past));
  });
  it('8 offers every owner there is', () => {
    const names = Object.keys(countByOwner(outlet.numbers, outlet.present));
    expect(listOwnersOf(session, presentMonth).toSorted()).toEqual(names.filter(Boolean).sort());
  });
  it('9 sorts by owner', () => {
    const names = listOf(presentMonth, {}, 'ownerName').map(({ ownerName }) => ownerName ?? '龿');
    expect(names).toEqual(names.toSorted());
  });
  it('10 filters its lists by owner: near misses, moved up, outflows', () => {
    for (const list of ['outflow', 'up', 'warning'] as const) {
      const all = listOf(presentMonth, { list });
      const own = listOf(presentMonth, { list, owners: [manager.name] });
      expect(numbersOf(own)).toEqual(ownedBy(manager.name, outlet.present, numbersOf(all)));
    }
  });
});

describe('reports by owner', { timeout: 120_000 }, () => {
  it('11 structure', () => {
    const table = byOwnerTable(report({ name: 'structure' }));
    const clients = table.columns.filter(({ key }) => key === 'clients').map(({ key }) => key);
    expect(sumByOwner(table, clients)).toEqual(countByOwner(outlet.numbers, outlet.present));
  });
  it('12 structure of a past month', () => {
    const table = byOwnerTable(report({ name: 'structure', month: pastMonth }));
    expect(sumByOwner(table, ['clients'])).toEqual(countByOwner(outlet.numbers, outlet.past));
  });
  it('13 migration', () => {
    const table = byOwnerTable(report({ name: 'migration' }));
    const figures = ['up', 'down', 'same', 'new', 'wonBack'];
    expect(sumByOwner(table, figures)).toEqual(countByOwner(outlet.numbers, outlet.present));
  });
  it('14 movement of assets: each owner closes with what their clients hold', () => {
    const table = byOwnerTable(report({ name: 'aumMovement' }));
    const held: Record<string, number> = {};
    for (const { ownerName, figures } of listOf(presentMonth)) {
      const name = ownerName ?? '';
      held[name] = (held[name] ?? 0) + (figures.aumPointInTime ?? 0);
    }
    expect(sumByOwner(table, ['closing'])).toEqual(held);
  });
});

describe('work lists', { timeout: 120_000 }, () => {
  it.each(['outflow', 'dormant', 'missingData', 'withoutContact', 'expiringCards', 'annualReview'])(
    '15–20 %s names the present owner',
    (list) => {
      expectLines(ownersOfLines(report({ name: 'workList', list } as never)));
    },
  );
  it('21 without owner: who has none, and nobody else', () => {
    const found = ownersOfLines(report({ name: 'workList', list: 'withoutOwner' } as never));
    expect(Object.keys(found).sort()).toEqual(ownedBy('', outlet.present, outlet.vip));
  });
  it('22 without owner in a past month', () => {
    const wanted = { name: 'workList', list: 'withoutOwner', month: pastMonth };
    const found = ownersOfLines(report(wanted as never));
    expect(Object.keys(found).sort()).toEqual(ownedBy('', outlet.past, outlet.vip));
  });
  it('23 inflow in a past month names the owner of that month', () => {
    const wanted = { name: 'workList', list: 'dormant', month: pastMonth };
    expectLines(ownersOfLines(report(wanted as never)), outlet.past);
  });
});

describe('what-if', { timeout: 120_000 }, () => {
  it('24 counts the load of the present owner', () => {
    const { owners } = new WhatIf(session, presentMonth, 'R1').summary();
    const counts = Object.fromEntries(owners.map((each) => [each.owner, each.vipClientsNow]));
    const { ['']: _none, ...expected } = countByOwner(outlet.vip, outlet.present);
    expect(counts).toEqual(expected);
  });
});

describe('the board', { timeout: 120_000 }, () => {
  it('25 shows the present owner and its source', () => {
    const { board } = readBoard(session, { month: presentMonth });
    const cards = board.cards.map(
      (each) => [each.clientNo, [each.owner, each.ownerSource]] as const,
    );
    const expected = board.cards.map(
      ({ clientNo }) =>
        [clientNo, [outlet.present.get(clientNo), outlet.source.get(clientNo)]] as const,
    );
    expectSame(Object.fromEntries(cards), Object.fromEntries(expected));
  });
  it('26 and the owner of a past month', () => {
    const { board } = readBoard(session, { month: pastMonth });
    const wrong = board.cards.filter((each) => each.owner !== outlet.past.get(each.clientNo));
    expect(wrong).toEqual([]);
  });
  it('27 counts 指派率 by it, month by month', () => {
    const rates = showRates(session, { month: presentMonth });
    const owned = (owners: OwnedOutlet['present']) =>
      outlet.vip.filter((clientNo) => owners.get(clientNo) !== null).length;
    expect(rates.total.assigned).toBe(owned(outlet.present));
    const byMonth = rates.byMonth.map(({ key, assigned }) => [key, assigned]);
    expect(byMonth).toEqual([
      [pastMonth, owned(outlet.past)],
      [presentMonth, owned(outlet.present)],
    ]);
    expect(numbersOf(rates.missing)).toEqual(ownedBy('', outlet.present, outlet.vip));
  });
  it('28 lists each person’s clients', () => {
    const { tables } = buildPeopleReport(session, presentMonth);
    const counts = Object.fromEntries(
      tables.map(({ name, rows }) => [name.split(' ')[0], rows.length]),
    );
    const { ['']: _none, ...expected } = countByOwner(outlet.vip, outlet.present);
    expect(counts).toEqual(expected);
  });
  it('29 the home page counts the same', () => {
    const { attention } = showHome(session, { month: presentMonth, scheme: 'R1' });
    const missing = attention.find(({ key }) => key === 'unassignedVip');
    expect(missing?.count).toBe(ownedBy('', outlet.present, outlet.vip).length);
  });
});

describe('cards', { timeout: 120_000 }, () => {
  const ownersOf = (rows: readonly { clientNo: string; rmName: string | null }[]) =>
    Object.fromEntries(rows.map((each) => [each.clientNo, each.rmName ?? '']));

  it('30 the register', () => expectLines(ownersOf(showCards(session))));
  it('31 the grading', () => {
    const { upgrades, downgrades } = showGrading(session, presentMonth);
    expectLines(ownersOf([...upgrades, ...downgrades]));
  });
  it('32 the review', () => expectLines(ownersOf(showReviews(session, presentMonth))));
  it('33 the exceptions: who answers is the owner, or the approver where there is none', () => {
    const found = showExceptions(session).filter(({ kind }) => kind === 'openedWithoutApplication');
    const answering = found.map((each) => [each.clientNo!, each.responsible] as const);
    const names = namesOf(outlet.withCards, outlet.present);
    const head = '示例·程砚秋';
    expect(answering.length).toBe(outlet.withCards.length);
    expect(Object.fromEntries(answering)).toEqual(
      Object.fromEntries(answering.map(([clientNo]) => [clientNo, names[clientNo] || head])),
    );
  });
  it('34 the application form', () => {
    for (const clientNo of outlet.withCards.slice(0, 25)) {
      const name = namesOf([clientNo], outlet.present)[clientNo]!;
      expect(prepareForm(session, clientNo).ownerName ?? '').toBe(name);
    }
  });
  it('35 the printed lists', () => {
    const names = namesOf(outlet.withCards, outlet.present);
    const [reminders] = gatherCardLists(session, { paper: 'reminders', on: null });
    const rows = reminders!.table.rows.map((row) => row.map(String));
    const wrong = rows.filter((row) => {
      const clientNo = row.find((value) => value in names);
      return clientNo !== undefined && names[clientNo] !== '' && !row.includes(names[clientNo]!);
    });
    expect([rows.length > 0, wrong]).toEqual([true, []]);
  });
});

describe('contacts', { timeout: 120_000 }, () => {
  it('36 everybody’s worklist is of their own clients', () => {
    const { facts } = readWorklistFacts(session);
    const owners = Object.fromEntries(facts.clients.map((each) => [each.clientNo, each.owner]));
    expectSame(owners, Object.fromEntries(outlet.present));
    const list = showWorklist(session, manager.staffNo);
    const own = new Set(ownedBy(manager.name));
    expect(list.entries.filter(({ clientNo }) => !own.has(clientNo))).toEqual([]);
    expect(list.entries.length).toBeGreaterThan(0);
  });
  it('37 rates by person', () => {
    const stretch = { from: '2026-11-01' as Day, to: '2026-11-02' as Day };
    const { upkeepByPerson } = showContactRates(session, stretch);
    const counts = Object.fromEntries(upkeepByPerson.map(({ name, due }) => [name, due]));
    const { ['']: _none, ...expected } = countByOwner(outlet.vip, outlet.present);
    expect(counts).toEqual(expected);
    const missing = showMissingClients(session, { ...stretch, rate: 'upkeep', staffNo: null });
    expectLines(Object.fromEntries(missing.map((each) => [each.clientNo, each.ownerName ?? ''])));
  });
});

describe('access', { timeout: 120_000 }, () => {
  it('38 own clients are those of the present owner', () => {
    const own = { kind: 'some', staffNo: manager.staffNo, classes: [], supported: false } as const;
    const ids = new Set(findOwnClients(session, own));
    const found = listOf(presentMonth).filter(({ id }) => ids.has(id));
    expect(numbersOf(found)).toEqual(ownedBy(manager.name));
  });
  it('39 the client’s page says whose and why', () => {
    const places = outlet.numbers.filter((_, place) => place % 401 === 0);
    for (const clientNo of places) {
      const wanted = { clientNo, month: presentMonth, mainScheme: 'R1' };
      const { owner } = showClient(session, wanted, 'zh-CN');
      const name = namesOf([clientNo], outlet.present)[clientNo]!;
      expect([owner.name ?? '', owner.source]).toEqual([name, outlet.source.get(clientNo)]);
    }
  });
});

describe('exports and the command line', { timeout: 120_000 }, () => {
  it('40 the list of the window', () => {
    const query = { month: presentMonth, scheme: 'R1', filter: {}, sort: [] };
    const columns = ['clientNo', 'ownerName'];
    const wanted = { name: 'clients', jobId: 'test', query, columns } as never;
    expectLines(ownersOfLines(buildReport(session, wanted, 'zh-CN')));
  });
  it('41 export tiers', async () => {
    expectLines(await exported('export', 'tiers', '--month', presentMonth));
  });
  it('42 export clients, of the present month and of a past one', async () => {
    expectLines(await exported('export', 'clients', '--month', presentMonth));
    expectLines(await exported('export', 'clients', '--month', pastMonth), outlet.past);
  });
  it('43 export outflow', async () => {
    expectLines(await exported('export', 'outflow', '--month', presentMonth));
  });
  it('44 report', async () => {
    const said = await command('report', 'structure', '--month', presentMonth, '--json');
    const { tables } = JSON.parse(said) as { tables: { rows: Record<string, unknown>[] }[] };
    const rows = tables.flatMap(({ rows: all }) => all).filter((row) => 'owner' in row);
    const counts = rows.map((row) => [
      String(row['owner']).startsWith('示例') ? row['owner'] : '',
      row['clients'],
    ]);
    expect(Object.fromEntries(counts)).toEqual(countByOwner(outlet.numbers, outlet.present));
  });
  it('45 assign rates', async () => {
    const said = await command('assign', 'rates', '--month', presentMonth, '--json');
    const { missing } = JSON.parse(said) as { missing: { clientNo: string }[] };
    expect(numbersOf(missing)).toEqual(ownedBy('', outlet.present, outlet.vip));
  });
  it('46 contacts due', async () => {
    const said = await command('contacts', 'due', '--rm', manager.staffNo, '--json');
    const { entries } = JSON.parse(said) as { entries: { clientNo: string }[] };
    const own = new Set(ownedBy(manager.name));
    expect(entries.filter(({ clientNo }) => !own.has(clientNo))).toEqual([]);
  });
  it('47 cards', async () => {
    const said = await command('cards', 'cards', '--json');
    const { cards } = JSON.parse(said) as { cards: { clientNo: string; rmName: string | null }[] };
    expectLines(Object.fromEntries(cards.map((each) => [each.clientNo, each.rmName ?? ''])));
  });
});
