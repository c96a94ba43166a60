import { wan, yi } from '../../../../shared/models/money';
import type { Scheme, SchemeNode } from '../../../../shared/models/scheme';
import {
  alwaysEffective,
  figureMetric,
  given,
  ladderOn,
  nearnessSource,
  noRules,
  ours,
  tiersOf,
  usualNearness,
} from './parts';

/** The named list of the head office's strategic clients and their member units. */
export const strategicList = 'strategic';

const segments = [
  '机构类无贷户',
  '公司类无贷户·规模以下',
  '公司类无贷户·规模以上',
  '机构类有贷户',
  '小企业',
  '中型',
  '大型',
  '新兴市场',
  '房地产',
  '战略性',
] as const;
const rankOf = (name: (typeof segments)[number]): number => segments.indexOf(name);
const segment = (name: (typeof segments)[number]): SchemeNode => ({
  kind: 'tier',
  rank: rankOf(name),
});

/** The source says "more than" a bound; ladders are inclusive, so one fen more. */
const moreThan = (bound: number): number => bound + 1;
const smallSales = moreThan(wan(3_000));

/** Layers by annual sales; who is at or below the line on assets can be small or large only. */
const bySales = (largeSales: number): SchemeNode => ({
  kind: 'category',
  rows: [
    {
      name: '总资产高于小企业线',
      when: 'totalAssets > wan(4000)',
      then: ladderOn('annualSales', [smallSales, moreThan(largeSales)], rankOf('小企业')),
    },
  ],
  otherwise: {
    kind: 'ladder',
    metric: 'annualSales',
    steps: [
      { rank: rankOf('小企业'), lowerBound: null },
      { rank: rankOf('大型'), lowerBound: moreThan(largeSales) },
    ],
  },
});

const traditional: SchemeNode = {
  kind: 'namedList',
  list: strategicList,
  rank: rankOf('战略性'),
  otherwise: {
    kind: 'category',
    rows: [
      { name: '文件标明战略客户', when: 'isStrategic', then: segment('战略性') },
      {
        name: '所列行业（大型线 1.5亿）',
        when: "industry in ['软件', '软件和信息技术服务业', '批发零售', '批发业', '零售业', '建筑业']",
        then: bySales(yi(1.5)),
      },
    ],
    otherwise: bySales(yi(3)),
  },
};

const withCredit: SchemeNode = {
  kind: 'category',
  rows: [
    { name: '机构类', when: "kind == 'institution'", then: segment('机构类有贷户') },
    {
      name: '房地产',
      when: "marketNature == '房地产' || industry.startsWith('房地产')",
      then: segment('房地产'),
    },
    {
      name: '新兴市场',
      when: "marketNature == '新兴市场' || industry in ['互联网', '物联网', '移动支付']",
      then: segment('新兴市场'),
    },
  ],
  otherwise: traditional,
};

const withoutCredit: SchemeNode = {
  kind: 'category',
  rows: [{ name: '机构类', when: "kind == 'institution'", then: segment('机构类无贷户') }],
  otherwise: ladderOn('depositDailyAvg', [wan(50)], rankOf('公司类无贷户·规模以下')),
};

/** C1 公司机构细分 (docs/schemes.md): credit, nature, then the layers of the traditional companies. */
export const corporateSegments: Scheme = {
  id: 'C1',
  version: 1,
  name: '公司机构细分',
  subject: 'organisation',
  effectiveFrom: alwaysEffective,
  population: null,
  metrics: {
    loanBalance: figureMetric('贷款余额', 'loanBalance'),
    billExposure: figureMetric('票据敞口', 'billExposure'),
    guaranteeExposure: figureMetric('保函敞口', 'guaranteeExposure'),
    depositDailyAvg: figureMetric('日均存款', 'depositDailyAvg'),
    annualSales: figureMetric('年销售收入', 'annualSales'),
    totalAssets: figureMetric('资产总额', 'totalAssets'),
  },
  tiers: tiersOf(...segments),
  root: {
    kind: 'category',
    rows: [
      {
        name: '有贷户',
        when: 'loanBalance > 0 || billExposure > 0 || guaranteeExposure > 0',
        then: withCredit,
      },
    ],
    otherwise: withoutCredit,
  },
  rules: noRules,
  vipFloorRank: rankOf('中型'),
  ...usualNearness,
  sources: [
    given('有贷户：有授信余额；新兴市场：互联网、物联网、移动支付'),
    given('大型：年销售收入超过 3亿，所列行业超过 1.5亿，且不是战略性客户'),
    given('战略性：总行战略客户及其成员单位（名单）'),
    given('公司类无贷户规模以上：日均存款 50万起'),
    ours('小企业线：年销售收入 3000万、资产总额 4000万'),
    ours('所列行业：软件、批发零售、建筑业'),
    ours('贵宾起点：中型；各类的先后次序'),
    nearnessSource,
  ],
};
