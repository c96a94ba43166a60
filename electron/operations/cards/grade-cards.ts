import { daysInMonth, type Day, type Month } from '../../../shared/models/calendar';
import type { GradingList } from '../../../shared/models/card-life';
import { currentStanding, type ResultStanding } from '../../../shared/models/result-standing';
import type { Fen } from '../../../shared/models/money';
import { gradeCard, serviceLevelAfter } from '../../domain/cards/grade-card';
import { checkStandards, highestLevelMet } from '../../domain/cards/standard';
import { findClient } from '../../ledger/clients/clients';
import {
  findGrading,
  groundOfGradings,
  listGradedMonths,
  listGradings,
  putGrading,
  setReminded,
} from '../../ledger/cards/card-gradings';
import { newestGround } from '../../ledger/months/ground-changes';
import { findSchemeById } from '../../ledger/tiering/schemes';
import { findRunOfCode, findTierRow, type TierRow } from '../../ledger/tiering/tier-runs';
import { listLiveCards, setServiceLevel, type StoredCard } from '../../ledger/cards/vip-cards';
import { OperationFailure } from '../ground/failure';
import { changeLedger, noteInAudit, type Ledger, type Shown } from '../ground/ledger';
import { prepareCounted } from '../ground/counted-assets';
import { standingOfUse } from '../ground/result-standing';
import { requireScheme } from '../ground/find-scheme';
import { cardRulesOn } from './card-rules';
import { cardScheme } from '../../../shared/models/scheme-roles';

/** The last day of a month: the figures of the regulation that count for it are this day's. */
export function lastDayOf(month: Month): Day {
  return `${month}-${daysInMonth(month)}` as Day;
}

/** A client's tier of a month by number, with all that the standard needs; null where not tiered. */
export function prepareMonthChecks(context: Shown, month: Month) {
  const run = findRunOfCode(context.db, cardScheme, month);
  if (!run) return null;
  const stored = findSchemeById(context.db, run.schemeId) ?? requireScheme(context, cardScheme);
  const rules = cardRulesOn(context, lastDayOf(month));
  const countedOf = prepareCounted(context, stored.scheme, run);
  const checksOf = (row: TierRow | undefined) => {
    const counted = row && countedOf(row);
    return checkStandards(
      stored.scheme,
      {
        metric: (row?.metric ?? null) as Fen | null,
        month,
        snapshotRevision: row?.snapshotRevision ?? 0,
        tier: row ? (stored.scheme.tiers[row.rank]?.name ?? '') : '',
        way: counted?.way ?? null,
        allAssets: (counted?.all ?? null) as Fen | null,
      },
      rules,
    );
  };
  return (clientNo: string) => {
    const client = findClient(context.db, clientNo);
    return checksOf(client && findTierRow(context.db, run.id, client.id));
  };
}

function changeServices(
  context: Ledger,
  card: StoredCard,
  level: StoredCard['serviceLevel'],
  month: Month,
): void {
  if (card.state !== 'active' || card.serviceLevel === level) return;
  setServiceLevel(context.db, card.id, level);
  noteInAudit(context, {
    action: 'vipCard.services',
    subject: card.clientNo,
    detail: { cardNo: card.cardNo, month, before: card.serviceLevel, after: level },
  });
}

/**
 * Compares every valid card with a month's tiers, inside the work of `changeLedger`: below the
 * card's level the services of the old level stop. Only the newest month moves services.
 */
export function gradeMonth(context: Ledger, month: Month): number {
  const { db } = context;
  const checksOf = prepareMonthChecks(context, month);
  if (!checksOf) return 0;
  const groundSeen = newestGround(db);
  const isNewest = listGradedMonths(db).every((each) => each <= month);
  // Cards that were opened after the month have nothing to do with it.
  const cards = listLiveCards(db).filter(({ openedOn }) => openedOn <= lastDayOf(month));
  for (const card of cards) {
    const checks = checksOf(card.clientNo);
    const levelMet = highestLevelMet(checks);
    const { metric = null, way = null, allAssets = null } = checks[0] ?? {};
    const { level, isSpecial } = card;
    const outcome = gradeCard({ level, isSpecial, levelMet, hasFigures: metric !== null });
    const gradedAt = context.now();
    putGrading(db, {
      cardId: card.id,
      month,
      level,
      levelMet,
      metric,
      way,
      allAssets,
      outcome,
      gradedAt,
      groundSeen,
    });
    const services = serviceLevelAfter(outcome, level, levelMet);
    if (isNewest && services !== undefined) changeServices(context, card, services, month);
  }
  return cards.length;
}

/** Gradings stand while the month's tiers do and the card rules are those they were made by. */
function standingOfGradings(context: Pick<Shown, 'db'>, month: Month): ResultStanding {
  const seen = groundOfGradings(context.db, month) ?? newestGround(context.db);
  return standingOfUse(context, cardScheme, month, seen);
}

/** Upgrades to offer and downgrades to remind of; of the newest graded month where null. */
export function showGrading(context: Pick<Shown, 'db'>, wanted: Month | null): GradingList {
  const { db } = context;
  const months = listGradedMonths(db);
  const month = wanted ?? months[0] ?? null;
  const all = month ? listGradings(db, month) : [];
  return {
    month,
    months,
    upgrades: all.filter(({ outcome }) => outcome === 'up'),
    downgrades: all.filter(({ outcome }) => outcome === 'down'),
    graded: all.length,
    standing: month === null ? currentStanding : standingOfGradings(context, month),
  };
}

/** Grades the cards of a month that is tiered; may run again. */
export function gradeCards(context: Ledger, month: Month): GradingList {
  if (!findRunOfCode(context.db, cardScheme, month)) {
    throw new OperationFailure('card.monthNotTiered', { month });
  }
  changeLedger(
    context,
    () => gradeMonth(context, month),
    (cards) => ({ action: 'card.grade', subject: month, detail: { cards } }),
  );
  return showGrading(context, month);
}

/** Records that the RMs were told of their lists. */
export function markReminded(
  context: Ledger,
  wanted: { readonly gradingIds: readonly number[]; readonly on: Day },
): void {
  const { gradingIds, on } = wanted;
  const gradings = gradingIds.map((id) => {
    const found = findGrading(context.db, id);
    if (!found) throw new OperationFailure('card.gradingMissing', { grading: id });
    return found;
  });
  changeLedger(
    context,
    () => {
      for (const { id } of gradings) setReminded(context.db, id, on);
    },
    () => ({
      action: 'card.remind',
      subject: gradings[0]?.month ?? '',
      detail: { on, cards: gradings.map(({ cardNo }) => cardNo) },
    }),
  );
}
