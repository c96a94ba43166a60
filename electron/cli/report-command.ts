import { usualScheme } from '../../shared/models/scheme-roles';
import { extname } from 'node:path';
import type { ReportRequest } from '../../shared/contract/reports/reports';
import { isMonth, type Month } from '../../shared/models/calendar';
import { toYuanText, type Fen } from '../../shared/models/money';
import type { Report, ReportTable } from '../../shared/models/report';
import { workListNames } from '../../shared/models/work-list';
import { showReportValue } from '../../shared/charts/report-number';
import { saveExport } from '../operations/reports/save-export';
import type { WayOut } from '../operations/ground/way-out';
import type { Shown } from '../operations/ground/ledger';
import { wayOf, withShown } from './way-of';
import { buildNamedReport } from '../operations/reports/build-report';
import type { Command } from './command';
import type { CommandOptions } from './options';
import { UsageFailure } from './usage-failure';
import { withLedger } from './with-ledger';

const names = ['structure', 'migration', 'aum-movement', ...workListNames] as const;
type ReportName = (typeof names)[number];

function beforeOf(options: CommandOptions): { before?: Month } {
  const value = options.text('before');
  if (value === undefined) return {};
  if (isMonth(value)) return { before: value };
  throw new UsageFailure('command.optionInvalid', { option: '--before', value, hint: 'YYYY-MM' });
}

function requestOf(options: CommandOptions): ReportRequest {
  const name = options.words[1] as ReportName | undefined;
  if (!name || !names.includes(name)) {
    const values = { option: 'NAME', value: name ?? '', hint: names.join(' | ') };
    throw new UsageFailure('command.optionInvalid', values);
  }
  const place = { month: options.requiredMonth(), scheme: options.text('scheme') ?? usualScheme };
  switch (name) {
    case 'structure':
      return { name, ...place };
    case 'migration':
      return { name, ...place, ...beforeOf(options) };
    case 'aum-movement':
      return { name: 'aumMovement', ...place, ...beforeOf(options) };
    case 'annualReview':
    case 'dormant':
    case 'expiringCards':
    case 'inflow':
    case 'maturities':
    case 'missingData':
    case 'outflow':
    case 'withoutContact':
    case 'withoutOwner':
      return { name: 'workList', list: name, ...place };
  }
}

/** A table with English keys; money in yuan as decimal text. */
function tableJson({ name, columns, rows, totals }: ReportTable): unknown {
  const line = (values: ReportTable['rows'][number]) =>
    Object.fromEntries(
      columns.map(({ key, format }, at) => {
        const value = values[at] ?? null;
        return [key, format === 'yuan' && value !== null ? toYuanText(value as Fen) : value];
      }),
    );
  return { name, rows: rows.map(line), totals: totals && line(totals) };
}

function reportLines(report: Report): string[] {
  const tables = report.tables.flatMap(({ name, columns, rows, totals }) => [
    '',
    name,
    columns.map(({ title }) => title).join('\t'),
    ...[...rows, ...(totals ? [totals] : [])].map((row) =>
      row.map((value, at) => showReportValue(value, columns[at]?.format ?? 'text')).join('\t'),
    ),
  ]);
  return [report.title, report.subtitle, report.headline ?? '', ...tables, ...report.footnotes];
}

async function write(
  session: Shown,
  request: ReportRequest,
  out: string,
  way: WayOut,
): Promise<void> {
  if (extname(out).toLowerCase() !== '.xlsx') {
    const values = { option: '--out', value: out, hint: '.xlsx' };
    throw new UsageFailure('command.optionInvalid', values);
  }
  const wanted = { name: 'report', jobId: 'command-line', report: request } as const;
  await saveExport(session, wanted, out, 'zh-CN', way);
}

/** Builds a report: the same value as the window's, as text, JSON or workbook. */
export const reportCommand: Command = {
  name: 'report',
  usage: `report ${names.join('|')} --ledger F --month YYYY-MM [--scheme ID] [--before YYYY-MM] [--out FILE.xlsx] [--purpose TEXT] [--password-file FILE|-] [--json]`,
  run: (options) =>
    withLedger(options, async (session) => {
      const request = requestOf(options);
      const out = options.text('out');
      const report = await withShown(session, async (shown) => {
        if (out !== undefined) await write(shown, request, out, wayOf(options));
        return buildNamedReport(shown, request, 'zh-CN');
      });
      return {
        json: {
          title: report.title,
          subtitle: report.subtitle,
          headline: report.headline ?? null,
          tables: report.tables.map(tableJson),
          footnotes: report.footnotes,
          standing: report.standing ?? null,
        },
        lines: reportLines(report),
      };
    }),
};
