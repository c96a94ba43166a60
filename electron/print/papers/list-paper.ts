import { isNumberFormat, showReportValue } from '../../../shared/charts/report-number';
import type { FormList, FormOpinion } from '../../../shared/models/form-list';
import type { Paper } from '../../../shared/models/paper';
import type { ReportColumn, ReportValue } from '../../../shared/models/report';
import { formGrid, formRules, type FormRow } from '../form-grid';
import {
  a4,
  frame,
  horizontal,
  landscapeCss,
  page,
  paperCss,
  text,
  vertical,
} from '../sheet-of-paper';
import { formHead, opinionBox } from './form-parts';

/** Where things stand on a list, mm; tests measure the PDF against it. */
export const listLayout = {
  margin: 15,
  top: 44,
  factHeight: 8,
  headHeight: 9,
  rowHeight: 8,
  totalHeight: 8,
  opinionHeight: 52,
  signerHeight: 14,
  noteHeight: 5,
  bottomMargin: 22,
} as const;

const layout = listLayout;
/** Characters of a table that an upright page holds; wider ones lie down. */
const charactersUpright = 96;

interface Sheet {
  readonly isLandscape: boolean;
  readonly pageWidth: number;
  readonly width: number;
  /** Where the table must end at the latest. */
  readonly bottom: number;
}

/** One page's share of the rows; only the last has totals, notes and signatures. */
interface Part {
  readonly rows: readonly (readonly ReportValue[])[];
  readonly first: boolean;
  readonly last: boolean;
}

/** Lists on as many pages as they need, each with its head; wide tables lie down. */
export function listsPaper(lists: readonly FormList[]): Paper {
  const [first] = lists;
  const sheet = sheetOf(lists);
  const name = first?.fileName ?? '';
  return {
    title: first?.title ?? '',
    fileName: `${name.replace(/[\\/:*?"<>| ]+/g, '_')}.pdf`,
    css: sheet.isLandscape ? landscapeCss : paperCss,
    isLandscape: sheet.isLandscape,
    pages: lists.flatMap((list) => {
      const parts = paginate(list, sheet);
      return parts.map((part, at) => listPage(list, part, sheet, { at, count: parts.length }));
    }),
  };
}

function sheetOf(lists: readonly FormList[]): Sheet {
  const characters = lists.map(({ table: { columns } }) =>
    columns.reduce((sum, { width }) => sum + width, 0),
  );
  const isLandscape = Math.max(0, ...characters) > charactersUpright;
  const [width, height] = isLandscape ? [a4.height, a4.width] : [a4.width, a4.height];
  return {
    isLandscape,
    pageWidth: width,
    width: width - 2 * layout.margin,
    bottom: height - layout.bottomMargin,
  };
}

/** Height of what stands below the rows on the last page, mm. */
function tailHeight(list: FormList): number {
  const totals = list.table.totals ? layout.totalHeight : 0;
  const notes = list.notes.length * layout.noteHeight;
  const signers = list.signers.length > 0 ? layout.signerHeight : 0;
  return totals + notes + signers + opinionRows(list) * layout.opinionHeight + 2;
}

const opinionRows = ({ opinions }: FormList) => Math.ceil(opinions.length / 2);
const factRows = ({ facts }: FormList) => Math.ceil(facts.length / 2);

function tableTop(list: FormList, first: boolean): number {
  return layout.top + (first ? factRows(list) * layout.factHeight : 0);
}

function paginate(list: FormList, { bottom }: Sheet): Part[] {
  const empty = list.table.columns.map(() => null);
  const rows = [...list.table.rows, ...Array.from({ length: list.emptyRows }, () => empty)];
  const room = (first: boolean, tail: number) =>
    Math.floor((bottom - tableTop(list, first) - layout.headHeight - tail) / layout.rowHeight);
  const parts: Part[] = [];
  let at = 0;
  do {
    const first = parts.length === 0;
    const left = rows.length - at;
    const last = left <= room(first, tailHeight(list));
    // Rows that would fit without the tail leave one for the page with the signatures.
    const take = last ? left : Math.max(1, Math.min(room(first, 0), Math.max(1, left - 1)));
    parts.push({ rows: rows.slice(at, at + take), first, last });
    at += take;
  } while (!parts.at(-1)?.last);
  return parts;
}

function listPage(
  list: FormList,
  part: Part,
  sheet: Sheet,
  number: { readonly at: number; readonly count: number },
): string {
  const top = tableTop(list, part.first);
  const bodyBottom = top + layout.headHeight + part.rows.length * layout.rowHeight;
  const tableBottom = bodyBottom + (part.last && list.table.totals ? layout.totalHeight : 0);
  const opinions = part.last ? list.opinions : [];
  const frameBottom =
    tableBottom + (opinions.length > 0 ? opinionRows(list) : 0) * layout.opinionHeight;
  return page([
    ...formHead(sheet.pageWidth, list.outlet, list.title),
    ...headLine(list, sheet),
    ...(part.first ? factGrid(list, sheet) : []),
    ...table(list, part, sheet, { top, tableBottom }),
    ...opinionBoxes(opinions, sheet, tableBottom),
    frame(
      { x: layout.margin, y: layout.top, width: sheet.width, height: frameBottom - layout.top },
      formRules.outer,
    ),
    ...(part.last ? belowFrame(list, sheet, frameBottom) : []),
    ...foot(list, sheet, number),
  ]);
}

function headLine(list: FormList, { width }: Sheet): string[] {
  const box = { x: layout.margin, y: 36.5, width, height: 6 };
  const style = { size: 10.5, padding: 0 } as const;
  return [
    text({ ...box, width: width * 0.6 }, list.left, style),
    text({ ...box, x: box.x + width * 0.6, width: width * 0.4 }, list.right, {
      ...style,
      align: 'right',
    }),
  ];
}

function factGrid(list: FormList, { width }: Sheet): string[] {
  const rows: FormRow[] = Array.from({ length: factRows(list) }, (_, at) => ({
    fields: list.facts.slice(at * 2, at * 2 + 2),
  }));
  const { margin: left, top, factHeight: rowHeight } = layout;
  return formGrid({ left, top, width, rowHeight, labelWidth: 30 }, rows);
}

function table(
  list: FormList,
  part: Part,
  sheet: Sheet,
  { top, tableBottom }: { readonly top: number; readonly tableBottom: number },
): string[] {
  const { columns, totals } = list.table;
  const places = columnPlaces(columns, sheet.width);
  const line = (y: number) => horizontal(layout.margin, y, sheet.width, formRules.inner);
  const rowTop = (at: number) => top + layout.headHeight + at * layout.rowHeight;
  const end = rowTop(part.rows.length);
  return [
    ...columns.map(({ title }, at) =>
      text({ ...places[at]!, y: top, height: layout.headHeight }, title, {
        font: 'sans',
        size: 10,
        bold: true,
        align: 'center',
        padding: 0.8,
      }),
    ),
    line(top + layout.headHeight),
    ...part.rows.flatMap((row, at) => [
      ...cells(row, columns, places, { y: rowTop(at), height: layout.rowHeight }),
      ...(at + 1 < part.rows.length || part.last ? [line(rowTop(at + 1))] : []),
    ]),
    ...(part.last && totals
      ? [
          ...cells(totals, columns, places, { y: end, height: layout.totalHeight }, true),
          line(tableBottom),
        ]
      : []),
    ...places.slice(1).map(({ x }) => vertical(x, top, tableBottom - top, formRules.inner)),
  ];
}

interface ColumnPlace {
  readonly x: number;
  readonly width: number;
}

function columnPlaces(columns: readonly ReportColumn[], width: number): ColumnPlace[] {
  const perCharacter = width / columns.reduce((sum, column) => sum + column.width, 0);
  let x: number = layout.margin;
  return columns.map((column) => {
    const place = { x, width: column.width * perCharacter };
    x += place.width;
    return place;
  });
}

function cells(
  row: readonly ReportValue[],
  columns: readonly ReportColumn[],
  places: readonly ColumnPlace[],
  { y, height }: { readonly y: number; readonly height: number },
  bold = false,
): string[] {
  return columns.map(({ format }, at) =>
    text({ ...places[at]!, y, height }, showReportValue(row[at] ?? null, format), {
      size: 9.5,
      bold,
      padding: 1.2,
      align: alignOf(columns[at]!),
    }),
  );
}

/** Numbers to the right, words to the left, days and the line's own number in the middle. */
function alignOf({ key, format }: ReportColumn): 'left' | 'center' | 'right' {
  if (key === 'number' || format === 'day' || format === 'month') return 'center';
  return isNumberFormat(format) ? 'right' : 'left';
}

function opinionBoxes(opinions: readonly FormOpinion[], { width }: Sheet, top: number): string[] {
  const half = width / 2;
  const { margin, opinionHeight: height } = layout;
  const boxes = opinions.flatMap((opinion, at) => {
    const row = Math.floor(at / 2);
    const box = { x: margin + (at % 2) * half, y: top + row * height, width: half, height };
    const below =
      row > 0 && at % 2 === 0 ? [horizontal(margin, box.y, width, formRules.inner)] : [];
    return [...opinionBox(box, opinion), ...below];
  });
  const rows = Math.ceil(opinions.length / 2);
  const middle =
    opinions.length > 1 ? [vertical(margin + half, top, rows * height, formRules.inner)] : [];
  return [...boxes, ...middle];
}

/** Notes, then the line on which people sign. */
function belowFrame(list: FormList, { width }: Sheet, top: number): string[] {
  const notes = list.notes.map((note, at) =>
    text(
      { x: layout.margin, y: top + 1.5 + at * layout.noteHeight, width, height: layout.noteHeight },
      note,
      { size: 9, padding: 0 },
    ),
  );
  const y = top + 4 + list.notes.length * layout.noteHeight;
  const each = width / Math.max(1, list.signers.length);
  const signers = list.signers.flatMap((signer, at) => {
    const x = layout.margin + at * each;
    const label = `${signer}:`;
    const from = 3.8 * label.length;
    return [
      text({ x, y, width: each, height: 7 }, label, { size: 10.5, padding: 0 }),
      horizontal(x + from, y + 6.3, Math.max(10, each - from - 6), formRules.inner),
    ];
  });
  return [...notes, ...signers];
}

function foot(
  list: FormList,
  { width, bottom }: Sheet,
  { at, count }: { readonly at: number; readonly count: number },
): string[] {
  const box = { x: layout.margin, y: bottom + 10, width, height: 5 };
  const words = list.pageWords
    .replace('{{page}}', String(at + 1))
    .replace('{{pages}}', String(count));
  return [
    text(box, list.foot, { size: 8.5, padding: 0 }),
    text(box, words, { size: 8.5, padding: 0, align: 'right' }),
  ];
}
