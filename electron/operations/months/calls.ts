import { changeMarketRates, showMarketRates } from './market-rates';
import { reopenMonth } from './reopen-month';
import { showMonths } from './show-months';
import { done, type CallsOf } from '../ground/call-types';

/** Calls about months, and what the market did in them. */
export const monthsCalls: CallsOf<'months'> = {
  'months.list': showMonths,
  'months.reopen': reopenMonth,
  'months.marketRates': (shown, { month }) => showMarketRates(shown, month),
  'months.setMarketRates': (ledger, wanted) => done(changeMarketRates(ledger, wanted)),
};
