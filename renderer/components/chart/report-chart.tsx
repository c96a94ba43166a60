import { useMemo } from 'react';
import { reportChartHeight, reportChartOption } from '../../../shared/charts/report-chart-option';
import { showReportNumber } from '../../../shared/charts/report-number';
import type { ReportChart as ReportChartValue } from '../../../shared/models/report';
import { fontFamily } from '../../styles/theme';
import { Chart } from './chart';
import { chartTooltip } from './chart-style';

/** A report's chart on screen: the same drawing as on paper, with the number under the pointer. */
export function ReportChart({ chart }: { readonly chart: ReportChartValue }) {
  const option = useMemo(
    () => ({
      ...reportChartOption(chart, { fontFamily, show: showReportNumber }),
      tooltip: chartTooltip,
    }),
    [chart],
  );
  return <Chart option={option} height={reportChartHeight(chart)} label={chart.title} />;
}
