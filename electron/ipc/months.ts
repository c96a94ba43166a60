import { reopenMonth } from '../operations/months/reopen-month';
import { changeMarketRates, showMarketRates } from '../operations/months/market-rates';
import { showMonths } from '../operations/months/show-months';
import type { Handlers } from './handle';

type MonthChannel =
  'months.list' | 'months.close' | 'months.reopen' | 'months.marketRates' | 'months.setMarketRates';

/** Calls about closing months, and what the market did in them. */
export const monthCalls: Handlers<MonthChannel> = {
  'months.list': (_input, desk) => showMonths(desk.ledger),
  'months.close': ({ jobId, month, withEarlier = false }, desk) =>
    desk.runJob(jobId, (job) => desk.ledgerThread.closeMonth({ month, withEarlier }, job)),
  'months.reopen': (wanted, desk) => reopenMonth(desk.ledger, wanted),
  'months.marketRates': ({ month }, desk) => showMarketRates(desk.ledger, month),
  'months.setMarketRates': (wanted, desk) => {
    changeMarketRates(desk.ledger, wanted);
    return null;
  },
};
