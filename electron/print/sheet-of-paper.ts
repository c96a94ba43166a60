import type { ExportMark } from '../../shared/models/export-mark';
import type { MarkedPaper, Paper } from '../../shared/models/paper';

/** Millimetres from the top left corner of an A4 page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const a4 = { width: 210, height: 297 } as const;

/** Text as markup: nothing in it is ever taken for a tag. */
function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

const place = ({ x, y, width, height }: Box) =>
  `left:${x}mm;top:${y}mm;width:${width}mm;height:${height}mm`;

/** Widths of text in em: a Chinese character is one, digits and small letters about half. */
export function widthInEm(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/[mwMW@%]/.test(character)) width += 0.95;
    else if (/[A-Z&]/.test(character)) width += 0.72;
    else if (character === ' ') width += 0.3;
    else width += /[\u0000-\u00ff]/.test(character) ? 0.56 : 1;
  }
  return width;
}

const mmPerPoint = 25.4 / 72;
const lineHeight = 1.25;

/**
 * The largest size in points, not above `wanted`, at which the text fits the width on one line;
 * below `smallest` it stays there and wraps. No text is ever cut off.
 */
export function fittingSize(text: string, width: number, wanted: number, smallest = 7): number {
  const needed = widthInEm(text) * wanted * mmPerPoint;
  if (needed <= width) return wanted;
  return Math.max(smallest, Math.floor(((wanted * width) / needed) * 4) / 4);
}

/** Height in mm of text of a size when its lines wrap at a width. */
export function wrappedHeight(lines: readonly string[], width: number, size: number): number {
  const count = lines.reduce((sum, line) => {
    const needed = widthInEm(line) * size * mmPerPoint;
    // Lines never fill to the last tenth of a character: punctuation and numbers stay together.
    return sum + (needed <= width ? 1 : Math.ceil((needed * 1.04) / width));
  }, 0);
  return count * size * mmPerPoint * lineHeight;
}

/** Text may shrink to this share of its size to stay on one line; below, it wraps. */
const shrinkBeforeWrap = 0.78;
const smallestSize = 5;
/** Numbers are not parted as long as they can be read, pt. */
const smallestNumber = 6.5;
/** Space that wrapped lines keep from the rules above and below, mm. */
const wrapMargin = 1.2;

/**
 * The largest size in points, not above `wanted`, at which text fits into a box: on one line where
 * that costs little, else wrapped.
 */
export function sizeInBox(
  lines: readonly string[],
  box: { readonly width: number; readonly height: number },
  wanted: number,
): number {
  const widest = lines.reduce((left, right) => (widthInEm(left) > widthInEm(right) ? left : right));
  const unwrapped = fittingSize(widest, box.width, wanted, 1);
  const tall = wrappedHeight(lines, Infinity, unwrapped) <= box.height;
  const keepsWhole = lines.every((line) => /^[!-~]+$/.test(line)) && unwrapped >= smallestNumber;
  if ((keepsWhole || unwrapped >= wanted * shrinkBeforeWrap) && tall) return unwrapped;
  for (let size = wanted; size > smallestSize; size -= 0.25) {
    if (wrappedHeight(lines, box.width, size) <= box.height - wrapMargin) return size;
  }
  return smallestSize;
}

export interface TextStyle {
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly bold?: boolean;
  readonly font?: 'serif' | 'sans';
  readonly vertical?: 'top' | 'middle';
  /** Space between the box and its text, mm. */
  readonly padding?: number;
  /** Space between letters, em; titles are set wide. */
  readonly spacing?: number;
}

/** Text in a box, shrunk or wrapped to fit; 10.5 pt serif unless told otherwise. */
export function text(box: Box, content: string, style: TextStyle = {}): string {
  const { size = 10.5, align = 'left', bold = false, font = 'serif' } = style;
  const { vertical = 'middle', padding = 1.5, spacing = 0 } = style;
  const lines = content.split('\n');
  const room = { width: box.width - 2 * padding, height: box.height };
  const fitted = spacing > 0 ? size : sizeInBox(lines, room, size);
  const classes = ['t', font, align, vertical, bold ? 'bold' : ''].filter(Boolean).join(' ');
  const inner = lines.map(escapeHtml).join('<br>');
  const spaced = spacing > 0 ? `;letter-spacing:${spacing}em;text-indent:${spacing}em` : '';
  return `<div class="${classes}" style="${place(box)};padding:0 ${padding}mm;font-size:${fitted}pt${spaced}"><span>${inner}</span></div>`;
}

/** Sentences one below the other; what stands between double asterisks is bold. */
export function paragraphs(
  box: Box,
  contents: readonly string[],
  style: { readonly size?: number; readonly gap?: number } = {},
): string {
  const { size = 9, gap = 0.6 } = style;
  const room = { width: box.width, height: box.height - gap * contents.length };
  const fitted = sizeInBox(
    contents.map((content) => content.replaceAll('**', '')),
    room,
    size,
  );
  const inner = contents
    .map((content) =>
      content.split('**').map((part, at) => (at % 2 ? strong(part) : escapeHtml(part))),
    )
    .map((parts) => `<p style="margin:0 0 ${gap}mm">${parts.join('')}</p>`)
    .join('');
  return `<div class="t serif left top" style="${place(box)};font-size:${fitted}pt"><span>${inner}</span></div>`;
}

const strong = (content: string) => `<b>${escapeHtml(content)}</b>`;

/**
 * Rules are shapes of one drawing over the whole page: a printed page places boxes of markup on
 * whole pixels of a quarter millimetre, a drawing exactly.
 */
const rect = (box: Box, look: string) =>
  `<rect x="${mm(box.x)}" y="${mm(box.y)}" width="${mm(box.width)}" height="${mm(box.height)}" ${look}/>`;
const mm = (value: number) => `${Math.round(value * 1000) / 1000}mm`;
const isShape = (part: string) => /^<(rect|circle)/.test(part);

/** A ruled rectangle; the rule lies centred on the box's edge, so that positions are exact. */
export function frame(box: Box, rule: number): string {
  return rect(box, `fill="none" stroke="#000" stroke-width="${mm(rule)}"`);
}

/** A straight line from a point to the right. */
export function horizontal(x: number, y: number, length: number, rule: number): string {
  return rect({ x, y: y - rule / 2, width: length, height: rule }, 'fill="#000"');
}

/** A straight line from a point downwards. */
export function vertical(x: number, y: number, length: number, rule: number): string {
  return rect({ x: x - rule / 2, y, width: rule, height: length }, 'fill="#000"');
}

/** The place for a round seal: a faint dotted circle with a word in it. */
export function sealPlace(
  centreX: number,
  centreY: number,
  diameter: number,
  word: string,
): string[] {
  const width = diameter - 8;
  return [
    `<circle cx="${mm(centreX)}" cy="${mm(centreY)}" r="${mm(diameter / 2)}" fill="none" stroke="#888" stroke-width="0.2mm" stroke-dasharray="1mm 1mm"/>`,
    `<div class="seal" style="${place({ x: centreX - width / 2, y: centreY - 4, width, height: 8 })}"><span>${escapeHtml(word)}</span></div>`,
  ];
}

/** An SVG drawing in a box. */
export function drawing(box: Box, viewBox: string, content: string): string {
  return `<svg class="drawing" style="${place(box)}" viewBox="${viewBox}" shape-rendering="crispEdges">${content}</svg>`;
}

/** One A4 page from its parts: shades and rules below, words above. */
export function page(parts: readonly string[]): string {
  const shapes = parts.filter(isShape);
  const rules = `<svg class="rules" width="100%" height="100%">${shapes.join('')}</svg>`;
  const words = parts.filter((part) => !isShape(part));
  return `<section class="page"><div class="ink">${[rules, ...words].join('\n')}</div></section>`;
}

/** A paper moved for a printer that prints off its mark; tenths of a millimetre, right and down. */
export function shifted(paper: Paper, offset: { readonly x: number; readonly y: number }): Paper {
  if (offset.x === 0 && offset.y === 0) return paper;
  const move = `.ink { transform: translate(${offset.x / 10}mm, ${offset.y / 10}mm); }`;
  return { ...paper, css: `${paper.css}\n${move}` };
}

/** Between the lowest foot of a paper and what printers can not reach, mm above the edge. */
const markAboveEdge = 6.8;

/**
 * A paper whose every page says, below everything else, who took it out and when (unless its own foot does) and
 * the head of the audit log: the one place that no paper can pass by.
 */
export function markPaper(paper: Paper, mark: ExportMark): MarkedPaper {
  const words = [paper.isStamped ? '' : mark.takenBy, mark.logHead].filter(Boolean).join(' · ');
  const [width, height] = paper.isLandscape ? [a4.height, a4.width] : [a4.width, a4.height];
  const box = { x: 10, y: height - markAboveEdge, width: width - 20, height: 4 };
  const line = text(box, words, { size: 6.5, align: 'right', font: 'sans', padding: 0 });
  const end = '</div></section>';
  const pages = paper.pages.map((each) =>
    each.endsWith(end) ? `${each.slice(0, -end.length)}\n${line}${end}` : each,
  );
  return { ...paper, pages, mark };
}

/** Style sheet of every paper: black on white, sizes in millimetres. */
export const paperCss = `
@page { size: 210mm 297mm; margin: 0; }
.page { position: relative; box-sizing: border-box; width: 210mm; height: 297mm; overflow: hidden;
  background: #fff; color: #000; break-after: page; break-inside: avoid; }
.page:last-child { break-after: auto; }
.ink { position: absolute; inset: 0; }
.ink > * { position: absolute; box-sizing: border-box; margin: 0; }
.t { display: flex; line-height: 1.25; overflow-wrap: anywhere; white-space: pre-wrap; font-variant-numeric: tabular-nums; }
.t > span { width: 100%; }
.serif { font-family: 'Noto Serif SC', 'Noto Serif CJK SC', SimSun, 'Songti SC', serif; }
.sans { font-family: 'Noto Sans SC', 'Noto Sans CJK SC', SimHei, 'Microsoft YaHei', sans-serif; }
.bold, .t b { font-weight: 700; }
.left { text-align: left; } .center { text-align: center; } .right { text-align: right; }
.middle { align-items: center; } .top { align-items: flex-start; }
.rules { left: 0; top: 0; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.seal { display: flex; align-items: center; text-align: center;
  justify-content: center; font: 9pt 'Noto Sans SC', 'Noto Sans CJK SC', SimHei, sans-serif; color: #888; }
`;

/** The same for sheets that lie down. */
export const landscapeCss = paperCss
  .replace('size: 210mm 297mm', 'size: 297mm 210mm')
  .replace('width: 210mm; height: 297mm', 'width: 297mm; height: 210mm');
