import type { TextTable } from './message';

/** Workbooks and papers of the assignment. */
export const assignmentPaperTexts = {
  sheetTitle: { zh: '批量调整表', en: 'Reassignment sheet' },
  sheetNote: {
    zh: '在“新管户人”一列填员工号或姓名；填“无”表示取消管户；留空的行不变。',
    en: 'Enter a staff number or name under 新管户人; 无 takes the owner away; empty rows stay.',
  },
  peopleTitle: { zh: '管户清单', en: 'Clients by owner' },
  name: { zh: '姓名', en: 'Name' },
  tier: { zh: '层级', en: 'Tier' },
  aum: { zh: '金融资产（万元）', en: 'Assets (10k yuan)' },
  months: { zh: '管户月数', en: 'Months with owner' },
  owner: { zh: '现管户人', en: 'Owner' },
  ownerNo: { zh: '现管户人工号', en: 'Staff number' },
  prospect: { zh: '潜在客户', en: 'prospect' },
  total: { zh: '合计 {{count}} 户', en: '{{count}} clients' },
  load: { zh: '负荷', en: 'Load' },
  loadMeaning: {
    zh: '各层户数 ÷ 该层上限 之和；1.00 为能力系数 1.0 的人满负荷。',
    en: 'The sum of clients ÷ cap over the tiers; 1.00 is a full person of ability 1.0.',
  },
  personLoad: {
    zh: '{{name}}（{{role}}）：负荷 {{load}}，上限 {{limit}}',
    en: '{{name}} ({{role}}): load {{load}} of {{limit}}',
  },

  handoverTitle: { zh: '客户移交清单', en: 'Handover list' },
  handoverHead: {
    zh: '编号 {{id}}   类别 {{kind}}   生效日 {{on}}   共 {{clients}} 户',
    en: 'No. {{id}}   {{kind}}   effective {{on}}   {{clients}} clients',
  },
  handoverSides: {
    zh: '移交人：{{from}}      接收人：{{to}}',
    en: 'From: {{from}}      To: {{to}}',
  },
  remarks: { zh: '未了事项', en: 'Open matters' },
  returnHead: { zh: '归还日 {{on}}', en: 'Returned on {{on}}' },
  reason: { zh: '原因：{{reason}}', en: 'Reason: {{reason}}' },
  number: { zh: '序号', en: 'No.' },
  clientNo: { zh: '客户号', en: 'Client number' },
  from: { zh: '移交人', en: 'From' },
  to: { zh: '接收人', en: 'To' },
  nobody: { zh: '待分配', en: 'nobody' },
  done: { zh: '已交接', en: 'Introduced' },
  signatures: {
    zh: '移交人签名：____________    接收人签名：____________    监交人签名：____________    日期：____年__月__日',
    en: 'From: ____________    To: ____________    Witness: ____________    Date: ____________',
  },
  pageOf: { zh: '第 {{page}} 页 共 {{pages}} 页', en: 'Page {{page}} of {{pages}}' },
  noticeTitle: { zh: '客户管户调整通知书', en: 'Notice of a change of owner' },
  noticeTo: { zh: '{{name}}：', en: 'To {{name}}:' },
  noticeGain: {
    zh: '自 {{on}} 起，下列 {{count}} 户客户由您管户。请在五个工作日内与客户联系并做好记录。',
    en: 'From {{on}} on the following {{count}} clients are yours. Please contact them within five working days and keep a note.',
  },
  noticeLose: {
    zh: '自 {{on}} 起，下列 {{count}} 户客户不再由您管户。请向接收人移交客户资料和未了事项。',
    en: 'From {{on}} on the following {{count}} clients are no longer yours. Please hand over files and open matters.',
  },
  noticeSign: {
    zh: '网点负责人：____________        被通知人：____________        日期：____年__月__日',
    en: 'Head: ____________        Received: ____________        Date: ____________',
  },
} as const satisfies TextTable;
