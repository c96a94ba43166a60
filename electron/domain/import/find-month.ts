import { isMonth, type Month } from '../../../shared/models/calendar';
import type { RawCell, RawSheet } from '../../../shared/models/grid';
import type { Layout } from '../../../shared/models/import';
import { cellName } from './cell-name';
import { cellText } from './cell-text';
import { monthColumnWords } from './column-synonyms';
import type { HeaderParts } from './header-parts';
import { readHeaderText } from './header-text';
import { toHalfWidth, withoutBlanks } from './plain-text';
import { isPlaceholder, unreadable, type Reading } from './reading';

type FoundMonth = NonNullable<Layout['month']>;

/** Where a file may name its month, surest first. */
export interface MonthQuestion {
  readonly sheet: RawSheet;
  readonly fileName: string;
  /** 0-based rows of the header. */
  readonly header: { readonly first: number; readonly last: number };
  readonly parts: readonly HeaderParts[];
}

/** The month the figures belong to; never the day of printing (paper 10). */
export function findMonth(question: MonthQuestion): FoundMonth | null {
  return (
    fromTitle(question, labelled) ??
    fromColumn(question) ??
    fromTitle(question, unlabelled) ??
    fromSheetName(question) ??
    fromName(question.fileName.replace(/\.[^.]*$/, ''), 'fileName') ??
    fromTitle(question, anyDay)
  );
}

const label =
  '(?:统计|报告|报表|数据|上报|所属|会计|业务)(?:月份|期间|期|日期|时间|截止日|年月|月)|月份|期次|账期|截止日期?|截至';
const labelled = new RegExp(`(?:${label})[::]?(?:为|是|至|到)?((?:19|20)\\d{2}.{0,8})`);
const unlabelled = /((?:19|20)\d{2}年\d{1,2}月(?!\d{1,2}日))/;
/** A bare day in the title may be when it was printed, so it comes last. */
const anyDay = /((?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2})/;
const printing = /(打印|制表|导出|生成|下载|查询|复核|填报|编制)(日期|时间|日)?/;

function fromTitle({ sheet, header }: MonthQuestion, pattern: RegExp): FoundMonth | null {
  for (let row = 0; row < header.first; row += 1) {
    const cells = sheet.rows[row] ?? [];
    for (let column = 0; column < cells.length; column += 1) {
      const month = monthInText(cells[column], pattern);
      if (month !== null) return { month, cell: cellName(row, column), from: 'title' };
    }
  }
  return null;
}

function monthInText(cell: RawCell | undefined, pattern: RegExp): Month | null {
  const text = toHalfWidth(withoutBlanks(cellText(cell)));
  const found = pattern.exec(
    text.replace(new RegExp(`${printing.source}[::]?[\\d年月日/.-]*`), ''),
  );
  return found === null ? null : readMonth(found[1] as string);
}

/** A column such as 上报期 counts when its first filled rows agree. */
function fromColumn({ sheet, header, parts }: MonthQuestion): FoundMonth | null {
  const column = parts.findIndex((part) =>
    monthColumnWords.includes(readHeaderText(part.at(-1) ?? '').key),
  );
  if (column < 0) return null;
  let found: FoundMonth | null = null;
  for (let row = header.last + 1; row < Math.min(sheet.rowCount, header.last + 50); row += 1) {
    const month = readMonth(toHalfWidth(withoutBlanks(cellText(sheet.rows[row]?.[column]))));
    if (month === null) continue;
    if (found !== null && found.month !== month) return null;
    found ??= { month, cell: cellName(row, column), from: 'column' };
  }
  return found;
}

/** The only sheet of a text file is called like the file itself. */
function fromSheetName({ sheet, fileName }: MonthQuestion): FoundMonth | null {
  return fileName.startsWith(sheet.name) ? null : fromName(sheet.name, 'sheetName');
}

function fromName(name: string, from: 'sheetName' | 'fileName'): FoundMonth | null {
  const text = toHalfWidth(withoutBlanks(name));
  // Digits run on in account and batch numbers; a month stands alone or is part of a day.
  const match =
    /(?<!\d)((?:20)\d{2}[-_.年/]?(?:0?[1-9]|1[0-2])(?:月|(?!\d)|(?:0[1-9]|[12]\d|3[01])(?!\d)))/.exec(
      text,
    );
  const month = match === null ? null : readMonth(match[1] as string);
  return month === null ? null : { month, cell: '', from };
}

/** The month a cell of a row names; null where it is blank. */
export function parseMonth(cell: RawCell): Reading<Month> {
  const text = toHalfWidth(withoutBlanks(cellText(cell)));
  return isPlaceholder(text) ? null : (readMonth(text) ?? unreadable);
}

const monthText = /^((?:19|20)\d{2})[-_/.年]?(\d{1,2})/;

/** The month at the beginning of a text: 2026年08月, 2026-8, 202608, 20260831. */
export function readMonth(text: string): Month | null {
  const match = monthText.exec(text);
  if (match === null) return null;
  const month = `${match[1]}-${(match[2] as string).padStart(2, '0')}`;
  return isMonth(month) ? month : null;
}
