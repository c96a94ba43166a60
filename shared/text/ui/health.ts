import type { TextTable } from '../message';

/** A damaged ledger, a disk that fills up, and what the weekly check found. */
export const health = {
  'damaged.title': {
    zh: '台账有损坏，现在只能查看',
    en: 'The ledger is damaged and can only be looked at',
  },
  'damaged.body': {
    zh: '为了不让损坏扩大，一切修改都已停止。请从最近一份完好的备份恢复；现在的文件会原样保留。',
    en: 'Nothing is written any more, so that it gets no worse. Restore the newest sound backup; the present files are kept as they are.',
  },
  'tail.title': {
    zh: '台账缺少最近的记录，现在只能查看',
    en: 'The ledger lacks its newest work and can only be looked at',
  },
  'tail.body': {
    zh: '可能是断电或文件被换成了旧的。请先看看备份里有没有更新的内容；没有的话，可以按现有内容继续。',
    en: 'A power cut, or an older file put in its place, may be why. See first whether a backup holds more; if none does, you can go on with what is there.',
  },
  details: { zh: '详情', en: 'Details' },
  'details.title': { zh: '检查发现的问题', en: 'What the check found' },
  accept: { zh: '按现有内容继续', en: 'Go on with what is there' },
  'accept.title': { zh: '按现有内容继续使用', en: 'Go on with what is there' },
  'accept.body': {
    zh: '缺少的记录不会回来，之后请核对最近做的导入、指派和开卡，缺的重做一遍。此事会记入操作日志。',
    en: 'What is missing does not come back: afterwards look at the newest imports, assignments and cards and do again what is gone. This is entered in the audit log.',
  },
  'accept.reason': { zh: '原因', en: 'Reason' },
  'accept.done': { zh: '确认并重新登录', en: 'Confirm and sign in anew' },
  'disk.low': {
    zh: '磁盘空间快用完了：只剩 {{free}} MB（低于 {{bound}} MB）。请清理磁盘，否则导入和备份可能无法完成。',
    en: 'The disk is nearly full: {{free}} MB left (below {{bound}} MB). Free some space, or imports and backups may not come about.',
  },
  'disk.change': { zh: '修改提醒值', en: 'Change the bound' },
  problems: {
    zh: '每周检查发现 {{count}} 处数据对不上。',
    en: 'The weekly check found {{count}} things that do not add up.',
  },
  'broken.title': { zh: '台账打不开', en: 'The ledger can not be opened' },
  'broken.body': {
    zh: '请选择一份完好的备份恢复，步骤如下。现在的文件会原样保留。',
    en: 'Restore a sound backup by the steps below. The present files are kept as they are.',
  },
} as const satisfies TextTable;
