import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  queryClients,
  readClientPage,
  searchEverywhere,
} from '../../electron/operations/clients/query-clients';
import { revealValue, showClient } from '../../electron/operations/clients/show-client';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import type { Ledger } from '../../electron/operations/ground/ledger';
import type { ClientQuery } from '../../shared/contract/clients/clients';
import type { Month } from '../../shared/models/calendar';
import { clientSortKeys } from '../../shared/models/client-list';
import { importPeople, openTestLedger } from '../helpers/ledger';

const october = '2026-10' as Month;
let context: Ledger;

beforeAll(() => {
  context = openTestLedger();
  importPeople(context, '2026-09', [
    { clientNo: 'A1', name: '单雄信', aumDailyAvg3m: 500, aumPointInTime: 500 },
    { clientNo: 'A9', name: '离开者', aumDailyAvg3m: 25_000_000, aumPointInTime: 900 },
  ]);
  importPeople(context, october, [
    {
      clientNo: 'A1',
      name: '单雄信',
      idNo: '990101199001011234',
      mobile: '19900005678',
      aumDailyAvg3m: 20_500_000,
      aumPointInTime: 100,
      rmName: '示例·林知行',
    },
    {
      clientNo: 'A2',
      name: '欧阳示例',
      aumDailyAvg3m: 19_000_000,
      aumPointInTime: 200,
      rmName: '示例·林知行',
    },
    { clientNo: 'A3', name: '张%示_例', aumDailyAvg3m: 700_000_000, aumPointInTime: 300 },
    { clientNo: 'A4', name: '重庆测', aumDailyAvg3m: null, aumPointInTime: null },
  ]);
  tierMonth(context, { month: october, scheme: 'R1' });
});

const query = (changes: Partial<ClientQuery> = {}): ClientQuery => ({
  month: october,
  scheme: 'R1',
  filter: {},
  sort: [{ key: 'clientNo', descending: false }],
  ...changes,
});

function numbers(changes: Partial<ClientQuery> = {}): string[] {
  const list = queryClients(context, query(changes));
  return readClientPage(context, list, 0, 100).map(({ clientNo }) => clientNo);
}

const people = [
  ['A1', '单雄信'],
  ['A2', '欧阳示例'],
  ['A3', '张%示_例'],
  ['A4', '重庆测'],
] as const;

describe('a search for an odd text', () => {
  const odd = [
    '%',
    '_',
    '\\',
    '\\%',
    "'",
    '"',
    "' OR 1=1 --",
    '";--',
    '*',
    '?',
    '[a-z]',
    '^单',
    '单*',
    'NOT',
    'NEAR(单)',
    '单 OR 张',
    '"单"',
    '-单',
    'name:单',
    '单\u0000',
    '\u0000',
    '单\u0000雄信',
    '\ud83d',
    '\udc00单',
    '\ufffd',
    'A\u0000',
    '单'.repeat(100),
    '%'.repeat(100),
    '\\'.repeat(99),
    '\u202e',
    '\ufeff单',
    '示_',
    '%示',
    '＝',
    'Ａ1',
    'a%',
    'A%',
  ];

  it.each(odd)('finds only what holds it: %j', (text) => {
    const expected = people.filter(([no, name]) => `${no}\n${name}`.includes(text.trim()));
    expect(numbers({ filter: { search: text } })).toEqual(expected.map(([no]) => no));
    const hits = searchEverywhere(context, text, 'R1').map(({ clientNo }) => clientNo);
    // Who has left is found everywhere, and no odd text is in their name.
    expect(hits.sort()).toEqual(expected.map(([no]) => no));
    for (const field of ['employer', 'remarks'] as const) {
      const facts = [{ field, text }];
      expect(numbers({ filter: { facts } } as never)).toEqual([]);
    }
  });

  it('is no list of everybody for any text of such signs', () => {
    const signs = fc.constantFrom(...'%_\\\'"*?[]()-^:\u0000\ud800\udc00 A1单');
    fc.assert(
      fc.property(fc.array(signs, { minLength: 1, maxLength: 12 }), (letters) => {
        const text = letters.join('').trim();
        fc.pre(text !== '' && !/^[a-z]+$/i.test(text) && !/^[0-9*xX]+$/.test(text));
        const expected = people.filter(([no, name]) => `${no}\n${name}`.includes(text));
        expect(numbers({ filter: { search: text } })).toEqual(expected.map(([no]) => no));
      }),
    );
  });
});

describe('the client list', () => {
  it('has every client of the month, with sums over all of them', () => {
    const list = queryClients(context, query());
    expect(list.ids).toHaveLength(4);
    expect(list.totals.aumPointInTime).toBe(600);
  });

  it.each([
    ['单', ['A1']],
    ['shanxiongxin', ['A1']],
    ['sxx', ['A1']],
    ['oysl', ['A2']],
    ['A3', ['A3']],
    ['5678', ['A1']],
    ['1234', ['A1']],
    ['%', ['A3']],
    ['示_', ['A3']],
    ['没有的人', []],
  ])('finds %s', (search, found) => {
    expect(numbers({ filter: { search } })).toEqual(found);
  });

  it.each([
    [{ tiers: ['标准'] }, ['A1']],
    [{ tiers: ['普通', '黑金'] }, ['A2', 'A3', 'A4']],
    [{ movements: ['up'] }, ['A1']],
    [{ list: 'up' }, ['A1']],
    [{ list: 'new' }, ['A2', 'A3', 'A4']],
    [{ list: 'nearMiss' }, ['A2']],
    [{ list: 'warning' }, ['A1']],
    [{ list: 'left' }, ['A9']],
    [{ owners: ['示例·林知行'] }, ['A1', 'A2']],
    [{ withoutOwner: true }, ['A3', 'A4']],
    [{ metricFrom: 20_500_000, metricTo: 700_000_000 }, ['A1']],
    [{ aumFrom: 200, aumTo: 301 }, ['A2', 'A3']],
    [{ tiers: ['标准'], search: '欧阳' }, []],
  ] as [ClientQuery['filter'], string[]][])('filtered by %j is %j', (filter, found) => {
    expect(numbers({ filter })).toEqual(found);
  });

  it('shows a client that left with the tier and figures of the month before', () => {
    const list = queryClients(context, query({ filter: { list: 'left' } }));
    expect(readClientPage(context, list, 0, 1)[0]).toMatchObject({
      clientNo: 'A9',
      tier: null,
      previousTier: '标准',
      movement: 'left',
      figures: { aumPointInTime: 900 },
    });
  });

  it('sorts by several columns, empty cells last, in one order only', () => {
    expect(numbers({ sort: [{ key: 'metric', descending: true }] })).toEqual([
      'A3',
      'A1',
      'A2',
      'A4',
    ]);
    expect(numbers({ sort: [{ key: 'metric', descending: false }] })).toEqual([
      'A2',
      'A1',
      'A3',
      'A4',
    ]);
    expect(
      numbers({
        sort: [
          { key: 'ownerName', descending: false },
          { key: 'metric', descending: false },
        ],
      }),
    ).toEqual(['A2', 'A1', 'A3', 'A4']);
  });

  it.each(clientSortKeys)('can be sorted by %s', (key) => {
    expect(numbers({ sort: [{ key, descending: true }] }).toSorted()).toEqual([
      'A1',
      'A2',
      'A3',
      'A4',
    ]);
  });

  it('works before the month is tiered', () => {
    const fresh = openTestLedger();
    importPeople(fresh, october, [{ clientNo: 'B1', name: '示例·甲', aumPointInTime: 5 }]);
    const list = queryClients(fresh, query({ sort: [{ key: 'metric', descending: true }] }));
    expect(readClientPage(fresh, list, 0, 10)[0]).toMatchObject({
      clientNo: 'B1',
      tier: null,
      movement: null,
    });
    const byMetric = query({ month: null, sort: [{ key: 'metric', descending: true }] });
    expect(queryClients(openTestLedger(), byMetric).ids).toEqual([]);
    const filtered = query({ month: null, filter: { aumFrom: 1, list: 'left' } });
    expect(queryClients(openTestLedger(), filtered).ids).toEqual([]);
  });

  it('masks ID and phone; a look at them is logged', () => {
    const list = queryClients(context, query());
    const [row] = readClientPage(context, list, 0, 1);
    expect(row).toMatchObject({ idNo: '990101********1234', mobile: '199****5678' });
    const shown = showClient(
      context,
      { clientNo: 'A1', month: october, mainScheme: 'R1' },
      'zh-CN',
    );
    expect(JSON.stringify(shown)).not.toContain('990101199001011234');
    expect(revealValue(context, 'A1', 'idNo')).toEqual({ value: '990101199001011234' });
    const logged = context.db
      .prepare("SELECT subject FROM audit_entry WHERE action = 'client.reveal'")
      .pluck()
      .all();
    expect(logged).toEqual(['A1']);
  });
});

describe('the search over everything', () => {
  it('says why a client was found', () => {
    const why = (text: string) =>
      searchEverywhere(context, text, 'R1').map(({ matched }) => matched);
    expect(why('单雄')).toEqual(['name']);
    expect(why('sxx')).toEqual(['initials']);
    expect(why('shanx')).toEqual(['pinyin']);
    expect(why('5678')).toEqual(['mobileTail']);
    expect(why('1234')).toEqual(['idTail']);
    expect(why('A2')).toEqual(['clientNo']);
    expect(why('  ')).toEqual([]);
  });
});
