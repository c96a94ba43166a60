import type { Month } from '../../../shared/models/calendar';
import type { ClientRow, ClientSortKey } from '../../../shared/models/client-list';
import { formatMetric, formatMetricBound } from '../../../shared/models/metric-value';
import type { MetricUnit } from '../../../shared/models/scheme';
import { toYuanText, type Fen } from '../../../shared/models/money';
import { ladderBoundOf, metricUnitOf } from '../../../shared/models/scheme-reading';
import type { Report, ReportTable } from '../../../shared/models/report';
import type { Scheme, TierList } from '../../../shared/models/tiering';
import { fieldTexts } from '../../../shared/text/fields';
import { reportTexts } from '../../../shared/text/report';
import { tieringTexts } from '../../../shared/text/tiering';
import { tierDefinitions } from '../../domain/reports/tier-report';
import { clientListColumns, clientListReport } from '../../domain/reports/client-list';
import { writeCsv } from '../../spreadsheet/write-csv';
import { writeReportWorkbook } from '../../spreadsheet/write-workbook';
import { queryClients, readClientPage } from '../clients/query-clients';
import { outOfDateNotes } from '../ground/result-standing';
import { OperationFailure } from '../ground/failure';
import type { Shown } from '../ground/ledger';
import { requireSchemeOf } from '../ground/find-scheme';
import { findMonthRun } from '../ground/month-run';
import { closed, exportMark, unstatedWay, writeOut, type WayOut } from '../ground/way-out';
import { comparedMonth } from '../../ledger/tiered-months';
import { gapNote, sayIn } from '../../domain/reports/report-frame';

export type TierExportFormat = 'xlsx' | 'csv' | 'json';

const keys = [
  'clientNo',
  'name',
  'tier',
  'previousTier',
  'movement',
  'metric',
  'distanceUp',
  'owner',
  // Behind what was there before it: columns keep their places.
  'distanceDown',
  'downgradeFrom',
] as const;

/** One line of the stable `tiers` export; money in yuan as decimal text. */
type TierLine = Readonly<Record<(typeof keys)[number], string | null>>;

const yuanText = (value: Fen | null) => (value === null ? null : toYuanText(value));

/** A metric's value as text: money in yuan, anything else as its unit is written. */
function metricText(value: number | null, unit: MetricUnit | null): string | null {
  if (value === null || unit === null) return null;
  return unit === 'money' ? toYuanText(value as Fen) : formatMetric(value, unit);
}

function toLine(row: ClientRow, unit: MetricUnit | null): TierLine {
  return {
    clientNo: row.clientNo,
    name: row.name,
    tier: row.tier,
    previousTier: row.previousTier,
    movement: row.movement,
    metric: metricText(row.metric, unit),
    distanceUp: metricText(row.distanceUp, unit),
    owner: row.ownerName,
    distanceDown: metricText(row.distanceDown, unit),
    downgradeFrom: row.downgradeFrom,
  };
}

function tierRows(
  context: Shown,
  wanted: { readonly month: Month; readonly scheme: string; readonly list: TierList | null },
): ClientRow[] {
  const { scheme } = requireSchemeOf(context, wanted.scheme, wanted.month);
  if (!findMonthRun(context, scheme.id, wanted.month)) {
    const values = { month: wanted.month, scheme: scheme.name };
    throw new OperationFailure('tiering.notRun', values);
  }
  const list = queryClients(context, {
    month: wanted.month,
    scheme: wanted.scheme,
    filter: wanted.list ? { list: wanted.list } : {},
    sort: sortOf(wanted.list),
  });
  return readClientPage(context, list, 0, list.ids.length);
}

/** Who is nearest comes first in the lists that are about nearness; the others go by number. */
function sortOf(
  list: TierList | null,
): { readonly key: ClientSortKey; readonly descending: boolean }[] {
  const byNumber = { key: 'clientNo', descending: false } as const;
  if (list === 'nearMiss') return [{ key: 'distanceUp', descending: false }, byNumber];
  return list === 'warning' ? [{ key: 'distanceDown', descending: false }, byNumber] : [byNumber];
}

/** One line per tier with a bound of its own. */
function boundNotes(scheme: Scheme): string[] {
  const unit = metricUnitOf(scheme);
  return scheme.tiers.flatMap(({ name, rank }) => {
    const bound = ladderBoundOf(scheme, rank);
    if (bound === null || unit === null) return [];
    return [`${name} ≥ ${formatMetricBound(bound, unit)}${unit === 'money' ? ' 元' : ''}`];
  });
}

function tiersReport(
  context: Shown,
  wanted: { readonly month: Month; readonly scheme: string },
  rows: readonly ClientRow[],
): Report {
  const { scheme } = requireSchemeOf(context, wanted.scheme, wanted.month);
  const comparedWith = comparedMonth(context.db, scheme.subject, wanted.month);
  const unit = metricUnitOf(scheme);
  const metricFormat = unit === 'money' ? 'yuan' : 'text';
  return {
    title: reportTexts.tiers.zh,
    subtitle: `${scheme.name} ${wanted.month}`,
    tables: [
      {
        name: reportTexts.tiers.zh,
        columns: [
          { key: 'clientNo', title: fieldTexts.clientNo.zh, format: 'text', width: 14 },
          { key: 'name', title: fieldTexts.name.zh, format: 'text', width: 14 },
          { key: 'tier', title: fieldTexts.tier.zh, format: 'text', width: 10 },
          { key: 'previousTier', title: fieldTexts.previousTier.zh, format: 'text', width: 10 },
          { key: 'movement', title: fieldTexts.movement.zh, format: 'text', width: 8 },
          { key: 'metric', title: fieldTexts.metric.zh, format: metricFormat, width: 18 },
          { key: 'distanceUp', title: fieldTexts.distanceUp.zh, format: metricFormat, width: 18 },
          {
            key: 'distanceDown',
            title: fieldTexts.distanceDown.zh,
            format: metricFormat,
            width: 18,
          },
          { key: 'downgradeFrom', title: fieldTexts.downgradeFrom.zh, format: 'text', width: 14 },
          { key: 'owner', title: fieldTexts.ownerName.zh, format: 'text', width: 14 },
        ],
        rows: rows.map((row) => [
          row.clientNo,
          row.name,
          row.tier,
          row.previousTier,
          row.movement && tieringTexts[row.movement].zh,
          unit === 'money' ? row.metric : metricText(row.metric, unit),
          unit === 'money' ? row.distanceUp : metricText(row.distanceUp, unit),
          unit === 'money' ? row.distanceDown : metricText(row.distanceDown, unit),
          row.downgradeFrom,
          row.ownerName,
        ]),
        totals: null,
      },
    ],
    footnotes: [
      ...outOfDateNotes(context, wanted, 'zh-CN'),
      ...gapNote({ month: wanted.month, comparedWith }, sayIn({ language: 'zh-CN' })),
      ...boundNotes(scheme),
    ],
    definitions: tierDefinitions(scheme, 'zh-CN'),
  };
}

interface TiersOut {
  readonly out: string;
  readonly content: Uint8Array | string;
  /** What the log calls it. */
  readonly subject: string;
  readonly rows: number;
}

function write(context: Shown, { out, content, subject, rows }: TiersOut, way: WayOut): number {
  writeOut(context, { path: out, content, subject, detail: { rows } }, way);
  return rows;
}

/** A report as a workbook, marked and closed as its way out says. */
async function workbookOf(context: Shown, report: Report, way: WayOut): Promise<Uint8Array> {
  return closed(await writeReportWorkbook(report, exportMark(context)), way);
}

/** Writes the tiers of a month, or one of its lists; returns the number of clients. */
export async function exportTiers(
  context: Shown,
  wanted: { readonly month: Month; readonly scheme: string; readonly list: TierList | null },
  out: string,
  format: TierExportFormat,
  way: WayOut = unstatedWay,
): Promise<number> {
  const rows = tierRows(context, wanted);
  const unit = metricUnitOf(requireSchemeOf(context, wanted.scheme, wanted.month).scheme);
  const lines = rows.map((row) => toLine(row, unit));
  const content =
    format === 'json'
      ? `${JSON.stringify(lines, null, 1)}\n`
      : format === 'csv'
        ? writeCsv(
            keys,
            lines.map((line) => keys.map((key) => line[key])),
          )
        : await workbookOf(context, tiersReport(context, wanted, rows), way);
  const subject = wanted.list ?? 'tiers';
  return write(context, { out, content, subject, rows: rows.length }, way);
}

/** A table as CSV or JSON: English keys, money in yuan as decimal text. */
function tableText(table: ReportTable, format: 'csv' | 'json'): string {
  const keys = table.columns.map(({ key }) => key);
  const rows = table.rows.map((row) =>
    row.map((value, index) =>
      table.columns[index]?.format === 'yuan' ? yuanText(value as Fen | null) : value,
    ),
  );
  if (format === 'csv') return writeCsv(keys, rows);
  const objects = rows.map((row) =>
    Object.fromEntries(keys.map((key, index) => [key, row[index]])),
  );
  return `${JSON.stringify(objects, null, 1)}\n`;
}

/** Writes every client of a month with all columns; returns their number. */
export async function exportRows(
  context: Shown,
  wanted: { readonly month: Month; readonly scheme: string },
  out: string,
  format: TierExportFormat,
  way: WayOut = unstatedWay,
): Promise<number> {
  const query = { ...wanted, filter: {}, sort: [{ key: 'clientNo' as const, descending: false }] };
  const list = queryClients(context, query);
  const rows = readClientPage(context, list, 0, list.ids.length);
  const { scheme } = requireSchemeOf(context, wanted.scheme, wanted.month);
  const report = clientListReport({
    title: reportTexts.clientListTitle.zh,
    name: reportTexts.clientListTitle.zh,
    subtitle: `${scheme.name} ${wanted.month}`,
    rows,
    columns: clientListColumns,
    totals: list.totals,
    definitions: tierDefinitions(scheme, 'zh-CN'),
    footnotes: outOfDateNotes(context, wanted, 'zh-CN'),
    unit: metricUnitOf(scheme),
    language: 'zh-CN',
  });
  const content =
    format === 'xlsx'
      ? await workbookOf(context, report, way)
      : tableText(report.tables[0]!, format);
  return write(context, { out, content, subject: 'clients', rows: rows.length }, way);
}
