import type { Report, ReportColumn, ReportTable } from '../../../shared/models/report';
import { formatMetricBound } from '../../../shared/models/metric-value';
import { metricLabelOf } from '../../../shared/models/scheme-reading';
import type { Scheme, TierStructure } from '../../../shared/models/tiering';
import { formatMessage, type Language } from '../../../shared/text/message';
import { reportTexts } from '../../../shared/text/report';
import { tieringTexts } from '../../../shared/text/tiering';
import { missingMonth } from '../../../shared/models/calendar';
import { reportBodyTexts } from '../../../shared/text/reports';
import { percentText } from './report-frame';
import { sumFen } from '../../../shared/models/money';

type Say = (key: keyof typeof reportTexts, values?: Record<string, string | number>) => string;

/** Bounds in yuan are amounts; points, ratios and counts are texts as people read them. */
const boundFormat = ({ metricUnit }: TierStructure) => (metricUnit === 'money' ? 'yuan' : 'text');

function boundCell({ metricUnit }: TierStructure, bound: number | null): number | string | null {
  if (bound === null || metricUnit === null || metricUnit === 'money') return bound;
  return formatMetricBound(bound, metricUnit);
}

function structureTable(structure: TierStructure, say: Say): ReportTable {
  const column = (
    key: keyof typeof reportTexts,
    format: ReportColumn['format'],
    width: number,
  ): ReportColumn => ({ key, title: say(key), format, width });
  const { total } = structure;
  const hasChange = structure.previousMonth !== null;
  const change = (pick: (line: TierStructure['lines'][number]) => number | null) =>
    hasChange ? sumFen(structure.lines.map(pick)) : null;
  return {
    name: say('structure'),
    columns: [
      column('tier', 'text', 12),
      column('lowerBound', boundFormat(structure), 18),
      column('clients', 'integer', 12),
      column('clientShare', 'percent', 12),
      column('aum', 'yuan', 22),
      column('aumShare', 'percent', 12),
      column('clientsChange', 'integer', 14),
      column('aumChange', 'yuan', 22),
    ],
    // Highest tier first, as such a table is read in a branch.
    rows: structure.lines
      .toReversed()
      .map((line) => [
        line.tier,
        boundCell(structure, line.lowerBound),
        line.clients,
        line.clientShare,
        line.aum,
        line.aumShare,
        line.clientsChange,
        line.aumChange,
      ]),
    totals: [
      say('total'),
      null,
      total.clients,
      total.clients > 0 ? 1 : 0,
      total.aum,
      total.aum < 0 ? null : total.aum > 0 ? 1 : 0,
      change((line) => line.clientsChange),
      change((line) => line.aumChange),
    ],
  };
}

function movementTable(structure: TierStructure, say: Say, language: Language): ReportTable {
  const line = (key: keyof typeof tieringTexts, count: number) => [
    formatMessage(tieringTexts[key], language),
    count,
  ];
  const { movements, nearMisses } = structure;
  return {
    name: say('movement'),
    columns: [
      { key: 'kind', title: say('kind'), format: 'text', width: 16 },
      { key: 'clients', title: say('clients'), format: 'integer', width: 12 },
    ],
    rows: [
      line('up', movements.up),
      line('down', movements.down),
      line('new', movements.new),
      line('left', movements.left),
      line('same', movements.same),
      line('nearMiss', nearMisses.up),
      line('warning', nearMisses.down),
    ],
    totals: null,
  };
}

/** What the figures of a tier report or list mean. */
export function tierDefinitions(scheme: Scheme, language: Language): Report['definitions'] {
  const say: Say = (key, values) => formatMessage(reportTexts[key], language, values);
  return [
    {
      term: say('defineMetric'),
      meaning: say('defineMetricMeaning', { metric: metricLabelOf(scheme) }),
    },
    { term: say('defineAum'), meaning: say('defineAumMeaning') },
    {
      term: say('defineNear'),
      meaning: say('defineNearMeaning', { share: percentText(scheme.nearMissBelow) }),
    },
    {
      term: say('defineWarning'),
      meaning: say('defineWarningMeaning', { share: percentText(scheme.warningAbove) }),
    },
    ...(scheme.rules.graceMonths > 0
      ? [
          {
            term: say('defineWatch'),
            meaning: say('defineWatchMeaning', { months: scheme.rules.graceMonths }),
          },
        ]
      : []),
    { term: say('defineLeft'), meaning: say('defineLeftMeaning') },
    ...scheme.sources.map(({ text }) => ({ term: scheme.name, meaning: text })),
  ];
}

/** The tier structure as a value: the structure with its changes, and the movements. */
export function tierReport(
  structure: TierStructure,
  scheme: Scheme,
  branchName: string,
  language: Language,
): Report {
  const say: Say = (key, values) => formatMessage(reportTexts[key], language, values);
  const { vip } = structure;
  return {
    title: say('tierReportTitle'),
    subtitle: say('subtitle', {
      branch: branchName,
      month: structure.month,
      scheme: scheme.name,
      version: scheme.version,
    }),
    tables: [structureTable(structure, say), movementTable(structure, say, language)],
    footnotes: [
      say('vipLine', {
        tier: scheme.tiers[scheme.vipFloorRank]?.name ?? '',
        clients: vip.clients,
        clientShare: percentText(vip.clientShare),
        aumShare: percentText(vip.aumShare),
      }),
      ...(structure.clientsWithoutAum > 0
        ? [say('withoutAum', { count: structure.clientsWithoutAum })]
        : []),
      ...comparisonNote(structure, say, language),
      say('ranAt', { at: structure.ranAt.replace('T', ' ') }),
    ],
    definitions: tierDefinitions(scheme, language),
  };
}

/** What movements are measured against, where that is not the month before. */
function comparisonNote(
  { month, previousMonth }: TierStructure,
  say: (key: 'noPrevious') => string,
  language: Language,
): string[] {
  if (previousMonth === null) return [say('noPrevious')];
  const missing = missingMonth(month, previousMonth);
  const values = { month: missing ?? '', before: previousMonth };
  return missing ? [formatMessage(reportBodyTexts.monthMissing, language, values)] : [];
}
