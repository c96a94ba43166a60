import type { Declaration } from './field';
import { mobile } from './many-kinds';

/** A person of the outlet: every field once, in the order of a checked row's values. */
export const staffFields = {
  staffNo: {
    label: { zh: '工号', en: 'Staff no.' },
    type: 'code',
    words: '工号, 员工号, 员工编号, 员工工号, 人员编号, 柜员号',
    required: true,
    key: true,
  },
  name: {
    label: { zh: '姓名', en: 'Name' },
    type: 'name',
    words: '姓名, 员工姓名, 名字',
    required: true,
    bit: 0,
  },
  role: {
    label: { zh: '岗位', en: 'Position' },
    type: 'text',
    words: '岗位, 岗位名称, 职务, 角色, 岗位类别',
    bit: 1,
  },
  branchName: {
    label: { zh: '所属网点', en: 'Branch' },
    type: 'text',
    words: '所属网点, 网点, 所属机构, 机构名称, 网点名称, 机构, 部门',
    bit: 2,
  },
  mobile: {
    ...mobile,
    bit: 3,
  },
  joinedOn: {
    label: { zh: '入行日期', en: 'Joined' },
    type: 'pastDay',
    words: '入行日期, 入行时间, 入职日期, 入职时间, 参加工作日期',
    bit: 4,
  },
  ability: {
    label: { zh: '能力系数', en: 'Ability factor' },
    type: 'factor',
    words: '能力系数, 系数, 能力',
    bit: 5,
    column: 'ability_percent',
  },
  confidentialitySignedOn: {
    label: { zh: '保密协议签署日', en: 'Confidentiality signed' },
    type: 'pastDay',
    words: '保密协议签署日, 保密协议签署日期, 保密协议日期, 保密协议, 保密承诺签署日',
    bit: 6,
  },
} as const satisfies Readonly<Record<string, Declaration>>;
