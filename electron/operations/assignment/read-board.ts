import type { AssignmentBoard, BoardCard, BoardPerson } from '../../../shared/models/assignment';
import type { AssignmentRules, TierCaps } from '../../../shared/models/assignment-rules';
import type { Month } from '../../../shared/models/calendar';
import type { Scheme } from '../../../shared/models/scheme';
import { careScheme } from '../../../shared/models/scheme-roles';
import { careClassOf } from '../../domain/assignment/care-class-of';
import { isOnLeave } from '../../../shared/assignment/check-draft';
import { ownerRoleOf } from '../../domain/assignment/owner-role';
import { personLoads } from '../../../shared/assignment/person-loads';
import { listCarePeople, type CarePerson } from '../../ledger/assignment/assignment-people';
import { listPopulation, type PopulationRow } from '../../ledger/assignment/assignment-population';
import { findRunOfCode, listRunsOfCode } from '../../ledger/tiering/tier-runs';
import { findSchemeById } from '../../ledger/tiering/schemes';
import { dayOf } from '../ground/clock';
import { OperationFailure } from '../ground/failure';
import type { Shown } from '../ground/ledger';
import { rulesOn } from '../ground/dated-assignment-rules';

/** The board with the rules it was drawn by. */
export interface BoardScope {
  readonly board: AssignmentBoard;
  readonly rules: AssignmentRules;
}

/** The month to work on: the given one, or the newest that R4 has tiered. */
export function careMonth({ db }: Pick<Shown, 'db'>, month: Month | null): Month {
  const newest = month ?? listRunsOfCode(db, careScheme)[0]?.month;
  if (newest) return newest;
  throw new OperationFailure('assignment.noMonth');
}

/** The month's population with the version of R4 that tiered it; throws `assignment.notTiered`. */
export function readPopulation(
  { db }: Pick<Shown, 'db'>,
  month: Month,
): { readonly rows: PopulationRow[]; readonly scheme: Scheme } {
  const run = findRunOfCode(db, careScheme, month);
  const stored = run && findSchemeById(db, run.schemeId);
  if (!run || !stored) throw new OperationFailure('assignment.notTiered', { month });
  const { scheme } = stored;
  return {
    rows: listPopulation(db, { runId: run.id, month, floorRank: scheme.vipFloorRank }),
    scheme,
  };
}

/** Whole months from one day to another. */
function monthsBetween(from: string, to: string): number {
  const [fromYear, fromMonth, fromDay] = from.split('-').map(Number) as [number, number, number];
  const [toYear, toMonth, toDay] = to.split('-').map(Number) as [number, number, number];
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
  return Math.max(0, months);
}

function capsOf({ capDiamond, capPlatinum, capGold }: CarePerson): TierCaps {
  return {
    ...(capDiamond === null ? {} : { diamond: capDiamond }),
    ...(capPlatinum === null ? {} : { platinum: capPlatinum }),
    ...(capGold === null ? {} : { gold: capGold }),
  };
}

/** Who may own clients, without their loads; branches only count where there are several. */
function boardPeople(people: readonly CarePerson[], today: string) {
  const branches = new Set(people.map(({ branch }) => branch).filter((each) => each !== null));
  return people.flatMap((each) => {
    const role = ownerRoleOf(each.role);
    if (role === null) return [];
    const { staffNo, name, abilityPercent, leaveFrom, leaveUntil } = each;
    const base = { staffNo, name, role, abilityPercent, leaveFrom, leaveUntil };
    return [
      {
        ...base,
        branch: branches.size > 1 ? each.branch : null,
        caps: capsOf(each),
        tags: JSON.parse(each.tags) as string[],
        onLeave: isOnLeave(base, today),
      },
    ];
  });
}

function cardOf(
  row: PopulationRow,
  scope: {
    readonly scheme: Scheme;
    readonly today: string;
    readonly branches: ReadonlySet<string | null>;
  },
): BoardCard {
  const { scheme, today } = scope;
  const { owner, ownerSource, ownedSince } = row;
  return {
    clientNo: row.clientNo,
    name: row.name,
    careClass: careClassOf(scheme, row.rank, row.metric),
    tierName: scheme.tiers[row.rank]?.name ?? '',
    isProspect: row.rank < scheme.vipFloorRank,
    aum: row.aum,
    average: row.metric,
    nearMiss: row.nearMiss === 1 ? 'up' : row.nearMiss === 2 ? 'down' : null,
    owner,
    ownerSource,
    ownedSince,
    monthsWithOwner: ownedSince === null ? 0 : monthsBetween(ownedSince, today),
    branch: scope.branches.has(row.branch) ? row.branch : null,
    tags: JSON.parse(row.tags ?? '[]') as string[],
    family: row.family,
    pinnedTo: row.pinnedTo,
    claim:
      row.claimId === null || row.claimStaffNo === null
        ? null
        : { id: row.claimId, staffNo: row.claimStaffNo },
  };
}

/** People with their loads and every client to be owned in a month. */
export function readBoard(
  context: Shown,
  wanted: { readonly month: Month | null; readonly on?: string },
): BoardScope {
  const month = careMonth(context, wanted.month);
  const today = dayOf(context.now());
  const rules = rulesOn(context, wanted.on ?? today);
  const staff = listCarePeople(context.db);
  const { rows, scheme } = readPopulation(context, month);
  const people = boardPeople(staff, today);
  const branches = new Set(people.map(({ branch }) => branch).filter((each) => each !== null));
  const cards = rows.map((row) => cardOf(row, { scheme, today, branches }));
  const owners = new Map(cards.map((card) => [card.clientNo, card.owner]));
  const loads = personLoads(people, cards, ({ clientNo }) => owners.get(clientNo) ?? null, rules);
  return {
    rules,
    board: {
      month,
      today,
      people: people.map((each): BoardPerson => ({ ...each, ...loads.get(each.staffNo)! })),
      cards,
      unknownOwners: unknownOwners(rows),
    },
  };
}

function unknownOwners(rows: readonly PopulationRow[]): AssignmentBoard['unknownOwners'] {
  const counts = new Map<string, number>();
  for (const { unknownOwner } of rows) {
    if (unknownOwner) counts.set(unknownOwner, (counts.get(unknownOwner) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, clients]) => ({ name, clients }))
    .sort((a, b) => b.clients - a.clients || (a.name < b.name ? -1 : 1));
}
