import { z } from 'zod';
import type { ExchangeRate } from '../models/exchange-rate';
import { marketRateFields, type MarketRateField, type MonthState } from '../models/month-state';
import { currencyTexts, type Currency } from '../text/currencies';
import { changes, reads, works, type CallDefinition, nothing, month, jobId } from './call';

/** Closing months; market and exchange rates. */
export const monthsCalls = {
  'months.list': reads<readonly MonthState[]>()('read', nothing),
  /** Tiers what is not tiered yet and seals the month. */
  'months.close': works<MonthState>()(
    'tier',
    z.strictObject({ jobId, month, withEarlier: z.boolean().optional() }),
  ),
  'months.reopen': changes<MonthState>()(
    'settings',
    z.strictObject({ month, reason: z.string().trim().min(2).max(200) }),
  ),
  /** What the market did to figures in the month, in 1/10,000. */
  'months.marketRates': reads<Readonly<Partial<Record<MarketRateField, number>>>>()(
    'read',
    z.strictObject({ month }),
  ),
  'months.setMarketRates': changes<null>()(
    'tier',
    z.strictObject({
      month,
      rates: z.partialRecord(z.enum(marketRateFields), z.int().min(-10_000).max(100_000)),
    }),
  ),

  'rates.list': reads<readonly ExchangeRate[]>()('read', nothing),
  /** Sets a month's rate by hand; null takes it away. */
  'rates.set': changes<readonly ExchangeRate[]>()(
    'import',
    z.strictObject({
      month,
      currency: z.enum(Object.keys(currencyTexts) as [Currency, ...Currency[]]),
      rate: z
        .string()
        .regex(/^(?=.*[1-9])\d{1,9}(\.\d{1,12})?$/)
        .nullable(),
    }),
  ),
} as const satisfies Record<string, CallDefinition>;
