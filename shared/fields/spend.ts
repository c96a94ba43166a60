import type { Declaration } from './field';
import { clientNo, currency } from './many-kinds';

/** A transaction of a card: every field once, in the order of a checked row's values. */
export const spendFields = {
  serialNo: {
    label: { zh: '流水号', en: 'Serial no.' },
    type: 'code',
    words: '流水号, 交易流水号, 交易流水, 流水, 参考号',
    key: true,
  },
  transactedOn: {
    label: { zh: '交易日期', en: 'Transaction date' },
    type: 'pastDay',
    words: '交易日期, 消费日期, 交易时间, 记账日期, 入账日期',
    required: true,
  },
  clientNo: {
    ...clientNo,
  },
  cardNo: {
    label: { zh: '卡号', en: 'Card no.' },
    type: 'code',
    words: '卡号, 交易卡号, 银行卡号, 借记卡号',
    required: true,
  },
  currency: {
    ...currency,
  },
  amount: {
    label: { zh: '金额', en: 'Amount' },
    type: 'money',
    words: '交易金额, 消费金额, 金额, 人民币金额',
    required: true,
    mayBeNegative: true,
  },
  transactionKind: {
    label: { zh: '交易类型', en: 'Transaction' },
    type: 'text',
    words: '交易类型, 交易种类, 业务类型, 交易名称',
  },
  merchantName: {
    label: { zh: '商户名称', en: 'Merchant' },
    type: 'text',
    words: '商户名称, 商户, 商户名',
  },
  originalSerialNo: {
    label: { zh: '原交易流水', en: 'Original serial no.' },
    type: 'code',
    words: '原交易流水, 原流水号, 原交易流水号, 原流水',
  },
} as const satisfies Readonly<Record<string, Declaration>>;
