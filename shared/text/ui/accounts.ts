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
  agreement: { zh: '保密协议', en: 'Agreement' },
  'agreement.day': { zh: '保密协议签署日期', en: 'Confidentiality agreement signed on' },
  'agreement.none': { zh: '未登记', en: 'Not on record' },
  'agreement.help': {
    zh: '没有日期时，这个账户只能看到打码的姓名和号码。员工名单带有签署日时自动采用。',
    en: 'Without a date the account sees masked names and numbers only. A date of the staff list is taken as it is.',
  },
  'staffNo.help': {
    zh: '填上员工名单里的工号，这位员工名下的客户就是本账户自己的客户。',
    en: 'The clients of this member of staff are the account’s own.',
  },
  edit: { zh: '修改', en: 'Change' },
  'edit.of': { zh: '修改账户 {{name}}', en: 'Change {{name}}' },
  unlock: { zh: '解锁', en: 'Unlock' },
  'state.locked': { zh: '已锁定', en: 'Locked' },
  lastLogin: { zh: '上次登录', en: 'Last sign-in' },
  never: { zh: '从未', en: 'Never' },
  state: { zh: '状态', en: 'State' },
  'state.on': { zh: '可登录', en: 'May sign in' },
  'recovery.renew': { zh: '换新恢复码', en: 'Make a new recovery code' },
  'recovery.sure': {
    zh: '换新之后，已打印的恢复码立即失效。现在就换吗？',
    en: 'The printed recovery code opens nothing any more once there is a new one. Make it now?',
  },
  'recovery.old': {
    zh: '恢复码为旧格式，{{day}} 之后不再接受：请换新恢复码并重新打印封存。',
    en: 'The recovery code is of the old form and refused after {{day}}: make a new one, print it and lock it away.',
  },
  'state.oldKey': {
    zh: '密钥为旧格式，{{day}} 前须登录一次',
    en: 'Key of the old form; sign in once by {{day}}',
  },
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
