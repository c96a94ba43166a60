import { useCallback, useMemo } from 'react';
import type { TierStructure } from '../../../shared/models/tiering';
import { Chart } from '../../components/chart/chart';
import { chartAxis, chartText, chartTooltip } from '../../components/chart/chart-style';
import { useTexts, useTierName } from '../../hooks/use-texts';

interface ShareChartProps {
  readonly structure: TierStructure;
  readonly onDrill: (tier: string) => void;
}

/** Each tier's share of clients beside its share of assets; a bar leads to its clients. */
export function ShareChart({ structure, onDrill }: ShareChartProps) {
  const t = useTexts('tiering');
  const tierName = useTierName();
  const lines = useMemo(
    () => [...structure.lines].sort((a, b) => a.rank - b.rank),
    [structure.lines],
  );
  const option = useMemo(() => {
    const percent = (value: number): string => `${value.toFixed(2)}%`;
    const series = (name: string, color: string, shares: readonly number[]) => ({
      type: 'bar',
      name,
      color,
      barMaxWidth: 14,
      label: {
        show: true,
        position: 'right',
        formatter: ({ value }: { value: number }) => percent(value),
        ...chartText,
      },
      data: shares.map((share) => share * 100),
    });
    return {
      textStyle: chartText,
      tooltip: { ...chartTooltip, trigger: 'axis', valueFormatter: percent },
      legend: { top: 0, right: 0, itemWidth: 10, itemHeight: 10, textStyle: chartText },
      grid: { left: 4, right: 56, top: 28, bottom: 4, containLabel: true },
      xAxis: { type: 'value', show: false, max: 100 },
      yAxis: { type: 'category', data: lines.map((line) => tierName(line.tier)), ...chartAxis },
      series: [
        series(
          t('aumShare'),
          '#1b4a7e',
          lines.map((line) => line.aumShare ?? 0),
        ),
        series(
          t('clientShare'),
          '#8fb4d6',
          lines.map((line) => line.clientShare ?? 0),
        ),
      ],
    };
  }, [lines, t, tierName]);
  const open = useCallback(
    (index: number) => {
      const line = lines[index];
      if (line) onDrill(line.tier);
    },
    [lines, onDrill],
  );
  return (
    <Chart
      option={option}
      height={Math.max(170, 40 + lines.length * 38)}
      label={t('chartLabel')}
      onClick={open}
    />
  );
}
