import type { TextTable } from '../message';

/** What was typed and not saved, and comes back. */
export const drafts = {
  again: { zh: '这里是上次没有保存的内容。', en: 'This is what was not saved last time.' },
  againFrom: {
    zh: '这里是 {{at}} 没有保存的内容。',
    en: 'This is what was not saved on {{at}}.',
  },
  clear: { zh: '丢弃这些内容', en: 'Discard it' },
  discard: { zh: '丢弃', en: 'Discard' },
  goOn: { zh: '继续填写', en: 'Go on' },
  unsaved: { zh: '有没保存的内容', en: 'Not saved yet' },
  unkept: {
    zh: '这里填写的内容没能存进台账：{{sentence}}请在关闭窗口之前保存。',
    en: 'What is typed here is not kept: {{sentence}} Save it before closing the window.',
  },
} as const satisfies TextTable;
