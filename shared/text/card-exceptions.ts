import type { CardException } from '../models/card-exceptions';
import { cardLevels, type CardLevel } from '../models/card';
import { cardTexts } from './card';
import { formatMessage, type Language, type TextTable } from './message';

/** What differs, one sentence for each kind of exception; its places are the exception's facts. */
export const exceptionDetailTexts = {
  openedWithoutApplication: {
    zh: '{{openedOn}} 开立{{level}}卡，没有对应的申请',
    en: '{{level}} card opened on {{openedOn}} without an application',
  },
  notOpened: {
    zh: '{{approvedOn}} 批准{{level}}卡（审批单 {{sheet}}），至今没有开卡',
    en: '{{level}} approved on {{approvedOn}} (sheet {{sheet}}), not opened yet',
  },
  levelDiffers: {
    zh: '批准{{approvedLevel}}，{{openedOn}} 实际开立{{level}}',
    en: '{{approvedLevel}} approved, {{level}} opened on {{openedOn}}',
  },
  sheetNotPrinted: {
    zh: '{{openedOn}} 开立{{level}}卡，审批单 {{sheet}} 从未打印',
    en: '{{level}} opened on {{openedOn}}, sheet {{sheet}} was never printed',
  },
  severalCards: {
    zh: '同时持有 {{cards}} 张有效卡：{{cardNos}}',
    en: '{{cards}} valid cards at once: {{cardNos}}',
  },
  usedAfterExpiry: {
    zh: '{{expiresOn}} 到期后仍使用 {{uses}} 次，最近 {{lastUse}}',
    en: 'Used {{uses}} times after {{expiresOn}}, last on {{lastUse}}',
  },
  quotaExceeded: {
    zh: '特批卡 {{numerator}} 张，已开贵宾卡 {{denominator}} 张，最多 {{allowed}} 张',
    en: '{{numerator}} special cards of {{denominator}} VIP cards, at most {{allowed}}',
  },
} as const satisfies TextTable;

/** What differs, as a sentence. */
export function exceptionDetail(
  { kind, facts }: Pick<CardException, 'kind' | 'facts'>,
  language: Language,
): string {
  const say = (value: string | number | null) =>
    isLevel(value) ? formatMessage(cardTexts[value], language) : (value ?? '—');
  const values = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, say(value)]),
  );
  return formatMessage(exceptionDetailTexts[kind], language, values);
}

const isLevel = (value: string | number | null): value is CardLevel =>
  cardLevels.some((level) => level === value);
