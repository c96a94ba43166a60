import type { Declaration } from './field';

/** A branch: every field once, in the order of a checked row's values. */
export const branchFields = {
  branchName: {
    label: { zh: '所属网点', en: 'Branch' },
    type: 'text',
    words:
      '网点名称, 机构名称, 支行名称, 营业机构名称, 网点, 机构, 名称, 机构简称, 营业网点, 机构全称, 支行',
    required: true,
    key: true,
  },
  branchCode: {
    label: { zh: '机构号', en: 'Branch code' },
    type: 'code',
    words: '机构号, 网点号, 机构编号, 网点编号, 机构代码, 网点代码, 机构码, 营业机构号, 号码, 编号',
    bit: 0,
  },
  superior: {
    label: { zh: '上级机构', en: 'Superior' },
    type: 'text',
    words:
      '上级机构, 上级行, 上级机构名称, 管辖行, 管辖支行, 上级, 主管行, 所属支行, 上级网点, 管辖机构',
    bit: 1,
  },
  address: {
    label: { zh: '地址', en: 'Address' },
    type: 'text',
    words: '地址, 网点地址, 机构地址, 营业地址, 办公地址, 详细地址, 联系地址',
    bit: 2,
  },
  otherPhones: {
    label: { zh: '其他电话', en: 'Other phones' },
    type: 'text',
    words: '电话, 联系电话, 网点电话, 机构电话, 办公电话, 固定电话, 营业电话, 客服电话',
    bit: 3,
    column: 'phone',
  },
} as const satisfies Readonly<Record<string, Declaration>>;
