import type { TextTable } from '../message';

/** Cards and papers. */
export const cardsErrors = {
  'card.standardNotMet': {
    zh: '未达到{{level}}标准:{{month}} 近三月日均资产 {{metric}} 元,标准 {{bound}} 元,还差 {{missing}} 元。不能自动审批。',
    en: 'The standard of {{level}} is not met: 3-month average {{metric}} yuan in {{month}}, standard {{bound}} yuan, {{missing}} short. It can not be approved automatically.',
  },
  'card.notTiered': {
    zh: '客户 {{clientNo}} 还没有“贵宾服务办法”的分层结果。请先导入月报并分层。',
    en: 'Client {{clientNo}} has no tier by the VIP regulation yet. Import the month and tier it first.',
  },
  'card.alreadyApplied': {
    zh: '客户 {{clientNo}} 已有在办的申请(第 {{application}} 号)。请先办结或撤回。',
    en: 'Client {{clientNo}} already has an open application (no. {{application}}). Finish or withdraw it first.',
  },
  'card.alreadyHasCard': {
    zh: '客户 {{clientNo}} 已持有贵宾卡,一户一卡。',
    en: 'Client {{clientNo}} already holds a VIP card; one client, one card.',
  },
  'card.noIdNumber': {
    zh: '客户 {{clientNo}} 没有证件号码,不能填写申请。请先补充证件信息。',
    en: 'Client {{clientNo}} has no ID number on record; add it before applying.',
  },
  'card.kindUnsupported': {
    zh: '本版本只办理“新开”。',
    en: 'This version handles new cards only.',
  },
  'card.illegalStep': {
    zh: '第 {{application}} 号申请目前是“{{state}}”,不能这样操作。',
    en: 'Application {{application}} is “{{state}}”; this step is not possible now.',
  },
  'card.applicationMissing': {
    zh: '没有第 {{application}} 号申请。',
    en: 'There is no application {{application}}.',
  },
  'print.failed': {
    zh: '打印没有完成({{reason}})。审批单仍可另存为 PDF。',
    en: 'Printing did not finish ({{reason}}). The sheet can still be saved as PDF.',
  },
  'file.notWritable': {
    zh: '无法写入 {{file}}。请关闭正在使用它的程序,或换一个位置。',
    en: '{{file}} can not be written. Close the program that uses it or choose another place.',
  },
} as const satisfies TextTable;
