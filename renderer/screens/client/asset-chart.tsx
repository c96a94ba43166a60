import { useMemo } from 'react';
import { assetParts, type Snapshot } from '../../../shared/models/client';
import { Chart } from '../../components/chart/chart';
import {
  chartAxis,
  chartText,
  chartTooltip,
  partColours,
} from '../../components/chart/chart-style';
import { useTexts } from '../../hooks/use-texts';

const wan = 1_000_000;

/** Assets by kind over the months, stacked. */
export function AssetChart({ snapshots }: { readonly snapshots: readonly Snapshot[] }) {
  const t = useTexts('client');
  const fields = useTexts('fields');
  const option = useMemo(() => {
    const parts = assetParts.filter((part) =>
      snapshots.some((one) => (one.figures[part] ?? 0) > 0),
    );
    return {
      color: partColours,
      textStyle: chartText,
      tooltip: {
        ...chartTooltip,
        trigger: 'axis',
        axisPointer: { type: 'shadow' },
        valueFormatter: (value: number) => value.toFixed(2),
      },
      legend: { bottom: 0, icon: 'rect', itemWidth: 10, itemHeight: 10, textStyle: chartText },
      grid: { left: 8, right: 8, top: 28, bottom: 30, containLabel: true },
      xAxis: { type: 'category', data: snapshots.map((one) => one.month), ...chartAxis },
      yAxis: { type: 'value', name: t('wanAxis'), nameTextStyle: chartText, ...chartAxis },
      series: parts.map((part) => ({
        type: 'bar',
        stack: 'assets',
        name: fields(part),
        barMaxWidth: 44,
        data: snapshots.map((one) => (one.figures[part] ?? 0) / wan),
      })),
    };
  }, [snapshots, fields, t]);
  if (snapshots.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="assets-title">
      <h2 id="assets-title">{t('assets')}</h2>
      <Chart option={option} height={220} label={t('assetsChart', { months: snapshots.length })} />
    </section>
  );
}
