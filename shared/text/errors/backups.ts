import type { TextTable } from '../message';

/** Backups and restoring. */
export const backupsErrors = {
  'backup.noSpace': {
    zh: '备份需要约 {{megabytes}} MB，{{path}} 所在磁盘空间不够，没有备份。请清理磁盘或换一个备份位置。',
    en: 'A backup needs about {{megabytes}} MB and the disk of {{path}} has less; nothing was backed up. Free some space or choose another folder.',
  },
  'backup.folderMissing': {
    zh: '备份位置 {{path}} 用不了（{{reason}}），没有备份。请插好 U 盘或换一个位置。',
    en: 'The backup folder {{path}} can not be used ({{reason}}); nothing was backed up. Plug the drive in or choose another folder.',
  },
  'backup.notSound': {
    zh: '备份没有通过核对，没有采用：{{problem}}。请换一份备份，或重新备份。',
    en: 'The backup did not pass its checks and was not used: {{problem}}. Choose another one or back up again.',
  },
  'backup.incomplete': {
    zh: '{{path}} 不是一份完整的备份。请选择带有 backup.json 的备份文件夹。',
    en: '{{path}} is not a whole backup. Choose a backup folder that has a backup.json.',
  },
  'backup.restoreWaits': {
    zh: '备份已就位，但磁盘出错或已满，替换 {{path}} 没有做完。请检查并清理磁盘，然后重新打开台账：程序会自动做完，原来的文件不会丢失。',
    en: 'The backup is at hand, but the disk failed or is full and {{path}} was not replaced to the end. See to the disk and open the ledger again: the program goes on by itself, and the former files are not lost.',
  },
  'backup.altered': {
    zh: '备份 {{path}} 的内容与备份时不一致，可能已损坏，没有恢复。请换一份备份。',
    en: 'The backup {{path}} is not what it was when it was made, so it may be damaged; nothing was restored. Choose another one.',
  },
  'backup.passwordWrong': {
    zh: '密码打不开这份备份。请使用备份当时的密码，或用打印的恢复码。',
    en: 'The password does not open this backup. Use the password of that time or the printed recovery code.',
  },
} as const satisfies TextTable;
