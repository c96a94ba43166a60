import { execFileSync } from 'node:child_process';

/** A rule, frame or circle on a page as the PDF has it: its outer edges, mm from the top left. */
export interface DrawnShape {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Width of the stroke of a frame, mm; 0 of a filled shape. */
  readonly stroke: number;
}

const mmPerPoint = 25.4 / 72;

/** Every filled or stroked shape of a page, from the PDF's own drawing; letters are left out. */
export function drawnShapes(file: string, page: number): DrawnShape[] {
  const at = String(page);
  const svg = execFileSync('pdftocairo', ['-svg', '-f', at, '-l', at, file, '-'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const drawing = svg.slice(svg.lastIndexOf('</defs>'));
  const shapes: DrawnShape[] = [];
  for (const [, path = ''] of drawing.matchAll(/<path ([^>]*)\/>/g)) shapes.push(shapeOf(path));
  return shapes;
}

function shapeOf(path: string): DrawnShape {
  const numbers =
    /\sd="([^"]*)"/
      .exec(path)?.[1]
      ?.match(/-?[\d.]+/g)
      ?.map(Number) ?? [];
  const [scale = 1, , , , shiftX = 0, shiftY = 0] =
    /matrix\(([^)]*)\)/.exec(path)?.[1]?.split(',').map(Number) ?? [];
  const xs = numbers.filter((_, index) => index % 2 === 0).map((x) => x * scale + shiftX);
  const ys = numbers.filter((_, index) => index % 2 === 1).map((y) => y * scale + shiftY);
  const stroked = !/stroke:none/.test(path);
  const width = stroked ? Number(/stroke-width:([\d.]+)/.exec(path)?.[1] ?? 0) * scale : 0;
  const mm = (points: number) => points * mmPerPoint;
  return {
    left: mm(Math.min(...xs)),
    right: mm(Math.max(...xs)),
    top: mm(Math.min(...ys)),
    bottom: mm(Math.max(...ys)),
    stroke: mm(width),
  };
}

/** Middle heights of horizontal rules at least so long, mm, from top to bottom. */
export function rulesAcross(shapes: readonly DrawnShape[], length: number): number[] {
  return shapes
    .filter(({ stroke, top, bottom, left, right }) => {
      return stroke === 0 && bottom - top < 1 && right - left >= length;
    })
    .map(({ top, bottom }) => (top + bottom) / 2)
    .sort((a, b) => a - b);
}
