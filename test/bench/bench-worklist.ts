import { localTime, dayOf } from '../../electron/operations/ground/clock';
import { refreshEvents } from '../../electron/operations/contacts/refresh-events';
import { showWorklist } from '../../electron/operations/contacts/show-worklist';
import { writeContactReport } from '../../electron/operations/contacts/write-report';
import type { LedgerSession } from '../../electron/operations/ledger/unlock-ledger';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import { addDays } from '../../shared/models/day-count';
import type { ClientNo } from '../../shared/models/client';
import type { BenchTask } from './bench-task';
import { benchMonth, monthBefore, openFilledLedger } from './bench-ledger';
import { importRows } from '../helpers/ledger';
import { median, percentile, timeOf } from './statistics';
import { count, milliseconds, ratio, type BenchTable } from './table';

const clients = 20_000;
const people = 40;
const ownClients = 400;
const reports = 3_000;
const runs = 60;
const warmUps = 3;

const organisations = 600;
const head = 'H';

const staffNo = (at: number) => `E${String(at).padStart(3, '0')}`;

/** Forty people, one of them with 400 clients, and a year's contacts. */
function prepare(session: LedgerSession): void {
  const { db } = session;
  const insert = db.prepare(`INSERT INTO staff (staff_no, name, role) VALUES (?, ?, '客户经理')`);
  for (let at = 0; at < people; at += 1) insert.run(staffNo(at), `示例·经理${at}`);
  db.prepare(
    `UPDATE snapshot SET owner_no = 'E001', owner_name = NULL WHERE client_id IN
       (SELECT client_id FROM snapshot WHERE month = ? ORDER BY aum_daily_avg_year DESC LIMIT ?)`,
  ).run(benchMonth, ownClients);
  db.prepare(
    `UPDATE snapshot SET owner_no = 'E002', owner_name = NULL WHERE owner_no = 'E001'
       AND client_id NOT IN
         (SELECT client_id FROM snapshot WHERE month = ? ORDER BY aum_daily_avg_year DESC LIMIT ?)`,
  ).run(benchMonth, ownClients);
  for (const month of [monthBefore, benchMonth]) tierMonth(session, { month, scheme: 'R4' });
  addOrganisations(session);
  const own = db
    .prepare(
      `SELECT client_no FROM client JOIN snapshot ON client_id = client.id
       WHERE month = ? AND owner_no = 'E001'`,
    )
    .pluck()
    .all(benchMonth) as ClientNo[];
  const today = dayOf(localTime());
  for (let at = 0; at < reports; at += 1) {
    const clientNo = own[(at * 7919) % own.length] as ClientNo;
    writeContactReport(session, {
      ...reportOf(clientNo),
      on: addDays(today, -((at * 13) % 180)),
      need: '',
    });
  }
}

/** Organisations of others, which the head of the outlet visits by position. */
function addOrganisations(session: LedgerSession): void {
  session.db
    .prepare(`INSERT INTO staff (staff_no, name, role) VALUES (?, '示例·负责人', '网点负责人')`)
    .run(head);
  const rows = Array.from({ length: organisations }, (_, at) => ({
    clientNo: `D${String(at).padStart(5, '0')}`,
    name: `示例公司${at}`,
    rmNo: staffNo(3),
    depositDailyAvg: at * 10_000_000,
    depositPointInTime: at * 10_000_000,
  }));
  importRows(session, 'corporate', benchMonth, rows);
  tierMonth(session, { month: benchMonth, scheme: 'C3' });
}

const reportOf = (clientNo: ClientNo) => ({
  clientNo,
  staffNo: 'E001',
  on: dayOf(localTime()),
  channel: 'call' as const,
  minutes: 10,
  need: '存单到期想续作',
  risk: '',
  nextStep: '',
  nextOn: null,
  opportunityId: null,
});

/** Opens the worklist of somebody with 400 clients in a ledger of 20,000. */
export function benchWorklist({ folder }: BenchTask): Promise<readonly BenchTable[]> {
  const session = openFilledLedger(folder, clients);
  prepare(session);
  const first = timeOf(() => refreshEvents(session));
  session.db.pragma('wal_checkpoint(TRUNCATE)');
  const timesOf = (run: () => unknown) =>
    Array.from({ length: runs + warmUps }, () => timeOf(run)).slice(warmUps);
  const walk = timesOf(() =>
    session.db.prepare('SELECT sum(aum_point_in_time) FROM snapshot').get(),
  );
  const list = timesOf(() => showWorklist(session, 'E001'));
  const again = timesOf(() => refreshEvents(session));
  const { entries } = showWorklist(session, 'E001');
  const leaderEntries = showWorklist(session, head).entries.length;
  const leader = timesOf(() => showWorklist(session, head));
  const reported = entries[0]?.clientNo as ClientNo;
  const report = timesOf(() => writeContactReport(session, reportOf(reported)));
  session.close();
  const reference = median(walk);
  const line = (name: string, times: readonly number[]) => [
    name,
    milliseconds(median(times)),
    milliseconds(percentile(times, 0.95)),
    ratio(median(times), reference),
  ];
  return Promise.resolve([
    {
      title: `Worklist of a person with ${ownClients} clients, ledger of ${count(clients)} clients, ${entries.length} entries, ${runs} runs each`,
      head: ['what', 'median', '95th percentile', 'median ÷ walk'],
      rows: [
        line('SQLite: one walk over all months', walk),
        line('worklist', list),
        line(`worklist of the outlet’s head, ${leaderEntries} organisations`, leader),
        line('a report stored', report),
        line('events of a day that were made already', again),
        ['events, the first time', milliseconds(first), '', ratio(first, reference)],
      ],
    },
  ]);
}
