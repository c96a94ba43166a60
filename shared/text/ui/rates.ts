import type { TextTable } from '../message';

/** Exchange rates in the settings. */
export const rates = {
  section: { zh: '汇率', en: 'Exchange rates' },
  title: { zh: '各月汇率', en: 'Exchange rates by month' },
  intro: {
    zh: '导入带“币种”列的文件时，外币金额按当月汇率折成人民币，原币金额和汇率一并保留。汇率可以在这里填写，也可以在“导入”里导入汇率表。已入账的金额不会因为改汇率而变。',
    en: 'Foreign amounts of a file with a currency column become RMB at the month’s rate; the original amount and the rate are kept. Type rates here, or import a file of rates. Amounts already committed stay as they are.',
  },
  empty: { zh: '还没有汇率', en: 'No rates yet' },
  month: { zh: '月份', en: 'Month' },
  currency: { zh: '币种', en: 'Currency' },
  rate: { zh: '1 外币兑人民币', en: 'Yuan for one unit' },
  rateForm: { zh: '请填写大于 0 的数，如 7.0875', en: 'A number above 0, such as 7.0875' },
  from: { zh: '来源', en: 'From' },
  typed: { zh: '手工填写', en: 'typed' },
  save: { zh: '保存汇率', en: 'Save the rate' },
  remove: {
    zh: '删除 {{month}} 的 {{currency}} 汇率',
    en: 'Remove the rate of {{currency}} for {{month}}',
  },
} as const satisfies TextTable;
