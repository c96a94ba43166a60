import type { Declaration } from './field';
import { clientNo, rmNo, rmName } from './many-kinds';

/** Who looks after a client: every field once, in the order of a checked row's values. */
export const ownershipFields = {
  clientNo: {
    ...clientNo,
    required: true,
    key: true,
  },
  name: {
    label: { zh: '姓名', en: 'Name' },
    type: 'name',
    words: '客户姓名, 客户名称, 姓名, 户名, 客户名',
    bit: 0,
    column: 'client_name',
  },
  rmNo: {
    ...rmNo,
    bit: 1,
    column: 'staff_no',
  },
  rmName: {
    ...rmName,
    bit: 2,
    column: 'staff_name',
  },
  tier: {
    label: { zh: '层级', en: 'Tier' },
    type: 'text',
    words: '层级, 客户层级, 客户等级, 分层, 等级',
    bit: 3,
  },
  remarks: {
    label: { zh: '备注', en: 'Remarks' },
    type: 'text',
    words: '备注, 说明, 附注',
    bit: 4,
  },
} as const satisfies Readonly<Record<string, Declaration>>;
