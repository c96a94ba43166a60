import { isNumberFormat, showReportValue } from '../../../shared/charts/report-number';
import { reportChartHeight } from '../../../shared/charts/report-chart-option';
import type { Paper } from '../../../shared/models/paper';
import type { Report, ReportTable, ReportValue } from '../../../shared/models/report';
import { drawReportChart } from '../draw-chart';
import { a4, horizontal, landscapeCss, paperCss, page, text, type Box } from '../sheet-of-paper';

/** Everything in millimetres. */
const margin = { left: 12, right: 12, top: 12, bottom: 14 } as const;
const rowHeight = 6;
const headHeight = 8;
const gap = 5;
/** A portrait page holds about this many characters of a table; wider ones lie down. */
const charactersUpright = 100;
const pixelsPerMm = 96 / 25.4;

interface Layout {
  readonly isLandscape: boolean;
  readonly width: number;
  readonly bottom: number;
}

/** Something of a known height that is not parted. */
interface Block {
  readonly height: number;
  /** Its markup with its upper edge at `y`. */
  readonly draw: (y: number) => string[];
  /** Repeated at the top of a page that the block before it overflowed to. */
  readonly head?: Block;
}

/** Who printed a report and when. */
interface ReportStamp {
  readonly outlet: string;
  readonly printedBy: string;
  readonly printedAt: string;
}

/** A report as A4 pages: headline, charts, tables with repeated heads, notes and definitions. */
export function reportPaper(report: Report, stamp: ReportStamp): Paper {
  return reportsPaper([report], stamp);
}

/** Several reports one after the other, each beginning on a page of its own. */
function reportsPaper(reports: readonly Report[], stamp: ReportStamp): Paper {
  const layout = layoutOf(reports);
  const pages = reports.flatMap((report) => paginate(blocksOf(report, layout), layout));
  const [first] = reports;
  return {
    title: first?.title ?? '',
    fileName: `${[first?.title, first?.subtitle].join('_').replace(/[\\/:*?"<>| ·]+/g, '_')}.pdf`,
    css: layout.isLandscape ? landscapeCss : paperCss,
    isLandscape: layout.isLandscape,
    pages: pages.map((parts, at) =>
      page([...parts, ...footer(at + 1, pages.length, stamp, layout)]),
    ),
  };
}

function layoutOf(reports: readonly Report[]): Layout {
  const widths = reports.flatMap(({ tables }) => tables.map(charactersOf));
  const isLandscape = Math.max(0, ...widths) > charactersUpright;
  const sheet = isLandscape ? { width: a4.height, height: a4.width } : a4;
  return {
    isLandscape,
    width: sheet.width - margin.left - margin.right,
    bottom: sheet.height - margin.bottom,
  };
}

const charactersOf = ({ columns }: ReportTable): number =>
  columns.reduce((sum, { width }) => sum + width, 0);

/** Puts blocks on pages from top to bottom; a block that does not fit begins the next page. */
function paginate(blocks: readonly Block[], { bottom }: Layout): string[][] {
  const pages: string[][] = [[]];
  let y: number = margin.top;
  for (const block of blocks) {
    if (y + block.height > bottom && y > margin.top) {
      pages.push([]);
      y = margin.top;
      if (block.head) y = put(pages, block.head, y);
    }
    y = put(pages, block, y);
  }
  return pages;
}

function put(pages: string[][], block: Block, y: number): number {
  pages.at(-1)?.push(...block.draw(y));
  return y + block.height;
}

const space = (height: number): Block => ({ height, draw: () => [] });

function blocksOf(report: Report, layout: Layout): Block[] {
  return [
    line(report.title, layout, { size: 18, height: 9, bold: true }),
    line(report.subtitle, layout, { size: 10, height: 6 }),
    ...(report.headline
      ? [line(report.headline, layout, { size: 12, height: 9, bold: true })]
      : []),
    ...(report.charts ?? []).flatMap((chart) => chartBlocks(chart, layout)),
    ...report.tables.flatMap((table) => tableBlocks(table, layout)),
    ...noteBlocks(report, layout),
  ];
}

function line(
  content: string,
  { width }: Layout,
  style: { readonly size: number; readonly height: number; readonly bold?: boolean },
): Block {
  const { height, ...look } = style;
  return {
    height,
    draw: (y) => [
      text({ x: margin.left, y, width, height }, content, { ...look, font: 'sans', padding: 0 }),
    ],
  };
}

function chartBlocks(chart: NonNullable<Report['charts']>[number], layout: Layout): Block[] {
  // Drawn a little larger than it is printed, so that its words come out at 8 to 9 points.
  const scale = 1.15;
  const pixels = {
    width: Math.round(layout.width * pixelsPerMm * scale),
    height: reportChartHeight(chart),
  };
  const height = pixels.height / pixelsPerMm / scale;
  const box = (y: number): Box => ({ x: margin.left, y, width: layout.width, height });
  return [
    space(2),
    line(chart.title, layout, { size: 11, height: 6, bold: true }),
    { height: height + 1, draw: (y) => [placeSvg(box(y), drawReportChart(chart, pixels))] },
  ];
}

/** The drawing scales with its box: the library gives it a size in pixels, the box one in mm. */
function placeSvg(box: Box, svg: string): string {
  const place = `left:${box.x}mm;top:${box.y}mm;width:${box.width}mm;height:${box.height}mm`;
  return `<div style="${place}">${svg.replace(/<svg width="[\d.]+" height="[\d.]+"/, '<svg width="100%" height="100%"')}</div>`;
}

function tableBlocks(table: ReportTable, layout: Layout): Block[] {
  const columns = columnPlaces(table, layout);
  const head = headBlock(table, columns, layout);
  const rows = table.rows.map((row) => ({ ...rowBlock(row, table, columns, layout, false), head }));
  const totals = table.totals
    ? [{ ...rowBlock(table.totals, table, columns, layout, true), head }]
    : [];
  const title = line(table.name, layout, { size: 11, height: 7, bold: true });
  // A title and a head alone at a page's foot would be parted from their rows.
  const start: Block = {
    height: title.height + head.height + rowHeight,
    draw: (y) => [
      ...title.draw(y),
      ...head.draw(y + title.height),
      ...((rows[0] ?? totals[0])?.draw(y + title.height + head.height) ?? []),
    ],
  };
  return [
    space(gap),
    start,
    ...(rows.length > 0 ? rows.slice(1) : []),
    ...(rows.length > 0 ? totals : []),
  ];
}

interface ColumnPlace {
  readonly x: number;
  readonly width: number;
}

function columnPlaces(table: ReportTable, { width }: Layout): ColumnPlace[] {
  const perCharacter = width / charactersOf(table);
  let x: number = margin.left;
  return table.columns.map((column) => {
    const place = { x, width: column.width * perCharacter };
    x += place.width;
    return place;
  });
}

function headBlock(table: ReportTable, places: readonly ColumnPlace[], { width }: Layout): Block {
  return {
    height: headHeight,
    draw: (y) => [
      ...table.columns.map(({ title, format }, at) =>
        text({ ...(places[at] as ColumnPlace), y, height: headHeight }, title, {
          font: 'sans',
          size: 8.5,
          bold: true,
          padding: 1,
          align: isNumberFormat(format) ? 'right' : 'left',
        }),
      ),
      horizontal(margin.left, y, width, 0.4),
      horizontal(margin.left, y + headHeight, width, 0.25),
    ],
  };
}

function rowBlock(
  row: readonly ReportValue[],
  table: ReportTable,
  places: readonly ColumnPlace[],
  { width }: Layout,
  isTotal: boolean,
): Block {
  return {
    height: rowHeight,
    draw: (y) => [
      ...table.columns.map(({ format }, at) =>
        text(
          { ...(places[at] as ColumnPlace), y, height: rowHeight },
          showReportValue(row[at] ?? null, format),
          {
            font: 'sans',
            size: 8.5,
            bold: isTotal,
            padding: 1,
            align: isNumberFormat(format) ? 'right' : 'left',
          },
        ),
      ),
      horizontal(margin.left, y + rowHeight, width, isTotal ? 0.4 : 0.1),
    ],
  };
}

/** Between a term and what it means, in the punctuation of the term's language. */
const colonAfter = (term: string): string => (/[\u3400-\u9fff]/.test(term) ? '：' : ': ');

function noteBlocks(report: Report, layout: Layout): Block[] {
  const notes = [
    ...report.footnotes,
    ...report.definitions.map(({ term, meaning }) => `${term}${colonAfter(term)}${meaning}`),
  ];
  return notes.length === 0
    ? []
    : [space(gap), ...notes.map((note) => line(note, layout, { size: 8, height: 4.6 }))];
}

function footer(number: number, count: number, stamp: ReportStamp, { bottom, width }: Layout) {
  const y = bottom + 3;
  const { outlet, printedBy } = stamp;
  const at = stamp.printedAt.replace('T', ' ');
  const printed = `${outlet}  ${printedBy}  ${at}`;
  const style = { font: 'sans', size: 8, padding: 0 } as const;
  return [
    text({ x: margin.left, y, width: width * 0.75, height: 5 }, printed, style),
    text(
      { x: margin.left + width * 0.75, y, width: width * 0.25, height: 5 },
      `${number} / ${count}`,
      {
        ...style,
        align: 'right',
      },
    ),
  ];
}
