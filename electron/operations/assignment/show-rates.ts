import type { AssignmentRate, AssignmentRates, BoardCard } from '../../../shared/models/assignment';
import type { Month } from '../../../shared/models/calendar';
import { careTiers, tierOfClass } from '../../../shared/models/care-class';
import { careTierTexts } from '../../../shared/text/assignment';
import { assignmentPaperTexts } from '../../../shared/text/assignment-papers';
import { rateOf, ratesByPerson } from '../../domain/assignment/assignment-rates';
import { readSettings } from '../../ledger/file/settings';
import { listRunsOfCode } from '../../ledger/tiering/tier-runs';
import type { Shown } from '../ground/ledger';
import { readBoard, readPopulation } from './read-board';
import { careScheme } from '../../../shared/models/scheme-roles';

/** Months that the course over time shows. */
const shownMonths = 24;

/**
 * 指派率 by tier, person and month, and the VIP clients without an owner. Prospects have a rate of their
 * own: they are owed a relationship manager, and nobody else counts.
 */
export function showRates(context: Shown, { month }: { readonly month: Month }): AssignmentRates {
  const { board, rules } = readBoard(context, { month });
  const clients = board.cards.filter(({ isProspect }) => !isProspect);
  const prospects = board.cards.filter(({ isProspect }) => isProspect);
  const managers = new Set(
    board.people.filter(({ role }) => role === 'rm').map(({ staffNo }) => staffNo),
  );
  const hasManager = ({ owner }: { readonly owner: string | null }) =>
    owner !== null && managers.has(owner);
  const { language } = readSettings(context.db);
  const target = rules.targetPercent;
  const countsOf = (wanted: readonly { readonly owner: string | null }[]) => ({
    shouldBe: wanted.length,
    assigned: wanted.filter(({ owner }) => owner !== null).length,
  });
  const byTier = careTiers.map((tier) => {
    const ofTier = clients.filter(({ careClass }) => tierOfClass(careClass) === tier);
    const name = careTierTexts[tier][language === 'en' ? 'en' : 'zh'];
    return rateOf({ key: tier, name }, countsOf(ofTier), target);
  });
  return {
    month,
    target: target / 100,
    total: rateOf({ key: 'all', name: '' }, countsOf(clients), target),
    byTier,
    byPerson: ratesByPerson(board.people, clients, rules),
    byMonth: ratesByMonth(context, month, target),
    missing: clients.filter(({ owner }) => owner === null).map(missingLine),
    prospects: rateOf(
      { key: 'prospects', name: assignmentPaperTexts.prospect[language === 'en' ? 'en' : 'zh'] },
      { shouldBe: prospects.length, assigned: prospects.filter(hasManager).length },
      target,
    ),
    missingProspects: prospects.filter((each) => !hasManager(each)).map(missingLine),
  };
}

const missingLine = ({ clientNo, name, careClass, aum }: BoardCard) => ({
  clientNo,
  name,
  careClass,
  aum,
});

/** The rate at the end of each month, of the newest as things stand. */
function ratesByMonth(context: Shown, last: Month, target: number): AssignmentRate[] {
  const months = [...new Set(listRunsOfCode(context.db, careScheme).map(({ month }) => month))]
    .filter((month) => month <= last)
    .slice(0, shownMonths)
    .reverse();
  return months.map((month) => {
    const { rows, scheme } = readPopulation(context, month);
    const clients = rows.filter(({ rank }) => rank >= scheme.vipFloorRank);
    const assigned = clients.filter(({ owner }) => owner !== null).length;
    return rateOf({ key: month, name: month }, { shouldBe: clients.length, assigned }, target);
  });
}
