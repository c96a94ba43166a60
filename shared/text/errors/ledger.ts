import type { TextTable } from '../message';

/** The ledger. */
export const ledgerErrors = {
  'ledger.locked': { zh: '台账已锁定,请先登录。', en: 'The ledger is locked; sign in first.' },
  'ledger.missing': {
    zh: '找不到台账文件 {{path}}。请检查路径,或先新建台账。',
    en: 'There is no ledger at {{path}}. Check the path or create one first.',
  },
  'ledger.exists': {
    zh: '{{path}} 已经有一份台账,没有覆盖。请换一个位置,或直接登录。',
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
    zh: '台账文件 {{path}} 已损坏,没有打开。请从备份恢复。',
    en: 'The ledger {{path}} is damaged and was not opened. Restore it from a backup.',
  },
  'ledger.fromNewerProgram': {
    zh: '这份台账由更新版本的程序写成(结构 {{found}},本程序支持到 {{known}})。请先升级程序。',
    en: 'This ledger was written by a newer program (structure {{found}}, this program knows {{known}}). Update the program first.',
  },
  'ledger.inUse': {
    zh: '台账正被另一个程序使用({{holder}})。请先关闭那个程序。',
    en: 'The ledger is in use by another program ({{holder}}). Close that one first.',
  },
  'ledger.diskFull': {
    zh: '磁盘空间不足,本次操作没有写入,台账没有改变。请清理磁盘后重试。',
    en: 'The disk is full; nothing was written and the ledger is unchanged. Free some space and try again.',
  },
  'ledger.readOnly': {
    zh: '无法写入 {{path}}:文件或文件夹是只读的。请检查权限后重试。',
    en: '{{path}} can not be written: the file or folder is read-only. Check its permissions and try again.',
  },
  'ledger.sqliteUnavailable': {
    zh: '数据库组件无法加载。请重新安装程序,或在源代码目录重新运行命令以完成准备。',
    en: 'The database component could not be loaded. Reinstall the program, or run the command again so that set-up can finish.',
  },
} as const satisfies TextTable;
