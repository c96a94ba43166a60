import type { TextTable } from './message';

/** Currencies that bank files name, by ISO 4217 code. */
export const currencyTexts = {
  CNY: { zh: '人民币', en: 'RMB' },
  USD: { zh: '美元', en: 'US dollar' },
  HKD: { zh: '港币', en: 'Hong Kong dollar' },
  EUR: { zh: '欧元', en: 'euro' },
  JPY: { zh: '日元', en: 'yen' },
  GBP: { zh: '英镑', en: 'pound sterling' },
  AUD: { zh: '澳元', en: 'Australian dollar' },
  CAD: { zh: '加元', en: 'Canadian dollar' },
  CHF: { zh: '瑞士法郎', en: 'Swiss franc' },
  SGD: { zh: '新加坡元', en: 'Singapore dollar' },
  NZD: { zh: '新西兰元', en: 'New Zealand dollar' },
  MOP: { zh: '澳门元', en: 'Macao pataca' },
  TWD: { zh: '新台币', en: 'New Taiwan dollar' },
  KRW: { zh: '韩元', en: 'won' },
  THB: { zh: '泰铢', en: 'baht' },
  MYR: { zh: '林吉特', en: 'ringgit' },
  RUB: { zh: '卢布', en: 'rouble' },
  SEK: { zh: '瑞典克朗', en: 'Swedish krona' },
  DKK: { zh: '丹麦克朗', en: 'Danish krone' },
  NOK: { zh: '挪威克朗', en: 'Norwegian krone' },
  AED: { zh: '迪拉姆', en: 'dirham' },
} as const satisfies TextTable;
export type Currency = keyof typeof currencyTexts;
