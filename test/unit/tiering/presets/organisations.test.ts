import { describe, expect, it } from 'vitest';
import { findSchemeFaults } from '../../../../electron/domain/tiering/faults/find-scheme-faults';
import { presetSchemes } from '../../../../electron/domain/tiering/presets/index';
import { managementList } from '../../../../electron/domain/tiering/presets/management-list';
import { strategicList } from '../../../../electron/domain/tiering/presets/corporate-segments';
import { ratings } from '../../../../electron/domain/tiering/presets/ratings';
import { around, fenOf, preset, tierOf } from './tier-of';

const { wan, yi } = fenOf;
const company = { kind: 'corporate', marketNature: '传统', industry: '制造业' };
const credit = { loanBalance: 1, billExposure: 0, guaranteeExposure: 0 };
const noCredit = { loanBalance: 0, billExposure: null, guaranteeExposure: 0 };

it('every preset can be used as it is', () => {
  const known = { lists: [strategicList, managementList], ratings: Object.keys(ratings) };
  for (const scheme of presetSchemes) {
    expect(findSchemeFaults(scheme, known), scheme.id).toEqual([]);
  }
});

describe('C1 公司机构细分', () => {
  const segment = (metrics: object, facts: object = company) =>
    tierOf('C1', { totalAssets: yi(1), ...metrics }, { ...facts } as never);

  it('parts those with credit from those without, by any of the three exposures', () => {
    const sales = { annualSales: 0 };
    for (const field of ['loanBalance', 'billExposure', 'guaranteeExposure']) {
      expect(segment({ ...noCredit, ...sales, [field]: 1 })).toBe('小企业');
    }
    expect(segment({ ...noCredit, ...sales, depositDailyAvg: 0 })).toBe('公司类无贷户·规模以下');
    const institution = { kind: 'institution' };
    expect(segment({ ...noCredit }, institution)).toBe('机构类无贷户');
    expect(segment({ ...credit }, institution)).toBe('机构类有贷户');
  });

  it('large begins above 3亿 of sales, in listed industries above 1.5亿', () => {
    for (const [industry, bound] of [
      ['制造业', yi(3)],
      ['批发零售', yi(1.5)],
    ] as const) {
      const [before, at, after] = around(bound).map((annualSales) =>
        segment({ ...credit, annualSales }, { ...company, industry }),
      );
      expect([before, at, after]).toEqual(['中型', '中型', '大型']);
    }
  });

  it('medium needs sales and total assets above the small-enterprise line', () => {
    const layer = (annualSales: number, totalAssets: number) =>
      segment({ ...credit, annualSales, totalAssets });
    const [, line, above] = around(wan(3_000)) as [number, number, number];
    const [, assetLine, assetsAbove] = around(wan(4_000)) as [number, number, number];
    expect(layer(above, assetsAbove)).toBe('中型');
    expect(layer(line, assetsAbove)).toBe('小企业');
    expect(layer(above, assetLine)).toBe('小企业');
    expect(layer(yi(3) + 1, assetLine)).toBe('大型');
  });

  it('strategic clients come from the list or the file, whatever their size', () => {
    const small = { ...credit, annualSales: 1 };
    expect(segment(small, { ...company, isStrategic: true })).toBe('战略性');
    expect(segment(small, { ...company, lists: { [strategicList]: true } })).toBe('战略性');
  });

  it('emerging markets and real estate go before the layers', () => {
    const large = { ...credit, annualSales: yi(9) };
    for (const industry of ['互联网', '物联网', '移动支付']) {
      expect(segment(large, { ...company, industry })).toBe('新兴市场');
    }
    expect(segment(large, { ...company, industry: '房地产业' })).toBe('房地产');
  });

  it('companies without credit are 规模以上 from 50万 of daily deposits', () => {
    const tiers = around(wan(50)).map((depositDailyAvg) =>
      segment({ ...noCredit, depositDailyAvg }),
    );
    expect(tiers).toEqual([
      '公司类无贷户·规模以下',
      '公司类无贷户·规模以上',
      '公司类无贷户·规模以上',
    ]);
  });
});

describe('C1 value of existing and target clients', () => {
  it.each([
    [wan(20) - 1, 4_999, '退出'],
    [wan(20) - 1, 5_000, '普通'],
    [wan(20), 4_999, '优质'],
    [wan(20), 5_000, '重要'],
    [wan(20) + 1, 5_001, '重要'],
  ])('profit contribution %d and value %d are %s', (profitContribution, valueToClient, name) => {
    expect(tierOf('C1-value', { profitContribution, valueToClient })).toBe(name);
  });

  it.each([
    [5_999, 5_999, '一般'],
    [5_999, 6_000, '关注'],
    [6_000, 5_999, '潜力'],
    [6_000, 6_000, '黄金'],
    [6_001, 6_001, '黄金'],
  ])('potential %d and value %d are %s', (potential, valueToTarget, name) => {
    expect(tierOf('C1-target', { potential, valueToTarget })).toBe(name);
  });

  it('profit contribution is the net incomes less the three costs', () => {
    const incomes = { loanTransferIncome: 900, depositTransferIncome: 500, feeIncome: 100 };
    const costs = { capitalCost: 300, operatingCost: 200, creditCost: 100 };
    const atCut = wan(20) - 900;
    const of = (extra: number) =>
      tierOf('C1-value', {
        ...incomes,
        ...costs,
        depositTransferIncome: 500 + atCut + extra,
        valueToClient: 5_000,
      });
    expect([of(-1), of(0)]).toEqual(['普通', '重要']);
  });

  it('the twelve indicators weigh a hundred per cent together', () => {
    for (const [id, metric, count] of [
      ['C1-value', 'valueToClient', 12],
      ['C1-target', 'potential', 3],
      ['C1-target', 'valueToTarget', 4],
      ['C5', 'score', 6],
      ['C6', 'loyalty', 7],
    ] as const) {
      const definition = preset(id).metrics[metric]?.definition;
      if (definition?.kind !== 'score') throw new Error(`${id} ${metric} is no score`);
      expect(definition.indicators.length, id).toBe(count);
      const weights = definition.indicators.map(({ weightPercent }) => weightPercent);
      expect(
        weights.reduce((a, b) => a + b, 0),
        id,
      ).toBe(100);
    }
  });
});

/** Tier names from below with the bounds between them. */
const sizes = ['小微型', '小型', '中型', '大型', '特大型'];

describe('C2 企业金融分层分类', () => {
  it.each([
    ['totalAssets', credit, [yi(0.1), yi(0.6), yi(6), yi(300)]],
    ['registeredCapital', noCredit, [yi(0.05), yi(0.1), yi(1), yi(50)]],
  ] as const)('sizes by %s', (metric, exposure, bounds) => {
    bounds.forEach((bound, at) => {
      const tiers = around(bound).map((value) =>
        tierOf('C2', { ...exposure, [metric]: value }, company),
      );
      expect(tiers).toEqual([sizes[at], sizes[at + 1], sizes[at + 1]]);
    });
  });

  it('sizes institutions by their level, hospitals, schools and design institutes too', () => {
    const size = (facts: object) => tierOf('C2', { ...noCredit }, { ...facts } as never);
    expect(size({ kind: 'institution', administrativeLevel: '省级' })).toBe('大型');
    expect(size({ kind: 'institution', administrativeLevel: '直辖市' })).toBe('大型');
    expect(size({ kind: 'institution', administrativeLevel: '市级' })).toBe('中型');
    expect(size({ kind: 'institution', administrativeLevel: '县级' })).toBe('中型');
    expect(size({ kind: 'institution', administrativeLevel: '乡镇' })).toBe('小型');
    expect(size({ kind: 'institution', administrativeLevel: '村级' })).toBe('小型');
    expect(size({ kind: 'institution' })).toBe('级别不明');
    expect(size({ kind: 'institution', administrativeLevel: '不详' })).toBe('级别不明');
    const hospital = { ...company, institutionKind: '公立医院', administrativeLevel: '市级' };
    expect(size(hospital)).toBe('中型');
  });

  it.each([
    [20, '个体·普通', '个体·标准'],
    [150, '个体·标准', '个体·白金'],
    [600, '个体·白金', '个体·黑金'],
  ])('tiers sole traders by the people’s bounds: %d万', (bound, below, name) => {
    for (const trader of [
      { ...company, marketNature: '个体工商户' },
      { kind: 'institution', institutionKind: '个体工商户' },
    ]) {
      const tiers = around(wan(bound)).map((deposit3m) =>
        tierOf('C2', { ...credit, deposit3m, totalAssets: yi(400) }, trader),
      );
      expect(tiers).toEqual([below, name, name]);
    }
  });

  it('never tiers sole traders by nothing, and counts VIPs of both kinds from their own floor', () => {
    const trader = { ...company, marketNature: '个体工商户' };
    expect(tierOf('C2', {}, trader)).toBe('个体·普通');
    expect(tierOf('C2-class', {}, trader)).toBeNull();
    const { tiers, vipFloorRank } = preset('C2');
    const vips = tiers.filter(({ rank }) => rank >= vipFloorRank).map(({ name }) => name);
    expect(vips.filter((name) => name.startsWith('个体'))).toEqual([
      '个体·标准',
      '个体·白金',
      '个体·黑金',
    ]);
    expect(vips.filter((name) => !name.startsWith('个体'))).toEqual(['中型', '大型', '特大型']);
  });

  it.each([
    [799, 3_999, '调整型'],
    [1_499, 3_999, '有效基础'],
    [1_500, 3_999, '优质基础'],
    [1_501, 0, '优质基础'],
    [799, 6_999, '调整型'],
    [799, 7_000, '培育型'],
    [800, 3_999, '有效基础'],
    [1_499, 4_000, '有效基础'],
    [1_500, 4_000, '优质基础'],
    [1_499, 7_000, '有效基础'],
    [1_500, 6_999, '优质基础'],
    [1_500, 7_000, '战略基础'],
    [1_501, 7_001, '战略基础'],
  ])('return %d and closeness %d are %s', (returnOnCapital, closeness, name) => {
    expect(tierOf('C2-class', { returnOnCapital, closeness }, company)).toBe(name);
  });
});

describe('C3 营销三类', () => {
  it.each([
    [wan(5_000), '三类', '二类'],
    [yi(2), '二类', '一类'],
  ])('deposits around %d', (bound, below, name) => {
    const tiers = around(bound).map((deposits) => tierOf('C3', { deposits, targetCredit: null }));
    expect(tiers).toEqual([below, name, name]);
  });

  it('a target credit of 2亿 is enough', () => {
    const tiers = around(yi(2)).map((targetCredit) => tierOf('C3', { deposits: 0, targetCredit }));
    expect(tiers).toEqual(['三类', '一类', '一类']);
  });
});

it('C4 四级管理名单: the list decides, each member by its own level', () => {
  const level = (name?: string) =>
    tierOf('C4', {}, name ? { lists: { [managementList]: name } } : {});
  for (const name of ['总行级', '一级分行级', '二级分行级', '支行级'])
    expect(level(name)).toBe(name);
  expect(level()).toBe('名单外');
});

describe('C5 集团价值评分', () => {
  it.each([
    [2_000, 'C', 'B2'],
    [4_000, 'B2', 'B1 示范'],
    [6_000, 'B1 示范', 'A2 战略'],
    [8_000, 'A2 战略', 'A1 高值'],
  ])('the score of %d parts %s from %s', (bound, below, name) => {
    const tiers = around(bound).map((score) => tierOf('C5', { score }));
    expect(tiers).toEqual([below, name, name]);
  });

  it('adds up weighted indicators; what is missing is no zero, the others carry its weight', () => {
    const full = {
      averageStaff: 1_000,
      monthlyIncome: yi(0.5),
      taxpayerRank: 1,
      keyIndustry: 1,
      informationProducts: 10,
      depositGrowth: 3_000,
    };
    expect(tierOf('C5', full)).toBe('A1 高值');
    // A zero counts as one: without income 80 points are left, one in the hundredth less is A2.
    expect(tierOf('C5', { ...full, monthlyIncome: 0 })).toBe('A1 高值');
    expect(tierOf('C5', { ...full, monthlyIncome: 0, depositGrowth: 2_990 })).toBe('A2 战略');
    expect(tierOf('C5', { ...full, monthlyIncome: null })).toBe('A1 高值');
    // Below half of the weights there is no score.
    const few = { averageStaff: 1_000, informationProducts: 10 };
    expect(tierOf('C5', few)).toBe('C');
    expect(tierOf('C5', { ...few, depositGrowth: 3_000 })).toBe('A1 高值');
    expect(tierOf('C5', {})).toBe('C');
  });
});

it.each([
  [wan(50) - 1, 5_999, '一般'],
  [wan(50), 5_999, '中端'],
  [wan(50) + 1, 5_999, '中端'],
  [wan(300) - 1, 5_999, '中端'],
  [wan(300), 5_999, '高端'],
  [wan(300) + 1, 0, '高端'],
  [wan(50) - 1, 6_000, '中端'],
  [wan(50), 6_000, '高端'],
])('R6 of organisations: funds of %d and an outlook of %d are %s', (funds, growthOutlook, name) => {
  expect(tierOf('R6-org', { funds, growthOutlook })).toBe(name);
});

it.each([
  [4_999, 49, '一般客户'],
  [5_000, 49, '问题客户1'],
  [4_999, 50, '问题客户2'],
  [5_000, 50, '忠诚客户'],
  [5_001, 51, '忠诚客户'],
])('C6: loyalty %d and share %d are %s', (loyalty, branchShare, name) => {
  expect(tierOf('C6', { loyalty, branchShare })).toBe(name);
});

it.each([
  ['C6', { loyalty: null, branchShare: 60 }],
  ['C6', { loyalty: 6_000, branchShare: null }],
  ['C1-value', { profitContribution: null, valueToClient: 6_000 }],
  ['C1-target', { potential: 7_000, valueToTarget: null }],
  ['C2-class', { returnOnCapital: null, closeness: 8_000 }],
  ['R6-org', { funds: wan(400), growthOutlook: null }],
])('%s: a client who lacks a value is rated nothing, never as a zero: %o', (id, metrics) => {
  expect(tierOf(id, metrics, id === 'C2-class' ? company : {})).toBe('未评定');
});

describe('C7 有效客户', () => {
  const active = { activeAccountCount: 1, signedProducts: 3 };

  it.each([
    [wan(5), '无效', '有效'],
    [wan(50), '有效', '有效·50万起'],
    [wan(500), '有效·50万起', '有效·500万起'],
  ])('deposits around %d', (bound, below, name) => {
    const tiers = around(bound).map((deposits) => tierOf('C7', { ...active, deposits }));
    expect(tiers).toEqual([below, name, name]);
  });

  it('needs an active account and three signed products', () => {
    const deposits = wan(900);
    expect(tierOf('C7', { ...active, deposits, signedProducts: 2 })).toBe('无效');
    expect(tierOf('C7', { ...active, deposits, activeAccountCount: 0 })).toBe('无效');
    expect(tierOf('C7', { deposits, activeAccountCount: 1, signedProducts: null })).toBe('无效');
  });

  it('weighs clients for the folded count, and asks for 6% a quarter', () => {
    expect(preset('C7').tiers.map(({ foldedWeight }) => foldedWeight)).toEqual([0, 100, 200, 500]);
    expect(preset('C7').quarterlyGrowthTarget).toBe(600);
  });
});
