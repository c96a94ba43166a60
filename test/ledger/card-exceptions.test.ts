import { expect, it } from 'vitest';
import {
  assignException,
  explainException,
  fixException,
  recheckExceptions,
  showExceptions,
} from '../../electron/operations/cards/exceptions';
import { decideSpecial } from '../../electron/operations/cards/decide-special';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { undoImport } from '../../electron/operations/imports/undo-import';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import { runCardDay } from '../../electron/operations/cards/card-day';
import type { Day } from '../../shared/models/calendar';
import {
  apply,
  changeRules,
  importOpenings,
  onDay,
  opening,
  outletWith,
  printSheet,
} from '../helpers/cards';
import { importRows } from '../helpers/ledger';

const shown = (context: Ledger) =>
  showExceptions(context).map(({ kind, state, cardNo, clientNo }) => ({
    kind,
    state,
    subject: cardNo ?? clientNo,
  }));
const one = (context: Ledger) => showExceptions(context)[0]!;

it('finds a card without an application, keeps an explanation, and sees it go', () => {
  const context = outletWith({ a: 300_000 });
  const batch = importOpenings(context, opening('a', '9900000000000001', '2026-11-02'));
  expect(shown(context)).toEqual([
    { kind: 'openedWithoutApplication', state: 'open', subject: '9900000000000001' },
  ]);
  expect(one(context)).toMatchObject({ responsible: '示例·林知行', level: 'standard' });
  const { id } = one(context);
  assignException(context, { exceptionId: id, responsible: '示例·柜员甲' });
  const explanation = '总行集中开卡，补申请表';
  expect(() => fixException(context, { exceptionId: id, explanation })).toThrow(
    'card.exceptionHolds',
  );
  expect(explainException(context, { exceptionId: id, explanation })).toMatchObject({
    state: 'explained',
    responsible: '示例·柜员甲',
    changedBy: '示例·程砚秋',
  });
  recheckExceptions(context);
  expect(one(context).state).toBe('explained');
  undoImport(context, batch, '导错了');
  expect(one(context)).toMatchObject({ state: 'fixed', changedBy: null });
  expect(() => explainException(context, { exceptionId: id, explanation })).toThrow(
    'card.exceptionFixed',
  );
  importOpenings(context, opening('a', '9900000000000001', '2026-11-02'));
  expect(one(context)).toMatchObject({ id, state: 'open', explanation });
  expect(verifyLedger(context).ok).toBe(true);
});

it('asks no application of cards from before the day that is set', () => {
  const context = outletWith({ a: 300_000 });
  importOpenings(context, opening('a', '9900000000000001', '2026-11-01'));
  expect(shown(context)).toEqual([]);
  changeRules(context, { applicationsFrom: '2026-11-01' });
  expect(recheckExceptions(context)).toHaveLength(1);
});

it.each([
  ['2026-12-17', []],
  ['2026-12-18', ['notOpened']],
])('on %s an application of 2 November that is not opened shows as %j', (on, kinds) => {
  const context = outletWith({ a: 300_000 });
  apply(context, 'a');
  runCardDay(onDay(context, on));
  expect(showExceptions(context).map(({ kind }) => kind)).toEqual(kinds);
});

it('finds another level, several cards, and use after the last day', () => {
  const context = outletWith({ a: 300_000, b: 300_000, c: 300_000 });
  apply(context, 'a');
  importOpenings(
    context,
    opening('a', '9900000000000001', '2026-11-02', { level: 'platinum' }),
    opening('b', '9900000000000002', '2026-10-02'),
    opening('b', '9900000000000003', '2026-10-09'),
    opening('c', '9900000000000004', '2024-10-08'),
  );
  importRows(context, 'spend', '2026-10', [
    ...['2026-10-08', '2026-10-09', '2026-10-20'].map((on, at) => ({
      serialNo: `s${at}`,
      cardNo: '9900000000000004',
      transactedOn: on,
      amount: 1_000,
    })),
  ]);
  expect(
    showExceptions(context)
      .map(({ kind, facts }) => [kind, facts['uses'] ?? facts['cards'] ?? facts['approvedLevel']])
      .sort(),
  ).toEqual([
    ['levelDiffers', 'standard'],
    ['severalCards', 2],
    ['sheetNotPrinted', undefined],
    ['usedAfterExpiry', 2],
  ]);
});

it('finds the quota exceeded when ordinary cards are closed, and fixed when there is room again', () => {
  const numbers = Array.from({ length: 20 }, (_, at) => `c${at}`);
  const averages = Object.fromEntries(numbers.map((no) => [no, 300_000]));
  const context = outletWith({ ...averages, poor: 1_000 });
  const lines = numbers.map((no, at) => opening(no, `9900000000000${100 + at}`, '2026-10-08'));
  importOpenings(context, ...lines);
  const { id } = apply(context, 'poor', 'standard', { special: true });
  decideSpecial(context, {
    applicationId: id,
    approve: true,
    documentNumber: '示例〔2026〕1号',
    reason: '',
    decidedOn: '2026-11-02' as Day,
  });
  const closing = ['c0', 'c1'].map((no, at) =>
    opening(no, `9900000000000${100 + at}`, '2026-11-02', { kind: '销卡' }),
  );
  const batch = importOpenings(context, ...closing);
  expect(shown(context)).toMatchObject([{ kind: 'quotaExceeded', state: 'open' }]);
  expect(one(context).facts).toMatchObject({ numerator: 1, denominator: 19 });
  undoImport(context, batch, '导错了');
  expect(shown(context)).toMatchObject([{ kind: 'quotaExceeded', state: 'fixed' }]);
});

it('finds a card that was opened on a sheet nobody printed', () => {
  const context = outletWith({ a: 300_000, b: 300_000 });
  apply(context, 'a');
  printSheet(context, apply(context, 'b').id);
  importOpenings(
    context,
    opening('a', '9900000000000001', '2026-11-02'),
    opening('b', '9900000000000002', '2026-11-02'),
  );
  expect(shown(context)).toEqual([
    { kind: 'sheetNotPrinted', state: 'open', subject: '9900000000000001' },
  ]);
});

it('counts this card too: one special card of twenty is five per cent', () => {
  const numbers = Array.from({ length: 19 }, (_, at) => `c${at}`);
  const averages = Object.fromEntries(numbers.map((no) => [no, 300_000]));
  const context = outletWith({ ...averages, poor: 1_000, poorer: 900 });
  importOpenings(
    context,
    ...numbers.map((no, at) => opening(no, `9900000000000${100 + at}`, '2026-10-08')),
  );
  const { id } = apply(context, 'poor', 'standard', { special: true });
  decideSpecial(context, {
    applicationId: id,
    approve: true,
    documentNumber: '示例〔2026〕1号',
    reason: '',
    decidedOn: '2026-11-02' as Day,
  });
  expect(shown(context)).toEqual([]);
  expect(() => apply(context, 'poorer', 'standard', { special: true })).toThrow('quota');
  expect(verifyLedger(context).ok).toBe(true);
});
