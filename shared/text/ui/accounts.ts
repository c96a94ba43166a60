import type { TextTable } from '../message';

/** Who may sign in, in the settings. */
export const accounts = {
  section: { zh: '账户', en: 'Accounts' },
  intro: {
    zh: '每人用自己的账户登录，能做什么由角色决定，做过什么记在操作日志里。人员离开时请停用账户。',
    en: 'Everybody signs in with their own account; the role says what they may do and the audit log what they did. Disable the account of who leaves.',
  },
  add: { zh: '新增账户', en: 'Add an account' },
  name: { zh: '姓名', en: 'Name' },
  role: { zh: '角色', en: 'Role' },
  staffNo: { zh: '工号', en: 'Staff number' },
  lastLogin: { zh: '上次登录', en: 'Last sign-in' },
  never: { zh: '从未', en: 'Never' },
  state: { zh: '状态', en: 'State' },
  'state.on': { zh: '可登录', en: 'May sign in' },
  'state.off': { zh: '已停用', en: 'Disabled' },
  own: { zh: '当前账户', en: 'This account' },
  password: { zh: '初始密码', en: 'Initial password' },
  newPassword: { zh: '重设密码', en: 'New password' },
  'newPassword.of': { zh: '为 {{name}} 重设密码', en: 'New password for {{name}}' },
  'newPassword.on': { zh: '重设密码并启用', en: 'New password and enable' },
  disable: { zh: '停用', en: 'Disable' },
  'disable.sure': {
    zh: '停用后 {{name}} 不能再登录，做过的记录保留。',
    en: '{{name}} can no longer sign in; what they did is kept.',
  },
  'role.of': { zh: '{{name}} 的角色', en: 'Role of {{name}}' },
} as const satisfies TextTable;
