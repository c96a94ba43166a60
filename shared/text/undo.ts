import type { TextTable } from './message';
import type { UndoReason } from '../models/undo';

/** What became of the rows of an undone import. */
export const undoTexts = {
  removed: {
    zh: '已撤销：本次导入新增的内容已删除',
    en: 'reversed: what the import had added is gone',
  },
  restored: {
    zh: '已撤销：恢复为导入前的内容',
    en: 'reversed: as it was before the import',
  },
  laterImport: {
    zh: '保留：后来的导入也写明了这些内容',
    en: 'kept: a later import states it too',
  },
  editedByHand: {
    zh: '保留：之后有人工记录',
    en: 'kept: somebody wrote about it since',
  },
  hasApplication: {
    zh: '不能撤销：已有卡申请或审批单',
    en: 'impossible: there is a card application',
  },
  merged: {
    zh: '不能撤销：客户之后已合并，请先撤销合并',
    en: 'impossible: the client was merged since; undo the merge first',
  },
} as const satisfies Record<UndoReason, TextTable[string]>;
