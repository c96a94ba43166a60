import type { TextTable } from '../message';

export const tiering = {
  title: { zh: '分层', en: 'Tiering' },
  scheme: { zh: '分层方案', en: 'Scheme' },
  run: { zh: '运行分层', en: 'Run the tiering' },
  runAgain: { zh: '重新分层', en: 'Run again' },
  running: { zh: '{{month}} {{scheme}} 分层', en: 'Tiering {{month}} by {{scheme}}' },
  version: {
    zh: '{{scheme}} 第 {{version}} 版，指标：{{metric}}',
    en: '{{scheme}} version {{version}}, metric: {{metric}}',
  },
  ranAt: {
    zh: '计算于 {{at}}，数据版本 {{revision}}',
    en: 'Run at {{at}}, data revision {{revision}}',
  },
  done: { zh: '分层完成，共 {{count}} 户', en: '{{count}} clients tiered' },
  exportReport: { zh: '导出分层报表', en: 'Export the tier report' },
  exportList: { zh: '导出这份名单', en: 'Export this list' },
  exporting: { zh: '导出 Excel', en: 'Exporting to Excel' },
  striking: {
    zh: '{{floor}}及以上客户占 {{clientShare}}，资产占 {{aumShare}}',
    en: 'Clients at {{floor}} and above: {{clientShare}} of clients, {{aumShare}} of assets',
  },
  strikingFigures: {
    zh: '{{clients}} 户，{{aum}} 万元',
    en: '{{clients}} clients, {{aum}} × 10k yuan',
  },
  structure: { zh: '层级结构', en: 'Tier structure' },
  tier: { zh: '层级', en: 'Tier' },
  bound: { zh: '下限（万元）', en: 'Bound (10k yuan)' },
  clients: { zh: '户数', en: 'Clients' },
  clientShare: { zh: '户数占比', en: 'Share of clients' },
  clientsChange: { zh: '较上月', en: 'Change' },
  aum: { zh: '时点资产（万元）', en: 'Assets (10k yuan)' },
  aumShare: { zh: '资产占比', en: 'Share of assets' },
  aumChange: { zh: '较上月（万元）', en: 'Change (10k yuan)' },
  total: { zh: '合计', en: 'Total' },
  noPrevious: {
    zh: '上月没有分层结果，不显示变化',
    en: 'Last month is not tiered, so no changes are shown',
  },
  against: { zh: '与{{month}}比较', en: 'Compared with {{month}}' },
  withoutAum: {
    zh: '其中 {{count}} 户没有时点资产，按 0 计入',
    en: '{{count}} clients have no point-in-time figure and count with none',
  },
  drill: { zh: '查看{{tier}}客户', en: 'See the clients of {{tier}}' },
  chart: { zh: '户数占比与资产占比', en: 'Shares of clients and assets' },
  chartLabel: {
    zh: '各层级的户数占比与资产占比对照条形图',
    en: 'Bars of each tier’s share of clients beside its share of assets',
  },
  movements: { zh: '变动名单', en: 'Movement lists' },
  same: { zh: '层级不变 {{count}} 户', en: '{{count}} unchanged' },
  openInList: { zh: '在客户列表中打开', en: 'Open in the client list' },
  listEmpty: { zh: '这份名单是空的', en: 'This list is empty' },
  'empty.title': {
    zh: '{{month}}还没有按“{{scheme}}”分层',
    en: '{{month}} is not tiered by “{{scheme}}” yet',
  },
  'empty.body': {
    zh: '运行后会得到每位客户的层级、与上月的变动，以及临界和预警名单。',
    en: 'The run gives every client’s tier, the movements against last month, and the near-miss lists.',
  },
  'noData.title': { zh: '还没有客户数据', en: 'No client figures yet' },
  'noData.body': {
    zh: '先导入一个月的客户资产月报，再来分层。',
    en: 'Import a month’s client file first.',
  },
  'noData.import': { zh: '去导入', en: 'Import' },
} as const satisfies TextTable;
