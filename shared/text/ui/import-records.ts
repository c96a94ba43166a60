import type { TextTable } from '../message';

/** Imports that were made: taking them back, and the mappings kept of them. */
export const importRecords = {
  undo: { zh: '撤销', en: 'Undo' },
  undoOf: { zh: '撤销第 {{batch}} 批', en: 'Undo batch {{batch}}' },
  'undo.title': { zh: '撤销第 {{batch}} 批：{{file}}', en: 'Undo batch {{batch}}: {{file}}' },
  'undo.planning': { zh: '试算撤销', en: 'Working out the undo' },
  'undo.running': { zh: '撤销导入', en: 'Undoing the import' },
  'undo.intro': {
    zh: '台账还没有改变。撤销后会是这样：',
    en: 'Nothing has changed yet. This is what the undo would do:',
  },
  'undo.run': { zh: '撤销 {{count}} 行', en: 'Undo {{count}} rows' },
  'undo.nothing': { zh: '没有可以撤销的内容。', en: 'There is nothing that could be undone.' },
  'undo.reason': { zh: '撤销原因', en: 'Reason' },
  'undo.reasonHint': {
    zh: '会写入导入记录和操作日志。',
    en: 'Kept with the import and in the log.',
  },
  'undo.done': {
    zh: '已撤销 {{reversed}} 行，保留 {{kept}} 行，无法撤销 {{impossible}} 行',
    en: '{{reversed}} rows undone, {{kept}} kept, {{impossible}} impossible',
  },
  'undo.more': { zh: '另有 {{count}} 行', en: 'and {{count}} more' },
  'undoState.reversed': { zh: '撤销 {{count}}', en: '{{count}} undone' },
  'undoState.kept': { zh: '保留 {{count}}', en: '{{count}} kept' },
  'undoState.impossible': { zh: '无法撤销 {{count}}', en: '{{count}} impossible' },
  'undoState.none': { zh: '没有', en: 'none' },
  'undoReason.removed': {
    zh: '这次导入新增的，将删除',
    en: 'added by this import, will be removed',
  },
  'undoReason.restored': {
    zh: '恢复成导入之前的值',
    en: 'will have the values from before again',
  },
  'undoReason.laterImport': {
    zh: '后来的导入写了同样或更新的内容',
    en: 'a later import states the same or newer values',
  },
  'undoReason.editedByHand': { zh: '之后有人修改过', en: 'somebody changed it since' },
  'undoReason.hasApplication': {
    zh: '已有审批单或申请引用',
    en: 'an application or paper refers to it',
  },
  'undoReason.merged': {
    zh: '客户后来已与别的客户合并',
    en: 'the client was merged with another one since',
  },
  state: { zh: '状态', en: 'State' },
  undone: { zh: '已撤销', en: 'Undone' },
  undoneBy: { zh: '{{by}} {{at}} 撤销：{{reason}}', en: 'Undone by {{by}} at {{at}}: {{reason}}' },

  'words.title': { zh: '自定义叫法', en: 'Your own words' },
  'words.intro': {
    zh: '列对应里手工选过并点了“记住这个叫法”的表头，以后同类文件自动识别。',
    en: 'Headers you mapped by hand and chose to remember; files of the kind are understood by them.',
  },
  'mappings.section': { zh: '导入设置', en: 'Import mappings' },
  'mappings.title': { zh: '记住的列对应', en: 'Remembered mappings' },
  'mappings.intro': {
    zh: '提交过的文件会记住列对应和单位，下次同样的文件不用再选。换电脑时可以导出带走。',
    en: 'Each committed file leaves its columns and unit here, so that the next one needs no choices. They can be taken to another computer.',
  },
  'mappings.empty': { zh: '还没有记住任何列对应', en: 'No mapping is remembered yet' },
  'mappings.pattern': { zh: '文件名（# 代表数字）', en: 'File name (# stands for digits)' },
  'mappings.headers': { zh: '表头', en: 'Headers' },
  'mappings.headerCount': { zh: '{{count}} 列', en: '{{count}} columns' },
  'mappings.uses': { zh: '用过', en: 'Used' },
  'mappings.savedAt': { zh: '记住时间', en: 'Kept since' },
  'mappings.usedAt': { zh: '上次使用', en: 'Last used' },
  'mappings.forget': { zh: '忘记', en: 'Forget' },
  'mappings.forgetOf': { zh: '忘记“{{name}}”', en: 'Forget {{name}}' },
  'mappings.forgetAsk': {
    zh: '忘记后，同样的文件要重新自动识别。',
    en: 'The next such file will be guessed anew.',
  },
  'mappings.forgotten': { zh: '已忘记', en: 'Forgotten' },
  'mappings.export': { zh: '导出', en: 'Export' },
  'mappings.import': { zh: '导入', en: 'Import' },
  'mappings.exporting': { zh: '导出列对应', en: 'Exporting mappings' },
  'mappings.taken': { zh: '新增 {{count}} 个列对应', en: '{{count}} mappings taken' },
} as const satisfies TextTable;
