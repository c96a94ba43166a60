import type { Declaration } from './field';
import { clientNo, currency } from './many-kinds';

/** A product that falls due: every field once, in the order of a checked row's values. */
export const maturityFields = {
  clientNo: {
    ...clientNo,
    required: true,
  },
  name: {
    label: { zh: '姓名', en: 'Name' },
    type: 'name',
    words: '姓名, 客户姓名, 户名, 客户名称',
  },
  productKind: {
    label: { zh: '产品类型', en: 'Product type' },
    type: 'text',
    words: '产品类型, 产品类别, 业务类型, 产品大类, 业务品种',
  },
  productName: {
    label: { zh: '产品名称', en: 'Product' },
    type: 'text',
    words: '产品名称, 产品, 产品简称',
  },
  currency: {
    ...currency,
  },
  amount: {
    label: { zh: '金额', en: 'Amount' },
    type: 'money',
    words: '金额, 到期金额, 本金, 余额, 到期本金, 持有金额, 份额, 存款金额',
    required: true,
  },
  startsOn: {
    label: { zh: '起息日', en: 'Value date' },
    type: 'day',
    words: '起息日, 起始日, 起息日期, 成立日, 购买日期, 开户日期',
  },
  dueOn: {
    label: { zh: '到期日', en: 'Due' },
    type: 'day',
    words: '到期日, 到期日期, 兑付日, 兑付日期',
    required: true,
  },
  annualRate: {
    label: { zh: '年化', en: 'Annual rate' },
    type: 'rate',
    words: '年化, 年化利率, 年利率, 利率, 年化收益率, 预期收益率, 业绩比较基准',
  },
} as const satisfies Readonly<Record<string, Declaration>>;
