import type { TextTable } from '../message';

export const table = {
  total: { zh: '合计', en: 'Total' },
  columns: { zh: '列', en: 'Columns' },
  columnsTitle: { zh: '显示的列', en: 'Columns shown' },
  frozen: { zh: '冻结前几列', en: 'Columns frozen' },
  restore: { zh: '恢复默认', en: 'Restore defaults' },
  moveUp: { zh: '上移“{{name}}”', en: 'Move {{name}} up' },
  moveDown: { zh: '下移“{{name}}”', en: 'Move {{name}} down' },
  resize: { zh: '调整“{{name}}”列宽', en: 'Resize {{name}}' },
  selected: {
    zh: '已选 {{rows}} 行 × {{columns}} 列',
    en: '{{rows}} rows × {{columns}} columns selected',
  },
  copied: { zh: '已复制 {{rows}} 行，带表头', en: '{{rows}} rows copied with headers' },
  copying: { zh: '正在读取 {{rows}} 行…', en: 'Reading {{rows}} rows…' },
  copyReady: {
    zh: '{{rows}} 行已备好，请再按一次复制。',
    en: '{{rows}} rows are ready; copy once more.',
  },
  copyFailed: { zh: '没有复制成功', en: 'Not copied' },
  copyNow: { zh: '复制', en: 'Copy' },
} as const satisfies TextTable;
