import type { MetricUnit } from '../../../../shared/models/scheme';

/** A figure about an organisation that no system exports; people enter it or load it as a list. */
interface Rating {
  readonly label: string;
  readonly unit: MetricUnit;
}

/** Judgements of 0 to 100 points, stored in 1/100. */
const judgements = {
  satisfaction: '满意度',
  productCoverage: '产品覆盖度',
  accountVariety: '账户种类',
  turnoverPerProduct: '产品交易量',
  assetQuality: '资产质量',
  agreementsSigned: '协议签署',
  industrySpace: '行业空间',
  growthOutlook: '成长性',
  marketInfluence: '市场与产业链影响力',
  productFit: '产品契合度',
  feasibility: '可行性',
  productAdvantage: '产品优势',
  convenience: '便利性',
  socialInfluence: '社会影响力',
  productUse: '产品使用',
  trust: '信任',
  communication: '沟通',
  contactFrequency: '往来频率',
  dependence: '依赖度',
  creditGrade: '信用等级得分',
  closeness: '合作紧密度',
} as const;

/** Amounts of the year, in fen (of the profit contribution). */
const amounts = {
  loanTransferIncome: '贷款转移净收入',
  depositTransferIncome: '存款转移净收入',
  capitalCost: '资本成本',
  operatingCost: '营运成本(含税费)',
  creditCost: '信用成本',
  targetCredit: '目标授信',
  monthlyIncome: '月平均收入',
} as const;

/** Whole numbers. */
const counts = {
  signedProducts: '签约产品数',
  executiveVips: '贵宾高管人数',
  transactionsPerYear: '年交易次数',
  averageStaff: '平均集团员工数',
  taxpayerRank: '纳税百强/500强名次',
  keyIndustry: '十大重点行业(1 是,0 否)',
  informationProducts: '信息化产品使用数',
} as const;

/** Shares, in 1/10,000. */
const ratios = {
  shareOfWallet: '业务份额(占其全部业务)',
  returnOnCapital: '经济资本回报率',
} as const;

function ratingsOf<Key extends string>(
  labels: Readonly<Record<Key, string>>,
  unit: MetricUnit,
): Record<Key, Rating> {
  const entries = Object.entries<string>(labels).map(([key, label]) => [key, { label, unit }]);
  return Object.fromEntries(entries) as Record<Key, Rating>;
}

/** Every rating the presets use, by key. */
export const ratings = {
  ...ratingsOf(judgements, 'score'),
  ...ratingsOf(amounts, 'money'),
  ...ratingsOf(counts, 'count'),
  ...ratingsOf(ratios, 'ratio'),
} as const;
export type RatingKey = keyof typeof ratings;
