import type { TextTable } from '../message';

/** Signing in. */
export const accessErrors = {
  'password.wrong': { zh: '密码不正确。', en: 'The password is not right.' },
  'password.wait': {
    zh: '密码多次不正确，请在 {{seconds}} 秒后再试。',
    en: 'Too many wrong passwords; try again in {{seconds}} seconds.',
  },
  'account.locked': {
    zh: '密码多次不正确，这个账户已锁定。请网点负责人在“设置 → 账户”中解锁；负责人自己的账户请用恢复码重设密码。',
    en: 'Too many wrong passwords: this account is locked. Have a head unlock it under Settings → Accounts; a head’s own account is opened with the recovery code.',
  },
  'account.envelopeRefused': {
    zh: '密钥文件里这个账户的记录不是台账登记的那一份（可能被替换，或放回了旧文件），没有打开，已记入日志。请网点负责人在“设置 → 账户”中重设密码；负责人自己的账户请用恢复码。',
    en: 'What the key file holds for this account is not what the ledger knows (it was swapped, or an old file was put back); nothing was opened, and it is in the log. Have a head set a new password under Settings → Accounts; a head’s own account is opened with the recovery code.',
  },
  'recovery.oldForm': {
    zh: '这个恢复码还是旧格式，{{day}} 之后不再接受。请网点负责人登录后在“设置 → 账户”中换一个新的恢复码（命令行用 account recovery）。',
    en: 'This recovery code is still of the old form, which is refused after {{day}}. Have a head sign in and make a new one under Settings → Accounts (account recovery on the command line).',
  },
  'account.oldEnvelope': {
    zh: '这个账户的密钥还是旧格式，{{day}} 之后不再接受。请网点负责人在“设置 → 账户”中重设密码；负责人自己的账户请用恢复码。',
    en: 'The key of this account is still of the old form, which is refused after {{day}}. Have a head set a new password under Settings → Accounts; a head’s own account is opened with the recovery code.',
  },
  'password.missing': {
    zh: '没有给出密码。命令行请设置环境变量 TIERDESK_PASSWORD。',
    en: 'No password was given. On the command line set TIERDESK_PASSWORD.',
  },
  'password.newMissing': {
    zh: '没有给出新账户的密码。请设置环境变量 TIERDESK_NEW_PASSWORD。',
    en: 'No password for the account was given. Set TIERDESK_NEW_PASSWORD.',
  },
  'password.short': { zh: '密码至少 8 位。', en: 'A password has at least 8 characters.' },
  'password.blank': {
    zh: '密码不能只有空格。请换一个。',
    en: 'A password is not made of blanks only. Choose another one.',
  },
  'password.common': {
    zh: '这个密码太常见，谁都会先试它。请换一个不易猜到的。',
    en: 'This password is one that everybody tries first. Choose one that is not easily guessed.',
  },
  'password.same': {
    zh: '新密码与现在的密码相同。请换一个。',
    en: 'The new password is the present one. Choose another one.',
  },
  'account.nameTaken': {
    zh: '已经有叫“{{name}}”的账户。请换一个名字，例如加上工号。',
    en: 'There is an account named {{name}} already. Choose another name, for instance with the staff number.',
  },
  'account.staffUnknown': {
    zh: '员工名单上没有工号 {{staffNo}}。请核对工号，或先导入员工名单，也可以留空。',
    en: 'The staff list has no number {{staffNo}}. Check it, import the staff list first, or leave it empty.',
  },
  'account.unknown': {
    zh: '没有编号为 {{id}} 的账户。请重新打开账户列表。',
    en: 'There is no account {{id}}. Open the list of accounts again.',
  },
  'account.own': {
    zh: '不能停用自己的账户或改变自己的角色，台账总要有一位负责人能登录。请由另一位负责人来改。',
    en: 'Nobody disables or changes their own account, so that a head can always sign in. Have another head do it.',
  },
  'account.headOnly': {
    zh: '命令行只供网点负责人使用，账户“{{name}}”不是负责人。请用 --account 指定负责人的账户。',
    en: 'The command line is for the outlet head only and {{name}} is none. Name a head by --account.',
  },
  'client.notOwn': {
    zh: '客户 {{clientNo}} 不是您名下的客户，不能这样操作。请提出认领，或请网点负责人指派。',
    en: 'Client {{clientNo}} is not one of yours, so this can not be done. Claim the client, or ask the head to assign them.',
  },
  'account.otherName': {
    zh: '只能以自己的名义办理，不能用工号 {{staffNo}} 的名义。请选自己，或请网点负责人代办。',
    en: 'This can only be done in your own name, not in that of staff number {{staffNo}}. Choose yourself, or have the head do it.',
  },
  'account.otherPerson': {
    zh: '申请上的理财经理只能是本人：写的是“{{name}}”，您的姓名是“{{own}}”。请改为本人，草稿改后再提交，或请网点负责人代办。',
    en: 'The manager on an application can only be yourself: it says “{{name}}”, and your name is “{{own}}”. Write your own, in a draft before it is submitted, or have the head do it.',
  },
  'account.noName': {
    zh: '账户“{{name}}”没有对应员工名单上的工号，不能以任何人的名义办理。请网点负责人在“设置 → 账户”中填上工号。',
    en: 'The account {{name}} belongs to nobody on the staff list, so nothing can be done in anybody’s name. Have the head enter its staff number under Settings → Accounts.',
  },
  'agreement.missing': {
    zh: '这个账户没有登记保密协议签署日期，只能查看隐去姓名和号码的数据。请网点负责人在“设置 → 账户”中登记日期后再操作。',
    en: 'No confidentiality agreement is on record for this account, so it sees masked data only. Have the head enter its date under Settings → Accounts, then try again.',
  },
  'agreement.future': {
    zh: '保密协议签署日期 {{day}} 晚于今天。请填写实际签署的日期。',
    en: 'The agreement’s date {{day}} is after today. Enter the day on which it was signed.',
  },
  'recovery.wrong': {
    zh: '恢复码不正确。请核对打印的恢复码，共 {{groups}} 组。',
    en: 'The recovery code is not right. Compare it with the printed code of {{groups}} groups.',
  },
} as const satisfies TextTable;
