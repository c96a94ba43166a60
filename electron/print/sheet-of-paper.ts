/** Millimetres from the top left corner of an A4 page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const a4 = { width: 210, height: 297 } as const;

/** Text as markup: nothing in it is ever taken for a tag. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

const place = ({ x, y, width, height }: Box) =>
  `left:${x}mm;top:${y}mm;width:${width}mm;height:${height}mm`;

/** Widths of text in em: a Chinese character is one, Latin letters and digits about half. */
export function widthInEm(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u0000-\u00ff]/.test(character) ? 0.56 : 1;
  return width;
}

const mmPerPoint = 25.4 / 72;

/**
 * The largest size in points, not above `wanted`, at which the text fits the width on one line;
 * below `smallest` it stays there and wraps. No text is ever cut off.
 */
export function fittingSize(text: string, width: number, wanted: number, smallest = 7): number {
  const needed = widthInEm(text) * wanted * mmPerPoint;
  if (needed <= width) return wanted;
  return Math.max(smallest, Math.floor(((wanted * width) / needed) * 4) / 4);
}

export interface TextStyle {
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly bold?: boolean;
  readonly font?: 'serif' | 'sans';
  readonly vertical?: 'top' | 'middle';
  /** Space between the box and its text, mm. */
  readonly padding?: number;
}

/** Text in a box, shrunk to fit; 10.5 pt serif unless told otherwise. */
export function text(box: Box, content: string, style: TextStyle = {}): string {
  const { size = 10.5, align = 'left', bold = false, font = 'serif' } = style;
  const { vertical = 'middle', padding = 1.5 } = style;
  const lines = content.split('\n');
  const widest = lines.reduce((left, right) => (widthInEm(left) > widthInEm(right) ? left : right));
  const fitted = fittingSize(widest, box.width - 2 * padding, size);
  const classes = ['t', font, align, vertical, bold ? 'bold' : ''].filter(Boolean).join(' ');
  const inner = lines.map(escapeHtml).join('<br>');
  return `<div class="${classes}" style="${place(box)};padding:0 ${padding}mm;font-size:${fitted}pt"><span>${inner}</span></div>`;
}

/** A ruled rectangle; the rule lies centred on the box's edge, so that positions are exact. */
export function frame(box: Box, rule: number): string {
  const half = rule / 2;
  const outer = {
    x: box.x - half,
    y: box.y - half,
    width: box.width + rule,
    height: box.height + rule,
  };
  return `<div class="frame" style="${place(outer)};border-width:${rule}mm"></div>`;
}

/** A straight line from a point to the right. */
export function horizontal(x: number, y: number, length: number, rule: number): string {
  return `<div class="line" style="${place({ x, y: y - rule / 2, width: length, height: rule })}"></div>`;
}

/** A straight line from a point downwards. */
export function vertical(x: number, y: number, length: number, rule: number): string {
  return `<div class="line" style="${place({ x: x - rule / 2, y, width: rule, height: length })}"></div>`;
}

/** The place for a round seal: a faint dotted circle with a word in it. */
export function sealPlace(
  centreX: number,
  centreY: number,
  diameter: number,
  word: string,
): string {
  const box = {
    x: centreX - diameter / 2,
    y: centreY - diameter / 2,
    width: diameter,
    height: diameter,
  };
  return `<div class="seal" style="${place(box)}"><span>${escapeHtml(word)}</span></div>`;
}

/** An SVG drawing in a box. */
export function drawing(box: Box, viewBox: string, content: string): string {
  return `<svg class="drawing" style="${place(box)}" viewBox="${viewBox}" shape-rendering="crispEdges">${content}</svg>`;
}

/** One A4 page; offsets shift everything for a printer that prints off its mark, mm. */
export function page(parts: readonly string[], offset = { x: 0, y: 0 }): string {
  return `<section class="page"><div class="ink" style="transform:translate(${offset.x}mm,${offset.y}mm)">${parts.join('\n')}</div></section>`;
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
.bold { font-weight: 700; }
.left { text-align: left; } .center { text-align: center; } .right { text-align: right; }
.middle { align-items: center; } .top { align-items: flex-start; }
.frame { border: solid #000; }
.line { background: #000; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.seal { border: 0.2mm dashed #888; border-radius: 50%; display: flex; align-items: center;
  justify-content: center; font: 9pt 'Noto Sans SC', 'Noto Sans CJK SC', SimHei, sans-serif; color: #888; }
`;

/** The same for sheets that lie down. */
export const landscapeCss = paperCss
  .replace('size: 210mm 297mm', 'size: 297mm 210mm')
  .replace('width: 210mm; height: 297mm', 'width: 297mm; height: 210mm');
