import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultContactRules } from '../../electron/domain/contacts/default-rules';
import { findClient } from '../../electron/ledger/clients/clients';
import { openMemoryDatabase } from '../../electron/ledger/database';
import { migrate } from '../../electron/ledger/file/migrate';
import { migrations } from '../../electron/ledger/migrations/index';
import { queryClients, readClientPage } from '../../electron/operations/clients/query-clients';
import { readGroups } from '../../electron/operations/contacts/client-groups';
import { contactRulesOn } from '../../electron/operations/ground/dated-contact-rules';
import type { Ledger } from '../../electron/operations/ground/ledger';
import type { ClientFilter } from '../../shared/contract/clients/clients';
import type { Day, Month } from '../../shared/models/calendar';
import { holdingPreferences } from '../../shared/models/client-group';
import { wan } from '../../shared/models/money';
import { importPeople, importRows, openTestLedger } from '../helpers/ledger';

const october = '2026-10' as Month;
const { groups } = defaultContactRules;
const amount = fc.option(fc.constantFrom(0, 1, wan(4), wan(5), wan(9), wan(10)), { nil: null });
const stated = fc.constantFrom(
  ...Array<null>(12).fill(null),
  '存款型',
  '理财',
  '信贷型客户',
  '关系取向',
  '不详',
  "o'型",
);
const person = fc.record({
  demandDeposit: amount,
  timeDeposit: amount,
  wealthProduct: amount,
  insurance: amount,
  fund: amount,
  bond: amount,
  personalLoan: amount,
  aumPointInTime: amount,
  transactionCount: fc.constantFrom(null, 0, 19, 20, 21),
  orientation: stated,
  holdingPreference: stated,
});
const organisation = fc.record({
  depositDailyAvg: amount,
  depositPointInTime: amount,
  loanBalance: amount,
});

const listed = (context: Ledger, filter: ClientFilter) =>
  readClientPage(
    context,
    queryClients(context, { month: october, scheme: 'R1', filter, sort: [] }),
    0,
    1000,
  );

/** The list's column and filter beside the client page's group, client by client. */
function compare(context: Ledger, filter: ClientFilter): void {
  const rows = listed(context, filter);
  const idOf = new Map<string, string | undefined>();
  for (const { clientNo, holding } of rows) {
    const found = readGroups(context, findClient(context.db, clientNo)!, groups).find(
      ({ dimension }) => dimension === 'holding',
    );
    expect([clientNo, holding]).toEqual([clientNo, found?.name ?? null]);
    idOf.set(clientNo, found?.id);
  }
  for (const id of holdingPreferences) {
    const wanted = rows.filter(({ clientNo }) => idOf.get(clientNo) === id);
    const numbers = listed(context, { ...filter, holdings: [id] }).map(({ clientNo }) => clientNo);
    expect([id, numbers.toSorted()]).toEqual([
      id,
      wanted.map(({ clientNo }) => clientNo).toSorted(),
    ]);
  }
}

it('is one in the list, its filter and on the client’s page', () => {
  const context = openTestLedger();
  const numbered = <Row>(rows: readonly Row[], letter: string) =>
    rows.map((row, at) => ({ ...row, clientNo: `${letter}${at}`, name: `示例·${letter}${at}` }));
  const people = [...fc.sample(person, { numRuns: 250, seed: 7 }), { fund: null }];
  importPeople(context, october, numbered(people, 'P'));
  importRows(
    context,
    'corporate',
    october,
    numbered(fc.sample(organisation, { numRuns: 60, seed: 7 }), 'D'),
  );
  compare(context, {});
  compare(context, { kind: 'corporate' });
  // All five are among them, and clients of whom nothing is known.
  const kinds = new Set(listed(context, {}).map(({ holding }) => holding));
  const names = groups.holding.map(({ name }) => name);
  expect(kinds).toEqual(new Set([...names, null]));
});

it('keeps what an outlet had set under the old name', () => {
  const db = openMemoryDatabase();
  const before = migrations.filter(({ version }) => version < 21);
  for (const { up } of before) up(db);
  db.pragma(`user_version = ${before.length}`);
  const { holding, organisationHolding, orientation: _, ...rest } = groups;
  const renamed = holding.map((group) => ({ ...group, name: `${group.name}·改` }));
  const old = { ...rest, orientation: renamed, organisationOrientation: organisationHolding };
  db.exec(`INSERT INTO account (id, display_name, role, created_at)
    VALUES (1, '示例', 'head', '2026-01-01T00:00:00')`);
  db.prepare(
    `INSERT INTO contact_rules (effective_from, definition, reason, recorded_at, account_id)
     VALUES ('2026-01-01', ?, '', '', 1)`,
  ).run(JSON.stringify({ ...defaultContactRules, groups: old }));
  migrate(db);
  expect(contactRulesOn({ db }, '2026-11-02' as Day).groups).toEqual({
    ...groups,
    holding: renamed,
  });
});
