import type { Declaration } from './field';

// What files of several kinds call by the same words.

export const clientNo = {
  label: { zh: '客户号', en: 'Client no.' },
  type: 'clientNo',
  words:
    '客户号, 客户编号, 客户代码, 核心客户号, CIF号, ECIF号, CUST_NO, CUSTNO, CIF, ECIF, 客户CIF号, 核心客户编号, 客户ID, 客户内码, CIF_NO, ECIF_NO, ECIF客户号',
} as const satisfies Declaration;

export const currency = {
  label: { zh: '币种', en: 'Currency' },
  type: 'currency',
  words: '币种, 币别, 货币, 货币代码, 币种名称, 币种代码, CURRENCY, CCY',
} as const satisfies Declaration;

export const rmNo = {
  label: { zh: '管户工号', en: 'Owner no.' },
  type: 'code',
  words:
    '管户经理工号, 客户经理工号, 理财经理工号, 经理工号, 管户工号, 管户人工号, 员工号, 工号, 管户经理编号, 客户经理编号, 经理编号',
  column: 'owner_no',
  ledgerName: 'ownerNo',
} as const satisfies Declaration;

export const rmName = {
  label: { zh: '管户人', en: 'Owner' },
  type: 'name',
  words:
    '管户经理姓名, 客户经理姓名, 理财经理姓名, 管户经理, 客户经理, 理财经理, 管户人, 管户人姓名, 管户人员, 主管户经理, 维护人, 经理姓名',
  column: 'owner_name',
  ledgerName: 'ownerName',
} as const satisfies Declaration;

export const branchName = {
  label: { zh: '所属网点', en: 'Branch' },
  type: 'text',
  words:
    '所属网点, 开户网点, 归属机构, 维护行, 机构名称, 所属机构, 网点名称, 开户机构, 开户行, 归属网点, 管户机构, 网点, 支行',
} as const satisfies Declaration;

export const mobile = {
  label: { zh: '手机号码', en: 'Mobile' },
  type: 'mobile',
  words: '手机号, 手机号码, 移动电话, 联系电话, 手机, 移动电话号码, 联系方式, 电话, MOBILE',
} as const satisfies Declaration;
