import type { TextTable } from './message';

/** Parts of the sentence that explains a tier, and the heads of its table. */
export const tieringTexts = {
  separator: { zh: ';', en: '; ' },
  yuan: { zh: '{{value}} 元', en: '{{value}} yuan' },
  boundMet: {
    zh: '{{metric}} {{value}} 元 ≥ {{tier}} {{bound}} 元',
    en: '{{metric}} {{value}} yuan ≥ {{tier}} {{bound}} yuan',
  },
  belowFirst: {
    zh: '{{metric}} {{value}} 元 < {{next}} {{bound}} 元,为{{tier}}',
    en: '{{metric}} {{value}} yuan < {{next}} {{bound}} yuan, so {{tier}}',
  },
  onlyTier: {
    zh: '{{metric}} {{value}} 元,为{{tier}}',
    en: '{{metric}} {{value}} yuan, so {{tier}}',
  },
  noFigure: { zh: '没有{{metric}}数据,列为{{tier}}', en: 'no {{metric}} on record, so {{tier}}' },
  distanceUp: { zh: '距{{next}}还差 {{amount}} 元', en: '{{amount}} yuan short of {{next}}' },
  movedNew: { zh: '本月新入', en: 'new this month' },
  movedUp: { zh: '上月为{{previous}},本月升级', en: '{{previous}} last month, up this month' },
  movedDown: { zh: '上月为{{previous}},本月降级', en: '{{previous}} last month, down this month' },
  movedSame: { zh: '上月同为{{previous}}', en: '{{previous}} last month too' },
  movedLeft: {
    zh: '上月为{{previous}},本月无数据',
    en: '{{previous}} last month, no figures this month',
  },
  sourceFile: { zh: '取自 {{month}} 导入文件', en: 'from the imported file of {{month}}' },
  sourceComputed: {
    zh: '由 {{months}} 共 {{count}} 个月日均按天数加权',
    en: 'computed from {{months}} ({{count}} months, weighted by days)',
  },
  sourceMissing: { zh: '无数据', en: 'no figure' },
  rowScheme: { zh: '分层方案', en: 'Scheme' },
  schemeVersion: {
    zh: '{{name}}({{id}} 第 {{version}} 版)',
    en: '{{name}} ({{id}}, version {{version}})',
  },
  rowMonth: { zh: '月份', en: 'Month' },
  rowSource: { zh: '指标来源', en: 'Source of the figure' },
  rowTier: { zh: '本月层级', en: 'Tier' },
  rowBound: { zh: '达到的界限', en: 'Bound met' },
  rowUp: { zh: '距上一层级({{next}})', en: 'To the next tier ({{next}})' },
  rowDown: { zh: '距降级还可减少', en: 'May leave before falling' },
  rowPrevious: { zh: '上月层级', en: 'Tier last month' },
  rowMovement: { zh: '变动', en: 'Movement' },
  rowRevision: { zh: '快照修订号', en: 'Snapshot revision' },
  new: { zh: '新入', en: 'New' },
  up: { zh: '升级', en: 'Up' },
  down: { zh: '降级', en: 'Down' },
  same: { zh: '不变', en: 'Same' },
  left: { zh: '流出', en: 'Left' },
  nearMiss: { zh: '升级临界', en: 'Near the next tier' },
  warning: { zh: '降级预警', en: 'At risk of falling' },
} as const satisfies TextTable;
