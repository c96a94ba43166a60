import { namesWhere } from '../../../shared/fields/field';
import { personFields } from '../../../shared/fields/person';
import type { ClientRow } from '../../../shared/models/client-list';
import { listedAttributes, listedFacts } from '../../../shared/fields/client-values';
import {
  figureFields,
  organisationCounts,
  organisationFigureFields,
  type FigureField,
  type OrganisationFigureField,
} from '../../../shared/models/client';
import type { Report, ReportColumn, ReportValue } from '../../../shared/models/report';
import { ownerSourceTexts } from '../../../shared/text/assignment';
import { cardTexts } from '../../../shared/text/card';
import { fieldTexts, type FieldName } from '../../../shared/text/fields';
import { formatMessage, type Language } from '../../../shared/text/message';
import { formatMetric } from '../../../shared/models/metric-value';
import type { MetricUnit } from '../../../shared/models/scheme';
import { ruleTexts, tieringTexts } from '../../../shared/text/tiering';

const widths: Readonly<Partial<Record<string, number>>> = {
  clientNo: 14,
  name: 14,
  idNo: 21,
  mobile: 14,
  ownerName: 14,
  branchName: 20,
  occupation: 14,
};

const counts = organisationCounts;
const moneyFields = new Set<string>([
  ...figureFields,
  ...organisationFigureFields.filter((field) => !counts.has(field)),
  'aumChange',
]);

/** Facts that are days. */
const dayFields = new Set<string>(namesWhere(personFields, ({ type }) => type === 'pastDay'));

/** Columns in the unit of the scheme's metric. */
const metricFields = new Set<string>(['metric', 'distanceUp', 'distanceDown']);

/** Columns a client list can have, as people choose them. */
export const clientListColumns: readonly string[] = [
  'clientNo',
  'name',
  ...listedAttributes,
  'holding',
  'tier',
  'previousTier',
  'movement',
  'metric',
  'distanceUp',
  'distanceDown',
  'secondMetric',
  'downgradeFrom',
  'rule',
  'aumChange',
  ...figureFields,
  'ownerName',
  'ownerSource',
  'branchName',
  'cardLevel',
];

/** What a list of organisations can have besides. */
const organisationColumns: readonly string[] = [...listedFacts, ...organisationFigureFields];

function toColumn(key: string, unit: MetricUnit | null, language: Language): ReportColumn {
  const isMoney = moneyFields.has(key) || (metricFields.has(key) && unit === 'money');
  const format = counts.has(key)
    ? 'integer'
    : isMoney
      ? 'yuan'
      : dayFields.has(key)
        ? 'day'
        : 'text';
  return {
    key,
    title: formatMessage(fieldTexts[key as FieldName], language),
    format,
    width: widths[key] ?? (format === 'yuan' ? 18 : 10),
  };
}

function valueOf(
  row: ClientRow,
  key: string,
  unit: MetricUnit | null,
  language: Language,
): ReportValue {
  if (metricFields.has(key) && unit !== 'money') {
    const value = row[key as 'metric'];
    return value === null || unit === null ? null : formatMetric(value, unit);
  }
  if (key === 'rule') {
    return row.rule && row.rule !== 'none' ? formatMessage(ruleTexts[row.rule], language) : null;
  }
  if (key === 'movement') {
    return row.movement && formatMessage(tieringTexts[row.movement], language);
  }
  if (key === 'ownerSource') return formatMessage(ownerSourceTexts[row.ownerSource], language);
  if (key === 'cardLevel') {
    const level = row.cardLevel as keyof typeof cardTexts | null;
    return level && formatMessage(cardTexts[level], language);
  }
  if ((figureFields as readonly string[]).includes(key)) {
    return row.figures[key as FigureField] ?? null;
  }
  if ((organisationFigureFields as readonly string[]).includes(key)) {
    return row.organisation?.[key as OrganisationFigureField] ?? null;
  }
  return (row as unknown as Record<string, ReportValue>)[key] ?? null;
}

/** A list of clients as a report: the columns chosen, a totals line over the money of balances. */
export function clientListReport(input: {
  readonly title: string;
  readonly subtitle: string;
  readonly name: string;
  readonly rows: readonly ClientRow[];
  readonly columns: readonly string[];
  readonly totals: Readonly<Partial<Record<FigureField | OrganisationFigureField, number>>>;
  readonly definitions: Report['definitions'];
  readonly footnotes: readonly string[];
  /** Unit of the scheme's metric. */
  readonly unit: MetricUnit | null;
  readonly language: Language;
}): Report {
  const { language, unit } = input;
  const known = new Set([...clientListColumns, ...organisationColumns]);
  const keys = input.columns.filter((key) => known.has(key));
  const totals = keys.map((key, index): ReportValue => {
    if (index === 0) return `${input.rows.length}`;
    return input.totals[key as FigureField] ?? null;
  });
  return {
    title: input.title,
    subtitle: input.subtitle,
    tables: [
      {
        name: input.name,
        columns: keys.map((key) => toColumn(key, unit, language)),
        rows: input.rows.map((row) => keys.map((key) => valueOf(row, key, unit, language))),
        totals,
      },
    ],
    footnotes: input.footnotes,
    definitions: input.definitions,
  };
}
