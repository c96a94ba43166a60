import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clientTables, rawTables } from '../../electron/ledger/access/client-tables';
import { openMemoryDatabase } from '../../electron/ledger/database';
import { migrate } from '../../electron/ledger/file/migrate';
import { openShownLedger, type ShownLedger } from '../../electron/operations/access/shown-ledger';
import { changeSettings } from '../../electron/operations/ground/settings';
import type { LedgerSession } from '../../electron/operations/ledger/unlock-ledger';
import type { Day } from '../../shared/models/calendar';
import type { Role } from '../../shared/models/session';
import type { Settings } from '../../shared/models/settings';
import { temporaryFolder } from '../helpers/ledger';
import {
  addBookAccount,
  applicants,
  bookClients,
  openAs,
  openBooks,
  secretsOf,
  type BookClient,
} from '../helpers/two-books';

let folder: string;
let file: string;
let session: LedgerSession;
let shown: ShownLedger | null = null;
const everybody = [...bookClients, ...applicants];

let template: string;

beforeAll(() => {
  template = temporaryFolder();
  openBooks(template).head.close();
});

afterAll(() => rmSync(template, { recursive: true, force: true }));

beforeEach(() => {
  folder = temporaryFolder();
  cpSync(template, folder, { recursive: true });
  file = path.join(folder, 'outlet.tierdesk');
  session = openAs(file, 1);
});

afterEach(() => {
  shown?.close();
  shown = null;
  session.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Signs in as somebody and looks at the ledger as they see it. */
function lookAs(
  role: Role,
  staffNo: string | null,
  rest: { settings?: Partial<Settings>; signedOn?: Day | null } = {},
): ShownLedger {
  if (rest.settings) changeSettings(session, rest.settings);
  const id = addBookAccount(session, role, staffNo, rest.signedOn ?? null);
  session.close();
  session = openAs(file, id);
  shown = openShownLedger(session, session.account);
  return shown;
}

/** Every value of every table that a connection sees, by table. */
function everything({ context }: ShownLedger): Map<string, string> {
  const { db } = context;
  const tables = db
    .prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table'")
    .pluck()
    .all() as string[];
  return new Map(
    tables.map((table) => [table, JSON.stringify(db.prepare(`SELECT * FROM ${table}`).all())]),
  );
}

/** Where something secret of clients is seen, as `table: text`. */
function seen(ledger: ShownLedger, clients: readonly BookClient[]): string[] {
  const places: string[] = [];
  for (const [table, text] of everything(ledger)) {
    // Rules, layouts and settings speak of no client.
    for (const secret of clients.flatMap(secretsOf)) {
      if (text.includes(secret)) places.push(`${table}: ${secret}`);
    }
  }
  return places;
}

const of = (rmNo: string) => everybody.filter((client) => client.rmNo === rmNo);

describe('the ledger that an account reads', () => {
  it('holds everything of every client in it, so that finding nothing means something', () => {
    shown = openShownLedger(session, session.account);
    expect(shown.isWhole).toBe(true);
    const places = seen(shown, everybody).join('\n');
    for (const client of everybody) {
      for (const secret of secretsOf(client)) {
        // Applicants have no card yet.
        if (secret === client.cardNo && applicants.includes(client as never)) continue;
        expect(places).toContain(secret);
      }
    }
  });

  it.each(['masked', 'hidden'] as const)(
    'shows a manager their own clients in full and nothing of others (%s)',
    (othersClients) => {
      const ledger = lookAs('rm', 'A', { settings: { othersClients } });
      expect(seen(ledger, of('B'))).toEqual([]);
      const own = seen(ledger, of('A')).join('\n');
      for (const client of of('A')) expect(own).toContain(client.name);
      const count = ledger.context.db.prepare('SELECT count(*) FROM client').pluck().get();
      expect(count).toBe(othersClients === 'hidden' ? 5 : 10);
    },
  );

  it('shows lobby managers and tellers their own band', () => {
    const ledger = lookAs('teller', 'T');
    const band = everybody.filter(({ wan }) => wan === 15);
    const rest = everybody.filter(({ wan }) => wan !== 15);
    expect(seen(ledger, rest)).toEqual([]);
    const names = seen(ledger, band).join('\n');
    for (const { name, idNo, mobile, cardNo } of band) {
      expect(names).toContain(name);
      for (const number of [idNo, mobile, cardNo]) expect(names).not.toContain(number);
    }
  });

  it('shows an auditor everybody and nobody’s name or number', () => {
    const ledger = lookAs('auditor', null, { signedOn: '2026-01-05' as Day });
    const names = seen(ledger, everybody).join('\n');
    for (const { name, idNo, mobile, cardNo } of everybody) {
      for (const secret of [name, idNo, mobile, cardNo]) expect(names).not.toContain(secret);
    }
    expect(ledger.context.db.prepare('SELECT count(*) FROM client').pluck().get()).toBe(10);
  });

  it.each(['head', 'rm', 'advisor', 'lobbyManager', 'teller', 'auditor'] as const)(
    'shows a %s without a confidentiality agreement nothing but masked data',
    (role) => {
      expect(seen(lookAs(role, 'N'), everybody)).toEqual([]);
    },
  );

  it('hides names of own clients where the head says so', () => {
    const ledger = lookAs('rm', 'A', { settings: { fullNameRoles: [] } });
    const places = seen(ledger, everybody).join('\n');
    for (const { name } of everybody) expect(places).not.toContain(name);
  });

  it('follows the assignment while somebody looks', () => {
    const ledger = lookAs('rm', 'A');
    const [first] = of('B');
    expect(ledger.isOwn(first!.clientNo)).toBe(false);
    session.db
      .prepare('UPDATE ownership_period SET staff_no = ? WHERE client_no = ?')
      .run('B', of('A')[1]!.clientNo);
    session.db.prepare('UPDATE snapshot SET owner_no = ?').run('A');
    expect(ledger.isOwn(first!.clientNo)).toBe(true);
    expect(ledger.isOwn(of('A')[1]!.clientNo)).toBe(false);
    expect(seen(ledger, [of('A')[1]!])).toEqual([]);
  });

  it('can not be written to', () => {
    const { db } = lookAs('rm', 'A').context;
    expect(() => db.prepare("UPDATE main.client SET name = 'x'").run()).toThrow(/readonly/);
  });
});

it('knows every table that speaks of clients, and every column of it', () => {
  const db = openMemoryDatabase();
  migrate(db);
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .pluck()
    .all() as string[];
  const columns = (table: string) =>
    (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
  const refersTo = (table: string) =>
    (db.pragma(`foreign_key_list(${table})`) as { table: string }[]).map((each) => each.table);
  const known = new Set(Object.keys(clientTables));
  const speaks = (table: string) =>
    columns(table).some((column) => /^(client_id|client_no|kept_no)$/.test(column)) ||
    refersTo(table).some((other) => known.has(other) && other !== 'approval_sheet');
  // Of blanks only the number of the application is kept; of prints only the sheet’s.
  const noClients = new Set(['blank_movement', 'sheet_print']);
  const missing = tables.filter(
    (table) => speaks(table) && !known.has(table) && !noClients.has(table),
  );
  expect(missing).toEqual([]);
  for (const [table, { masks }] of Object.entries(clientTables)) {
    expect(columns(table), table).toEqual(expect.arrayContaining(Object.keys(masks)));
  }
  for (const [table, masks] of Object.entries(rawTables)) {
    expect(columns(table), table).toEqual(expect.arrayContaining(Object.keys(masks)));
  }
});
