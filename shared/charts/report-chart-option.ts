import type { ColumnFormat, ReportChart } from '../models/report';

/** How a number of a chart is written. */
type ShowNumber = (value: number, format: ColumnFormat) => string;

/** An option of the chart library; screen and paper hand it over as it is. */
type ChartOption = Readonly<Record<string, unknown>>;

/** What drawing needs besides the chart: the font, and how numbers are written. */
interface ChartStyle {
  readonly fontFamily: string;
  readonly show: ShowNumber;
}

type ChartOf<Kind extends ReportChart['kind']> = Extract<ReportChart, { kind: Kind }>;

/**
 * Dark and light in turn: neighbours differ in black and white as well
 * (docs/rules/reports.md#charts-and-workbooks).
 */
const shades = ['#1b4a7e', '#9fc0de', '#2f7f79', '#cfe3dc', '#8a5f14', '#e6d3a1', '#6b5070'];
const gain = '#2f7f79';
const loss = '#c05a3a';
const standing = '#1b4a7e';

const textStyle = ({ fontFamily }: ChartStyle) => ({ color: '#333333', fontSize: 12, fontFamily });

/** The option of any chart of a report; every bar and band carries its number. */
export function reportChartOption(chart: ReportChart, style: ChartStyle): ChartOption {
  const common = { animation: false, textStyle: textStyle(style) };
  switch (chart.kind) {
    case 'bars':
      return { ...common, ...barsOption(chart, style) };
    case 'sankey':
      return { ...common, ...sankeyOption(chart, style) };
    case 'waterfall':
      return { ...common, ...waterfallOption(chart, style) };
  }
}

/** Height in pixels at which a chart is easy to read. */
export function reportChartHeight(chart: ReportChart): number {
  if (chart.kind === 'bars') return 48 + chart.categories.length * chart.series.length * 22;
  return chart.kind === 'sankey' ? 320 : 260;
}

function barsOption(chart: ChartOf<'bars'>, style: ChartStyle): ChartOption {
  const text = textStyle(style);
  const label = {
    show: true,
    position: 'right',
    ...text,
    formatter: ({ value }: { value: number }) => style.show(value, chart.format),
  };
  return {
    legend: { top: 0, textStyle: text, itemWidth: 14, itemHeight: 10 },
    grid: { left: 8, right: 72, top: 28, bottom: 4, containLabel: true },
    xAxis: { type: 'value', show: false },
    // The first category is read first: at the top.
    yAxis: {
      type: 'category',
      inverse: true,
      data: chart.categories,
      axisTick: { show: false },
      axisLabel: text,
    },
    series: chart.series.map(({ name, values }, at) => ({
      type: 'bar',
      name,
      data: values,
      barMaxWidth: 16,
      itemStyle: { color: shades[at % shades.length] },
      label,
    })),
  };
}

const sumAt = (chart: ChartOf<'sankey'>, side: 'from' | 'to', at: number): number =>
  chart.links.reduce((sum, link) => (link[side] === at ? sum + link.value : sum), 0);

/** Nodes of one side that have a band; the same tier may stand on both, so its side names it. */
function sankeyNodes(chart: ChartOf<'sankey'>, side: 'from' | 'to', style: ChartStyle) {
  return chart[side].flatMap((label, at) =>
    chart.links.some((link) => link[side] === at)
      ? [
          {
            name: `${side} ${at}`,
            depth: side === 'from' ? 0 : 1,
            itemStyle: { color: shades[at % shades.length] },
            label: {
              formatter: `${label} ${style.show(sumAt(chart, side, at), chart.format)}`,
              position: side === 'from' ? 'right' : 'left',
              ...textStyle(style),
            },
          },
        ]
      : [],
  );
}

function sankeyOption(chart: ChartOf<'sankey'>, style: ChartStyle): ChartOption {
  return {
    series: [
      {
        type: 'sankey',
        left: 8,
        right: 8,
        top: 12,
        bottom: 12,
        nodeWidth: 14,
        nodeGap: 18,
        // As listed: the highest tier stays at the top on both sides.
        layoutIterations: 0,
        draggable: false,
        data: [...sankeyNodes(chart, 'from', style), ...sankeyNodes(chart, 'to', style)],
        links: chart.links.map(({ from, to, value }) => ({
          source: `from ${from}`,
          target: `to ${to}`,
          value,
        })),
        lineStyle: { color: 'source', opacity: 0.45, curveness: 0.5 },
      },
    ],
  };
}

function waterfallOption(chart: ChartOf<'waterfall'>, style: ChartStyle): ChartOption {
  const text = textStyle(style);
  const bars = waterfallBars(chart.steps);
  const stack = { type: 'bar', stack: 'all', barMaxWidth: 56 } as const;
  return {
    grid: { left: 8, right: 8, top: 24, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      data: chart.steps.map(({ name }) => name),
      axisTick: { show: false },
      axisLabel: { ...text, interval: 0 },
    },
    yAxis: { type: 'value', show: false, min: waterfallFloor(bars) },
    series: [
      { ...stack, silent: true, itemStyle: { opacity: 0 }, data: bars.map(({ low }) => low) },
      {
        ...stack,
        label: {
          show: true,
          position: 'top',
          ...text,
          formatter: ({ dataIndex }: { dataIndex: number }) =>
            style.show(chart.steps[dataIndex]?.value ?? 0, chart.format),
        },
        data: chart.steps.map(({ value, isTotal }, at) => ({
          value: bars[at]?.height ?? 0,
          itemStyle: { color: isTotal ? standing : value < 0 ? loss : gain },
        })),
      },
    ],
  };
}

/**
 * Where the axis begins: at zero, unless the changes would be slivers beside the totals; then just
 * below the lowest of them.
 */
function waterfallFloor(bars: readonly { low: number; height: number }[]): number {
  const changes = bars.slice(1, -1);
  const low = Math.min(...bars.map((bar) => bar.low + (changes.includes(bar) ? 0 : bar.height)));
  const high = Math.max(...bars.map((bar) => bar.low + bar.height));
  const range = high - low;
  return range < high / 3 ? Math.max(0, low - range) : 0;
}

/** Where each bar hangs: its lower edge and its height. */
function waterfallBars(steps: ChartOf<'waterfall'>['steps']): { low: number; height: number }[] {
  let level = 0;
  return steps.map(({ value, isTotal }) => {
    const from = isTotal ? 0 : level;
    level = isTotal ? value : level + value;
    return { low: Math.min(from, level), height: Math.abs(level - from) };
  });
}
