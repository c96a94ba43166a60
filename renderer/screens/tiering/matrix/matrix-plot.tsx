import { useEffect, useMemo, useRef, useState } from 'react';
import type { Scheme, SchemeNode } from '../../../../shared/models/scheme';
import type { MatrixView } from '../../../../shared/models/what-if';
import { Chart } from '../../../components/chart/chart';
import { chartAxis, chartText, chartTooltip } from '../../../components/chart/chart-style';
import { showMoney } from '../../../format/money';
import { typeMetricValue } from '../../../../shared/text/metric-value';
import { tierColour } from '../../../format/tier-colour';
import { axisScale, type AxisScale } from './axis-scale';
import { rankOfPoint } from './cell-counts';
import { CutLines, plotMargin } from './cut-lines';

const plotHeight = 460;

interface MatrixPlotProps {
  readonly view: MatrixView;
  readonly scheme: Scheme;
  readonly node: Extract<SchemeNode, { kind: 'matrix' }>;
  readonly onNode: (node: Extract<SchemeNode, { kind: 'matrix' }>) => void;
  readonly onClient: (clientNo: string) => void;
}

/** Every client as a dot between the cuts; a dot leads to its client. */
export function MatrixPlot({ view, scheme, node, onNode, onClient }: MatrixPlotProps) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  const { points } = view;
  // Scales follow the saved cuts, not the dragged ones: the ground must not move under the pointer.
  const x = useMemo(
    () => axisScale([...points.map((point) => point.x), ...view.x.cuts], view.x.unit),
    [points, view.x],
  );
  const y = useMemo(
    () => axisScale([...points.map((point) => point.y), ...view.y.cuts], view.y.unit),
    [points, view.y],
  );
  const option = useMemo(() => plotOption(view, scheme, node, x, y), [view, scheme, node, x, y]);
  const size = { width, height: plotHeight };
  return (
    <div ref={box} className="matrix-plot">
      <Chart
        option={option}
        height={plotHeight}
        label={`${view.x.label} × ${view.y.label}`}
        onClick={(at) => {
          const point = points[at];
          if (point) onClient(point.clientNo);
        }}
      />
      {width > 0 ? (
        <>
          <CutLines
            side="x"
            axis={view.x}
            cuts={node.x.cuts}
            scale={x}
            size={size}
            onCuts={(cuts) => onNode({ ...node, x: { ...node.x, cuts } })}
          />
          <CutLines
            side="y"
            axis={view.y}
            cuts={node.y.cuts}
            scale={y}
            size={size}
            onCuts={(cuts) => onNode({ ...node, y: { ...node.y, cuts } })}
          />
        </>
      ) : null}
    </div>
  );
}

function plotOption(
  view: MatrixView,
  scheme: Scheme,
  node: Extract<SchemeNode, { kind: 'matrix' }>,
  x: AxisScale,
  y: AxisScale,
) {
  const tierCount = scheme.tiers.length;
  const axisOf = (scale: AxisScale, axis: MatrixView['x']) => ({
    type: 'value',
    min: scale.min,
    max: scale.max,
    name: axis.label,
    nameLocation: 'middle',
    nameTextStyle: chartText,
    ...chartAxis,
    splitLine: { show: false },
    axisLabel: {
      ...chartText,
      formatter: (place: number) => shortValue(scale.fromPlot(place), axis.unit),
    },
  });
  return {
    animation: false,
    textStyle: chartText,
    grid: { ...plotMargin, containLabel: false },
    tooltip: {
      ...chartTooltip,
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const point = view.points[dataIndex];
        if (!point) return '';
        return [
          `${point.clientName}  ${point.clientNo}`,
          `${view.x.label} ${typeMetricValue(point.x, view.x.unit)}`,
          `${view.y.label} ${typeMetricValue(point.y, view.y.unit)}`,
          scheme.tiers[rankOfPoint(point, node)]?.name ?? '',
          showMoney(point.aum),
        ].join('\n');
      },
    },
    xAxis: { ...axisOf(x, view.x), nameGap: 24 },
    yAxis: { ...axisOf(y, view.y), nameGap: 54 },
    series: [
      {
        type: 'scatter',
        symbolSize: 7,
        data: view.points.map((point) => ({
          value: [x.toPlot(point.x), y.toPlot(point.y)],
          itemStyle: {
            color: tierColour(rankOfPoint(point, node), tierCount),
            opacity: 0.75,
            borderColor: '#fff',
            borderWidth: 0.5,
          },
        })),
      },
    ],
  };
}

/** An axis label: two digits that count are enough. */
function shortValue(value: number, unit: MatrixView['x']['unit']): string {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(value)))) - 1);
  return typeMetricValue(Math.round(value / step) * step, unit);
}
