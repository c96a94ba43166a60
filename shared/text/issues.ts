import type { TextTable } from './message';

/** Findings of the importer's checks; each names file, sheet and cell where it is shown. */
export const issueTexts = {
  keyMissing: {
    zh: '缺少客户号,本行未入账',
    en: 'the client number is missing; the row was left out',
  },
  keyDuplicateSame: {
    zh: '客户号 {{clientNo}} 与第 {{row}} 行重复且内容相同,只入账一次',
    en: 'client number {{clientNo}} repeats row {{row}} with the same figures; taken once',
  },
  keyDuplicateDiffers: {
    zh: '客户号 {{clientNo}} 与第 {{row}} 行重复但内容不同,本行未入账',
    en: 'client number {{clientNo}} repeats row {{row}} with other figures; the row was left out',
  },
} as const satisfies TextTable;

export type IssueCode = keyof typeof issueTexts;
