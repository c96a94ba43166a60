import type { Month } from '../../../shared/models/calendar';
import type { ChecklistLine, HomeView } from '../../../shared/models/home';
import { fen, type Fen } from '../../../shared/models/money';
import type { TierStructure } from '../../../shared/models/tiering';
import { composeChecklist } from '../../domain/reports/month-checklist';
import { listApplications } from '../../ledger/cards/card-applications';
import { countControlTotals } from '../../ledger/imports/import-batches';
import { monthsWithSnapshots } from '../../ledger/months/months';
import { countSnapshots } from '../../ledger/clients/snapshots';
import type { StoredScheme } from '../../ledger/tiering/schemes';
import { countTiered, findRun, sumListAum } from '../../ledger/tiering/tier-runs';
import { countExports } from '../../ledger/file/audit';
import type { Shown } from '../ground/ledger';
import { assignmentState, type AssignmentState } from './assignment-attention';
import { requireScheme } from '../ground/find-scheme';
import { standingOfMonth, standingOfRun } from '../ground/result-standing';
import { buildStructure } from '../tiering/tier-structure';

const historyMonths = 12;

/** What the home page shows: checklist, key figures with their history, and what needs a look. */
export function showHome(
  context: Shown,
  wanted: { readonly month: Month | null; readonly scheme: string },
): HomeView {
  const { db } = context;
  const stored = requireScheme(context, wanted.scheme);
  const months = monthsWithSnapshots(db);
  const month = wanted.month ?? months[0] ?? null;
  if (month === null) {
    const nothing = { figures: [], standing: null, attention: [] };
    return { month, months, checklist: emptyChecklist(), ...nothing };
  }
  const structures = months
    .filter((each) => each <= month)
    .slice(0, historyMonths)
    .map((each) => buildStructure(context, stored, each))
    .filter((each) => each !== null)
    .reverse();
  const now = structures.at(-1)?.month === month ? structures.at(-1)! : null;
  const owners = assignmentState(context, month);
  return {
    month,
    months,
    checklist: checklistOf(context, stored, { month, owners }),
    figures: now ? keyFigures(structures) : [],
    standing: standingOfMonth(context, stored.scheme.id, month) ?? null,
    attention: [...attentionOf(context, stored, now, month), ...owners.attention],
  };
}

function emptyChecklist(): ChecklistLine[] {
  const nothing = {
    rows: 0,
    totals: 0,
    tiered: 0,
    assigned: 0,
    isAssigned: false,
    toPrint: 0,
    printed: 0,
    exports: 0,
  };
  return composeChecklist(nothing);
}

function checklistOf(
  context: Shown,
  stored: StoredScheme,
  { month, owners }: { readonly month: Month; readonly owners: AssignmentState },
): ChecklistLine[] {
  const { db } = context;
  const run = findRun(db, stored.id, month);
  const isFresh = run !== undefined && standingOfRun(context, run).isCurrent;
  const applications = listApplications(db).filter(({ check }) => check.month === month);
  return composeChecklist({
    rows: countSnapshots(db, month),
    totals: countControlTotals(db, month),
    tiered: isFresh ? countTiered(db, run.id) : 0,
    assigned: owners.assigned,
    isAssigned: owners.isAssigned,
    toPrint: applications.filter(({ state }) => state === 'approved').length,
    printed: applications.filter(({ printCount }) => printCount > 0).length,
    exports: run ? countExports(db, run.ranAt) : 0,
  });
}

function keyFigures(structures: readonly TierStructure[]): HomeView['figures'] {
  const figure = (
    key: HomeView['figures'][number]['key'],
    pick: (structure: TierStructure) => number,
  ): HomeView['figures'][number] => {
    const history = structures.map(pick);
    const value = history.at(-1) ?? 0;
    const before = history.at(-2);
    return { key, value, change: before === undefined ? null : value - before, history };
  };
  return [
    figure('clients', ({ total }) => total.clients),
    figure('aum', ({ total }) => total.aum),
    figure('vipClients', ({ vip }) => vip.clients),
    // A share of a negative whole is none.
    ...(structures.at(-1)?.vip.aumShare === null
      ? []
      : [figure('vipAumShare', ({ vip }) => vip.aumShare ?? 0)]),
    figure('upgrades', ({ movements }) => movements.up),
    figure('downgrades', ({ movements }) => movements.down),
  ];
}

function attentionOf(
  context: Shown,
  stored: StoredScheme,
  now: TierStructure | null,
  month: Month,
): HomeView['attention'] {
  const run = findRun(context.db, stored.id, month);
  const toPrint = listApplications(context.db).filter(({ state }) => state === 'approved').length;
  const aum = (list: 'nearMiss' | 'warning' | 'watch' | 'down'): Fen =>
    run ? sumListAum(context.db, run, stored.scheme.subject, list) : fen(0);
  return [
    { key: 'nearMiss', count: now?.nearMisses.up ?? 0, aum: aum('nearMiss') },
    { key: 'warning', count: now?.nearMisses.down ?? 0, aum: aum('warning') },
    { key: 'watch', count: now?.watched ?? 0, aum: aum('watch') },
    { key: 'down', count: now?.movements.down ?? 0, aum: aum('down') },
    { key: 'applicationsToPrint', count: toPrint, aum: fen(0) },
  ];
}
