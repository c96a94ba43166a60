import type { TextTable } from '../message';

/** Several files on their way in. */
export const importQueue = {
  title: { zh: '文件队列', en: 'Files' },
  count: { zh: '已入账 {{done}} / {{all}}', en: '{{done}} of {{all}} committed' },
  'state.waiting': { zh: '等待', en: 'waiting' },
  'state.reading': { zh: '正在读取…', en: 'reading…' },
  'state.review': { zh: '待核对', en: 'to review' },
  'state.committing': { zh: '正在入账…', en: 'committing…' },
  'state.committed': { zh: '已入账', en: 'committed' },
  'state.failed': { zh: '未能读取', en: 'failed' },
  committed: {
    zh: '已入账：新增 {{inserted}}，更新 {{updated}}，不变 {{unchanged}}，拒绝 {{rejected}}',
    en: 'committed: {{inserted}} new, {{updated}} updated, {{unchanged}} unchanged, {{rejected}} rejected',
  },
  unfinished: { zh: '没有导完的文件', en: 'Files not committed yet' },
  'unfinished.at': { zh: '{{at}} 更正过，还没有提交', en: 'corrected on {{at}}, not committed' },
  'unfinished.goOn': { zh: '继续核对', en: 'Go on' },
  remove: { zh: '移出队列：{{file}}', en: 'Take {{file}} out' },
  failure: { zh: '{{file}}：{{sentence}}', en: '{{file}}: {{sentence}}' },
  rest: { zh: '同样设置导入其余 {{count}} 个', en: 'Same settings for the other {{count}}' },
  'rest.hint': {
    zh: '提交本文件，并用同样设置依次导入其余文件；有待处理事项、与上月不同或有拒绝行的文件会留下来等您核对',
    en: 'Commits this file and then the others with the same settings; files with something to settle, differences from last month or rejected rows stay for you to check',
  },
  stop: { zh: '停止自动导入', en: 'Stop' },
  finished: {
    zh: '{{all}} 个文件已处理，{{done}} 个入账',
    en: '{{all}} files done, {{done}} committed',
  },
  clear: { zh: '清空队列', en: 'Clear the list' },
  password: { zh: '打开密码', en: 'Password' },
  passwordOf: { zh: '“{{file}}”的打开密码', en: 'Password of {{file}}' },
  unlock: { zh: '打开', en: 'Open' },
} as const satisfies TextTable;
