import { randomInt } from 'node:crypto';
import { afterEach, expect, it, onTestFailed, vi } from 'vitest';
import type { WritableDB } from '../../electron/ledger/database';
import type { Declaration, Declarations } from '../../shared/fields/field';
import { removeCopies } from '../helpers/released-ledgers';

// Nothing stored may depend on the order of the fields. The same program is loaded with its fields in other
// orders and a new one in their midst; it must read what another order has written.

const sources = ['person', 'organisation', 'staff', 'ownership', 'branch'] as const;

/** Numbers in an order that only the seed decides. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const next = generator(seed);
  return items
    .map((item) => ({ item, at: next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

const invented = (role: Declaration['role'], bit: number): Declaration => ({
  label: { zh: '虚构', en: 'Invented' },
  type: role === 'attribute' || role === undefined ? 'text' : 'money',
  words: `虚构${bit}`,
  bit,
  mask: null,
  ...(role ? { role } : {}),
});

/** Fields that no ledger has yet, one for each table. */
const added: Readonly<Record<(typeof sources)[number], Declarations>> = {
  person: { inventedFigure: invented('figure', 40), inventedFact: invented('attribute', 52) },
  organisation: { inventedAmount: invented('figure', 33) },
  staff: { inventedNote: invented(undefined, 41) },
  ownership: { inventedNote: invented(undefined, 42) },
  branch: { inventedNote: invented(undefined, 43) },
};

/** Their columns, as a migration would add them. */
function addColumns(db: WritableDB): void {
  const columns = [
    ['snapshot', 'invented_figure INTEGER'],
    ['snapshot_history', 'invented_figure INTEGER'],
    ['organisation_snapshot', 'invented_amount INTEGER'],
    ['organisation_snapshot_history', 'invented_amount INTEGER'],
    ['client', 'invented_fact TEXT'],
    ['staff', 'invented_note TEXT'],
    ['ownership', 'invented_note TEXT'],
    ['branch', 'invented_note TEXT'],
  ] as const;
  for (const [table, column] of columns) {
    const known = db.pragma(`table_info(${table})`) as { name: string }[];
    if (known.some(({ name }) => column.startsWith(`${name} `))) continue;
    db.exec(`ALTER TABLE ${table} ADD COLUMN ${column}`);
  }
}

/** The program with its fields in another order. */
async function programOf(seed: number) {
  vi.resetModules();
  for (const source of sources) {
    vi.doMock(`../../shared/fields/${source}`, async (original) => {
      const module = await original<Record<string, Declarations>>();
      const name = `${source}Fields`;
      const entries = shuffled(Object.entries({ ...module[name], ...added[source] }), seed);
      return { ...module, [name]: Object.fromEntries(entries) };
    });
  }
  const released = await import('../helpers/released-ledgers');
  const { importRows } = await import('../helpers/ledger');
  const { laterFiles } = await import('../fixtures/ledgers/files-of-outlet');
  const { factsOfLedger } = await import('../fixtures/ledgers/ledger-facts');
  const { mergeClients } = await import('../../electron/operations/clients/merge-clients');
  const { undoMerge } = await import('../../electron/operations/clients/undo-merge');
  const { undoImport } = await import('../../electron/operations/imports/undo-import');
  const { verifyLedger } = await import('../../electron/operations/ledger/verify-ledger');
  const { clientValueFields } = await import('../../electron/ledger/clients/clients');
  return {
    ...released,
    importRows,
    laterFiles,
    factsOfLedger,
    mergeClients,
    undoMerge,
    undoImport,
    verifyLedger,
    clientValueFields,
  };
}

afterEach(() => {
  removeCopies();
  vi.resetModules();
  vi.doUnmock('../../shared/fields/person');
});

const anyOrder = () => randomInt(1, 2 ** 31);

it.each([1, anyOrder(), anyOrder()])(
  'reads released ledgers with its fields in order %i',
  async (seed) => {
    const program = await programOf(seed);
    const place = program.clientValueFields.indexOf('name');
    expect(program.clientValueFields).toContain('inventedFact');
    for (const version of [2, 7, 13, Math.max(...program.keptVersions)]) {
      const { file, facts } = program.copyOfReleased(version);
      program.withSession(file, (session) => {
        addColumns(session.db);
        program.expectAllUndone(session, facts);
      });
    }
    program.removeCopies();
    expect(place).toBeGreaterThanOrEqual(0);
  },
);

it('takes back with one order what was imported and merged with another', async () => {
  const orders = [anyOrder(), anyOrder()] as const;
  onTestFailed(() => console.error(`orders ${orders.join(' and ')}`));
  const writing = await programOf(orders[0]);
  const { file } = writing.copyOfReleased(Math.max(...writing.keptVersions));
  const written = writing.withSession(file, (session) => {
    addColumns(session.db);
    const before = writing.factsOfLedger(session.db);
    const batches = writing.laterFiles.map(([kind, month, rows]) => {
      const changed = rows.map((row, at) => ({
        ...row,
        ...(kind === 'retail'
          ? { fund: 77_000 + at, employer: `新单位${at}`, inventedFigure: 5, inventedFact: '虚构' }
          : {}),
        ...(kind === 'staff' ? { mobile: '19900000099', inventedNote: '虚构' } : {}),
      }));
      return writing.importRows(session, kind, month, changed).batchId;
    });
    const merge = writing.mergeClients(session, { keep: '00001', drop: '00002', fields: {} });
    return { before, batches, merge };
  });

  const reading = await programOf(orders[1]);
  expect(reading.clientValueFields).not.toEqual(writing.clientValueFields);
  reading.withSession(file, (session) => {
    reading.undoMerge(session, written.merge.id);
    const state = session.db
      .prepare(
        `SELECT invented_figure, invented_fact FROM snapshot s JOIN client c ON c.id = s.client_id
         WHERE c.client_no = '00001' AND s.month = '2026-10'`,
      )
      .raw()
      .get();
    expect(state).toEqual([5, '虚构']);
    // The merged client's rows stand under a merge of the fixture; all others are as they were.
    for (const batch of written.batches.toReversed())
      reading.undoImport(session, batch!, '来文有误');
    const ofOthers = (row: Readonly<Record<string, unknown>>) =>
      row['client_no'] !== '00003' && row['client_no'] !== '00005';
    const now = reading.only(reading.factsOfLedger(session.db), ofOthers);
    expect(now).toEqual(reading.only(written.before, ofOthers));
    expect(reading.verifyLedger(session, 'en').problems).toEqual([]);
  });
  writing.removeCopies();
});
