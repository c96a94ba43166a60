import type { TextTable } from './message';

/** Problems that the check of a ledger can find. */
export const verifyTexts = {
  structure: { zh: '台账文件结构有误：{{fault}}', en: 'The ledger file is damaged: {{fault}}' },
  unreadable: {
    zh: '台账文件有损坏的页，读不出其中的内容。请从备份恢复。',
    en: 'The ledger file has damaged pages whose content can not be read. Restore it from a backup.',
  },
  auditBroken: {
    zh: '操作日志第 {{seq}} 条被改动、删除或调换',
    en: 'Audit entry {{seq}} was altered, removed or moved',
  },
  auditTail: {
    zh: '操作日志尾部被截断或与日志头文件不符（第 {{seq}} 条起）',
    en: 'The tail of the audit log was cut or does not fit its head file (from entry {{seq}})',
  },
  auditHead: {
    zh: '台账旁边的操作日志头文件不见了，无法确认最近的记录是否完整',
    en: 'The head of the audit log beside the ledger is gone, so nothing shows whether the newest work is all there',
  },
  noRoom: {
    zh: '磁盘已满，这次登录记不下来，台账只供查看：没有任何数据丢失。请腾出空间，再锁定并重新登录。',
    en: 'The disk is full and this sign-in can not be written down, so the ledger is open for a look only; nothing is lost. Make room, then lock it and sign in again.',
  },
  closingHead: {
    zh: '{{month}} 月结时记下的日志头与操作日志不一致：此前的记录被改写过。请保留现有文件，并与纸上的日志头和备份核对。',
    en: 'The head of the log written down when {{month}} was closed does not fit the log: entries before it were written anew. Keep the present files and compare with heads on paper and with backups.',
  },
  resultsIncomplete: {
    zh: '有 {{count}} 次分层的结果数与当月户数不符',
    en: '{{count}} tier runs do not have one result per client',
  },
  batchCounts: {
    zh: '有 {{count}} 个导入批次的行数对不上',
    en: '{{count}} imports have row counts that do not add up',
  },
  applicationWithoutSheet: {
    zh: '有 {{count}} 份已批准的申请没有审批单',
    en: '{{count}} approved applications have no sheet',
  },
  severalLiveCards: {
    zh: '有 {{count}} 位客户同时有一张以上有效卡',
    en: '{{count}} clients have more than one valid card',
  },
  quotaBroken: {
    zh: '有 {{count}} 张特批卡没有批复或超过限额',
    en: '{{count}} special cards lack a decision or broke the quota',
  },
  stateWithoutStep: {
    zh: '有 {{count}} 份申请或卡的状态与最后一步不符',
    en: '{{count}} applications or cards are not where their last step led',
  },
  stepGap: {
    zh: '有 {{count}} 个申请或卡的步骤前后不连贯',
    en: '{{count}} steps of applications or cards do not follow the step before',
  },
  stepWithoutAudit: {
    zh: '有 {{count}} 个步骤没有操作日志',
    en: '{{count}} steps have no entry in the audit log',
  },
  stockSums: {
    zh: '有 {{count}} 个级别的空白卡与登记簿对不上',
    en: 'Blank cards of {{count}} levels do not agree with the register',
  },
  stockBalance: {
    zh: '登记簿有 {{count}} 行结存不对',
    en: '{{count}} lines of the stock register have a wrong balance',
  },
  orderGap: {
    zh: '有 {{count}} 年的申领单编号不连续',
    en: 'Order numbers of {{count}} years have gaps',
  },
  feeSums: {
    zh: '有 {{count}} 笔管理费的已收金额与明细不符',
    en: '{{count}} fees do not agree with their entries',
  },
  printGap: {
    zh: '有 {{count}} 张审批单的打印次数不连续',
    en: '{{count}} sheets have gaps in their print counts',
  },
  ownerPeriodsOpen: {
    zh: '有 {{count}} 户客户的现管户记录不是恰好一条',
    en: '{{count}} clients do not have exactly one present owner on record',
  },
  ownerPeriodsOverlap: {
    zh: '有 {{count}} 段管户记录与前一段重叠',
    en: '{{count}} ownership periods overlap the one before',
  },
  ownerPeriodsOfNobody: {
    zh: '有 {{count}} 段管户记录的客户或管户人不在台账中，请补导入客户或人员名单',
    en: '{{count}} ownership periods name a client or owner who is not in the ledger; import them again',
  },
  ownerClaims: {
    zh: '有 {{count}} 处管户人索引与指派记录、管户清单不一致',
    en: '{{count}} entries of the index of owners differ from decisions and the owners’ file',
  },
  claimsWithoutOperation: {
    zh: '有 {{count}} 件已同意的申领没有对应的指派操作',
    en: '{{count}} accepted claims have no operation of their own',
  },
  sheetGap: {
    zh: '{{year}} 年审批单编号在第 {{sequence}} 号处不连续',
    en: 'Sheet numbers of {{year}} have a gap at {{sequence}}',
  },
  sheetAltered: {
    zh: '审批单 {{number}} 的内容与校验值不符',
    en: 'Sheet {{number}} does not fit its check value',
  },
} as const satisfies TextTable;
