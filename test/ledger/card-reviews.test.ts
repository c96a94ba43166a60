import { expect, it } from 'vitest';
import { gradeCards, markReminded, showGrading } from '../../electron/operations/cards/grade-cards';
import {
  collectFee,
  previewReviews,
  reviewCards,
  showFees,
  showReviews,
} from '../../electron/operations/cards/review-cards';
import { tickFeeList } from '../../electron/operations/cards/tick-fee-list';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import { readFeeList } from '../../electron/domain/cards/read-fee-list';
import type { Day, Month } from '../../shared/models/calendar';
import type { RawCell, RawWorkbook } from '../../shared/models/grid';
import { cardOf, importOpenings, onDay, opening, outletWith, tierPeople } from '../helpers/cards';

const month = (text: string) => text as Month;
const day = (text: string) => text as Day;

/** Cards of October of last year; b and c have less than the standard now. */
function outlet(): Ledger {
  const context = outletWith({ a: 2_000_000, b: 100_000, c: 199_999.99, d: 300_000 });
  importOpenings(
    context,
    opening('a', '9900000000000001', '2025-10-08'),
    opening('b', '9900000000000002', '2025-10-31'),
    opening('c', '9900000000000003', '2025-10-01'),
    opening('d', '9900000000000004', '2025-11-01'),
    opening('d2', '9900000000000005', '2024-10-20', { expiresOn: '2026-10-20' }),
  );
  return context;
}

it('grades cards with every tiering: upgrades to offer, services of the old level stop', () => {
  const context = outlet();
  tierPeople(context, '2026-10', { a: 2_000_000, b: 100_000, c: 199_999.99, d: 300_000 });
  const list = showGrading(context, null);
  expect(list.upgrades).toMatchObject([{ clientNo: 'a', levelMet: 'platinum' }]);
  expect(list.downgrades.map(({ clientNo, levelMet }) => [clientNo, levelMet])).toEqual([
    ['b', null],
    ['c', null],
  ]);
  expect(cardOf(context, '9900000000000002')).toMatchObject({
    state: 'active',
    serviceLevel: null,
  });
  markReminded(context, { gradingIds: [list.downgrades[0]!.id], on: day('2026-11-03') });
  expect(gradeCards(context, month('2026-10')).downgrades[0]?.remindedOn).toBe('2026-11-03');
  tierPeople(context, '2026-11', { a: 2_000_000, b: 400_000, c: 100_000, d: 300_000 });
  expect(cardOf(context, '9900000000000002').serviceLevel).toBe('standard');
  expect(showGrading(context, null).month).toBe('2026-11');
  expect(() => gradeCards(context, month('2026-07'))).toThrow('card.monthNotTiered');
});

it('reviews the cards of the month: below the standard the fee is due', () => {
  const context = outlet();
  const reviews = reviewCards(context, month('2026-10'));
  expect(reviews.map(({ clientNo, outcome, fee }) => [clientNo, outcome, fee?.amount])).toEqual([
    ['a', 'stays', undefined],
    ['b', 'feeDue', 10_000],
    ['c', 'feeDue', 10_000],
  ]);
  const [, due] = reviews;
  const { id } = due!.fee!;
  const entry = { feeId: id, on: day('2026-11-01'), note: '' };
  expect(() => collectFee(context, { ...entry, amount: 10_001 })).toThrow('card.feeTooHigh');
  expect(() => collectFee(context, { ...entry, on: day('2026-09-30'), amount: 1 })).toThrow(
    'card.feeDay',
  );
  expect(() => collectFee(context, { ...entry, amount: 0 })).toThrow('card.feeZero');
  expect(collectFee(context, { ...entry, amount: 4_000 })).toMatchObject({
    state: 'carried',
    collected: 4_000,
  });
  expect(collectFee(context, { ...entry, amount: 6_000 })).toMatchObject({
    state: 'collected',
    collectedOn: '2026-11-01',
  });
  expect(() => collectFee(context, { ...entry, amount: 1 })).toThrow('card.feeCollected');
  // Figures that come anew take an untouched fee away; what was collected stays.
  tierPeople(context, '2026-10', { a: 2_000_000, b: 400_000, c: 400_000, d: 300_000 });
  reviewCards(context, month('2026-10'));
  expect(showFees(context).map(({ clientNo, state }) => [clientNo, state])).toEqual([
    ['b', 'collected'],
  ]);
  expect(showReviews(context, month('2026-10')).map(({ outcome }) => outcome)).toEqual(
    Array(3).fill('stays'),
  );
  expect(verifyLedger(context)).toEqual({ ok: true, problems: [] });
});

const sheet = (...rows: RawCell[][]): RawWorkbook => ({
  format: 'xlsx',
  date1904: false,
  sheets: [
    { name: '清单', hidden: false, rowCount: rows.length, columnCount: 4, merges: [], rows },
  ] as unknown as RawWorkbook['sheets'],
});

it('ticks off the branch’s fee list, once however often it comes', () => {
  const context = outlet();
  reviewCards(context, month('2026-10'));
  const list = readFeeList(
    sheet(
      ['示例银行 10 月账户管理费清单', null, null, null],
      ['贵宾卡号', '扣收日期', '扣收金额(元)', '扣收结果'],
      ['9900000000000002', '2026-10-31', '100.00', '成功'],
      ['9900000000000003', 20_261_031, null, '余额不足'],
      ['9900000000000001', '2026-10-31', 100, '成功'],
      ['9900000000009999', '2026-10-31', 100, '成功'],
      ['9900000000000003', '2026-10-31', 'abc', '成功'],
      ['9900000000000003', '31 Oct', 100, '成功'],
      ['9900000000000003', '2026-10-31', 100, '待定'],
      ['合计', null, 300, null],
    ),
    day('2026-11-02'),
  )!;
  const outcome = tickFeeList(context, '年费清单.xlsx', list);
  expect(outcome).toMatchObject({ lines: 7, collected: 1, carried: 1, known: 0 });
  expect(outcome.problems.map(({ row, kind }) => [row, kind])).toEqual([
    [5, 'noFee'],
    [6, 'noCard'],
    [7, 'amountUnreadable'],
    [8, 'dayUnreadable'],
    [9, 'stateUnknown'],
  ]);
  const states = () => showFees(context).map(({ clientNo, state }) => `${clientNo} ${state}`);
  expect(states()).toEqual(['c carried', 'b collected']);
  const before = JSON.stringify(showFees(context));
  expect(tickFeeList(context, '年费清单.xlsx', list)).toMatchObject({ collected: 0, known: 2 });
  expect(JSON.stringify(showFees(context))).toBe(before);
  const next = readFeeList(
    sheet(['卡号', '日期', '结果'], ['9900000000000003', '2026-11-30', '成功']),
    day('2026-12-02'),
  )!;
  expect(tickFeeList(onDay(context, '2026-12-02'), '12 月.xlsx', next).collected).toBe(1);
  expect(states()).toEqual(['b collected', 'c collected']);
  expect(readFeeList(sheet(['姓名', '金额']), day('2026-11-02'))).toBeNull();
  expect(verifyLedger(context)).toEqual({ ok: true, problems: [] });
});

it('lists what is due for review before anything is written', () => {
  const context = outlet();
  const due = previewReviews(context, month('2026-10'));
  expect(due.map(({ clientNo, outcome, fee }) => [clientNo, outcome, fee])).toEqual([
    ['a', 'stays', null],
    ['b', 'feeDue', 10_000],
    ['c', 'feeDue', 10_000],
  ]);
  expect(showReviews(context, month('2026-10'))).toEqual([]);
  expect(showFees(context)).toEqual([]);
});
