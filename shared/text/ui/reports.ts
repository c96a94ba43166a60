import type { TextTable } from '../message';

export const reports = {
  title: { zh: '报表', en: 'Reports' },
  choose: { zh: '选择报表', en: 'Choose a report' },
  'kind.structure': { zh: '分层结构', en: 'Tier structure' },
  'kind.migration': { zh: '层级迁移', en: 'Tier migration' },
  'kind.aumMovement': { zh: '资产变动', en: 'Movement of assets' },
  workLists: { zh: '工作名单', en: 'Work lists' },
  against: { zh: '对比月份', en: 'Compare with' },
  exportExcel: { zh: '导出 Excel', en: 'Export to Excel' },
  savePdf: { zh: '存为 PDF', en: 'Save as PDF' },
  print: { zh: '打印', en: 'Print' },
  exporting: { zh: '导出报表', en: 'Exporting the report' },
  savingPdf: { zh: '生成 PDF', en: 'Making the PDF' },
  printing: { zh: '打印报表', en: 'Printing the report' },
  printed: { zh: '已送往打印机', en: 'Sent to the printer' },
  drill: { zh: '查看这些客户', en: 'See these clients' },
  openClient: { zh: '打开客户', en: 'Open the client' },
  definitions: { zh: '指标说明', en: 'Definitions' },
  noRows: { zh: '没有符合条件的客户', en: 'No clients' },
  rows: { zh: '共 {{count}} 行', en: '{{count}} rows' },
  more: { zh: '再显示 {{count}} 行', en: 'Show {{count}} more rows' },
  marketRates: { zh: '市场变动率', en: 'Market rates' },
  marketHint: {
    zh: '本月净值、价格变化对各类产品的影响（%），录入后从存量增减中单列。',
    en: 'What prices did to each product this month (%); shown apart from additions once entered.',
  },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
  'notTiered.title': {
    zh: '这个月还没有按这个方案分层',
    en: 'The month is not tiered by this scheme yet',
  },
  'notTiered.body': {
    zh: '方案的新版本生效后，要先运行分层才有报表。',
    en: 'After a new version takes effect the tiering has to run once.',
  },
  'notTiered.go': { zh: '去分层', en: 'Run the tiering' },
  'noData.title': { zh: '还没有可以报告的月份', en: 'No month to report on yet' },
  'noData.body': { zh: '先导入一个月的客户资产月报。', en: 'Import a month’s client file first.' },
  'noData.import': { zh: '去导入', en: 'Import' },
} as const satisfies TextTable;

export const months = {
  closed: { zh: '已结账', en: 'Closed' },
  reopened: { zh: '已重开', en: 'Opened again' },
  close: { zh: '结账', en: 'Close the month' },
  reopen: { zh: '重开本月', en: 'Open the month again' },
  closeTitle: { zh: '结账 {{month}}', en: 'Close {{month}}' },
  closeEarlier: {
    zh: '之前还有未结账的月份：{{months}}。它们一变，本月封存的结果就对不上，因此一并结账。',
    en: 'Earlier months are still open: {{months}}. A change there would contradict what is sealed, so they are closed with it.',
  },
  closeTogether: { zh: '一并结账', en: 'Close together' },
  closeBody: {
    zh: '结账会按全部方案完成分层并封存数据与结果：此后不能再导入、撤销或重新分层这个月，直到写明原因重开。',
    en: 'Closing tiers the month by every scheme and seals figures and results: nothing can be imported, undone or tiered again until it is opened with a reason.',
  },
  closing: { zh: '结账 {{month}}', en: 'Closing {{month}}' },
  closeDone: { zh: '{{month}} 已结账', en: '{{month}} is closed' },
  reopenTitle: { zh: '重开 {{month}}', en: 'Open {{month}} again' },
  reopenBody: {
    zh: '封存的结果会保留，更正后的数据记为新的版本，这条原因会一直显示。',
    en: 'The sealed results are kept, corrections become a new revision, and this reason stays visible.',
  },
  reason: { zh: '重开原因', en: 'Reason' },
  reopenDone: { zh: '{{month}} 已重开', en: '{{month}} is open again' },
  history: { zh: '结账记录', en: 'Closings' },
  eventClosed: { zh: '{{at}} {{by}} 结账', en: 'Closed {{at}} by {{by}}' },
  eventReopened: {
    zh: '{{at}} {{by}} 重开：{{reason}}',
    en: 'Opened again {{at}} by {{by}}: {{reason}}',
  },
  changed: {
    zh: '与上次封存相比，{{count}} 条结果不同',
    en: '{{count}} results differ from those sealed last',
  },
} as const satisfies TextTable;
