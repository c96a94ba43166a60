import { BarChart, SankeyChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { reportChartOption } from '../../shared/charts/report-chart-option';
import { showReportNumber } from '../../shared/charts/report-number';
import type { ReportChart } from '../../shared/models/report';

echarts.use([BarChart, SankeyChart, ScatterChart, GridComponent, LegendComponent, SVGRenderer]);

const fontFamily = "'Noto Sans SC', 'Noto Sans CJK SC', SimHei, 'Microsoft YaHei', sans-serif";

/** A report's chart as SVG markup of the given size in pixels, drawn without a screen. */
export function drawReportChart(
  chart: ReportChart,
  size: { readonly width: number; readonly height: number },
): string {
  const drawn = echarts.init(null, undefined, { renderer: 'svg', ssr: true, ...size });
  try {
    drawn.setOption(reportChartOption(chart, { fontFamily, show: showReportNumber }));
    return drawn.renderToSVGString();
  } finally {
    drawn.dispose();
  }
}
