import { beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import {
  readTierInputs,
  readTierInputsOf,
  type LedgerSlot,
  type TierInputQuery,
} from '../../electron/ledger/tiering/tier-inputs';
import { countLeft, findRunOfCode } from '../../electron/ledger/tiering/tier-runs';
import type { Month } from '../../shared/models/calendar';
import { importPeople, openTestLedger } from '../helpers/ledger';

const months = ['2026-07', '2026-08', '2026-10'] as const;
const october = '2026-10' as Month;
let context: Ledger;

const person = (at: number) => ({
  clientNo: `A${at}`,
  name: '重庆测',
  aumPointInTime: at * 1_000_000,
  fund: at % 3 === 0 ? at : null,
});

/** Who is there in a month: others come and go in each. */
const peopleOf = (part: number) =>
  Array.from({ length: 40 }, (_, at) => at).filter((at) => (at + part) % (part + 2) !== 0);

beforeAll(() => {
  context = openTestLedger();
  for (const [part, month] of months.entries()) {
    importPeople(context, month, peopleOf(part).map(person));
    tierMonth(context, { month: month as Month, scheme: 'R1' });
  }
});

const runOf = (month: string) => findRunOfCode(context.db, 'R1', month as Month)?.id ?? null;

const slots: LedgerSlot[] = [
  { from: 'month', column: 'aum_point_in_time', monthsBack: 2 },
  { from: 'month', column: 'fund', monthsBack: 0 },
  { from: 'monthSum', columns: ['fund', 'bond'], knownBy: ['fund'], monthsBack: 3 },
  { from: 'elsewhere' },
  { from: 'client', column: 'client_no' },
  { from: 'month', column: 'aum_point_in_time', monthsBack: 1 },
  { from: 'month', column: 'fund', monthsBack: 2 },
];

describe('what the tiering of a month reads', () => {
  it.each([
    { withState: true, withMonths: true, previous: '2026-08' },
    { withState: false, withMonths: false, previous: '2026-08' },
    { withState: true, withMonths: false, previous: '2026-01' },
  ])('is of each client what the months and the run before hold: %j', (asked) => {
    const { withState, withMonths, previous } = asked;
    const previousRunId = runOf(previous);
    const query: TierInputQuery = {
      month: october,
      subject: 'retail',
      slots,
      previousRunId,
      withState,
      withMonths,
    };
    const rows = [...readTierInputs(context.db, query)].flat();
    const ids = rows.map((row) => row[slots.length] as number);
    expect(rows).toHaveLength(peopleOf(2).length);
    expect(rows).toEqual(readTierInputsOf(context.db, query, ids));
    expect(rows.some((row) => row[0] === null)).toBe(true);
    expect(rows.some((row) => row[0] !== null && row[2] !== null)).toBe(true);
  });
});

describe('clients of a run that a later one lacks', () => {
  it('are counted, whoever else came', () => {
    const missing = (from: number, to: number) =>
      peopleOf(from).filter((at) => !peopleOf(to).includes(at)).length;
    const left = (from: number, to: number) =>
      countLeft(context.db, runOf(months[to]!)!, runOf(months[from]!)!);
    for (const [from, to] of [
      [0, 1],
      [1, 2],
      [2, 0],
      [1, 1],
    ] as const) {
      expect(left(from, to)).toBe(missing(from, to));
    }
    expect(countLeft(context.db, -1, runOf(october)!)).toBe(peopleOf(2).length);
    expect(countLeft(context.db, runOf(october)!, -1)).toBe(0);
  });
});
