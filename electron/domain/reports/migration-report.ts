import type { Month } from '../../../shared/models/calendar';
import type { Report, ReportChart, ReportDrill, ReportTable } from '../../../shared/models/report';
import type { TierFlow } from '../../../shared/models/tier-flow';
import {
  composeMigration,
  summarizeMigration,
  type MigrationFigure,
  type MigrationMatrix,
} from './migration';
import {
  amountDefinition,
  columnsNamed,
  drillInto,
  frameFootnotes,
  reportColumn,
  sayIn,
  type ReportFrame,
  type SayReport,
} from './report-frame';
import { groupsOf } from './tier-flows';
import { formatMessage } from '../../../shared/text/message';
import { reportTitleTexts } from '../../../shared/text/reports';

interface MigrationInput {
  readonly frame: ReportFrame;
  readonly before: Month;
  readonly flows: readonly TierFlow[];
}

const tierCharacters = 14;

/** The migration (docs/rules/reports.md#migration): tier before × tier now, in clients and in assets, and by owner. */
export function migrationReport({ frame, before, flows }: MigrationInput): Report {
  const say = sayIn(frame);
  const { scheme, branchName, month } = frame;
  const tierCount = scheme.tiers.length;
  const counts = composeMigration(flows, tierCount, 'clients');
  const table = (figure: MigrationFigure, name: string) =>
    matrixTable(composeMigration(flows, tierCount, figure), figure, name, frame, before);
  return {
    title: formatMessage(reportTitleTexts.migration, frame.language),
    subtitle: say('subtitleAgainst', { branch: branchName, scheme: scheme.name, month, before }),
    headline: say('migrationLine', { ...summarizeMigration(flows) }),
    charts: [sankeyOf(counts, frame, say)],
    tables: [
      table('clients', say('matrixClients')),
      table('opening', say('matrixOpening')),
      table('closing', say('matrixClosing')),
      ownerTable(flows, say),
    ],
    footnotes: frameFootnotes(frame, say),
    definitions: [
      amountDefinition(frame, say),
      { term: say('defineNew'), meaning: say('newMeaning') },
      { term: say('defineWonBack'), meaning: say('wonBackMeaning') },
      { term: say('defineLeft'), meaning: say('leftMeaning') },
      { term: say('defineOpening'), meaning: say('openingMeaning') },
      { term: say('defineClosing'), meaning: say('closingMeaning') },
    ],
  };
}

function nameOf(
  place: MigrationMatrix['rows'][number] | MigrationMatrix['columns'][number],
  { scheme }: ReportFrame,
  say: SayReport,
): string {
  return typeof place === 'number' ? (scheme.tiers[place]?.name ?? '') : say(place);
}

function matrixTable(
  matrix: MigrationMatrix,
  figure: MigrationFigure,
  name: string,
  frame: ReportFrame,
  before: Month,
): ReportTable {
  const say = sayIn(frame);
  const format = figure === 'clients' ? 'integer' : 'yuan';
  const width = figure === 'clients' ? 12 : 20;
  const titles = matrix.columns.map((column) => nameOf(column, frame, say));
  return {
    name,
    columns: [
      {
        key: 'tier',
        title: say('tierBefore', { month: before }),
        format: 'text',
        width: tierCharacters,
      },
      ...columnsNamed(titles, 'to', format, width),
      reportColumn(say, 'total', format, width),
    ],
    rows: matrix.rows.map((row, at) => [
      nameOf(row, frame, say),
      ...(matrix.cells[at] ?? []),
      matrix.rowSums[at] ?? 0,
    ]),
    totals: [say('total'), ...matrix.columnSums, matrix.total],
    drills: matrix.rows.map((row) => [
      null,
      ...matrix.columns.map((column) => drillOf(row, column, frame, before)),
      null,
    ]),
  };
}

/** The clients of a cell: of this month where they are there, else of the month before. */
function drillOf(
  row: MigrationMatrix['rows'][number],
  column: MigrationMatrix['columns'][number],
  frame: ReportFrame,
  before: Month,
): ReportDrill | null {
  const tierName = (rank: number) => frame.scheme.tiers[rank]?.name ?? '';
  if (column === 'left') {
    if (typeof row !== 'number') return null;
    const tierIn = { month: frame.month, tier: null };
    return drillInto(frame, before, { tiers: [tierName(row)], tierIn });
  }
  const tiers = [tierName(column)];
  if (typeof row === 'number') {
    return drillInto(frame, frame.month, { tiers, tierIn: { month: before, tier: tierName(row) } });
  }
  const seenBefore = { month: before, seen: row === 'wonBack' };
  return drillInto(frame, frame.month, {
    tiers,
    tierIn: { month: before, tier: null },
    seenBefore,
  });
}

/** Who stayed is left out: a band as wide as the branch would hide those who moved. */
function sankeyOf(matrix: MigrationMatrix, frame: ReportFrame, say: SayReport): ReportChart {
  const links = matrix.rows.flatMap((row, from) =>
    matrix.columns.flatMap((column, to) => {
      const value = matrix.cells[from]?.[to] ?? 0;
      return value > 0 && row !== column ? [{ from, to, value }] : [];
    }),
  );
  return {
    kind: 'sankey',
    title: say('flowsOfVip'),
    format: 'integer',
    from: matrix.rows.map((row) => nameOf(row, frame, say)),
    to: matrix.columns.map((column) => nameOf(column, frame, say)),
    links,
  };
}

function ownerTable(flows: readonly TierFlow[], say: SayReport): ReportTable {
  const figures = ['up', 'down', 'same', 'new', 'wonBack', 'left'] as const;
  const line = (name: string, of: readonly TierFlow[]) => {
    const summary = summarizeMigration(of);
    return [name, ...figures.map((figure) => summary[figure])];
  };
  return {
    name: say('byOwner'),
    columns: [
      reportColumn(say, 'owner', 'text', 16),
      ...figures.map((figure) => reportColumn(say, figure, 'integer', 12)),
    ],
    rows: groupsOf(flows).map((group) =>
      line(
        group ?? say('nobody'),
        flows.filter((flow) => flow.group === group),
      ),
    ),
    totals: line(say('total'), flows),
  };
}
