import type { QuotaMeter } from '../../../shared/models/card';
import type { SubmissionLine } from '../../../shared/models/card-papers';
import type { Report, ReportColumn, ReportValue } from '../../../shared/models/report';
import { cardTexts, specialGroundTexts } from '../../../shared/text/card';
import { cardReportTexts } from '../../../shared/text/card-report';
import { formatMessage, type Language } from '../../../shared/text/message';

type Key = keyof typeof cardReportTexts;

const columns: readonly (readonly [Key, number, ReportColumn['format']])[] = [
  ['number', 8, 'integer'],
  ['clientNo', 18, 'text'],
  ['name', 12, 'text'],
  ['idNo', 22, 'text'],
  ['employer', 24, 'text'],
  ['occupation', 14, 'text'],
  ['kind', 12, 'text'],
  ['level', 10, 'text'],
  ['metric', 16, 'yuan'],
  ['allAssets', 16, 'yuan'],
  ['bound', 16, 'yuan'],
  ['month', 10, 'month'],
  ['ground', 40, 'text'],
  ['evidence', 48, 'text'],
  ['rm', 12, 'text'],
  ['appliedOn', 12, 'day'],
];

const said = (text: { readonly zh: string; readonly en: string }, language: Language) =>
  language === 'en' ? text.en : text.zh;

function valuesOf(
  { application, check, idNo, employer, occupation }: SubmissionLine,
  language: Language,
): ReportValue[] {
  const { special } = application;
  return [
    application.id,
    application.clientNo,
    application.name,
    idNo,
    employer,
    occupation,
    said(cardTexts[application.kind], language),
    said(cardTexts[application.level], language),
    check.metric,
    check.allAssets,
    check.bound,
    check.month,
    special ? said(specialGroundTexts[special.ground], language) : '',
    special?.evidence ?? '',
    application.rmName,
    application.appliedOn,
  ];
}

/** The list of special applications for the head office (docs/rules/cards.md#special-approval), as plain rows. */
export function submissionReport(
  lines: readonly SubmissionLine[],
  frame: { readonly branchName: string; readonly quota: QuotaMeter; readonly language: Language },
): Report {
  const { branchName, quota, language } = frame;
  const say = (key: Key, values: Record<string, string | number> = {}) =>
    formatMessage(cardReportTexts[key], language, values);
  const { opened, approved, pending, denominator, permille, allowed } = quota;
  return {
    title: say('submission'),
    subtitle: branchName,
    tables: [
      {
        name: say('submission'),
        columns: columns.map(([key, width, format]) => ({ key, title: say(key), width, format })),
        rows: lines.map((line) => valuesOf(line, language)),
        totals: null,
      },
    ],
    footnotes: [
      say('quota', { opened, approved, pending, denominator, percent: permille / 10, allowed }),
    ],
    definitions: [{ term: say('metric'), meaning: say('metricMeaning') }],
  };
}
