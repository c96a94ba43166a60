import type { Metric, Scheme } from './scheme';

/** Deposits and wealth products, the three-month average that the card standard is compared with. */
export const cardAssets: Metric = {
  label: '近三月日均存款理财',
  unit: 'money',
  definition: {
    kind: 'counted',
    months: 3,
    stated: 'cardAssetsDailyAvg3m',
    parts: [
      { field: 'depositDailyAvgMonth', stated: 'depositDailyAvg3m' },
      { field: 'wealthDailyAvgMonth', stated: 'wealthDailyAvg3m' },
    ],
    whole: { field: 'aumDailyAvgMonth', stated: 'aumDailyAvg3m' },
    counts: ['demandDeposit', 'timeDeposit', 'structuredDeposit', 'wealthProduct'],
    leavesOut: ['fund', 'insurance', 'annuity', 'bond', 'preciousMetal', 'trustOther'],
  },
};

/** All assets, for an outlet that has its reason to count them. */
const allAssets: Metric = {
  label: '近三月日均资产',
  unit: 'money',
  definition: {
    kind: 'average',
    field: 'aumDailyAvgMonth',
    months: 3,
    stated: 'aumDailyAvg3m',
  },
};

/** What a scheme that drives cards counts. */
export const countedAssets = ['depositsAndWealth', 'all'] as const;
type CountedAssets = (typeof countedAssets)[number];

const metricKey = 'average3m';

/** What the scheme counts now; null for one that has no such choice. */
export function countedAssetsOf({ metrics }: Pick<Scheme, 'metrics'>): CountedAssets | null {
  const definition = metrics[metricKey]?.definition;
  if (definition?.kind === 'counted') return 'depositsAndWealth';
  const isAll = JSON.stringify(definition) === JSON.stringify(allAssets.definition);
  return isAll ? 'all' : null;
}

/** The scheme with the other choice; its tiers, bounds and rules stay as they are. */
export function withCountedAssets(scheme: Scheme, counts: CountedAssets): Scheme {
  const metric = counts === 'all' ? allAssets : cardAssets;
  return { ...scheme, metrics: { ...scheme.metrics, [metricKey]: metric } };
}
