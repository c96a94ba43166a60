import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertScheme } from '../../electron/ledger/tiering/schemes';
import { resultsDigest } from '../../electron/ledger/months/results-digest';
import { findTierRow } from '../../electron/ledger/tiering/tier-runs';
import { findClient } from '../../electron/ledger/clients/clients';
import { buildReport } from '../../electron/operations/reports/build-export';
import { queryClients, readClientPage } from '../../electron/operations/clients/query-clients';
import { mergeClients, showMerges } from '../../electron/operations/clients/merge-clients';
import { undoMerge } from '../../electron/operations/clients/undo-merge';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import { setHousehold, showHouseholds } from '../../electron/operations/tiering/change-households';
import {
  createList,
  endListMember,
  setListMember,
  showListChanges,
  showListMembers,
} from '../../electron/operations/tiering/change-lists';
import { endOverride, setOverride } from '../../electron/operations/tiering/change-overrides';
import { setRating } from '../../electron/operations/tiering/change-ratings';
import { adoptScheme, showVersions } from '../../electron/operations/tiering/change-schemes';
import { explainClient } from '../../electron/operations/tiering/explain-client';
import { showKeepOrReach } from '../../electron/operations/tiering/keep-or-reach';
import { findMonthRun } from '../../electron/operations/ground/month-run';
import { replayScheme } from '../../electron/operations/tiering/replay';
import { countCells } from '../../renderer/screens/tiering/matrix/cell-counts';
import type { MatrixView } from '../../shared/models/what-if';
import { buildStructureReport } from '../../electron/operations/reports/build-structure-report';
import { buildNamedReport } from '../../electron/operations/reports/build-report';
import { standingOfMonth } from '../../electron/operations/ground/result-standing';
import { openReportScope } from '../../electron/operations/reports/report-scope';
import { showMatrix } from '../../electron/operations/tiering/show-matrix';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import { WhatIf } from '../../electron/operations/tiering/what-if';
import { addMonths, type Day, type Month } from '../../shared/models/calendar';
import type { Scheme } from '../../shared/models/scheme';
import type { TierList } from '../../shared/models/tiering';
import { noRules } from '../../electron/domain/tiering/presets/parts';
import { figure, ladder, schemeWith } from '../fixtures/schemes';
import { importPeople, importRows, openTestLedger } from '../helpers/ledger';

const first = '2026-01' as Month;
const month = (at: number): Month => addMonths(first, at);
const person = (clientNo: string, average: number | null, aum: number | null = average) => ({
  clientNo,
  name: `示例·${clientNo}`,
  aumDailyAvg3m: average,
  aumDailyAvgMonth: average,
  aumPointInTime: aum,
});

/** A ledger with a scheme T1 and, per month, each client's figure; null leaves the client out. */
function outlet(scheme: Scheme, clients: Readonly<Record<string, readonly (number | null)[]>>) {
  const context = openTestLedger();
  insertScheme(context.db, scheme, '2026-01-01T00:00:00');
  const months = Math.max(...Object.values(clients).map(({ length }) => length));
  for (let at = 0; at < months; at += 1) {
    const rows = Object.entries(clients).flatMap(([clientNo, values]) => {
      const value = values[at];
      return value === null || value === undefined ? [] : [person(clientNo, value)];
    });
    if (rows.length > 0) importPeople(context, month(at), rows);
  }
  return context;
}

function rowOf(context: Ledger, at: number, clientNo: string, scheme = 'T1') {
  const found = findMonthRun(context, scheme, month(at));
  return found && findTierRow(context.db, found.run.id, findClient(context.db, clientNo)!.id);
}
const ranksOf = (context: Ledger, clientNo: string, months: number) =>
  Array.from({ length: months }, (_, at) => rowOf(context, at, clientNo)?.rank ?? null);
const tier = (context: Ledger, at: number, scheme = 'T1') =>
  tierMonth(context, { month: month(at), scheme });
const closeMonth = (context: Ledger, at: number) =>
  context.db
    .prepare('INSERT INTO month_closing VALUES (?, ?, ?)')
    .run(month(at), context.now(), context.account.id);
const withRules = (rules: Partial<Scheme['rules']>) =>
  schemeWith({ rules: { ...noRules, ...rules } });

describe('rules over stored months', () => {
  it('keep, wait and hold as the rules say, and the explanation says which', () => {
    const context = outlet(withRules({ graceMonths: 2, upgrade: 'nextMonth' }), {
      a: [300, 150, 150, 150],
      b: [100, 300, 300, 300],
    });
    tier(context, 3);
    expect(ranksOf(context, 'a', 4)).toEqual([3, 3, 3, 1]);
    expect(ranksOf(context, 'b', 4)).toEqual([1, 1, 3, 3]);
    expect(rowOf(context, 2, 'a')).toMatchObject({ rule: 'grace', heldMonths: 2, judgedRank: 1 });
    const wanted = { clientNo: 'a', month: month(2), scheme: 'T1' };
    expect(explainClient(context, wanted).sentence).toContain(
      `关注：低于黑金界限，保级期第 2 个月，仍为黑金；如不回升，${month(3)} 起降为标准`,
    );
    expect(
      explainClient(context, { ...wanted, clientNo: 'b', month: month(1) }).sentence,
    ).toContain('升级次月生效，本月仍为标准');
  });

  it('give the same rows as the same months run over again in memory', () => {
    const values = fc.array(fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }), {
      minLength: 5,
      maxLength: 5,
    });
    const rules = fc.record({
      graceMonths: fc.integer({ min: 0, max: 3 }),
      upgrade: fc.constantFrom('atOnce' as const, 'nextMonth' as const),
      keepAboveShare: fc.constantFrom(1, 0.9),
      minimumMonths: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(rules, values, values, (chosen, a, b) => {
        const scheme = withRules(chosen);
        const context = outlet(scheme, { a, b, always: [1, 1, 1, 1, 1] });
        const structure = tier(context, 4);
        const replay = replayScheme(context, { draft: scheme, from: month(0), to: month(4) });
        expect(replay.months[4]?.clientsPerRank).toEqual(
          structure.lines.map(({ clients }) => clients),
        );
        expect(replay.months[4]?.movements).toEqual(structure.movements);
      }),
      { numRuns: 25 },
    );
  });

  it('count who comes back after a month away as won back', () => {
    const context = outlet(schemeWith(), { a: [100, null, 100], b: [100, 100, 100] });
    const structure = tier(context, 2);
    expect(structure).toMatchObject({ wonBack: 1, movements: { new: 1, same: 1 } });
    expect(
      explainClient(context, { clientNo: 'a', month: month(2), scheme: 'T1' }).sentence,
    ).toContain('回流');
  });
});

describe('what people decide', () => {
  it('a hand-set tier holds for its months, can be ended, and needs an open month', () => {
    const context = outlet(schemeWith(), { a: [50, 50, 50], b: [50, 50, 50] });
    tier(context, 2);
    const reason = '重要关系客户';
    const wanted = { clientNo: 'a', scheme: 'T1', rank: 2, reason, approver: '示例·主管' };
    const set = setOverride(context, { ...wanted, from: month(1), until: month(2) });
    tier(context, 2);
    expect(ranksOf(context, 'a', 3)).toEqual([0, 2, 2]);
    const explained = explainClient(context, { clientNo: 'a', month: month(1), scheme: 'T1' });
    expect(explained.sentence).toContain('人工指定为白金');
    expect(explained.rows.map(({ value }) => value).join()).toContain('批准人：示例·主管');
    endOverride(context, { id: set.id, lastMonth: month(1), reason: '到期' });
    tier(context, 2);
    expect(ranksOf(context, 'a', 3)).toEqual([0, 2, 0]);
    expect(ranksOf(context, 'b', 3)).toEqual([0, 0, 0]);
    closeMonth(context, 1);
    expect(() => setOverride(context, { ...wanted, from: month(1), until: month(2) })).toThrow(
      'tiering.monthClosed',
    );
    expect(() => setOverride(context, { ...wanted, from: month(2), until: month(0) })).toThrow(
      'tiering.monthsReversed',
    );
  });

  it('lists give tiers from their day on, and every change is dated and reasoned', () => {
    const scheme = schemeWith({
      root: {
        kind: 'namedList',
        list: 'level',
        rank: 'byMember',
        otherwise: { kind: 'tier', rank: 0 },
      },
    });
    const context = outlet(scheme, { a: [1, 1, 1] });
    const change = { list: 'level', clientNo: 'a', reason: '总行文件' };
    expect(() =>
      setListMember(context, { ...change, level: '没有', on: '2026-02-10' as Day }),
    ).toThrow('tiering.levelMissing');
    setListMember(context, { ...change, level: '白金', on: '2026-02-10' as Day });
    setListMember(context, { ...change, level: '黑金', on: '2026-03-10' as Day });
    tier(context, 2);
    expect(ranksOf(context, 'a', 3)).toEqual([0, 2, 3]);
    expect(showListMembers(context, 'level')).toMatchObject([{ clientNo: 'a', level: '黑金' }]);
    endListMember(context, { ...change, on: '2026-03-20' as Day });
    tier(context, 2);
    expect(ranksOf(context, 'a', 3)).toEqual([0, 2, 0]);
    expect(showListChanges(context, 'level').map(({ kind }) => kind)).toEqual(['out', 'up', 'in']);
    expect(() => endListMember(context, { ...change, on: '2026-03-21' as Day })).toThrow(
      'tiering.notOnList',
    );
  });

  it('ratings count from their month on', () => {
    const scheme = schemeWith({
      metrics: {
        mood: {
          label: '满意度',
          unit: 'count',
          definition: { kind: 'rating', rating: 'mood', unit: 'count' },
        },
      },
      root: ladder('mood', [3, 4, 5]),
    });
    const context = outlet(scheme, { a: [1, 1, 1] });
    setRating(context, {
      clientNo: 'a',
      rating: 'mood',
      month: month(1),
      value: 4,
      reason: '问卷',
    });
    tier(context, 2);
    expect(ranksOf(context, 'a', 3)).toEqual([0, 2, 2]);
  });

  it('households pool figures, the tier goes to all or to the head only', () => {
    for (const [household, expected] of [
      ['all', [2, 2, 0]],
      ['head', [2, 1, 0]],
    ] as const) {
      const context = outlet(withRules({ household }), { a: [60], b: [150], c: [1] });
      setHousehold(context, { id: null, name: '示例之家', members: ['a', 'b'], reason: '夫妻' });
      tier(context, 0);
      expect(['a', 'b', 'c'].map((each) => rowOf(context, 0, each)?.rank)).toEqual(expected);
      expect(rowOf(context, 0, 'a')?.rule).toBe('household');
    }
  });

  it('follows a client through a merge and back', () => {
    const context = outlet(schemeWith(), { a: [50], b: [60], c: [1], d: [1] });
    setOverride(context, {
      clientNo: 'b',
      scheme: 'T1',
      rank: 3,
      from: month(0),
      until: month(5),
      reason: '人工',
      approver: '示例',
    });
    setHousehold(context, { id: null, name: '示例之家', members: ['b', 'c'], reason: '夫妻' });
    setRating(context, {
      clientNo: 'b',
      rating: 'mood',
      month: month(0),
      value: 4,
      reason: '问卷',
    });
    const count = (table: string) =>
      context.db
        .prepare(
          `SELECT c.client_no FROM ${table} t JOIN client c ON c.id = t.client_id ORDER BY 1`,
        )
        .pluck()
        .all();
    const tables = ['tier_override', 'household_member', 'rating'];
    const before = tables.map(count);
    mergeClients(context, { keep: 'a', drop: 'b', fields: {} });
    expect(tables.map(count)).toEqual([['a'], ['a', 'c'], ['a']]);
    tier(context, 0);
    expect(rowOf(context, 0, 'a')?.rule).toBe('override');
    undoMerge(context, showMerges(context)[0]!.id);
    expect(tables.map(count)).toEqual(before);
    expect(showHouseholds(context)[0]?.members.map(({ clientNo }) => clientNo)).toEqual(['b', 'c']);
    expect(verifyLedger(context).problems).toEqual([]);
  });
});

describe('versions', () => {
  const raised = schemeWith({
    root: ladder('average', [100, 200, 250]),
    tiers: [
      { rank: 0, name: '普通' },
      { rank: 1, name: '标准' },
      { rank: 2, name: '白金' },
      { rank: 3, name: '至尊' },
    ],
  });

  it('count from their month on; movements are by tier name across versions', () => {
    const context = outlet(schemeWith(), { a: [250, 250, 250] });
    tier(context, 2);
    const saved = adoptScheme(context, {
      draft: raised,
      effectiveFrom: month(1),
      reason: '下调门槛',
    });
    expect(saved.scheme).toMatchObject({ version: 2, effectiveFrom: month(1) });
    expect(tier(context, 2).schemeVersion).toBe(2);
    expect(ranksOf(context, 'a', 3)).toEqual([2, 3, 3]);
    expect(rowOf(context, 1, 'a')?.movement).toBe('up');
    expect(findMonthRun(context, 'T1', month(0))?.stored.scheme.version).toBe(1);
    expect(showVersions(context, 'T1').map(({ reason }) => reason)).toEqual(['下调门槛', '']);
  });

  it('are refused when they begin in a closed month, or have a fault', () => {
    const context = outlet(schemeWith(), { a: [250, 250] });
    tier(context, 1);
    closeMonth(context, 0);
    const reason = '下调门槛';
    expect(() => adoptScheme(context, { draft: raised, effectiveFrom: month(0), reason })).toThrow(
      'tiering.monthClosed',
    );
    const faulty = schemeWith({ root: ladder('average', [200, 100, 300]) });
    expect(() => adoptScheme(context, { draft: faulty, effectiveFrom: month(1), reason })).toThrow(
      'tiering.schemeFaulty',
    );
  });

  it('never change a closed month, whatever is run after', () => {
    const context = outlet(schemeWith(), { a: [250, 250, 250] });
    tier(context, 1);
    const run = findMonthRun(context, 'T1', month(0))!.run;
    const digest = resultsDigest(context.db, run.id);
    closeMonth(context, 0);
    expect(() => tier(context, 0)).toThrow('tiering.monthClosed');
    adoptScheme(context, { draft: raised, effectiveFrom: month(1), reason: '下调门槛' });
    tier(context, 2);
    expect(resultsDigest(context.db, findMonthRun(context, 'T1', month(0))!.run.id)).toBe(digest);
  });

  it('give the same digest for the same figures in another ledger', () => {
    const clients = { a: [250, 80], b: [10, 300], c: [null, 5] };
    const digestOf = () => {
      const context = outlet(withRules({ graceMonths: 1 }), clients);
      tier(context, 1);
      return resultsDigest(context.db, findMonthRun(context, 'T1', month(1))!.run.id);
    };
    expect(digestOf()).toBe(digestOf());
  });
});

describe('what-if', () => {
  const values = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 2, maxLength: 2 });
  const clients = fc.dictionary(fc.integer({ min: 1, max: 30 }).map(String), values, {
    minKeys: 1,
  });

  it('of the unchanged version changes nothing', () => {
    fc.assert(
      fc.property(clients, fc.integer({ min: 0, max: 2 }), (people, graceMonths) => {
        const scheme = withRules({ graceMonths });
        const context = outlet(scheme, people);
        const structure = tier(context, 1);
        const whatIf = new WhatIf(context, month(1), 'T1');
        const summary = whatIf.step(structuredClone(scheme));
        expect(summary).toMatchObject({ movers: 0, up: 0, down: 0 });
        expect(summary.lines.map((line) => [line.clients, line.aum])).toEqual(
          structure.lines.map((line) => [line.clients, line.aum]),
        );
        expect(whatIf.movers({ offset: 0, limit: 10 }).count).toBe(0);
      }),
      { numRuns: 20 },
    );
  });

  it('says what the version does once it is adopted', () => {
    fc.assert(
      fc.property(
        clients,
        fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 0, max: 2 }),
        (people, cuts, graceMonths) => {
          const context = outlet(schemeWith(), people);
          tier(context, 1);
          const draft: Scheme = {
            ...withRules({ graceMonths }),
            root: ladder(
              'average',
              cuts.toSorted((a, b) => a - b),
            ),
          };
          const summary = new WhatIf(context, month(1), 'T1').step(draft);
          adoptScheme(context, { draft, effectiveFrom: month(1), reason: '采用测算' });
          const structure = tier(context, 1);
          expect(summary.lines.map(({ clients: count }) => count)).toEqual(
            structure.lines.map(({ clients: count }) => count),
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  it('names the movers, the owners’ load, and takes a draft with other figures', () => {
    const context = openTestLedger();
    insertScheme(context.db, schemeWith(), '2026-01-01T00:00:00');
    importPeople(context, month(0), [
      { ...person('a', 150), rmName: '示例·林', fund: 500 },
      { ...person('b', 90), rmName: '示例·林' },
    ]);
    const whatIf = new WhatIf(context, month(0), 'T1');
    const summary = whatIf.step(schemeWith({ root: ladder('average', [80, 200, 300]) }));
    expect(summary.owners).toEqual([{ owner: '示例·林', vipClients: 2, vipClientsNow: 1 }]);
    expect(summary.moves[0]?.[1]).toBe(1);
    expect(whatIf.movers({ offset: 0, limit: 5 }).rows).toMatchObject([
      { clientNo: 'b', tierNow: '普通', tier: '标准', metric: 90, aum: 90, owner: '示例·林' },
    ]);
    const other = schemeWith({
      metrics: { fund: figure('fund') },
      root: ladder('fund', [100, 400, 600]),
    });
    expect(whatIf.step(other).lines.map(({ clients: count }) => count)).toEqual([1, 0, 1, 0]);
    expect(() => whatIf.step(schemeWith({ root: ladder('nobody', [1, 2, 3]) }))).toThrow(
      'tiering.schemeFaulty',
    );
  });
});

it('reads a what-if anew for a draft with another household rule or another list', () => {
  const context = outlet(schemeWith(), { a: [60], b: [150] });
  setHousehold(context, { id: null, name: '示例之家', members: ['a', 'b'], reason: '夫妻' });
  createList(context, { code: 'vip', name: '重点' });
  const on = '2026-01-05' as Day;
  setListMember(context, { list: 'vip', clientNo: 'a', level: null, on, reason: '文件' });
  const whatIf = new WhatIf(context, month(0), 'T1');
  const counts = (draft: Scheme) => whatIf.step(draft).lines.map(({ clients }) => clients);
  expect(counts(withRules({ household: 'all' }))).toEqual([0, 0, 2, 0]);
  const listed = schemeWith({
    root: {
      kind: 'namedList',
      list: 'vip',
      rank: 3,
      otherwise: ladder('average', [100, 200, 300]),
    },
  });
  expect(counts(listed)).toEqual([0, 1, 0, 1]);
  expect(counts(schemeWith())).toEqual([1, 1, 0, 0]);
});

describe('replay', () => {
  it('counts and lists those who flap', () => {
    const context = outlet(schemeWith(), { a: [50, 150, 50, 50], b: [50, 50, 150, 150] });
    const summary = replayScheme(context, { draft: schemeWith(), from: month(0), to: month(3) });
    expect(summary.flappingCount).toBe(1);
    expect(summary.flapping).toMatchObject([
      { clientNo: 'a', tiers: ['普通', '标准', '普通', '普通'] },
    ]);
    const calm = replayScheme(context, {
      draft: withRules({ graceMonths: 3 }),
      from: month(0),
      to: month(3),
    });
    expect(calm.flappingCount).toBe(0);
  });
});

describe('lists of a run', () => {
  it('name whom grace keeps below the bound, with the month of the downgrade', () => {
    const context = outlet(withRules({ graceMonths: 2 }), {
      a: [300, 300, 150],
      b: [300, 150, 150],
      c: [300, 300, 300],
      d: [100, 100, 50],
    });
    const structure = tier(context, 2);
    expect(structure.watched).toBe(3);
    const query = (filter: { list?: TierList }) => ({
      month: month(2),
      scheme: 'T1',
      filter,
      sort: [{ key: 'clientNo' as const, descending: false }],
    });
    const rowsOf = (filter: { list?: TierList }) =>
      readClientPage(context, queryClients(context, query(filter)), 0, 10).map((row) => [
        row.clientNo,
        row.tier,
        row.downgradeFrom,
      ]);
    const watched = [
      ['a', '黑金', month(4)],
      ['b', '黑金', month(3)],
      ['d', '标准', month(4)],
    ];
    expect(rowsOf({ list: 'watch' })).toEqual(watched);
    expect(rowsOf({}).filter(([, , from]) => from !== null)).toEqual(watched);
    const report = buildReport(
      context,
      { name: 'tierList', jobId: '1', month: month(2), scheme: 'T1', list: 'watch' },
      'zh-CN',
    );
    const [table] = report.tables;
    const at = table!.columns.findIndex(({ title }) => title === '关注：降级生效月');
    expect(table!.rows.map((row) => row[at])).toEqual([month(4), month(3), month(4)]);
    expect(report.title).toContain('关注');
    const watch = (clientNo: string) =>
      explainClient(context, { clientNo, month: month(2), scheme: 'T1' });
    expect(watch('a').result.watch).toEqual({ from: month(4), tier: '标准' });
    expect(watch('a').rows).toContainEqual({
      label: '关注',
      value: `${month(4)} 起降为标准（数据不回升时）`,
    });
    expect(watch('c').result.watch).toBeNull();
  });

  it('find flows by amount and share, the kept, and the won back', () => {
    const context = outlet(withRules({ graceMonths: 1 }), {
      a: [300, 100],
      b: [100, 102],
      c: [100, 200],
      d: [100, 100],
      e: [null, 100],
    });
    tier(context, 1);
    const found = (
      list: TierList,
      flow: { flowAmount?: number; flowSharePercent?: number } = {},
    ) => {
      const query = {
        month: month(1),
        scheme: 'T1',
        filter: { list, ...flow },
        sort: [{ key: 'aumChange' as const, descending: true }],
      };
      const result = queryClients(context, query);
      return readClientPage(context, result, 0, 10).map(({ clientNo, aumChange }) => [
        clientNo,
        aumChange,
      ]);
    };
    const any = { flowAmount: 1, flowSharePercent: 0 };
    // Without bounds of its own a list has those of the settings.
    expect(found('outflow')).toEqual([]);
    expect(found('outflow', any)).toEqual([['a', -200]]);
    expect(found('inflow', any)).toEqual([
      ['c', 100],
      ['b', 2],
    ]);
    expect(found('inflow', { flowAmount: 2, flowSharePercent: 2 })).toEqual([
      ['c', 100],
      ['b', 2],
    ]);
    expect(found('inflow', { flowAmount: 1, flowSharePercent: 3 })).toEqual([['c', 100]]);
    expect(found('kept')).toEqual([['a', -200]]);
    expect(found('wonBack')).toEqual([]);
  });
});

describe('organisations', () => {
  it('are tiered by their own figures and facts, and drawn in a matrix', () => {
    const context = openTestLedger();
    importRows(context, 'corporate', month(0), [
      {
        clientNo: 'x',
        name: '示例公司',
        depositDailyAvg: 500,
        loanBalance: 10,
        industry: '制造业',
        annualSales: 90,
      },
      { clientNo: 'y', name: '示例学校', depositDailyAvg: 50, industry: '教育' },
    ]);
    const scheme = schemeWith({
      subject: 'organisation',
      metrics: { deposits: figure('depositDailyAvg'), credit: figure('loanBalance') },
      root: {
        kind: 'category',
        rows: [{ name: '教育类', when: 'industry == "教育"', then: { kind: 'tier', rank: 1 } }],
        otherwise: {
          kind: 'matrix',
          x: { metric: 'deposits', cuts: [100] },
          y: { metric: 'credit', cuts: [5] },
          cells: [
            [0, 2],
            [1, 3],
          ],
        },
      },
    });
    insertScheme(context.db, scheme, '2026-01-01T00:00:00');
    const structure = tier(context, 0);
    expect(structure.lines.map(({ clients }) => clients)).toEqual([0, 1, 0, 1]);
    expect(rowOf(context, 0, 'x')).toMatchObject({ metric: 500, secondMetric: 10 });
    expect(showMatrix(context, { month: month(0), scheme: 'T1' })).toMatchObject({
      x: { cuts: [100], unit: 'money' },
      points: [{ clientNo: 'x', x: 500, y: 10, rank: 3 }],
    });
    const explained = explainClient(context, { clientNo: 'y', month: month(0), scheme: 'T1' });
    expect(explained.sentence).toContain('教育类，为标准');
    const list = queryClients(context, { month: month(0), scheme: 'T1', filter: {}, sort: [] });
    expect(
      readClientPage(context, list, 0, 5).map(({ clientNo, tier: name }) => [clientNo, name]),
    ).toEqual([
      ['x', '黑金'],
      ['y', '标准'],
    ]);
  });
});

describe('a month that was not imported', () => {
  const wan = 1_000_000;
  const clients = {
    a: [700 * wan, null, 100 * wan],
    b: [100 * wan, null, 100 * wan],
    c: [160 * wan, null, null],
    d: [null, null, 20 * wan],
  };
  const bounds = [20, 150, 600].map((bound) => bound * wan);
  const lists = (context: Ledger, list: TierList) => {
    const query = { month: month(2), scheme: 'T1', filter: { list }, sort: [] };
    const found = queryClients(context, query);
    return readClientPage(context, found, 0, 9).map(({ clientNo }) => clientNo);
  };

  it('is left out of every comparison, which goes to the last month there is and says so', () => {
    const context = outlet(schemeWith({ root: ladder('average', bounds) }), clients);
    const structure = tier(context, 2);
    expect(structure).toMatchObject({ previousMonth: month(0), movements: { new: 1, left: 1 } });
    expect(rowOf(context, 2, 'a')).toMatchObject({ movement: 'down', previousRank: 3 });
    expect(rowOf(context, 2, 'b')).toMatchObject({ movement: 'same' });
    expect(lists(context, 'left')).toEqual(['c']);
    expect(lists(context, 'outflow')).toEqual(['a']);
    const wanted = { month: month(2), scheme: 'T1' };
    const gap = `${month(1)} 的数据没有导入，升降、新增、流失和流出流入均与 ${month(0)} 比较`;
    for (const request of [
      { ...wanted, name: 'structure' },
      { ...wanted, name: 'migration' },
      { ...wanted, name: 'aumMovement' },
      { ...wanted, name: 'workList', list: 'outflow' },
    ] as const) {
      const report = buildNamedReport(context, request, 'zh-CN');
      expect(report.footnotes.join(' '), request.name).toContain(gap);
    }
    const outflow = { ...wanted, name: 'workList', list: 'outflow' } as const;
    expect(buildNamedReport(context, outflow, 'zh-CN').tables[0]?.rows).toHaveLength(1);
    importPeople(context, month(1), [person('a', 100 * wan)]);
    expect(standingOfMonth(context, 'T1', month(2))).toMatchObject({ isCurrent: false });
    tier(context, 2);
    expect(rowOf(context, 2, 'a')).toMatchObject({ movement: 'same' });
    expect(buildNamedReport(context, outflow, 'zh-CN').footnotes.join(' ')).not.toContain(gap);
  });

  it('does not lengthen a grace: a month of it is a month there is', () => {
    const graced = schemeWith({
      rules: { ...noRules, graceMonths: 1 },
      root: ladder('average', bounds),
    });
    const context = outlet(graced, { a: [700 * wan, null, 100 * wan, 100 * wan] });
    tier(context, 3);
    expect(ranksOf(context, 'a', 4)).toEqual([3, null, 3, 1]);
  });
});

describe('clients who lack a value of a matrix', () => {
  const root = {
    kind: 'matrix',
    x: { metric: 'credit', cuts: [5] },
    y: { metric: 'deposits', cuts: [100] },
    cells: [
      [1, 1],
      [2, 3],
    ],
  } as const;

  // Large ones without the other score stood in the list of a cell, but not in its count.
  it.each([
    ['named by the scheme', { ...root, unknown: 0 }, 0, '缺loanBalance，不能落格，列为普通'],
    ['of an older version', root, 2, '缺loanBalance，按该轴最低一档列入白金格'],
  ])('are counted where they are listed: %s', (_, node, rank, sentence) => {
    const context = openTestLedger();
    importRows(context, 'corporate', month(0), [
      { clientNo: 'a', name: '示例公司甲', depositDailyAvg: 500, loanBalance: 10 },
      { clientNo: 'b', name: '示例公司乙', depositDailyAvg: 500, loanBalance: 1 },
      { clientNo: 'c', name: '示例公司丙', depositDailyAvg: 500 },
      { clientNo: 'd', name: '示例公司丁', depositDailyAvg: 500 },
    ]);
    const metrics = { deposits: figure('depositDailyAvg'), credit: figure('loanBalance') };
    const scheme = schemeWith({ subject: 'organisation', metrics, root: node });
    insertScheme(context.db, scheme, '2026-01-01T00:00:00');
    const structure = tier(context, 0);
    const view = showMatrix(context, { month: month(0), scheme: 'T1' });
    const counted = countCells(view as MatrixView, node, node);
    for (const { rank: each, tier: name } of scheme.tiers.map((one) => ({
      rank: one.rank,
      tier: one.name,
    }))) {
      const wanted = { month: month(0), scheme: 'T1', filter: { tiers: [name] }, sort: [] };
      const listed = queryClients(context, wanted).ids.length;
      expect(counted.get(each)?.clients ?? 0, name).toBe(listed);
      expect(structure.lines.find((line) => line.rank === each)?.clients, name).toBe(listed);
    }
    expect(counted.get(rank)?.unplaced).toBe(2);
    const explained = explainClient(context, { clientNo: 'c', month: month(0), scheme: 'T1' });
    expect(explained.sentence).toContain(sentence);
    const scope = openReportScope(context, { month: month(0), scheme: 'T1' }, 'zh-CN');
    expect(buildStructureReport(context, scope).footnotes).toContainEqual(
      expect.stringContaining('有 2 户缺一项评分或数据'),
    );
  });
});

describe('shares and growth', () => {
  it('are of the population, and against the month that is asked for', () => {
    const metrics: Scheme['metrics'] = {
      average: figure('aumDailyAvgMonth'),
      share: {
        label: '占比',
        unit: 'ratio',
        definition: { kind: 'share', field: 'aumDailyAvgMonth' },
      },
      growth: {
        label: '增长',
        unit: 'ratio',
        definition: { kind: 'growth', of: 'average', monthsAgo: 2, as: 'ratio' },
      },
    };
    const byShare = schemeWith({
      metrics,
      root: ladder('share', [1, 2, 5_000]),
      population: 'average > 10',
    });
    const context = outlet(byShare, { a: [50, 40, 75], b: [100, 90, 25], c: [10, 10, 10] });
    tier(context, 2);
    expect(['a', 'b', 'c'].map((each) => rowOf(context, 2, each)?.metric)).toEqual([
      7_500,
      2_500,
      undefined,
    ]);
    // The explanation sees the totals that the run saw, so it names the same share.
    const parts = schemeWith({
      metrics: {
        ...metrics,
        twice: {
          label: '两倍',
          unit: 'ratio',
          definition: { kind: 'sum', terms: [{ metric: 'share', weight: 2 }] },
        },
      },
      root: ladder('twice', [1, 2, 5_000]),
      population: 'average > 10',
    });
    adoptScheme(context, { draft: parts, effectiveFrom: month(2), reason: '试行' });
    tier(context, 2);
    const { rows } = explainClient(context, { clientNo: 'a', month: month(2), scheme: 'T1' });
    expect(rows).toContainEqual({ label: '占比', value: '75.00%' });
    const draft = schemeWith({ metrics, root: ladder('growth', [0, 1, 5_000]) });
    adoptScheme(context, { draft, effectiveFrom: month(2), reason: '按增长' });
    tier(context, 2);
    expect(['a', 'b', 'c'].map((each) => rowOf(context, 2, each)?.metric)).toEqual([
      5_000, -7_500, 0,
    ]);
  });
});

it('says what to hold to reach the next tier, and what may leave', () => {
  const context = outlet(schemeWith(), { a: [100, 150] });
  tier(context, 1);
  const wanted = { clientNo: 'a', month: month(1), scheme: 'T1', today: '2026-03-01' as Day };
  expect(showKeepOrReach(context, wanted)).toMatchObject({
    tier: '标准',
    balanceToday: 150,
    mayLeave: 50,
    reach: { tier: '白金', bound: 200, balance: 200 },
    keep: { tier: '标准', bound: 100, balance: 100 },
  });
});
