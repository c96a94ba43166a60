import type { Day } from '../../../shared/models/calendar';
import { horizontal, sealPlace, text, type Box, type TextStyle } from '../sheet-of-paper';
import { formRules } from '../form-grid';

/** Diameter of a bank's round seal, mm. */
export const sealDiameter = 42;

/** 2026-11-02 → 2026 年 11 月 2 日. */
export function dateInWords(day: Day): string {
  const [year, month, date] = day.split('-');
  return `${year} 年 ${Number(month)} 月 ${Number(date)} 日`;
}

/** Bank, branch and title in the middle of a page of the given width. */
export function formHead(pageWidth: number, outlet: string, title: string): string[] {
  const line = (y: number, height: number, content: string, style: TextStyle) =>
    text({ x: 50, y, width: pageWidth - 100, height }, content, {
      align: 'center',
      font: 'sans',
      padding: 0,
      ...style,
    });
  return [
    line(14, 7, outlet, { size: 13 }),
    line(22, 10, title, { size: 18, bold: true, spacing: title.length > 10 ? 0 : 0.15 }),
  ];
}

/** What an opinion box says. */
interface Opinion {
  readonly title: string;
  /** Lines that are already known when the paper is printed. */
  readonly lines: readonly string[];
  readonly seal: string;
}

/** A box for an opinion: title, what is known, signature line, date line, room for the seal. */
export function opinionBox(box: Box, { title, lines, seal }: Opinion): string[] {
  const left = box.width - sealDiameter - 5;
  const bottom = box.y + box.height;
  return [
    ...boxTitle(box, title),
    text({ x: box.x, y: box.y + 9, width: left, height: box.height - 30 }, lines.join('\n'), {
      vertical: 'top',
      size: 10,
    }),
    ...blank({ x: box.x, y: bottom - 20, width: left }, '签名：', 12),
    ...sealOf(box, seal),
    dateLine(box),
  ];
}

/** Blanks to be filled in by hand, one below the other, with room for the seal. */
export function blanksBox(
  box: Box,
  { title, labels, seal }: { title: string; labels: readonly string[]; seal: string },
): string[] {
  const width = box.width - sealDiameter - 5;
  const step = (box.height - 20) / labels.length;
  return [
    ...boxTitle(box, title),
    ...labels.flatMap((label, at) =>
      blank({ x: box.x, y: box.y + 8 + at * step, width }, label, 3 + 3.6 * label.length),
    ),
    ...sealOf(box, seal),
    dateLine(box),
  ];
}

function boxTitle(box: Box, title: string): string[] {
  const style = { font: 'sans', size: 10, bold: true } as const;
  return [text({ x: box.x, y: box.y + 1.5, width: 40, height: 6 }, title, style)];
}

function blank(
  { x, y, width }: Pick<Box, 'x' | 'y' | 'width'>,
  label: string,
  from: number,
): string[] {
  return [
    text({ x, y, width, height: 7 }, label, { size: 10 }),
    horizontal(x + from, y + 6.5, width - from - 1, formRules.inner),
  ];
}

function sealOf(box: Box, word: string): string[] {
  const radius = sealDiameter / 2;
  return sealPlace(box.x + box.width - 3 - radius, box.y + 3 + radius, sealDiameter, word);
}

const dateLine = (box: Box) =>
  text(
    { x: box.x, y: box.y + box.height - 8.5, width: box.width - 3, height: 7 },
    '年        月        日',
    { size: 10, align: 'right' },
  );
