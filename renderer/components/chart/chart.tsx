import { BarChart, LineChart, SankeyChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import type { EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

echarts.use([
  BarChart,
  LineChart,
  SankeyChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  SVGRenderer,
]);

interface ChartProps {
  readonly option: EChartsCoreOption;
  readonly height: number;
  /** What the chart says, in words. */
  readonly label: string;
  readonly onClick?: (dataIndex: number) => void;
}

/** One chart that follows the size of its box. Options should set tooltip.renderMode richText. */
export function Chart({ option, height, label, onClick }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<echarts.ECharts | null>(null);

  useEffect(() => {
    if (!box.current) return;
    const made = echarts.init(box.current, undefined, { renderer: 'svg' });
    chart.current = made;
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      made.dispose();
    };
  }, []);

  useEffect(() => {
    if (!chart.current?.isDisposed()) chart.current?.setOption(option, { notMerge: true });
  }, [option]);

  useEffect(() => {
    const made = chart.current;
    if (!made || !onClick) return;
    const handle = (event: { dataIndex?: number }): void => {
      if (event.dataIndex !== undefined) onClick(event.dataIndex);
    };
    made.on('click', handle as never);
    return () => {
      if (!made.isDisposed()) made.off('click', handle as never);
    };
  }, [onClick]);

  return <div ref={box} style={{ height }} role="img" aria-label={label} />;
}
