import { yi } from '../../../../shared/models/money';
import type { Scheme, SchemeNode } from '../../../../shared/models/scheme';
import { ladderBoundOf } from '../../../../shared/models/scheme-reading';
import {
  alwaysEffective,
  figureMetric,
  given,
  nearnessSource,
  matrixTiers,
  noRules,
  ours,
  percent,
  points,
  ratingMetrics,
  tiersOf,
  unratedRank,
  usualNearness,
} from './parts';
import { vipRegulation } from './vip-regulation';

/** A missing fact makes a comparison false, so this is asked the other way round. */
const soleTradersOut = "!(marketNature == '个体工商户' || institutionKind == '个体工商户')";

const tier = (rank: number): SchemeNode => ({ kind: 'tier', rank });
/** Sizes of enterprises, and between them the tiers of sole traders, each by its place among both. */
const names = [
  '级别不明',
  '个体·普通',
  '小微型',
  '小型',
  '中型',
  '个体·标准',
  '大型',
  '个体·白金',
  '特大型',
  '个体·黑金',
];
const rankOf = (name: string) => names.indexOf(name);
const unknown = rankOf('级别不明');
const small = rankOf('小型');
const medium = rankOf('中型');
const large = rankOf('大型');

/** A ladder whose lowest step has no bound, each step by the name of its tier. */
function sizesBy(
  metric: string,
  lowest: string,
  bounds: Readonly<Record<string, number>>,
): SchemeNode {
  const steps = Object.entries(bounds).map(([name, lowerBound]) => {
    return { rank: rankOf(name), lowerBound };
  });
  return { kind: 'ladder', metric, steps: [{ rank: rankOf(lowest), lowerBound: null }, ...steps] };
}

/** Sole traders by the bounds of the people's regulation (R1), so that nobody is tiered by nothing. */
function soleTraders(): SchemeNode {
  const bounds = vipRegulation.tiers.flatMap(({ name, rank }) => {
    const bound = ladderBoundOf(vipRegulation, rank);
    return bound === null ? [] : [[`个体·${name}`, bound] as const];
  });
  return sizesBy('deposit3m', '个体·普通', Object.fromEntries(bounds));
}

/** Institutions by administrative level: no bounds, a table of names. */
const byAdministrativeLevel: SchemeNode = {
  kind: 'category',
  rows: [
    {
      name: '省、部、直辖市',
      when: "administrativeLevel in ['省级', '部级', '省部级', '直辖市', '国家级']",
      then: tier(large),
    },
    {
      name: '地、市、区、县',
      when: "administrativeLevel in ['地级', '市级', '地市级', '区级', '县级', '区县级']",
      then: tier(medium),
    },
    {
      name: '乡、镇、村',
      when: "administrativeLevel in ['乡级', '镇级', '乡镇', '乡镇级', '村级', '街道', '街道级', '乡镇村']",
      then: tier(small),
    },
  ],
  otherwise: tier(unknown),
};

/**
 * C2 企业金融分层 (docs/rules/tiering.md#sizes-of-enterprises-c2-classes-for-visits-c3). Sole traders are tiered by
 * the people's bounds, under names of their own.
 */
export const enterpriseSize: Scheme = {
  id: 'C2',
  version: 1,
  name: '企业金融分层',
  subject: 'organisation',
  effectiveFrom: alwaysEffective,
  population: null,
  metrics: {
    loanBalance: figureMetric('贷款余额', 'loanBalance'),
    billExposure: figureMetric('票据敞口', 'billExposure'),
    guaranteeExposure: figureMetric('保函敞口', 'guaranteeExposure'),
    totalAssets: figureMetric('资产总额', 'totalAssets'),
    registeredCapital: figureMetric('注册资本', 'registeredCapital'),
    deposit3m: {
      label: '近三月日均存款',
      unit: 'money',
      definition: { kind: 'average', field: 'depositDailyAvg', months: 3, stated: null },
    },
  },
  tiers: tiersOf(...names),
  root: {
    kind: 'category',
    rows: [
      {
        name: '机构（公立医院、学校、设计院同此）',
        when: `(kind == 'institution' || institutionKind in ['公立医院', '学校', '设计院']) && ${soleTradersOut}`,
        then: byAdministrativeLevel,
      },
      {
        name: '有授信：按资产总额',
        when: `(loanBalance > 0 || billExposure > 0 || guaranteeExposure > 0) && ${soleTradersOut}`,
        then: sizesBy('totalAssets', '小微型', {
          小型: yi(0.1),
          中型: yi(0.6),
          大型: yi(6),
          特大型: yi(300),
        }),
      },
      {
        name: '个体工商户：归个人客户，按贵宾服务办法（R1）的界限',
        when: `!${soleTradersOut}`,
        then: soleTraders(),
      },
    ],
    otherwise: sizesBy('registeredCapital', '小微型', {
      小型: yi(0.05),
      中型: yi(0.1),
      大型: yi(1),
      特大型: yi(50),
    }),
  },
  rules: noRules,
  vipFloorRank: medium,
  ...usualNearness,
  sources: [
    given('有授信按上年末资产总额：300亿 / 6亿 / 0.6亿 / 0.1亿（当年成立的按最近一期报表）'),
    given('无授信按注册资本：50亿 / 1亿 / 0.1亿 / 0.05亿'),
    given('机构：省部级与直辖市为大型，地市区县为中型，乡镇村为小型'),
    ours('没有行政级别的机构列为“级别不明”，不当作小型'),
    given('个体工商户归个人客户，按个人的界限（贵宾服务办法）分层'),
    ours('个体工商户取近三月日均存款，列为“个体·普通”等；贵宾起点：中型、个体·标准'),
    nearnessSource,
  ],
};

/**
 * C2 企业金融分类 (docs/rules/tiering.md#sizes-of-enterprises-c2-classes-for-visits-c3): contribution against
 * closeness; the cuts are the user's.
 */
export const enterpriseClass: Scheme = {
  id: 'C2-class',
  version: 1,
  name: '企业金融分类',
  subject: 'organisation',
  effectiveFrom: alwaysEffective,
  population: soleTradersOut,
  metrics: ratingMetrics('returnOnCapital', 'closeness'),
  tiers: matrixTiers(
    ['调整型', '贡献与紧密度都低：压缩、退出或重新定价'],
    ['培育型', '关系近、贡献低：培育业务，提高回报'],
    ['有效基础', '贡献达标：维护现有合作'],
    ['优质基础', '贡献较高：扩大合作面'],
    ['战略基础', '贡献高、关系紧：长期战略合作'],
  ),
  root: {
    kind: 'matrix',
    x: { metric: 'returnOnCapital', cuts: [percent(8), percent(15)] },
    y: { metric: 'closeness', cuts: [points(40), points(70)] },
    cells: [
      [1, 3, 4],
      [1, 3, 4],
      [2, 3, 5],
    ],
    unknown: unratedRank,
  },
  rules: noRules,
  vipFloorRank: 4,
  ...usualNearness,
  sources: [
    given('五类按贡献（经济资本回报）与紧密度划分，互不重叠'),
    given('优质基础：贡献度较高，不论紧密度（贡献高且紧密的为战略基础）'),
    ours('分界：回报 8%、15%；紧密度 40、70 分'),
    ours('缺一项评分或数据的客户列为“未评定”，不当作零分'),
  ],
};
