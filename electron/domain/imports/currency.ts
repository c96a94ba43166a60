import type { RawCell } from '../../../shared/models/grid';
import { currencyTexts, type Currency } from '../../../shared/text/currencies';
import { cellText } from './cell-text';
import { toHalfWidth, withoutBlanks } from './plain-text';
import { isPlaceholder, unreadable, type Reading } from './reading';

/** Other names, and the numbers of ISO 4217 that core systems write. */
const otherNames: Readonly<Record<string, Currency>> = {
  本币: 'CNY',
  人民币元: 'CNY',
  RMB: 'CNY',
  CNH: 'CNY',
  '156': 'CNY',
  美金: 'USD',
  '840': 'USD',
  港元: 'HKD',
  '344': 'HKD',
  '978': 'EUR',
  日圆: 'JPY',
  '392': 'JPY',
  '826': 'GBP',
  澳大利亚元: 'AUD',
  '036': 'AUD',
  '36': 'AUD',
  加拿大元: 'CAD',
  '124': 'CAD',
  '756': 'CHF',
  新元: 'SGD',
  新币: 'SGD',
  '702': 'SGD',
  纽元: 'NZD',
  澳门币: 'MOP',
  台币: 'TWD',
  韩币: 'KRW',
  泰国铢: 'THB',
  阿联酋迪拉姆: 'AED',
};

const known = new Map<string, Currency>([
  ...(Object.keys(currencyTexts) as Currency[]).flatMap((code): [string, Currency][] => [
    [code, code],
    [currencyTexts[code].zh, code],
  ]),
  ...Object.entries(otherNames),
]);

/** The currency a cell names: by code, number or Chinese name, also "美元(USD)". */
export function parseCurrency(cell: RawCell): Reading<Currency> {
  const text = toHalfWidth(withoutBlanks(cellText(cell))).toUpperCase();
  if (isPlaceholder(text)) return null;
  const parts = [text, ...text.split(/[()/\-:]/)];
  return parts.map((part) => known.get(part)).find((code) => code !== undefined) ?? unreadable;
}

/** The currency a line above the header states: "币种:美元"; null where none does. */
export function readCurrencyLine(cell: RawCell): Currency | null {
  if (typeof cell !== 'string' || !cell.includes('币种')) return null;
  const named = /币种[:是为]+([A-Z\d\u4e00-\u9fff()]+)/.exec(
    toHalfWidth(withoutBlanks(cell)).toUpperCase(),
  );
  const currency = parseCurrency(named?.[1] ?? null);
  return currency === unreadable ? null : currency;
}
