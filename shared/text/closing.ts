import type { TextTable } from './message';

/** Asked by the system's own dialog, in the language of the ledger that is open. */
export const closingTexts = {
  question: {
    zh: '有填写了还没有保存的内容，而台账现在写不进去。',
    en: 'Something typed is not saved, and the ledger can not be written to now.',
  },
  detail: {
    zh: '现在关闭，这些内容会丢失。可以返回，先腾出磁盘空间或抄下内容。',
    en: 'Closing now loses it. You can go back, and free space on the disk or copy it first.',
  },
  stay: { zh: '返回', en: 'Go back' },
  close: { zh: '放弃这些内容并关闭', en: 'Lose it and close' },
} as const satisfies TextTable;
