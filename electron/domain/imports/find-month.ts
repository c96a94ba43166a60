import { daysInMonth, isMonth, type Month } from '../../../shared/models/calendar';
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
interface MonthQuestion {
  readonly sheet: RawSheet;
  readonly fileName: string;
  /** 0-based rows of the header. */
  readonly header: { readonly first: number; readonly last: number };
  readonly parts: readonly HeaderParts[];
  /** The month that was chosen, by which a month without a year is placed; null while there is none. */
  readonly wanted?: Month | null;
}

/** The month the figures belong to; never the day of printing (docs/rules/imports.md#month-of-a-file). */
export function findMonth(question: MonthQuestion): FoundMonth | null {
  return (
    fromTitle(question, labelled) ??
    fromColumn(question) ??
    fromTitle(question, span) ??
    fromTitle(question, unlabelled) ??
    fromSheetName(question) ??
    fromYearlessSheet(question) ??
    fromName(baseName(question.fileName), 'fileName') ??
    fromTitle(question, anyDay)
  );
}

const baseName = (fileName: string) => fileName.replace(/\.[^.]*$/, '');

const label =
  '(?:统计|报告|报表|数据|上报|所属|会计|业务)(?:月份|期间|期|日期|时间|截止日|年月|月)|月份|期次|账期|截止日期?|截至';
const labelled = new RegExp(`(?:${label})[::]?(?:为|是|至|到)?((?:19|20)\\d{2}.{0,8})`);
const unlabelled = /((?:19|20)\d{2}年\d{1,2}月(?!\d{1,2}日))/;
/** A bare day in the title may be when it was printed, so it comes last. */
const anyDay = /((?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2})/;
/** 2026年1-10月, 2026年1月至10月, 202601-202610: everything up to the last of them. */
const span =
  /((?:19|20)\d{2})(?:年|[-/.])?(?:0?[1-9]|1[0-2])月?份?[-—–~至到]+(?:(?:19|20)\d{2}年?)?(1[0-2]|0?[1-9])月|((?:19|20)\d{2})(?:0[1-9]|1[0-2])[-—–~至到]+(?:19|20)\d{2}(0[1-9]|1[0-2])(?!\d)/;
const printing = /(打印|制表|导出|生成|下载|查询|复核|填报|编制)(日期|时间|日)?/;

function fromTitle({ sheet, header }: MonthQuestion, pattern: RegExp): FoundMonth | null {
  for (let row = 0; row < header.first; row += 1) {
    const cells = sheet.rows[row] ?? [];
    for (let column = 0; column < cells.length; column += 1) {
      const found = monthInText(cells[column], pattern);
      if (found !== null) return { ...found, cell: cellName(row, column), from: 'title' };
    }
  }
  return null;
}

type NamedMonth = Pick<FoundMonth, 'month' | 'cumulative'>;

function monthInText(cell: RawCell | undefined, pattern: RegExp): NamedMonth | null {
  const text = toHalfWidth(withoutBlanks(cellText(cell))).replace(
    new RegExp(`${printing.source}[::]?[\\d年月日/.-]*`),
    '',
  );
  const found = pattern.exec(text);
  if (found === null) return null;
  const spanned = lastOfSpan(text);
  if (spanned !== null) return spanned;
  if (pattern === anyDay && !isNearMonthEnd(found[1] as string)) return null;
  const month = readMonth(found[1] as string);
  return month === null ? null : { month };
}

/** The last month of a span; its figures are cumulative, so it is only taken once it was chosen. */
function lastOfSpan(text: string): NamedMonth | null {
  const [, year, last, otherYear, otherLast] = span.exec(text) ?? [];
  const month = readMonth(`${year ?? otherYear ?? ''}-${last ?? otherLast ?? ''}`);
  return month === null ? null : { month, cumulative: true };
}

/** Days before a month's end on which its figures are dated, where it ends on a weekend. */
const weekend = 2;

/** Whether a day dates the figures of its month; any other is when a file was made. */
function isNearMonthEnd(text: string): boolean {
  const [year = '', month = '', day = '0'] = text.match(/\d+/g) ?? [];
  const named = `${year}-${month.padStart(2, '0')}`;
  return isMonth(named) && Number(day) >= daysInMonth(named) - weekend;
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

/** Digits run on in account and batch numbers; a month stands alone or is part of a day. */
const monthInName =
  /(?<!\d)(20\d{2})([-_.年/]?)(0[1-9]|1[0-2]|[1-9](?!\d))(?:月份?|(?!\d)|(?=\d{2}(?!\d)))(?:(?:\2|(?<=月))(\d{1,2})日?(?!\d))?/;

function fromName(name: string, from: 'sheetName' | 'fileName'): FoundMonth | null {
  const text = toHalfWidth(withoutBlanks(name));
  const spanned = lastOfSpan(text);
  if (spanned !== null) return { ...spanned, cell: '', from };
  const [, year = '', , number = '', day] = monthInName.exec(text) ?? [];
  // Any other day than the last ones is the day on which the file was made: of the month after.
  if (day !== undefined && !isNearMonthEnd(`${year}-${number}-${day}`)) return null;
  const month = readMonth(`${year}-${number}`);
  return month === null ? null : { month, cell: '', from };
}

const chineseMonths = '一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月'.split(' ');

/** The number of the month a sheet's name gives without a year: 10月, 九月, 3月份 (2). */
export function yearlessMonth(sheetName: string): number | null {
  const text = toHalfWidth(withoutBlanks(sheetName));
  if (/\d{4}/.test(text)) return null;
  const [, digits] = /(?<!\d)(1[0-2]|0?[1-9])月/.exec(text) ?? [];
  if (digits !== undefined) return Number(digits);
  const [, words] = /((?:十[一二]?|[一二三四五六七八九])月)/.exec(text) ?? [];
  return words === undefined ? null : chineseMonths.indexOf(words) + 1;
}

/** A month without a year is the latest one up to the chosen month, or of the year the file names. */
function fromYearlessSheet({ sheet, fileName, wanted }: MonthQuestion): FoundMonth | null {
  const number = yearlessMonth(sheet.name);
  if (number === null) return null;
  const named = /(?<!\d)(20\d{2})(?:年|(?!\d))/.exec(baseName(fileName))?.[1];
  const last = wanted ? Number(wanted.slice(0, 4)) : null;
  const isLater = wanted ? number > Number(wanted.slice(5, 7)) : false;
  const year = last === null ? named : String(isLater ? last - 1 : last);
  const month = year === undefined ? null : readMonth(`${year}-${number}`);
  return month === null ? null : { month, cell: '', from: 'sheetName' };
}

/** The month a cell of a row names; null where it is blank. */
export function parseMonth(cell: RawCell): Reading<Month> {
  const text = toHalfWidth(withoutBlanks(cellText(cell)));
  return isPlaceholder(text) ? null : (readMonth(text) ?? unreadable);
}

const monthText = /^((?:19|20)\d{2})[-_/.年]?(\d{1,2})/;

/** The month at the beginning of a text: 2026年08月, 2026-8, 202608, 20260831. */
function readMonth(text: string): Month | null {
  const match = monthText.exec(text);
  if (match === null) return null;
  const month = `${match[1]}-${(match[2] as string).padStart(2, '0')}`;
  return isMonth(month) ? month : null;
}
