import type { Scheme } from '../../../../shared/models/scheme';
import {
  alwaysEffective,
  given,
  judged,
  linear,
  matrixTiers,
  noRules,
  ours,
  percent,
  points,
  ratingMetrics,
  scoreMetric,
  unratedRank,
  usualNearness,
} from './parts';

/** C6 忠诚度 × 业务份额 (docs/schemes.md). */
export const loyaltyMatrix: Scheme = {
  id: 'C6',
  version: 1,
  name: '忠诚度与业务份额',
  subject: 'organisation',
  effectiveFrom: alwaysEffective,
  population: null,
  metrics: {
    ...ratingMetrics(
      'trust',
      'communication',
      'contactFrequency',
      'transactionsPerYear',
      'dependence',
      'shareOfWallet',
      'creditGrade',
    ),
    loyalty: scoreMetric('忠诚度', [
      judged('信任', 'trust', 20),
      judged('沟通', 'communication', 10),
      judged('往来频率', 'contactFrequency', 10),
      linear('年交易次数', 'transactionsPerYear', 15, 0, 240),
      judged('依赖度', 'dependence', 15),
      linear('占其全部业务', 'shareOfWallet', 20, 0, percent(60)),
      judged('信用等级', 'creditGrade', 10),
    ]),
    branchShare: {
      label: '占我行业务份额',
      unit: 'ratio',
      definition: { kind: 'share', field: 'depositDailyAvg' },
    },
  },
  tiers: matrixTiers(
    ['一般客户', '双低：排在其他客户之后维护'],
    ['问题客户1', '忠诚但业务小：批量服务，促其成长'],
    [
      '问题客户2',
      '业务大但不忠诚：核定信用等级，查明问题出在建立关系之前还是之后，专属经理一对一维护',
    ],
    ['忠诚客户', '保持：适度投入，一名经理维护多户，签订合作协议'],
  ),
  root: {
    kind: 'matrix',
    x: { metric: 'loyalty', cuts: [points(50)] },
    y: { metric: 'branchShare', cuts: [percent(0.5)] },
    cells: [
      [1, 2],
      [3, 4],
    ],
    unknown: unratedRank,
  },
  rules: noRules,
  vipFloorRank: 3,
  ...usualNearness,
  sources: [
    given(
      '横轴：忠诚度（信任、沟通、频率、年交易次数、依赖度、业务份额、信用等级）；纵轴：占我行业务份额',
    ),
    given('四格的做法'),
    ours('权重；年交易 240 次、业务份额 60% 为满分；分界 50 分与 0.5%'),
    ours('缺一项评分或数据的客户列为“未评定”，不当作零分'),
  ],
};
