import type { CardLevel } from '../../../shared/models/card';
import type { StockForecast } from '../../../shared/models/card-stock';

/** What a level's forecast rests on. */
interface ForecastBasis {
  readonly level: CardLevel;
  readonly usable: number;
  /** Cards of the level that end within `months`. */
  readonly expiries: number;
  readonly upgrades: number;
  /** Blanks used over `useMonths` for anything but renewals and upgrades, which are counted apart. */
  readonly usedLately: number;
  readonly useMonths: number;
  readonly months: number;
  readonly overstockMonths: number;
}

/** Orders go out in whole tens. */
const orderUnit = 10;

/**
 * What must be there for the months ahead (docs/rules/cards.md#stock-forecast): a blank for every card that
 * ends, one for every client of the upgrade list, and what was used per month lately for new and replaced
 * cards. Short below that; overstock where the same need would take longer than `overstockMonths` to use it up.
 */
export function forecastStock(basis: ForecastBasis): StockForecast {
  const { level, usable, expiries, upgrades, usedLately, useMonths, months } = basis;
  const usedPerMonth = usedLately / useMonths;
  const need = expiries + upgrades + Math.ceil(usedPerMonth * months);
  const tooMany = usable * months > need * basis.overstockMonths;
  const isShort = usable < need;
  return {
    level,
    usable,
    months,
    expiries,
    upgrades,
    usedLately,
    usedPerMonth,
    need,
    flag: isShort ? 'shortage' : tooMany ? 'overstock' : 'enough',
    suggestedOrder: isShort ? Math.ceil((need - usable) / orderUnit) * orderUnit : 0,
  };
}
