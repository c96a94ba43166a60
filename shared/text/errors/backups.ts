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
  'restore.headNeeded': {
    zh: '恢复备份要由现在台账的网点负责人同意。请再输入负责人现在的密码，或打印的恢复码（命令行用环境变量 TIERDESK_HEAD_PASSWORD）。',
    en: 'A head of the present ledger has to agree to restoring. Give the head’s present password as well, or the printed recovery code (on the command line set TIERDESK_HEAD_PASSWORD).',
  },
  'restore.headOnly': {
    zh: '只有网点负责人可以恢复备份。请用负责人的密码或打印的恢复码。',
    en: 'Only a head may restore a backup. Use a head’s password or the printed recovery code.',
  },
  'restore.headGone': {
    zh: '现在的台账打不开，而密钥文件里已没有这位负责人的账户，没有恢复。请用仍在用的负责人的密码，或打印的恢复码。',
    en: 'The present ledger does not open and its key file no longer has this head’s account; nothing was restored. Use the password of a head who is still there, or the printed recovery code.',
  },
  'restore.otherLedger': {
    zh: '无法确认这份备份属于现在这本台账（它是另一本的，或现在台账的密钥文件不见了），没有恢复。确实要换成它，请原样输入备份的网点名称“{{branch}}”（命令行用 --other-ledger）。',
    en: 'Nothing shows that this is a backup of the present ledger: it is of another one, or the key file of the present one is gone. Nothing was restored. To replace the ledger by it all the same, type the name of the backup’s outlet, {{branch}} (--other-ledger on the command line).',
  },
} as const satisfies TextTable;
