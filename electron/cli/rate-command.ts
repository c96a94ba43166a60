import { setRate } from '../operations/ledger/exchange-rates';
import { ledgerCalls } from '../operations/ledger/calls';
import { currencyTexts } from '../../shared/text/currencies';
import type { Command } from './command';
import { UsageFailure } from './usage-failure';
import { withLedger } from './with-ledger';

const form = /^([A-Z]{3})=((?=.*[1-9])\d{1,9}(?:\.\d{1,12})?)$/;

/** `USD=7.0875` taken apart; throws UsageFailure for anything else. */
function readRate(text: string): { currency: string; rate: string } {
  const [, currency = '', rate = ''] = form.exec(text) ?? [];
  if (currency !== 'CNY' && currency in currencyTexts) return { currency, rate };
  const values = { option: 'RATE', value: text, hint: 'USD=7.0875' };
  throw new UsageFailure('command.optionInvalid', values);
}

/** Lists the exchange rates, or sets some of a month: the same operation as the settings page. */
export const rateCommand: Command = {
  name: 'rates',
  usage: 'rates [USD=7.0875 …] --ledger F [--month YYYY-MM] [--json]',
  run: (options) => {
    const wanted = options.words.slice(1).map(readRate);
    const month = wanted.length > 0 ? options.requiredMonth() : options.month();
    return withLedger(options, (session) => {
      for (const rate of wanted) if (month) setRate(session, { month, ...rate });
      const rates = ledgerCalls['rates.list'](session, undefined).filter(
        (rate) => month === null || rate.month === month,
      );
      const lines = rates.map((each) => `${each.month} ${each.currency} ${each.rate}`);
      return { json: { rates }, lines };
    });
  },
};
