import { Decimal } from 'decimal.js';
import type { Currency } from '../../../shared/text/currencies';
import type { ReaderColumn } from './reader-column';
import type { RowFinisher } from './convert-foreign';
import type { IssueList } from './issue-list';

/** What one unit of the main currencies may be worth in yuan; outside it the base is another. */
const plausible: Partial<Record<Currency, readonly [number, number]>> = {
  USD: [5, 10],
  HKD: [0.6, 1.3],
  EUR: [5, 13],
  GBP: [6, 16],
  JPY: [0.03, 0.13],
  AUD: [3, 8],
  CAD: [3, 8],
  CHF: [5, 15],
  SGD: [3.5, 8],
  NZD: [3, 7],
  MOP: [0.6, 1.3],
};

/**
 * Brings a rate to one unit of its currency. Banks quote per unit or per 100 units; a rate that can
 * not be per unit though nothing says 100 keeps its row out, for it would be wrong a hundredfold.
 */
export function prepareRateCheck(
  columns: readonly ReaderColumn[],
  perHundred: boolean,
  issues: IssueList,
): RowFinisher {
  const placeOf = (name: string) => columns.findIndex(({ field }) => field.name === name);
  const [currencyAt, rateAt, baseAt] = ['currency', 'rate', 'rateBase'].map(placeOf) as [
    number,
    number,
    number,
  ];
  return (values, row) => {
    const column = columns[rateAt];
    if (column === undefined || currencyAt < 0) return;
    const base = (baseAt < 0 ? null : values[baseAt]) ?? (perHundred ? 100 : 1);
    const rate = new Decimal(String(values[rateAt])).div(base);
    const currency = values[currencyAt] as Currency;
    const [least, most] = plausible[currency] ?? [0, Infinity];
    if (rate.lte(least) || rate.gte(most)) {
      issues.atCell('rateImplausible', row, column.index, {
        text: rate.toString(),
        code: currency,
      });
      return;
    }
    values[rateAt] = rate.toString();
  };
}
