import type { TextTable } from '../message';

export const start = {
  welcome: { zh: '欢迎使用', en: 'Welcome' },
  purpose: {
    zh: '把每月的客户报表变成一份加密台账：导入、分层、贵宾卡、报表，全部在本机完成，不连接任何网络。',
    en: 'Turns each month’s client sheets into one encrypted ledger: import, tiering, VIP cards and reports, all on this computer and without any network.',
  },
  'step.ledger': { zh: '台账与账户', en: 'Ledger and account' },
  'step.branch': { zh: '网点与人员', en: 'Outlet and people' },
  'step.scheme': { zh: '分层方案', en: 'Tiering scheme' },
  'step.import': { zh: '首次导入', en: 'First import' },
  stepOf: { zh: '第 {{step}} 步，共 4 步', en: 'Step {{step}} of 4' },

  'ledger.intro': {
    zh: '台账是本机上的一个加密文件。密码由您保管，程序和任何人都无法代为找回。',
    en: 'The ledger is one encrypted file on this computer. You keep the password; neither the program nor anyone else can look it up.',
  },
  bankName: { zh: '银行名称', en: 'Bank name' },
  branchName: { zh: '网点名称', en: 'Branch name' },
  headName: { zh: '网点负责人姓名', en: 'Outlet head’s name' },
  agreement: { zh: '保密协议签署日期', en: 'Confidentiality agreement signed on' },
  'agreement.help': {
    zh: '处理客户资料的人都要先签保密协议；没有日期时姓名和号码一律打码。',
    en: 'Whoever handles client data signs it first; without a date names and numbers are masked.',
  },
  password: { zh: '密码', en: 'Password' },
  passwordAgain: { zh: '再次输入密码', en: 'Password again' },
  passwordRule: {
    zh: '至少 8 位。建议 12 位以上，混用字母、数字和符号，或连用几个互不相关的词。',
    en: 'At least 8 characters; better 12 or more, with letters, digits and signs mixed, or a few unrelated words.',
  },
  passwordDiffers: { zh: '两次输入的密码不一致', en: 'The two passwords differ' },
  passwordShort: { zh: '密码至少 8 位', en: 'At least 8 characters' },
  strength: { zh: '密码强度', en: 'Password strength' },
  'strength.0': { zh: '不够长', en: 'Too short' },
  'strength.1': { zh: '弱', en: 'Weak' },
  'strength.2': { zh: '中', en: 'Fair' },
  'strength.3': { zh: '强', en: 'Strong' },
  create: { zh: '建立台账', en: 'Create the ledger' },
  creating: { zh: '正在建立加密台账…', en: 'Creating the encrypted ledger…' },
  'sample.title': { zh: '先看看再说？', en: 'Want to look around first?' },
  'sample.body': {
    zh: '打开一个装满虚构数据的完整网点：2 万客户、三个月月报，每项功能都可以动手试。示例与您的台账互不相干。',
    en: 'Opens a complete outlet full of invented data: 20,000 clients and three months, with every function to try. It is separate from your own ledger.',
  },
  'sample.button': { zh: '用示例数据体验', en: 'Try it with sample data' },
  'sample.job': { zh: '准备示例台账', en: 'Preparing the sample ledger' },

  'recovery.title': { zh: '抄下恢复码', en: 'Write down the recovery code' },
  'recovery.body': {
    zh: '忘记密码时，只有这组恢复码能打开台账。它只显示这一次，请打印或抄写后锁入保险柜，不要存在电脑里。',
    en: 'If the password is forgotten, only this code opens the ledger. It is shown once: print it or write it down, lock it away, and do not keep it on a computer.',
  },
  'recovery.code': { zh: '恢复码', en: 'Recovery code' },
  'recovery.print': { zh: '打印恢复码', en: 'Print the recovery code' },
  'recovery.confirm': {
    zh: '我已抄写或打印恢复码，并妥善保管',
    en: 'I have written down or printed the code and keep it safe',
  },
  'recovery.continue': { zh: '继续', en: 'Continue' },

  'branch.intro': {
    zh: '这些内容会印在审批单上，以后可以在“设置”里修改。员工名单可以稍后从表格导入。',
    en: 'These are printed on the approval sheets and can be changed in the settings. The staff list can be imported later.',
  },
  branchCode: { zh: '机构号', en: 'Branch code' },
  supervisorName: { zh: '业务主管', en: 'Supervisor' },
  approverName: { zh: '审批人', en: 'Approver' },

  'scheme.intro': {
    zh: '选择首页和列表默认使用的分层方案。两个方案都会计算，随时可以切换。',
    en: 'Choose the scheme that the home page and the lists show first. Both are computed, and you can switch at any time.',
  },
  'scheme.metric': { zh: '分层指标：{{metric}}', en: 'Metric: {{metric}}' },
  'scheme.bound': { zh: '≥ {{bound}} 万', en: '≥ {{bound}} × 10k' },
  'scheme.lowest': { zh: '< {{bound}} 万', en: '< {{bound}} × 10k' },
  'scheme.vip': { zh: '贵宾', en: 'VIP' },
  'scheme.sources': { zh: '出处', en: 'Sources' },
  'scheme.ourDefault': { zh: '本程序默认值', en: 'our default' },

  'import.intro': {
    zh: '把银行系统导出的客户资产月报拖到这里，支持 .xlsx、.xls 和 .csv。也可以先进入工作台，以后再导入。',
    en: 'Drop the month’s client asset file here (.xlsx, .xls or .csv), or go on and import later.',
  },
  'import.later': { zh: '以后再导入，进入工作台', en: 'Import later and start' },

  'login.title': { zh: '登录台账', en: 'Sign in to the ledger' },
  'login.account': { zh: '账户', en: 'Account' },
  'login.unlock': { zh: '登录', en: 'Sign in' },
  'login.capsLock': { zh: '大写锁定已打开', en: 'Caps Lock is on' },
  'login.wait': {
    zh: '请等待 {{seconds}} 秒后再试',
    en: 'Wait {{seconds}} seconds before the next try',
  },
  'login.forgot': { zh: '用恢复码重设密码', en: 'Reset the password with the recovery code' },
  'login.path': { zh: '台账文件', en: 'Ledger file' },
  'recover.title': { zh: '用恢复码重设密码', en: 'Reset the password' },
  'recover.body': {
    zh: '输入建立台账时打印或抄写的恢复码，大小写和间隔不限。重设后用新密码登录。',
    en: 'Enter the code printed when the ledger was created; case and spacing do not matter. Then sign in with the new password.',
  },
  'recover.newPassword': { zh: '新密码', en: 'New password' },
  'recover.submit': { zh: '重设密码并登录', en: 'Reset and sign in' },
  'recover.back': { zh: '返回登录', en: 'Back to sign-in' },
} as const satisfies TextTable;
