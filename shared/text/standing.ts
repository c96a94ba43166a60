import type { GroundKind, GroundCause, ResultStanding } from '../models/result-standing';
import { formatMessage, type Language, type TextTable } from './message';

/** Why a result is out of date. */
export const standingTexts = {
  outOfDate: {
    zh: '已过期：{{causes}}。请重新分层。',
    en: 'Out of date: {{causes}}. Tier the month again.',
  },
  outOfDateMonth: {
    zh: '{{month}} 的分层已过期：{{causes}}。请重新分层。',
    en: 'The tiers of {{month}} are out of date: {{causes}}. Tier that month again.',
  },
  renew: { zh: '重新分层', en: 'Tier again' },
  unknown: { zh: '之后数据有过变动', en: 'figures have changed since' },
  cause: { zh: '{{what}}（{{at}}）', en: '{{what}} ({{at}})' },
  'figures.imported': {
    zh: '{{month}} 的数据又导入过“{{file}}”',
    en: '{{file}} was imported for {{month}}',
  },
  'figures.undone': {
    zh: '{{month}} 的导入“{{file}}”已撤销',
    en: 'the import of {{file}} for {{month}} was undone',
  },
  'figures.merged': {
    zh: '有客户合并',
    en: 'clients were merged',
  },
  'figures.parted': {
    zh: '有客户合并被撤销',
    en: 'a merge of clients was undone',
  },
  facts: { zh: '客户资料有变动', en: 'facts about clients have changed' },
  overrides: { zh: '手工定级有变动', en: 'tiers set by hand have changed' },
  households: { zh: '家庭关系有变动', en: 'households have changed' },
  lists: { zh: '名单有变动', en: 'named lists have changed' },
  ratings: { zh: '打分有变动', en: 'ratings have changed' },
  cardRules: { zh: '贵宾卡办法有变动', en: 'the card rules have changed' },
  relations: {
    zh: '对公客户的法定代表人、高管关系有变动',
    en: 'legal representatives or executives of organisations have changed',
  },
  'relations.tiered': {
    zh: '高管的层级有变动（{{month}} 个人客户重新分过层）',
    en: 'tiers of executives have changed (people were tiered again for {{month}})',
  },
  'relations.corrected': {
    zh: '高管的层级已过期（{{month}} 个人客户的分层要先更新）',
    en: 'tiers of executives are out of date (people of {{month}} have to be tiered again first)',
  },
  rates: {
    zh: '{{month}} 的汇率有变动，外币金额仍按导入时的汇率折算；要按新汇率，请重新导入该月文件',
    en: 'a rate of {{month}} has changed; foreign amounts keep the rate they were imported with: import the month’s files again for the new one',
  },
  scheme: { zh: '分层方案已有新版本', en: 'another version of the scheme counts now' },
  run: { zh: '{{month}} 重新分过层', en: '{{month}} was tiered again' },
} as const satisfies TextTable;

type CauseKey = keyof typeof standingTexts;

const ofFigures: Partial<Record<GroundCause, CauseKey>> = {
  imported: 'figures.imported',
  undone: 'figures.undone',
  merged: 'figures.merged',
  parted: 'figures.parted',
};

const ofRelations: Partial<Record<GroundCause, CauseKey>> = {
  tiered: 'relations.tiered',
  corrected: 'relations.corrected',
};

const causeKey = (kind: GroundKind, cause: GroundCause): CauseKey => {
  if (kind === 'figures') return ofFigures[cause] ?? 'unknown';
  return kind === 'relations' ? (ofRelations[cause] ?? kind) : kind;
};

/** Why a result is out of date, in words. */
export function causesOfStanding({ causes }: ResultStanding, language: Language): string {
  if (causes.length === 0) return formatMessage(standingTexts.unknown, language);
  const told = causes.map(({ kind, cause, from, fileName, at }) => {
    const values = { month: from ?? '', file: fileName ?? '' };
    const what = formatMessage(standingTexts[causeKey(kind, cause)], language, values);
    if (kind === 'scheme') return what;
    return formatMessage(standingTexts.cause, language, { what, at: at.replace('T', ' ') });
  });
  return told.join(language === 'zh-CN' ? '；' : '; ');
}

/** One sentence that a result is out of date, why and what to do; null while it is current. */
export function outOfDateText(
  standing: ResultStanding,
  language: Language,
  month: string | null = null,
): string | null {
  if (standing.isCurrent) return null;
  const causes = causesOfStanding(standing, language);
  return month === null
    ? formatMessage(standingTexts.outOfDate, language, { causes })
    : formatMessage(standingTexts.outOfDateMonth, language, { month, causes });
}
