import type { Declaration } from './field';
import { clientNo } from './many-kinds';

/** A line of the core system's card file: every field once, in the order of a checked row's values. */
export const cardFields = {
  clientNo: {
    ...clientNo,
    required: true,
  },
  name: {
    label: { zh: '姓名', en: 'Name' },
    type: 'name',
    words: '户名, 客户姓名, 姓名, 客户名称, 持卡人, 持卡人姓名',
  },
  cardNo: {
    label: { zh: '卡号', en: 'Card no.' },
    type: 'code',
    words: '卡号, 贵宾卡号, 新卡号, 银行卡号',
    required: true,
    key: true,
  },
  cardLevel: {
    label: { zh: '贵宾卡', en: 'VIP card' },
    type: 'text',
    words: '卡级别, 卡等级, 贵宾等级, 卡种, 卡片等级, 卡片级别',
  },
  openedOn: {
    label: { zh: '开卡日期', en: 'Opened' },
    type: 'pastDay',
    words: '开卡日期, 开卡日, 发卡日期, 办理日期, 交易日期',
  },
  expiresOn: {
    label: { zh: '到期日', en: 'Expires' },
    type: 'day',
    words: '到期日, 有效期, 到期日期, 卡片到期日, 有效期至, 有效期止',
  },
  transactionKind: {
    label: { zh: '交易类型', en: 'Transaction' },
    type: 'text',
    words: '交易类型, 业务类型, 办理类型, 开卡类型',
    key: true,
  },
  branchCode: {
    label: { zh: '机构号', en: 'Branch code' },
    type: 'code',
    words: '开卡机构, 机构号, 开卡机构号, 开卡网点, 机构, 网点号',
  },
  tellerNo: {
    label: { zh: '柜员号', en: 'Teller no.' },
    type: 'code',
    words: '柜员号, 柜员, 操作柜员, 经办柜员',
  },
} as const satisfies Readonly<Record<string, Declaration>>;
