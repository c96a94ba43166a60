import type { TextTable } from '../message';

/** The ledger. */
export const ledgerErrors = {
  'ledger.locked': { zh: '台账已锁定，请先登录。', en: 'The ledger is locked; sign in first.' },
  'ledger.missing': {
    zh: '找不到台账文件 {{path}}。请检查路径，或先新建台账。',
    en: 'There is no ledger at {{path}}. Check the path or create one first.',
  },
  'ledger.onNetwork': {
    zh: '{{path}} 在网络共享上（{{network}}），台账不能放在那里：几台电脑同时读写会损坏最近的记录。请把台账放在本机硬盘上；备份可以存到共享文件夹。',
    en: '{{path}} lies on a network share ({{network}}). A ledger can not be there: its newest work would be torn. Keep it on a disk of this PC; backups may go to the share.',
  },
  'ledger.moveFailed': {
    zh: '台账没能从 {{path}} 移到本机：复制的内容与原文件不一致。台账仍在原处，可照常使用。请检查磁盘后重新启动程序。',
    en: 'The ledger could not be moved from {{path}} to this PC: the copy is not what it was copied from. It is still in its place and can be used. Check the disk and start the program again.',
  },
  'ledger.exists': {
    zh: '{{path}} 已经有一份台账，没有覆盖。请换一个位置，或直接登录。',
    en: 'There already is a ledger at {{path}}; it was not overwritten. Choose another place or sign in.',
  },
  'ledger.keysMissing': {
    zh: '找不到台账的密钥文件 {{path}}。请把它从备份放回台账旁边。',
    en: 'The key file {{path}} is missing. Put it back beside the ledger from a backup.',
  },
  'ledger.keysDamaged': {
    zh: '密钥文件 {{path}} 已损坏。请从备份恢复这个文件。',
    en: 'The key file {{path}} is damaged. Restore it from a backup.',
  },
  'ledger.damaged': {
    zh: '台账文件 {{path}} 已损坏，为安全起见没有继续。请从备份恢复。',
    en: 'The ledger {{path}} is damaged; for safety nothing more was done. Restore it from a backup.',
  },
  'ledger.fromNewerProgram': {
    zh: '这份台账由更新版本的程序写成（结构 {{found}}，本程序支持到 {{known}}）。请先升级程序。',
    en: 'This ledger was written by a newer program (structure {{found}}, this program knows {{known}}). Update the program first.',
  },
  'ledger.inUse': {
    zh: '台账正被另一个程序使用（{{holder}}）。请先关闭那个程序。',
    en: 'The ledger is in use by another program ({{holder}}). Close that one first.',
  },
  'ledger.notAFile': {
    zh: '{{path}} 不是普通文件（可能是管道、设备或文件夹），读它可能永远等不到结果，因此没有打开。请把它移走，放回原来的文件，或从备份恢复。',
    en: '{{path}} is no ordinary file (a pipe, a device or a folder) and reading it might never end, so it was not opened. Move it away and put the file back, or restore from a backup.',
  },
  'ledger.severalNames': {
    zh: '台账文件 {{path}} 在磁盘上有 {{names}} 个名字（硬链接），用不同名字打开会损坏它。请把文件夹复制一份，打开副本；或删去多余的名字。',
    en: 'The ledger {{path}} has {{names}} names on the disk (hard links), and opening it by different ones would damage it. Copy the folder and open the copy, or delete the other names.',
  },
  'ledger.diskFull': {
    zh: '磁盘空间不足，本次操作没有写入，台账没有改变。请清理磁盘后重试。',
    en: 'The disk is full; nothing was written and the ledger is unchanged. Free some space and try again.',
  },
  'ledger.readOnly': {
    zh: '无法写入 {{path}}：文件或文件夹是只读的。请检查权限后重试。',
    en: '{{path}} can not be written: the file or folder is read-only. Check its permissions and try again.',
  },
  'ledger.diskFailing': {
    zh: '读写磁盘时出错（{{path}}），本次操作没有完成。请检查硬盘、U 盘或共享文件夹是否连接正常，核对后重试；若再次出现，请把台账备份到另一块磁盘。',
    en: 'The disk failed while {{path}} was read or written; the operation did not finish. Check that the disk, USB drive or share is connected, look whether the change is there, and try again; if it happens again, back up to another disk.',
  },
  'ledger.readOnlyMode': {
    zh: '台账现在只能查看，本次操作没有写入：它有损坏，或磁盘已满。请按页面上方的提示办：从备份恢复（命令行用 backup restore），或腾出空间后重新登录。',
    en: 'The ledger can only be looked at now, and nothing was written: it is damaged, or the disk is full. Do what the top of the page says: restore from a backup (backup restore on the command line), or make room and sign in again.',
  },
  'ledger.busy': {
    zh: '台账正忙于另一项工作（例如导入），本次操作没有执行。请等它完成后重试。',
    en: 'The ledger is busy with other work (an import, for instance); nothing was done. Wait for it to end and try again.',
  },
  'ledger.noMemory': {
    zh: '内存不足，本次操作没有完成，台账没有改变。请关闭其他程序后重试。',
    en: 'There is not enough memory; the operation did not finish and the ledger is unchanged. Close other programs and try again.',
  },
  'ledger.cannotOpen': {
    zh: '打不开 {{path}}。请检查文件是否还在、U 盘或共享文件夹是否已连接、是否有权限，然后重试。',
    en: '{{path}} can not be opened. Check that it is still there, that the USB drive or share is connected and that you may use it, then try again.',
  },
  'ledger.tooBig': {
    zh: '内容过大，超出台账文件的限制，本次操作没有写入。请拆分后分别处理。',
    en: 'This is larger than the ledger file can take; nothing was written. Split it and try the parts.',
  },
  'ledger.ruleBroken': {
    zh: '这次要写入的内容与台账中已有的记录冲突，没有写入，台账没有改变。请刷新页面后重试；若再次出现，请把下方详情交给技术人员。',
    en: 'What was to be written contradicts what the ledger holds; nothing was written and the ledger is unchanged. Open the page again and retry; if it happens again, hand the detail below to IT.',
  },
  'ledger.tooManyFiles': {
    zh: '电脑上同时打开的文件太多，本次操作没有完成。请关闭一些程序后重试。',
    en: 'Too many files are open on this computer; the operation did not finish. Close some programs and try again.',
  },
  'ledger.fileInUse': {
    zh: '{{path}} 正被其他程序使用，本次操作没有完成。请关闭那个程序（例如 Excel 或杀毒软件）后重试。',
    en: '{{path}} is used by another program; the operation did not finish. Close that program (Excel or a virus scanner, for instance) and try again.',
  },
  'ledger.fileGone': {
    zh: '找不到 {{path}}。请检查文件或文件夹是否被移走、U 盘或共享文件夹是否已连接，然后重试。',
    en: '{{path}} is not there. Check whether it was moved and whether the USB drive or share is connected, then try again.',
  },
  'ledger.nameTooLong': {
    zh: '路径 {{path}} 太长，系统不接受。请换一个较短的文件夹或文件名。',
    en: 'The path {{path}} is longer than the system takes. Choose a shorter folder or file name.',
  },
  'ledger.sqliteUnavailable': {
    zh: '数据库组件无法加载。请重新安装程序，或在源代码目录重新运行命令以完成准备。',
    en: 'The database component could not be loaded. Reinstall the program, or run the command again so that set-up can finish.',
  },
} as const satisfies TextTable;
