import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  applicationMachine,
  type ApplicationEvent,
} from '../../electron/domain/cards/application-machine';
import { cardMachine, type CardEvent } from '../../electron/domain/cards/card-machine';
import { firstBrokenEntry } from '../../electron/ledger/file/audit';
import { findInvariantFaults } from '../../electron/ledger/file/verification';
import { moveStock } from '../../electron/operations/cards/move-stock';
import { OperationFailure } from '../../electron/operations/ground/failure';
import type { Ledger } from '../../electron/operations/ground/ledger';
import type { Day } from '../../shared/models/calendar';
import { importOpenings, opening, outletWith } from '../helpers/cards';
import { tries } from '../helpers/extent';
import { anyDeed, walkers, type Walk } from '../helpers/card-walk';

/** Walks over a real ledger; each is taken back at its end, so that all begin at the same place. */
const walks = tries(2_000, 10_000);
const firstDay = '2026-11-02' as Day;

/** Eight blanks, half of them with a teller. */
function receiveBlanks(context: Ledger): void {
  const line = {
    level: 'standard',
    on: firstDay,
    keeper: '库管',
    witness: '复核',
    note: '',
  } as const;
  const of = { ...line, applicationId: null };
  const [firstNo, lastNo] = ['0001', '0008'];
  moveStock(context, { ...of, move: 'receive', firstNo, lastNo, holder: null });
  moveStock(context, { ...of, move: 'handOut', firstNo, lastNo: '0004', holder: '柜员甲' });
}

/** A ledger with twenty other people's cards: one special card fits, a second does not. */
function baseLedger(): { context: Ledger; setDay: (day: Day) => void } {
  const others = Array.from({ length: 20 }, (_, at) => `c${at}`);
  const averages = Object.fromEntries(others.map((no) => [no, 300_000]));
  const base = outletWith({ ...averages, ...walkers });
  importOpenings(
    base,
    ...others.map((no, at) => opening(no, `9900000000000${100 + at}`, '2026-10-08')),
    opening('w1', '9900000000000900', '2026-10-08'),
  );
  receiveBlanks(base);
  let now: string = firstDay;
  const context = { ...base, now: () => `${now}T10:00:00` };
  return { context, setDay: (day) => (now = day) };
}

const legal = new Set([
  ...triples('application', applicationMachine),
  ...triples('card', cardMachine),
  'application null begin draft',
  'card null open active',
  'card null open conflicting',
]);

function triples(
  subject: string,
  machine: Readonly<Record<string, Readonly<Record<string, { to: string } | undefined>>>>,
): string[] {
  return Object.entries(machine).flatMap(([from, events]) =>
    Object.entries(events).map(([event, step]) => `${subject} ${from} ${event} ${step!.to}`),
  );
}

const column = (context: Ledger, sql: string) =>
  context.db.prepare(sql).pluck().all() as (string | number)[];

/** Everything that must hold whatever was done. */
function checkLedger(context: Ledger): void {
  expect(findInvariantFaults(context.db)).toEqual([]);
  const steps = column(
    context,
    `SELECT DISTINCT CASE WHEN card_id IS NULL THEN 'application' ELSE 'card' END || ' ' ||
       coalesce(state_before, 'null') || ' ' || event || ' ' || state_after FROM card_step`,
  );
  expect(steps.filter((step) => !legal.has(String(step)))).toEqual([]);
  const gaps = `SELECT year FROM approval_sheet GROUP BY year
    HAVING max(sequence) <> count(*) OR min(sequence) <> 1`;
  expect(column(context, gaps)).toEqual([]);
  const openTwice = `SELECT client_id FROM card_application
    WHERE state IN ('draft', 'submitted', 'approved', 'sheetPrinted') GROUP BY 1 HAVING count(*) > 1`;
  expect(column(context, openTwice)).toEqual([]);
  // What each step's audit entry tells is what the step says.
  const untold = `SELECT s.id FROM card_step s JOIN audit_entry e ON e.seq = s.audit_seq
    WHERE json_extract(e.detail, '$.after') IS NOT s.state_after
      OR json_extract(e.detail, '$.before') IS NOT s.state_before
      OR e.action NOT LIKE '%.' || s.event`;
  expect(column(context, untold)).toEqual([]);
  expect(firstBrokenEntry(context.db, context.auditKey)).toBeNull();
}

/** Does a deed; what the rules refuse must leave no trace, anything else is a fault. */
function attempt(
  walk: Walk,
  deed: (walk: Walk) => unknown,
  refusals: Map<string, number>,
): boolean {
  const { db } = walk.context;
  const newest = () => db.prepare('SELECT max(seq) FROM audit_entry').pluck().get();
  const before = newest();
  try {
    deed(walk);
    return true;
  } catch (error) {
    if (!(error instanceof OperationFailure)) throw error;
    refusals.set(error.code, (refusals.get(error.code) ?? 0) + 1);
    expect(newest()).toBe(before);
    return false;
  }
}

it(`keeps every rule over ${walks} random walks on a real ledger`, () => {
  const { context, setDay } = baseLedger();
  const refusals = new Map<string, number>();
  const events = new Set<string>();
  let done = 0;
  fc.assert(
    fc.property(fc.array(anyDeed, { minLength: 3, maxLength: 12 }), (deeds) => {
      let today = firstDay;
      const walk: Walk = {
        context,
        batches: [],
        cardsMade: 0,
        today: () => today,
        goTo: (day) => setDay((today = day)),
      };
      setDay(firstDay);
      context.db.exec('BEGIN');
      try {
        for (const deed of deeds) if (attempt(walk, deed, refusals)) done += 1;
        checkLedger(context);
        for (const event of column(context, 'SELECT DISTINCT event FROM card_step')) {
          events.add(String(event));
        }
      } finally {
        context.db.exec('ROLLBACK');
      }
    }),
    { numRuns: walks },
  );
  // The walks went somewhere: most ways were taken, and most rules were run into.
  expect(done).toBeGreaterThan(walks);
  const taken: (ApplicationEvent | CardEvent)[] = [
    ...(['submit', 'approveAutomatically', 'approveSpecially', 'reject', 'print', 'open'] as const),
    ...(['close', 'withdraw', 'settle', 'expire', 'replace', 'revoke', 'suspend'] as const),
  ];
  expect(taken.filter((event) => !events.has(event))).toEqual([]);
  const met = ['card.standardNotMet', 'card.alreadyApplied', 'card.illegalStep', 'stock.skips'];
  expect(met.filter((code) => !refusals.has(code))).toEqual([]);
}, 1_800_000);
