import { describe, expect, it } from 'vitest';
import { moveStock, showGap } from '../../electron/operations/cards/move-stock';
import {
  closeStockOrder,
  countStock,
  orderStock,
  showStock,
  showStockPage,
} from '../../electron/operations/cards/show-stock';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import type { Day } from '../../shared/models/calendar';
import type { StockMove } from '../../shared/models/card-stock';
import { apply, importOpenings, onDay, opening, outletWith, printSheet } from '../helpers/cards';

const today = '2026-11-02' as Day;
const teller = '示例·柜员甲';

function move(
  context: Ledger,
  name: StockMove,
  firstNo: number,
  lastNo = firstNo,
  rest: { holder?: string | null; note?: string; applicationId?: number; on?: string } = {},
) {
  const padded = (number: number) => String(number).padStart(8, '0');
  const needsHolder = name === 'handOut' || name === 'use' || name === 'handBack';
  return moveStock(context, {
    level: 'standard',
    move: name,
    firstNo: padded(firstNo),
    lastNo: padded(lastNo),
    on: (rest.on ?? today) as Day,
    holder: rest.holder === undefined ? (needsHolder ? teller : null) : rest.holder,
    keeper: '示例·库管',
    witness: '示例·复核',
    applicationId: rest.applicationId ?? null,
    note: rest.note ?? '',
  });
}

function stocked(): Ledger {
  const context = outletWith({ a: 200_000 });
  move(context, 'receive', 1, 20);
  move(context, 'handOut', 1, 10);
  return context;
}
const standardOf = (context: Ledger) => showStock(context).levels[0]!;

describe('blank cards', () => {
  it('are handed out and used in order; a gap is explained before the next is used', () => {
    const context = stocked();
    expect(() => move(context, 'handOut', 12, 15)).toThrow('stock.skips');
    move(context, 'use', 1);
    expect(() => move(context, 'use', 4)).toThrow('stock.skips');
    expect(showGap(context, { level: 'standard', holder: teller, no: '00000004' })).toMatchObject([
      { firstNo: '00000002', lastNo: '00000003', quantity: 2 },
    ]);
    expect(() => move(context, 'explainGap', 2, 3)).toThrow('stock.noNote');
    move(context, 'explainGap', 2, 3, { holder: teller, note: '卡面污损,待查' });
    expect(move(context, 'use', 4)).toMatchObject({ quantity: 1, balance: 18 });
    move(context, 'spoil', 2, 3, { note: '卡面污损' });
    move(context, 'destroy', 2, 3, { note: '双人剪角销毁' });
    expect(standardOf(context)).toMatchObject({
      received: 20,
      counts: { inStock: 10, withTeller: 6, used: 2, destroyed: 2, spoiled: 0, setAside: 0 },
      nextToHandOut: '00000011',
      tellers: [{ holder: teller, quantity: 6, nextNo: '00000005' }],
    });
    expect(verifyLedger(context)).toEqual({ ok: true, problems: [] });
  });

  it('belong to a teller, come once, and move by two people in the order of days', () => {
    const context = stocked();
    expect(() => move(context, 'use', 1, 1, { holder: '示例·柜员乙' })).toThrow(
      'stock.otherTeller',
    );
    expect(() => move(context, 'use', 1, 2)).toThrow('stock.useOne');
    expect(() => move(context, 'use', 11)).toThrow('stock.illegal');
    expect(() => move(context, 'use', 99)).toThrow('stock.unknown');
    expect(() => move(context, 'receive', 20, 30)).toThrow('stock.known');
    expect(() => move(context, 'handOut', 11, 12, { holder: null })).toThrow('stock.noTeller');
    expect(() => move(context, 'handOut', 11, 12, { on: '2026-11-01' })).toThrow('stock.day');
    expect(() => move(context, 'handOut', 11, 12, { on: '2026-11-03' })).toThrow('stock.day');
    expect(() => move(context, 'receive', 5, 4)).toThrow('stock.range');
    const line = { level: 'standard', move: 'receive', on: today, holder: null, note: '' } as const;
    const alone = { ...line, keeper: 'A', witness: 'A', applicationId: null };
    const numbers = { firstNo: '00000030', lastNo: '00000031' };
    expect(() => moveStock(context, { ...alone, ...numbers })).toThrow('stock.twoPeople');
    const short = { ...alone, witness: 'B', firstNo: '0030', lastNo: '0031' };
    expect(() => moveStock(context, short)).toThrow('stock.length');
  });

  it('are used for an application of the level whose sheet came out, and once', () => {
    const context = stocked();
    const { id } = apply(context, 'a');
    expect(() => move(context, 'use', 1, 1, { applicationId: id })).toThrow('stock.application');
    printSheet(context, id);
    move(context, 'use', 1, 1, { applicationId: id });
    expect(() => move(context, 'use', 2, 2, { applicationId: id })).toThrow('stock.application');
  });

  it('are counted by two; a difference needs a word', () => {
    const context = stocked();
    const count = { level: 'standard', on: today, counter: 'A', witness: 'B', note: '' } as const;
    expect(countStock(context, { ...count, counted: 20 })).toMatchObject({ difference: 0 });
    expect(() => countStock(context, { ...count, counted: 19 })).toThrow('stock.difference');
    expect(countStock(context, { ...count, counted: 19, note: '少一张,已报告' }).difference).toBe(
      -1,
    );
    expect(() => countStock(context, { ...count, witness: 'A', counted: 20 })).toThrow(
      'stock.twoPeople',
    );
    expect(standardOf(context).lastCount?.difference).toBe(-1);
  });

  it('are listed page by page, each page beginning where the last one ended', () => {
    const context = outletWith({ a: 200_000 });
    move(context, 'receive', 1, 50);
    move(context, 'handOut', 1, 50);
    for (let number = 1; number <= 23; number += 1) move(context, 'use', number);
    const first = showStockPage(context, { level: 'standard', page: 1 });
    const second = showStockPage(context, { level: 'standard', page: null });
    expect(first).toMatchObject({ page: 1, pages: 2, opening: 0, closing: 32 });
    expect(second).toMatchObject({ page: 2, opening: 32, closing: 27 });
    expect(second.lines).toHaveLength(5);
    expect(() => showStockPage(context, { level: 'standard', page: 3 })).toThrow('stock.page');
  });

  it('are forecast from expiries, upgrades and use, and ordered', () => {
    const context = outletWith({ a: 2_000_000, b: 300_000, c: 300_000 }, '2026-11-02T09:30:00');
    const soon = { expiresOn: '2027-01-15' };
    importOpenings(
      context,
      opening('a', '9900000000000001', '2025-01-15', soon),
      opening('b', '9900000000000002', '2025-01-15', soon),
    );
    const [standard, platinum] = showStock(context).levels;
    expect(standard!.forecast).toMatchObject({ expiries: 2, need: 2, flag: 'shortage' });
    expect(standard!.forecast.suggestedOrder).toBe(10);
    expect(platinum!.forecast).toMatchObject({ expiries: 0, flag: 'enough' });
    move(context, 'receive', 1, 10);
    expect(standardOf(context).forecast.flag).toBe('overstock');
    const order = orderStock(context, { lines: [{ level: 'standard', quantity: 10 }], note: '' });
    expect(order).toMatchObject({ number: '2026-D001', state: 'open' });
    const next = onDay(context, '2027-01-04');
    const later = orderStock(next, { lines: [{ level: 'black', quantity: 10 }], note: '' });
    expect(later.number).toBe('2027-D001');
    const closing = { orderId: order.id, state: 'received' as const, reason: '已领入' };
    expect(closeStockOrder(next, closing)).toMatchObject({ state: 'received' });
    expect(() => closeStockOrder(next, closing)).toThrow('stock.orderClosed');
  });
});
