import { statSync } from 'node:fs';
import {
  queryClients,
  readClientPage,
  searchEverywhere,
  type ClientList,
} from '../../electron/operations/clients/query-clients';
import type { LedgerSession } from '../../electron/operations/ledger/unlock-ledger';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import type { ClientFilter, ClientQuery } from '../../shared/contract/clients/clients';
import type { BenchTask } from './bench-task';
import { benchMonth, benchScheme, openFilledLedger } from './bench-ledger';
import { median, percentile, timeOf } from './statistics';
import { count, megabytes, milliseconds, ratio, type BenchTable } from './table';

const runs = 60;
const warmUps = 3;
const pageRows = 200;

/** What a user may type to find one client. */
interface Typed {
  readonly clientNo: string;
  readonly name: string;
  readonly pinyin: string;
  readonly initials: string;
  readonly mobile: string;
}

interface Measure {
  readonly name: string;
  readonly run: (turn: number) => unknown;
}

/** Clients from all over the ledger, another for every turn. */
function typedOf({ db }: LedgerSession, clients: number): (turn: number) => Typed {
  const find = db.prepare('SELECT * FROM client WHERE id = ?');
  const typed = Array.from(
    { length: runs + warmUps },
    (_, turn) =>
      find.get(1 + ((turn * 7919) % clients)) as unknown as Typed & { client_no: string },
  ).map((row): Typed => ({ ...row, clientNo: row.client_no }));
  return (turn) => typed[turn % typed.length] as Typed;
}

function listMeasures(session: LedgerSession, typed: (turn: number) => Typed): Measure[] {
  const query = (
    filter: ClientFilter,
    key: ClientQuery['sort'][number]['key'] = 'metric',
    descending = true,
  ): ClientList =>
    queryClients(session, {
      month: benchMonth,
      scheme: benchScheme.id,
      filter,
      sort: [{ key, descending }],
    });
  const [, standard = ''] = benchScheme.tiers.map(({ name }) => name);
  const owner = (turn: number) => `示例·经理${String(turn % 40).padStart(2, '0')}`;
  const all = query({});
  const page = (turn: number) => (turn * 104_729) % Math.max(1, all.ids.length - pageRows);
  return [
    { name: 'list: all clients, by metric (as it opens)', run: () => query({}) },
    { name: 'list: all clients, by name', run: () => query({}, 'name', false) },
    { name: 'list: all clients, by assets', run: () => query({}, 'aumPointInTime') },
    { name: 'list: one tier', run: () => query({ tiers: [standard] }) },
    { name: "list: one manager's clients", run: (turn) => query({ owners: [owner(turn)] }) },
    { name: 'list: near the next tier', run: () => query({ list: 'nearMiss' }) },
    { name: 'list: moved up', run: () => query({ list: 'up' }) },
    { name: 'list: left since last month', run: () => query({ list: 'left' }) },
    { name: 'list: name typed', run: (turn) => query({ search: typed(turn).name }) },
    { name: 'list: pinyin typed', run: (turn) => query({ search: typed(turn).pinyin }) },
    {
      name: `page of ${pageRows} rows, anywhere in it`,
      run: (turn) => readClientPage(session, all, page(turn), pageRows),
    },
  ];
}

function searchMeasures(session: LedgerSession, typed: (turn: number) => Typed): Measure[] {
  const search = (text: string) => searchEverywhere(session, text, benchScheme.id);
  return [
    { name: 'search: surname', run: (turn) => search(typed(turn).name.slice(0, 1)) },
    { name: 'search: name', run: (turn) => search(typed(turn).name) },
    { name: 'search: pinyin', run: (turn) => search(typed(turn).pinyin) },
    { name: 'search: initials', run: (turn) => search(typed(turn).initials) },
    { name: 'search: client number', run: (turn) => search(typed(turn).clientNo) },
    { name: 'search: end of mobile number', run: (turn) => search(typed(turn).mobile.slice(-6)) },
    { name: 'search: nobody', run: () => search('nobody') },
  ];
}

/** The floor of every search that has no index: one walk over all clients. */
function walk({ db }: LedgerSession): Measure {
  const statement = db.prepare('SELECT sum(length(name)) FROM client');
  return { name: 'SQLite: one walk over all clients', run: () => statement.get() };
}

function timesOf({ run }: Measure): number[] {
  const times = Array.from({ length: runs + warmUps }, (_, turn) => timeOf(() => run(turn)));
  return times.slice(warmUps);
}

/** Draws lists and searches clients in the ledger of a city branch. */
export function benchList({ folder, options }: BenchTask): Promise<readonly BenchTable[]> {
  const clients = options.listClients;
  const session = openFilledLedger(folder, clients);
  tierMonth(session, { month: benchMonth, scheme: benchScheme.id });
  session.db.pragma('wal_checkpoint(TRUNCATE)');
  const typed = typedOf(session, clients);
  const measures = [
    walk(session),
    ...listMeasures(session, typed),
    ...searchMeasures(session, typed),
  ];
  const times = measures.map(timesOf);
  const size = megabytes(statSync(session.path).size);
  session.close();
  const reference = median(times[0] ?? []);
  const table: BenchTable = {
    title: `Lists and searches over ${count(clients)} clients (encrypted ledger on disk, ${size}), ${runs} runs each`,
    head: ['what', 'median', '95th percentile', 'median ÷ walk'],
    rows: measures.map(({ name }, at) => [
      name,
      milliseconds(median(times[at]!)),
      milliseconds(percentile(times[at]!, 0.95)),
      ratio(median(times[at]!), reference),
    ]),
  };
  return Promise.resolve([table]);
}
