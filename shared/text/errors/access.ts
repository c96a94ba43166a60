import type { TextTable } from '../message';

/** Signing in. */
export const accessErrors = {
  'password.wrong': { zh: '密码不正确。', en: 'The password is not right.' },
  'password.wait': {
    zh: '密码多次不正确,请在 {{seconds}} 秒后再试。',
    en: 'Too many wrong passwords; try again in {{seconds}} seconds.',
  },
  'password.missing': {
    zh: '没有给出密码。命令行请设置环境变量 TIERDESK_PASSWORD。',
    en: 'No password was given. On the command line set TIERDESK_PASSWORD.',
  },
  'password.short': { zh: '密码至少 8 位。', en: 'A password has at least 8 characters.' },
  'recovery.wrong': {
    zh: '恢复码不正确。请核对打印的恢复码,共 {{groups}} 组。',
    en: 'The recovery code is not right. Compare it with the printed code of {{groups}} groups.',
  },
} as const satisfies TextTable;
