import { daysInMonth, type Day, type Month } from '../../../shared/models/calendar';
import type { Report } from '../../../shared/models/report';
import { retailWorkLists, workListDays, type WorkListName } from '../../../shared/models/work-list';
import { workListReport } from '../../domain/reports/work-list-report';
import {
  listAnnualReviews,
  listAssetMoves,
  listDormant,
  listExpiringCards,
  listMaturities,
  listMissingData,
  listWithoutContact,
  listWithoutOwner,
  type WorkLine,
} from '../../ledger/tiering/work-lists';
import { OperationFailure } from '../ground/failure';
import type { Shown } from '../ground/ledger';
import type { ReportScope } from './report-scope';
import { comparedMonth } from '../../ledger/tiered-months';
import { moveRuleOf, type MoveRule } from '../../../shared/models/asset-move';
import { readSettings } from '../../ledger/file/settings';
import { countLeft, findRunOfCode } from '../../ledger/tiering/tier-runs';

const lastDayOf = (month: Month): Day => `${month}-${daysInMonth(month)}` as Day;

/** The day some days after another, or before it. */
function addDays(day: Day, count: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10) as Day;
}

function readLines(
  context: Shown,
  scope: ReportScope,
  list: WorkListName,
  rule: MoveRule,
): WorkLine[] {
  const { db } = context;
  const { tiered, stored } = scope;
  const { subject, vipFloorRank } = stored.scheme;
  const vip = { ...tiered, vipFloorRank };
  const monthEnd = lastDayOf(tiered.month);
  const after = addDays(monthEnd, 1);
  const moves = (direction: 1 | -1) =>
    listAssetMoves(db, {
      now: tiered,
      before: comparedMonth(db, subject, tiered.month),
      subject,
      direction,
      rule,
    });
  switch (list) {
    case 'outflow':
      return moves(-1);
    case 'inflow':
      return moves(1);
    case 'withoutOwner':
      return listWithoutOwner(db, subject, vip);
    case 'dormant':
      return listDormant(db, vip);
    case 'withoutContact':
      return listWithoutContact(db, vip, addDays(monthEnd, -workListDays.withoutContact));
    case 'missingData':
      return listMissingData(db, vip);
    case 'maturities': {
      const until = addDays(monthEnd, workListDays.maturities);
      return listMaturities(db, { ...tiered, from: after, until });
    }
    case 'expiringCards': {
      const until = addDays(monthEnd, workListDays.expiringCards);
      return listExpiringCards(db, { ...tiered, from: after, until });
    }
    case 'annualReview':
      return listAnnualReviews(db, tiered);
  }
}

/** Who left, beside the outflow: they hold nothing now, and have a list of their own. */
function leftBesides({ db }: Shown, { stored, run, frame }: ReportScope, list: WorkListName) {
  const { comparedWith } = frame;
  const earlier = comparedWith && findRunOfCode(db, stored.scheme.id, comparedWith);
  return list === 'outflow' && earlier ? countLeft(db, run.id, earlier.id) : 0;
}

/** One of the work lists of a tiered month; throws `report.peopleOnly` for organisations' schemes. */
export function buildWorkList(context: Shown, scope: ReportScope, list: WorkListName): Report {
  const { scheme } = scope.stored;
  if (scheme.subject !== 'retail' && retailWorkLists.includes(list)) {
    throw new OperationFailure('report.peopleOnly', { scheme: scheme.name });
  }
  const rule = moveRuleOf(readSettings(context.db));
  const lines = readLines(context, scope, list, rule);
  return workListReport(scope.frame, list, lines, rule, leftBesides(context, scope, list));
}
