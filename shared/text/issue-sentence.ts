import type { ImportIssue } from '../models/import-issue';
import { fieldTexts } from './fields';
import { issueTexts } from './issues';
import { formatMessage, type Language, type TextTable } from './message';

/** The units of amounts in which a sheet may be meant. */
export const unitTexts = {
  fen: { zh: '分', en: 'fen' },
  yuan: { zh: '元', en: 'yuan' },
  thousand: { zh: '千元', en: 'thousand yuan' },
  wan: { zh: '万元', en: '10k yuan' },
  million: { zh: '百万元', en: 'million yuan' },
  yi: { zh: '亿元', en: '100m yuan' },
} as const satisfies TextTable;

/** The sentence of a finding; a field among its values is shown by its name, not its key. */
export function issueSentence(
  issue: Pick<ImportIssue, 'code' | 'values'>,
  language: Language,
): string {
  const values = Object.fromEntries(
    Object.entries(issue.values).map(([key, value]) => [
      key,
      key === 'field' && typeof value === 'string'
        ? nameOf(value, language)
        : unitKeys.has(key)
          ? unitName(value, language)
          : value,
    ]),
  );
  return formatMessage(issueTexts[issue.code], language, values);
}

/** Values of findings that name a unit of amounts. */
const unitKeys = new Set(['unit', 'likely']);

function unitName(unit: string | number, language: Language): string | number {
  const text = unit in unitTexts ? unitTexts[unit as keyof typeof unitTexts] : undefined;
  return text ? (language === 'en' ? text.en : text.zh) : unit;
}

function nameOf(field: string, language: Language): string {
  const text = field in fieldTexts ? fieldTexts[field as keyof typeof fieldTexts] : undefined;
  if (text === undefined) return field;
  return language === 'en' ? text.en : text.zh;
}
