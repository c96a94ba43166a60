import { Decimal } from 'decimal.js';
import type { Day, Month } from '../../../shared/models/calendar';
import type { ForeignAmount, MonthRate } from '../../../shared/models/exchange-rate';
import type { RawSheet } from '../../../shared/models/grid';
import type { Layout, RecordValue } from '../../../shared/models/import';
import { currencyTexts, type Currency } from '../../../shared/text/currencies';
import type { ReaderColumn } from './reader-column';
import { readCurrencyLine } from './currency';
import type { IssueList } from './issue-list';

/** Field of a record that holds what its amounts were before they became RMB, as JSON. */
export const foreignField = 'foreignAmounts';

/** Finishes the values of a row that was read, in place; row is 0-based. */
export type RowFinisher = (values: RecordValue[], row: number) => void;

/** Hundredths of a foreign unit as fen, parts of a fen rounded half away from zero. */
function toRmb(hundredths: number, rate: string): number {
  return new Decimal(hundredths).times(rate).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
}

interface Conversion {
  readonly sheet: RawSheet;
  readonly layout: Layout;
  readonly columns: readonly ReaderColumn[];
  readonly rates: readonly MonthRate[];
  readonly month: Month | null;
  readonly today: Day;
  readonly issues: IssueList;
}

/** The currency that lines above the header state for the whole sheet, or null. */
function sheetCurrency(sheet: RawSheet, layout: Layout): Currency | null {
  const lines = sheet.rows.slice(0, layout.headerRows.first - 1).flat();
  return lines.map(readCurrencyLine).find((currency) => currency !== null) ?? null;
}

/** Where a sheet names the currency of its amounts; null where all of them are in RMB anyway. */
export function findCurrency(
  sheet: RawSheet,
  layout: Layout,
  columns: readonly ReaderColumn[],
): { readonly place: number; readonly stated: Currency | null } | null {
  if (layout.kind === 'rates' || layout.kind === 'ratings') return null;
  const place = columns.findIndex(({ field }) => field.name === 'currency');
  const stated = sheetCurrency(sheet, layout);
  return place < 0 && (stated ?? 'CNY') === 'CNY' ? null : { place, stated };
}

/**
 * Turns foreign amounts into RMB fen at the month's rate, and keeps what they were
 * (docs/rules/imports.md#foreign-currency). Null where the sheet names no other currency. A row without a
 * currency, or whose currency has no rate, is left out.
 */
export function prepareConversion(conversion: Conversion): RowFinisher | null {
  const { sheet, layout, columns, rates, issues } = conversion;
  const found = findCurrency(sheet, layout, columns);
  if (found === null) return null;
  const { place, stated } = found;
  const month = conversion.month ?? conversion.today.slice(0, 7);
  // Files that belong to no month, such as maturities, count at the newest rate there is.
  const fitting = rates
    .filter((rate) => conversion.month === null || rate.month === month)
    .toSorted((a, b) => (a.month < b.month ? -1 : 1));
  const byCurrency = new Map(fitting.map(({ currency, rate }) => [currency, rate]));
  const money = columns.flatMap(({ field, converted }, at) =>
    field.type === 'money' && field.lenient !== true && !converted ? [at] : [],
  );
  return (values, row) => {
    const currency = ((place < 0 ? null : values[place]) ?? stated) as Currency | null;
    if (currency === null) {
      const { index } = columns[place] as ReaderColumn;
      issues.atCell('requiredMissing', row, index, { field: 'currency' });
      return;
    }
    const rate = currency === 'CNY' ? '1' : byCurrency.get(currency);
    if (rate === undefined) {
      const named = { month, currency: currencyTexts[currency].zh, code: currency };
      const column = columns[place]?.index;
      if (column === undefined) issues.atRow('rateMissing', row, named);
      else issues.atCell('rateMissing', row, column, named);
      return;
    }
    const foreign: ForeignAmount[] = [];
    for (const at of money) {
      const amount = values[at];
      if (typeof amount !== 'number' || currency === 'CNY') continue;
      const fen = toRmb(amount, rate);
      const field = (columns[at] as ReaderColumn).field.name;
      foreign.push({ field, currency, amount, rate, fen });
      values[at] = fen;
    }
    values.push(foreign.length > 0 ? JSON.stringify(foreign) : null);
  };
}
