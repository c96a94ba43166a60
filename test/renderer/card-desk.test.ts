import { describe, expect, it } from 'vitest';
import { awaitsOldCard, hasSheet } from '../../renderer/parts/cards/filter-applications';
import { inOrder } from '../../renderer/screens/cards/applications/sheet-order';
import { readCardSearch } from '../../renderer/parts/cards/card-search';
import { filterCards, noCardFilter } from '../../renderer/parts/cards/filter-cards';
import { formOfRules, rulesOfForm } from '../../renderer/screens/settings/card-rule-fields';
import type { CardApplication } from '../../shared/models/card';
import type { VipCard } from '../../shared/models/card-life';
import { cardRulesSchema, defaultCardRules } from '../../shared/models/card-rules';

describe('the regulation’s figures in the settings', () => {
  it('come back from the form as they went in', () => {
    const odd = {
      ...defaultCardRules,
      branchBounds: { standard: 25_000_000, platinum: 150_123_456, black: 600_000_000 },
      specialPermille: 35,
      reviewFee: 12_050,
      reminderDays: [90, 30, 7],
      applicationsFrom: '2026-01-01',
      requiresIdScan: true,
    };
    for (const rules of [defaultCardRules, odd]) {
      expect(rulesOfForm(formOfRules(rules))).toEqual(rules);
    }
  });

  it('put reminders in order and drop what is no day', () => {
    const fields = {
      ...formOfRules(defaultCardRules),
      reminderDays: ['7', '60', 'soon', '7', '30'],
    };
    const rules = rulesOfForm(fields);
    expect(rules.reminderDays).toEqual([60, 30, 7]);
    expect(cardRulesSchema.safeParse(rules).success).toBe(true);
  });
});

describe('an application on the desk', () => {
  const application = (more: Partial<CardApplication>) =>
    ({ state: 'approved', kind: 'upgrade', oldCardHandedInOn: null, ...more }) as CardApplication;

  it.each([
    [{}, true, false],
    [{ oldCardHandedInOn: '2026-11-02' as CardApplication['oldCardHandedInOn'] }, false, true],
    [{ kind: 'newCard' as const }, false, true],
    [{ kind: 'renewal' as const }, false, true],
    [{ state: 'submitted' as const }, false, false],
    [{ state: 'opened' as const, kind: 'newCard' as const }, false, false],
  ])('%j: waits for the old card %s, sheet %s', (more, waits, sheet) => {
    expect(awaitsOldCard(application(more))).toBe(waits);
    expect(hasSheet(application(more))).toBe(sheet);
  });
});

it('lets a batch come out by number, or by manager and then number', () => {
  const one = (id: number, rmName: string) =>
    ({ id, rmName, sheetNumber: `2026-0000${id}` }) as CardApplication;
  const batch = [one(3, '示例·乙'), one(1, '示例·甲'), one(2, '示例·乙')];
  expect(inOrder(batch, 'sheetNumber').map(({ id }) => id)).toEqual([1, 2, 3]);
  expect(inOrder(batch, 'rmName').map(({ id }) => id)).toEqual([1, 2, 3]);
  expect(inOrder([one(1, '示例·乙'), one(2, '示例·甲')], 'rmName').map(({ id }) => id)).toEqual([
    2, 1,
  ]);
});

it('finds cards by name, client and card number, state and level together', () => {
  const card = (cardNo: string, more: Partial<VipCard> = {}) =>
    ({
      cardNo,
      name: '示例·甲',
      clientNo: '001',
      state: 'active',
      level: 'standard',
      ...more,
    }) as VipCard;
  const cards = [
    card('62990001'),
    card('62990002', { state: 'closed' }),
    card('62990003', { level: 'black' }),
  ];
  const numbers = (filter: Partial<typeof noCardFilter>) =>
    filterCards(cards, { ...noCardFilter, ...filter }).map(({ cardNo }) => cardNo.at(-1));
  expect(numbers({})).toEqual(['1', '2', '3']);
  expect(numbers({ text: '0002' })).toEqual(['2']);
  expect(numbers({ text: '甲', states: ['active'] })).toEqual(['1', '3']);
  expect(numbers({ states: ['active'], levels: ['black'] })).toEqual(['3']);
});

it('reads the desk’s place from an address and leaves out what it does not know', () => {
  expect(readCardSearch({ tab: 'stock', view: 'reminders', apply: '', print: 'true' })).toEqual({
    tab: 'stock',
    view: 'reminders',
    apply: '',
    print: true,
  });
  expect(readCardSearch({ tab: 'nowhere', kind: 'gift', more: 1 })).toEqual({});
});
