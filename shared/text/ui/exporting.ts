import type { TextTable } from '../message';

/** The question before something leaves the ledger. */
export const exporting = {
  title: { zh: '导出用途', en: 'Purpose of the export' },
  intro: {
    zh: '“{{file}}”将离开加密台账。用途、时间和账户记入操作日志，并印在文件的页脚。',
    en: '{{file}} is about to leave the encrypted ledger. Purpose, time and account go into the audit log and the file’s footer.',
  },
  purpose: { zh: '用途', en: 'Purpose' },
  'purpose.superior': { zh: '报送上级行', en: 'For the superior branch' },
  'purpose.internal': { zh: '网点内部分析', en: 'Analysis within the outlet' },
  'purpose.work': { zh: '客户维护与联系', en: 'Work with clients' },
  'purpose.filing': { zh: '存档', en: 'Filing' },
  'purpose.inspection': { zh: '检查与审计', en: 'Inspection and audit' },
  'purpose.other': { zh: '其他', en: 'Other' },
  note: { zh: '说明', en: 'Note' },
  'note.needed': { zh: '请写明用途', en: 'Say what it is for' },
  password: { zh: '打开密码', en: 'Password to open it' },
  'password.help': {
    zh: '留空则不加密。密码不会保存，忘记后文件打不开。',
    en: 'Empty leaves it unencrypted. The password is kept nowhere; without it the file does not open.',
  },
  'password.short': { zh: '密码至少 8 位', en: 'At least 8 characters' },
  go: { zh: '继续导出', en: 'Go on' },
} as const satisfies TextTable;
