import { missingMonth, type Month } from '../../../shared/models/calendar';
import type { Report, ReportColumn, ReportDrill } from '../../../shared/models/report';
import type { ResultStanding } from '../../../shared/models/result-standing';
import type { Scheme } from '../../../shared/models/scheme';
import type { MessageValues } from '../../../shared/models/message-values';
import { formatMessage, type Language } from '../../../shared/text/message';
import { outOfDateText } from '../../../shared/text/standing';
import { reportBodyTexts } from '../../../shared/text/reports';

/** What every report over a tiered month says of itself. */
export interface ReportFrame {
  readonly branchName: string;
  readonly scheme: Scheme;
  readonly month: Month;
  readonly ranAt: string;
  /** The newest revision of the figures that tiers were given by. */
  readonly revision: number;
  /** The newest revision of the figures that are added up; later where figures were corrected since. */
  readonly figuresRevision: number;
  readonly standing: ResultStanding;
  readonly isClosed: boolean;
  readonly language: Language;
  /** The month that movements are measured against where the one before was not imported; else null. */
  readonly comparedWith?: Month | null;
}

type TextKey = keyof typeof reportBodyTexts;
/** A sentence or word of the reports in the frame's language. */
export type SayReport = (key: TextKey, values?: MessageValues) => string;

/** Says the words of the reports in the frame’s language. */
export function sayIn({ language }: Pick<ReportFrame, 'language'>): SayReport {
  return (key, values) => formatMessage(reportBodyTexts[key], language, values);
}

/** A column titled by one of the reports' words; its key is that word's. */
export function reportColumn(
  say: SayReport,
  key: TextKey,
  format: ReportColumn['format'],
  width: number,
): ReportColumn {
  return { key, title: say(key), format, width };
}

/** Titled columns of a kind, such as one per tier. */
export function columnsNamed(
  names: readonly string[],
  prefix: string,
  format: ReportColumn['format'],
  width: number,
): ReportColumn[] {
  return names.map((title, at) => ({ key: `${prefix}${at}`, title, format, width }));
}

/** A share as people read it: 0.4817 → "48.17%". */
export function percentText(share: number | null): string {
  if (share === null) return '—';
  return `${(share * 100).toFixed(2)}%`;
}

/** Footnotes every such report ends with. */
export function frameFootnotes(frame: ReportFrame, say: SayReport): string[] {
  const { revision, figuresRevision: figures } = frame;
  const at = frame.ranAt.replace('T', ' ');
  const ran =
    revision === figures
      ? say('revision', { revision, at })
      : say('revisions', { revision, figures, at });
  const outOfDate = outOfDateText(frame.standing, frame.language);
  return [
    ...(outOfDate ? [outOfDate] : []),
    ...gapNote(frame, say),
    ran,
    ...(frame.isClosed ? [say('closedMonth', { month: frame.month })] : []),
  ];
}

/** That a month is missing and what the movements are measured against instead. */
export function gapNote(
  { month, comparedWith }: Pick<ReportFrame, 'month' | 'comparedWith'>,
  say: SayReport,
): string[] {
  const missing = missingMonth(month, comparedWith);
  return missing ? [say('monthMissing', { month: missing, before: comparedWith as Month })] : [];
}

/** What counts as assets for the scheme's clients. */
export function amountDefinition(
  { scheme }: Pick<ReportFrame, 'scheme'>,
  say: SayReport,
): Report['definitions'][number] {
  const meaning = scheme.subject === 'retail' ? say('amountRetail') : say('amountOrganisation');
  return { term: say('defineAmount'), meaning };
}

/** Drills into the clients of a month of the frame's scheme. */
export function drillInto(
  { scheme }: Pick<ReportFrame, 'scheme'>,
  month: Month,
  filter: ReportDrill['filter'],
): ReportDrill {
  return { month, scheme: scheme.id, filter };
}
