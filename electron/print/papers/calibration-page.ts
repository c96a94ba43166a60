import type { Paper } from '../../../shared/models/paper';
import { a4, frame, horizontal, page, paperCss, text, vertical } from '../sheet-of-paper';

/** Where the marks of the test page stand, mm. */
export const calibrationLayout = {
  /** The cross whose distances from the paper's edges are measured. */
  cross: { x: 30, y: 40 },
  /** A square with sides of exactly 100 mm. */
  square: { x: 60, y: 130, width: 100, height: 100 },
  rulerY: 80,
  rulerX: 30,
  rulerLength: 150,
} as const;

/**
 * A test page for the printer's shift: rulers in millimetres, a cross to measure, a square
 * (docs/rules/cards.md#measures-of-the-papers).
 */
export function calibrationPaper(facts: {
  readonly offset: { readonly x: number; readonly y: number };
  readonly printedAt: string;
}): Paper {
  const { cross, square } = calibrationLayout;
  return {
    title: '打印校准页',
    fileName: '打印校准页.pdf',
    css: paperCss,
    pages: [
      page([
        text({ x: 40, y: 12, width: 130, height: 10 }, '打印校准页', {
          font: 'sans',
          size: 18,
          bold: true,
          align: 'center',
        }),
        ...crossMark(),
        ...horizontalRuler(),
        ...verticalRuler(),
        frame(square, 0.25),
        text({ ...square, height: 8 }, '100 mm × 100 mm', { align: 'center', size: 9 }),
        ...instructions(facts, cross),
      ]),
    ],
  };
}

function crossMark(): string[] {
  const { x, y } = calibrationLayout.cross;
  return [
    horizontal(x - 10, y, 20, 0.2),
    vertical(x, y - 10, 20, 0.2),
    text({ x: x + 3, y: y + 2, width: 60, height: 5 }, `左 ${x}.0 mm  上 ${y}.0 mm`, { size: 9 }),
  ];
}

/** Long strokes at full centimetres, middle ones at five millimetres, short ones at each. */
const stroke = (at: number) => (at % 10 === 0 ? 6 : at % 5 === 0 ? 4.5 : 3);
const millimetres = (length: number) => Array.from({ length: length + 1 }, (_, at) => at);

function horizontalRuler(): string[] {
  const { rulerY: y, rulerLength } = calibrationLayout;
  return [
    horizontal(30, y, rulerLength, 0.2),
    ...millimetres(rulerLength).map((at) => vertical(30 + at, y, stroke(at), 0.1)),
    ...millimetres(rulerLength / 10).map((at) =>
      text({ x: 25 + at * 10, y: y - 5, width: 10, height: 4.5 }, String(30 + at * 10), {
        align: 'center',
        size: 8,
        padding: 0,
      }),
    ),
  ];
}

function verticalRuler(): string[] {
  const { rulerX: x, rulerLength } = calibrationLayout;
  const top = 100;
  return [
    vertical(x, top, rulerLength, 0.2),
    ...millimetres(rulerLength).map((at) => horizontal(x, top + at, stroke(at), 0.1)),
    ...millimetres(rulerLength / 10).map((at) =>
      text({ x: x - 11, y: top - 2.5 + at * 10, width: 10, height: 5 }, String(top + at * 10), {
        align: 'right',
        size: 8,
        padding: 0.5,
      }),
    ),
  ];
}

function instructions(
  { offset, printedAt }: Parameters<typeof calibrationPaper>[0],
  cross: { readonly x: number; readonly y: number },
): string[] {
  const now = `本页打印时的偏移：向右 ${(offset.x / 10).toFixed(1)} mm，向下 ${(offset.y / 10).toFixed(1)} mm。`;
  return [
    now,
    `1. 用直尺量十字中心到纸张左边缘和上边缘的距离，应为 ${cross.x}.0 mm 和 ${cross.y}.0 mm。`,
    '2. 量得的数小于标准时，把差数加到“向右”或“向下”；大于标准时减去。例如量得左边 28.5 mm，则向右增加 1.5 mm。',
    '3. 在“设置 → 打印”中填入并保存，再打印本页核对。偏移只用于打印机，不用于 PDF。',
    '4. 方框边长应为 100 mm。不符时，请在打印机选项中选“实际大小”，不要选“适合页面”。',
    `A4 ${a4.width} mm × ${a4.height} mm    打印时间 ${printedAt.replace('T', ' ')}`,
  ].map((line, at) =>
    text({ x: 25, y: 256 + at * 5.6, width: 165, height: 5.4 }, line, { size: 9 }),
  );
}
