import type { TextTable } from '../message';

/** The call itself. */
export const callErrors = {
  'call.invalid': {
    zh: '程序内部调用的参数不正确（{{where}}），本次操作没有执行。',
    en: 'The request was not valid ({{where}}); nothing was done.',
  },
  'call.forbidden': {
    zh: '当前账户没有“{{permission}}”权限，本次操作没有执行。请由网点负责人操作。',
    en: 'This account may not do this ({{permission}}); nothing was done. Ask the outlet head.',
  },
  'call.failed': {
    zh: '操作没有完成，台账没有改变。请重试；若再次出现，请把下方详情交给技术人员。',
    en: 'The operation did not finish and the ledger is unchanged. Try again; if it happens again, hand the detail below to IT.',
  },
  'call.failedAfterChange': {
    zh: '操作已写入台账，但随后的显示或输出没有完成。请勿重做：先在操作日志和相应页面核对结果；若再次出现，请把下方详情交给技术人员。',
    en: 'The operation is stored in the ledger, but what follows it did not finish. Do not do it again: look at the audit log and the result first; if it happens again, hand the detail below to IT.',
  },
  'thread.leftAlone': {
    zh: '一项后台工作没有在限定时间内停下，程序让它自己做完手头的一步再结束。台账没有损坏，可以继续使用；若随后提示台账正被占用，请稍等片刻再试。',
    en: 'A background task did not stop in time and was left to finish its current step by itself. The ledger is sound and can be used; if it is reported as busy, wait a moment and try again.',
  },
  'call.cancelled': { zh: '已取消，没有留下任何改动。', en: 'Cancelled; nothing was changed.' },
} as const satisfies TextTable;
