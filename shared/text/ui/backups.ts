import type { TextTable } from '../message';

/** Backups in the settings, and restoring one from there, the lock screen or the first page. */
export const backups = {
  section: { zh: '备份', en: 'Backups' },
  intro: {
    zh: '每天第一次登录和退出程序时，只要台账有变化就自动备份；每份备份都加密，写完即打开核对。自动备份保留最近 7 天、4 周、12 个月，手工备份由您自己删除。',
    en: 'A changed ledger is backed up at the first sign-in of the day and when the program ends; every backup is encrypted, and opened and checked once written. Automatic ones are kept for 7 days, 4 weeks and 12 months; those made by hand are yours to delete.',
  },
  sample: {
    zh: '这是示例台账，不需要备份。返回自己的台账后再备份或恢复。',
    en: 'This is the sample ledger and needs no backups. Go back to your own ledger to back up or restore.',
  },
  newest: { zh: '最近一次备份：{{at}}', en: 'Newest backup: {{at}}' },
  none: { zh: '还没有备份', en: 'No backup yet' },
  'none.body': {
    zh: '点“立即备份”做第一份；退出程序时也会自动备份。',
    en: 'Press “Back up now” for the first one; leaving the program makes one too.',
  },
  stale: {
    zh: '已有 {{days}} 天没有备份，期间台账有变化。',
    en: 'No backup for {{days}} days, and the ledger has changed since.',
  },
  'failed.title': { zh: '上次备份没有成功（{{at}}）', en: 'The last backup failed ({{at}})' },
  make: { zh: '立即备份', en: 'Back up now' },
  'make.job': { zh: '备份台账', en: 'Backing up the ledger' },
  made: { zh: '已备份并通过核对', en: 'Backed up and checked' },
  place: { zh: '备份位置', en: 'Folder' },
  first: { zh: '第一位置', en: 'First place' },
  second: { zh: '第二位置', en: 'Second place' },
  'second.none': { zh: '未设置', en: 'Not set' },
  'second.help': {
    zh: '建议选 U 盘或共享文件夹：电脑坏了或丢了，还有一份。',
    en: 'Best a USB drive or a share: another copy if this PC breaks or is lost.',
  },
  'second.choose': { zh: '选择文件夹', en: 'Choose a folder' },
  'second.clear': { zh: '不再使用', en: 'Stop using it' },
  at: { zh: '备份时间', en: 'Made at' },
  reason: { zh: '原因', en: 'Reason' },
  'reason.daily': { zh: '每日自动', en: 'Daily' },
  'reason.close': { zh: '退出时自动', en: 'On leaving' },
  'reason.manual': { zh: '手工', en: 'By hand' },
  'reason.beforeRestore': { zh: '恢复前', en: 'Before a restore' },
  branch: { zh: '网点', en: 'Outlet' },
  month: { zh: '最新月份', en: 'Newest month' },
  'month.none': { zh: '无', en: 'None' },
  clients: { zh: '户数', en: 'Clients' },
  size: { zh: '大小', en: 'Size' },
  damaged: { zh: '不完整，不能恢复', en: 'Incomplete, can not be restored' },
  restore: { zh: '恢复', en: 'Restore' },
  'restore.of': { zh: '恢复 {{at}} 的备份', en: 'Restore the backup of {{at}}' },

  fromBackup: { zh: '从备份恢复', en: 'Restore from a backup' },
  'fromBackup.body': {
    zh: '换了新电脑，或台账损坏？选择备份文件夹，用当时的密码或恢复码取回台账。',
    en: 'A new PC, or a damaged ledger? Choose the backup folder and bring the ledger back with the password of that time or the recovery code.',
  },
  'choose.body': {
    zh: '下面是本机的备份。备份在 U 盘或别的文件夹里时，请选择那里。',
    en: 'These are the backups on this PC. If yours is on a USB drive or in another folder, choose that place.',
  },
  'choose.advice': {
    zh: '建议用标有“推荐”的一份：最近的、内容核对完好的备份。',
    en: 'Best take the one marked “recommended”: the newest whose content was found sound.',
  },
  check: { zh: '核对', en: 'Check' },
  'check.running': { zh: '正在核对…', en: 'Checking…' },
  'check.sound': { zh: '完好', en: 'Sound' },
  'check.altered': { zh: '内容已变，不能恢复', en: 'Altered, can not be restored' },
  'check.incomplete': { zh: '不完整', en: 'Incomplete' },
  recommended: { zh: '推荐', en: 'Recommended' },
  'choose.none': {
    zh: '本机没有备份。请插好 U 盘，选择备份所在的文件夹。',
    en: 'There are no backups on this PC. Plug the drive in and choose the folder of the backups.',
  },
  'choose.elsewhere': { zh: '选择其他位置', en: 'Choose another place' },
  'secret.title': { zh: '打开备份', en: 'Open the backup' },
  'secret.body': {
    zh: '先看看里面是什么，还不会改动任何东西。',
    en: 'A look at what is inside first; nothing is changed yet.',
  },
  'secret.password': { zh: '备份时的密码', en: 'Password of that time' },
  'secret.recoveryCode': { zh: '恢复码', en: 'Recovery code' },
  'secret.look': { zh: '打开看看', en: 'Look inside' },
  'look.title': { zh: '备份里的内容', en: 'What the backup holds' },
  'look.sound': {
    zh: '备份完整，逐页、逐条核对没有发现问题。',
    en: 'The backup is whole; every page and entry was checked and no problems found.',
  },
  'look.problems': {
    zh: '发现 {{count}} 个问题，不能恢复这份备份',
    en: '{{count}} problems found; this backup can not be restored',
  },
  'look.lastEntry': { zh: '最后一次操作', en: 'Last thing done' },
  'look.warning': {
    zh: '恢复后，台账回到 {{at}} 的样子，之后做的工作不在其中。现在的台账文件会原样保留在另一个文件夹里。',
    en: 'The ledger will be as it was at {{at}}; work done later is not in it. The present files are kept as they are in another folder.',
  },
  'look.agree': {
    zh: '我明白，用这份备份替换现在的台账',
    en: 'I understand; replace the present ledger by this backup',
  },
  'words.head': {
    zh: '现在台账负责人的密码，或打印的恢复码',
    en: 'Password of a head of the present ledger, or the printed recovery code',
  },
  'words.otherLedger': {
    zh: '备份所属网点的名称（与备份里的一字不差）',
    en: 'Name of the backup’s outlet, exactly as the backup has it',
  },
  'look.restore': { zh: '恢复这份备份', en: 'Restore this backup' },
  'done.title': { zh: '已恢复到 {{at}}', en: 'Restored as of {{at}}' },
  'done.kept': {
    zh: '原来的台账文件保留在：{{path}}',
    en: 'The former files are kept in: {{path}}',
  },
  'done.next': {
    zh: '请用现在的账户和密码登录；换了电脑或原台账打不开时，用备份时的密码。',
    en: 'Sign in with the account and password of today; on another PC, or where the former ledger did not open, with those of the backup.',
  },
  'news.restored': {
    zh: '{{by}} 于 {{at}} 把台账恢复到 {{madeAt}} 的备份（{{backup}}），之后做的工作不在其中。原来的文件在：{{keptAt}}',
    en: '{{by}} restored the ledger at {{at}} from the backup of {{madeAt}} ({{backup}}); what was done later is not in it. The former files are in: {{keptAt}}',
  },
  'news.other': {
    zh: '这份备份来自另一个网点的台账。',
    en: 'It is a backup of another outlet’s ledger.',
  },
  'news.seen': { zh: '知道了', en: 'Understood' },
  'done.signIn': { zh: '去登录', en: 'Go to sign-in' },

  attention: { zh: '备份', en: 'Backups' },
  'attention.failed': { zh: '上次备份没有成功', en: 'The last backup failed' },
  'attention.stale': { zh: '{{days}} 天没有备份', en: 'No backup for {{days}} days' },
  'attention.why': {
    zh: '电脑坏了，没备份的工作就没了',
    en: 'Work that is not backed up is lost with the PC',
  },
} as const satisfies TextTable;
