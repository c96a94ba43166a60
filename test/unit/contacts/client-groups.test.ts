import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  groupsOf,
  playbookOf,
  type GroupedClient,
} from '../../../electron/domain/contacts/client-groups';
import {
  contributionOfMonth,
  contributionOfYear,
  type MonthHoldings,
} from '../../../electron/domain/contacts/contribution';
import { defaultGroups } from '../../../electron/domain/contacts/default-groups';
import { clientGroupsSchema, namedOccupations } from '../../../shared/models/client-group';
import { wan } from '../../../shared/models/money';

const nothingHeld: MonthHoldings = {
  deposit: 0,
  wealth: 0,
  investment: 0,
  loan: 0,
  unsplit: 0,
  fees: 0,
  transactions: null,
};

const unknown = { occupation: null, orientation: null, holdingPreference: null };

function groups(changes: Partial<GroupedClient>) {
  const client = { ...unknown, kind: 'retail', holdings: null };
  return Object.fromEntries(
    groupsOf({ ...client, ...changes }, defaultGroups).map((group) => [
      group.dimension,
      { id: group.id, reason: group.reason },
    ]),
  );
}

const leaning = (holdings: Partial<MonthHoldings>, holdingPreference: string | null = null) =>
  groups({ holdings: { ...nothingHeld, ...holdings }, holdingPreference })['holding'];

describe('the default groups', () => {
  it('are valid settings', () => {
    expect(clientGroupsSchema.parse(defaultGroups)).toEqual(defaultGroups);
  });
});

describe('the contribution', () => {
  it('is what each part brings in a twelfth of a year, and fees as files state them', () => {
    const holdings = { ...nothingHeld, deposit: wan(100), wealth: wan(20), loan: wan(10) };
    // 1.2 % of a million, 0.6 % of 200,000, 1.5 % of 100,000 yuan a year.
    expect(contributionOfMonth(holdings, defaultGroups.margins)).toBe(100_000 + 10_000 + 12_500);
    expect(contributionOfMonth({ ...holdings, fees: 77 }, defaultGroups.margins)).toBe(122_577);
    expect(contributionOfYear(holdings, defaultGroups.margins)).toBe(1_470_000);
  });

  it('counts assets that no part explains as deposits, and an overdrawn account as nothing', () => {
    const unsplit = { ...nothingHeld, unsplit: wan(100) };
    const deposit = { ...nothingHeld, deposit: wan(100) };
    const { margins } = defaultGroups;
    expect(contributionOfMonth(unsplit, margins)).toBe(contributionOfMonth(deposit, margins));
    expect(contributionOfMonth({ ...nothingHeld, deposit: -wan(3) }, margins)).toBe(0);
  });

  it('puts a client into the highest group that is reached, on its bound and not below', () => {
    const of = (fen: number) =>
      groups({ holdings: { ...nothingHeld, fees: fen } })['contribution']?.id;
    // Fees of one month count twelve times.
    expect(of(Math.ceil(wan(5) / 12))).toBe('core');
    expect(of(Math.floor(wan(5) / 12) - 1)).toBe('important');
    expect(of(0)).toBe('basic');
    expect(groups({})['contribution']).toBeUndefined();
  });

  it('never falls when a client brings more', () => {
    const ranks = defaultGroups.contribution.map(({ id }) => id).toReversed();
    const amount = fc.integer({ min: 0, max: wan(10_000) });
    fc.assert(
      fc.property(amount, amount, (deposit, more) => {
        const rank = (held: number) =>
          ranks.indexOf(
            groups({ holdings: { ...nothingHeld, deposit: held } })['contribution']?.id ?? '',
          );
        expect(rank(deposit + more)).toBeGreaterThanOrEqual(rank(deposit));
      }),
    );
  });
});

describe('the occupation', () => {
  it('decides by the first group with one of its words, and says which', () => {
    expect(groups({ occupation: '私营企业家' })['occupation']).toEqual({
      id: 'entrepreneur',
      reason: { kind: 'word', text: '私营企业家', word: '私营' },
    });
    expect(groups({ occupation: '高收入家庭主妇' })['occupation']?.id).toBe('homemaker');
    expect(groups({ occupation: '务农' })['occupation']).toBeUndefined();
    expect(groups({ occupation: '  ' })['occupation']).toBeUndefined();
  });
});

/** The eight that are given (docs/rules/clients.md#groups). */
const eight = [
  '政府官员',
  '一般公务员',
  '企业高管',
  '企业中层',
  '私营企业家',
  '学者专家',
  '文艺体育明星',
  '高收入家庭主妇',
];

describe('the eight occupations', () => {
  it('are groups by their own name, each with all parts of a playbook', () => {
    const named = defaultGroups.occupation.slice(0, 8);
    expect(named.map(({ name }) => name)).toEqual(eight);
    expect(named.map(({ id }) => id)).toEqual([...namedOccupations]);
    for (const { name, aim, say, product, service } of named) {
      expect(
        [aim, say, product, service].every((part) => part.length > 3),
        name,
      ).toBe(true);
      const [found] = groupsOf(
        { ...unknown, kind: 'retail', holdings: null, occupation: name },
        {
          ...defaultGroups,
        },
      );
      expect(found?.name).toBe(name);
    }
  });

  it('are persons’, not lines of business', () => {
    const [found] = groupsOf(
      { ...unknown, kind: 'corporate', holdings: null, occupation: '文艺创作' },
      defaultGroups,
    );
    expect(found).toBeUndefined();
  });
});

describe('the orientation', () => {
  const rich = { holdings: { ...nothingHeld, deposit: wan(900), investment: wan(90) } };

  it('is stated, and never guessed from what is held', () => {
    expect(groups(rich)['orientation']).toBeUndefined();
    expect(groups({ ...rich, orientation: '投资型' })['orientation']).toBeUndefined();
    for (const [text, id] of [
      ['关系取向', 'relation'],
      ['价值型', 'value'],
      [' 服务 ', 'service'],
    ]) {
      expect(groups({ ...rich, orientation: text! })['orientation']).toEqual({
        id,
        reason: { kind: 'stated', text: text!.trim() },
      });
    }
    expect(groups({ ...rich, orientation: '服务业' })['orientation']).toBeUndefined();
    expect(groups({ kind: 'corporate', orientation: '关系取向' })['orientation']).toBeUndefined();
  });

  it('stands beside the preference, which older files call an orientation', () => {
    const both = groups({ ...rich, orientation: '服务取向' });
    expect([both['orientation']?.id, both['holding']?.id]).toEqual(['service', 'deposit']);
    expect(groups({ ...rich, orientation: '投资型' })['holding']?.id).toBe('investment');
  });

  it('speaks first where it is stated', () => {
    const found = groupsOf(
      { ...unknown, kind: 'retail', orientation: '服务取向', ...rich },
      defaultGroups,
    );
    const { say, product, service } = playbookOf(found);
    expect(say).toContain('您要办的事');
    expect([product, service]).toEqual(['大额存单', '预约专席、绿色窗口']);
  });
});

describe('what a client prefers to hold', () => {
  it('is the largest part of what is known, the first of equal ones', () => {
    expect(leaning({ deposit: 60, wealth: 30, investment: 10 })).toEqual({
      id: 'deposit',
      reason: { kind: 'share', part: 'deposit', share: 0.6 },
    });
    expect(leaning({ deposit: 10, wealth: 30, investment: 60 })?.id).toBe('investment');
    expect(leaning({ deposit: 30, wealth: 30 })?.id).toBe('deposit');
    expect(leaning({ unsplit: wan(90) })).toBeUndefined();
  });

  it('is credit where loans reach the assets, settlement where much is done with little', () => {
    expect(leaning({ deposit: wan(50), loan: wan(50) })).toEqual({
      id: 'credit',
      reason: { kind: 'credit', loan: wan(50), assets: wan(50) },
    });
    expect(leaning({ deposit: wan(50), loan: wan(50) - 1 })?.id).toBe('deposit');
    expect(leaning({ deposit: wan(9), transactions: 20 })?.id).toBe('settlement');
    expect(leaning({ deposit: wan(10), transactions: 20 })?.id).toBe('deposit');
    expect(leaning({ deposit: wan(9), transactions: 19 })?.id).toBe('deposit');
  });

  it('is what a file says of it before all figures', () => {
    expect(leaning({ deposit: 100 }, '投资型')).toEqual({
      id: 'investment',
      reason: { kind: 'stated', text: '投资型' },
    });
    expect(leaning({ deposit: 100 }, '理财')?.id).toBe('wealth');
    expect(leaning({ deposit: 100 }, '不详')?.id).toBe('deposit');
  });

  it('has words of its own for organisations', () => {
    const holdings = { ...nothingHeld, deposit: wan(500), loan: wan(800) };
    const [, group] = groupsOf({ ...unknown, kind: 'corporate', holdings }, defaultGroups);
    expect(group).toMatchObject({ id: 'credit', service: '授信专员上门' });
  });
});

it('a playbook takes each part from the most telling group that says anything', () => {
  const found = groupsOf(
    {
      ...unknown,
      kind: 'retail',
      occupation: '退休',
      holdings: { ...nothingHeld, deposit: wan(100) },
    },
    {
      ...defaultGroups,
      holding: defaultGroups.holding.map((g) => ({ ...g, service: '' })),
    },
  );
  expect(found.map(({ id }) => id)).toEqual(['important', 'retired', 'deposit']);
  expect(playbookOf(found)).toMatchObject({ product: '大额存单', service: '绿色窗口、健康讲座' });
  expect(playbookOf([])).toEqual({ say: '', product: '', service: '' });
});
