import { monthOf, type Day, type Month } from '../../../shared/models/calendar';
import type { ClientNo } from '../../../shared/models/client';
import type { ContactRules } from '../../../shared/models/contact-rules';
import { addDays } from '../../../shared/models/day-count';
import type { Fen } from '../../../shared/models/money';
import {
  generateEvents,
  monthsOfEvents,
  type Announcement,
  type EventClient,
  type EventFacts,
  type MaturingProduct,
  type MonthFacts,
} from '../../domain/contacts/generate-events';
import { listAnnouncements } from '../../ledger/contacts/announcements';
import {
  listDueProducts,
  listMonthFigures,
  listRunMonths,
  listTierMarks,
} from '../../ledger/contacts/contact-clients';
import {
  eventSources,
  findEventsMade,
  insertEvents,
  removeStaleEvents,
  setEventsMade,
} from '../../ledger/contacts/contact-events';
import { findSchemeById } from '../../ledger/tiering/schemes';
import { movementOfCode } from '../../ledger/tiering/tier-runs';
import { careScheme } from '../../../shared/models/scheme-roles';
import { dayOf } from '../ground/clock';
import { inTransaction, isReadOnly } from '../../ledger/database';
import type { Ledger, Shown } from '../ground/ledger';
import { contactRulesOn } from '../ground/dated-contact-rules';
import { readContactFacts, type ContactFacts, type OwnedClient } from './contact-facts';
import { comparedMonth } from '../../ledger/tiered-months';
import { moveRuleOf } from '../../../shared/models/asset-move';
import { readSettings } from '../../ledger/file/settings';

/** The first time, events are made for so many days back. */
const firstLookBack = 7;
/** After a long pause they are made for at most so many days back: older ones help nobody. */
const mostLookBack = 31;

/**
 * Makes the events of all days up to today that were not made yet, and those that new files bring; takes
 * away open ones that files no longer bear out. Run again it changes nothing.
 */
export function refreshEvents(context: Ledger): { readonly added: number } {
  // A damaged ledger is only looked at, with the events it has.
  if (isReadOnly(context.db)) return { added: 0 };
  const today = dayOf(context.now());
  const seen = eventSources(context.db);
  const made = findEventsMade(context.db);
  if (made !== null && made.until >= today && made.seen === seen) return { added: 0 };
  const rules = contactRulesOn(context, today);
  const { from, to } = stretchOf(made?.until ?? null, today);
  const facts = readContactFacts(context, rules, today, addDays(today, -1));
  const events = generateEvents(eventFacts(context, rules, today, facts, from), from, to);
  // What follows from the books is made anew from them at any time: no entry of its own is needed.
  const added = inTransaction(context.db, () => {
    removeStaleEvents(context.db, new Set(events.map(({ key }) => key)), today);
    const count = insertEvents(context.db, events);
    setEventsMade(context.db, { until: today, seen });
    return count;
  });
  return { added };
}

function stretchOf(made: Day | null, today: Day): { readonly from: Day; readonly to: Day } {
  if (made === null) return { from: addDays(today, -firstLookBack), to: today };
  const next = made < today ? addDays(made, 1) : today;
  const least = addDays(today, -mostLookBack);
  return { from: next < least ? least : next, to: today };
}

function eventFacts(
  context: Shown,
  rules: ContactRules,
  today: Day,
  facts: ContactFacts,
  from: Day,
): EventFacts {
  const owned = facts.clients.filter(({ owner }) => owner !== null);
  const vipRank = vipFloor(context);
  const isVip = (client: OwnedClient) =>
    (facts.tierOf(careScheme, client, monthOf(today))?.rank ?? -1) >= vipRank;
  const byNo = new Map(owned.map((each) => [each.clientNo, each]));
  return {
    settings: rules.events,
    moves: moveRuleOf(readSettings(context.db)),
    clients: owned.map((each): EventClient => ({
      clientNo: each.clientNo as ClientNo,
      birthDate: each.kind === 'retail' ? each.birthDate : null,
      birthdayCalendar: each.birthdayCalendar,
      firstOpenedOn: each.firstOpenedOn,
      isGreeted: each.kind === 'retail' && isVip(each),
    })),
    months: monthsOfEvents(today, rules.events).flatMap((month) =>
      monthFacts(context, month, owned, facts.months.people),
    ),
    maturities: maturities(context, rules, today, from, byNo),
    announcements: announcements(context, owned, facts, today, isVip),
  };
}

function vipFloor({ db }: Shown): number {
  const run = listRunMonths(db, careScheme).at(-1);
  return (run && findSchemeById(db, run.schemeId)?.scheme.vipFloorRank) ?? Infinity;
}

/** What a month's figures and its run of R4 say of owned clients. */
function monthFacts(
  { db }: Shown,
  month: Month,
  owned: readonly OwnedClient[],
  newest: Month | null,
): MonthFacts[] {
  // Clients come with the figures of their newest month.
  const figuresNow =
    month === newest
      ? owned.filter(({ kind, isGone }) => kind === 'retail' && !isGone)
      : listMonthFigures(db, month);
  const now = new Map(figuresNow.map((each) => [each.clientId, each]));
  if (now.size === 0) return [];
  const last = comparedMonth(db, 'retail', month);
  const earlier = last === null ? [] : listMonthFigures(db, last);
  const before = new Map(earlier.map((each) => [each.clientId, each.assets]));
  const run = listRunMonths(db, careScheme).find((each) => each.month === month);
  const marks = new Map(
    run ? listTierMarks(db, run.runId).map((each) => [each.clientId, each]) : [],
  );
  const tiers = run ? (findSchemeById(db, run.schemeId)?.scheme.tiers ?? []) : [];
  return owned.flatMap(({ clientId, clientNo }): MonthFacts[] => {
    const figures = now.get(clientId);
    if (!figures) return [];
    const mark = marks.get(clientId);
    return [
      {
        clientNo: clientNo as ClientNo,
        month,
        assets: figures.assets as Fen | null,
        assetsBefore: (before.get(clientId) ?? null) as Fen | null,
        hadBusiness: figures.transactions === null ? null : figures.transactions > 0,
        nearMiss: mark?.nearMiss === 1 ? 'up' : mark?.nearMiss === 2 ? 'down' : null,
        movedDown: mark !== undefined && movementOfCode(mark.movement) === 'down',
        tier: tiers.find(({ rank }) => rank === mark?.rank)?.name ?? '',
      },
    ];
  });
}

function maturities(
  { db }: Shown,
  { events }: ContactRules,
  today: Day,
  from: Day,
  owned: ReadonlyMap<string, OwnedClient>,
): MaturingProduct[] {
  const stretch = { from, to: addDays(today, events.maturityDays) };
  return listDueProducts(db, stretch)
    .filter(({ clientNo }) => owned.has(clientNo))
    .map(({ clientNo, product, amount, dueOn, occurrence }) => ({
      id: `${dueOn}:${amount}:${occurrence}:${product}`,
      clientNo: clientNo as ClientNo,
      product,
      amount: amount as Fen,
      dueOn,
    }));
}

function announcements(
  { db }: Shown,
  owned: readonly OwnedClient[],
  facts: ContactFacts,
  today: Day,
  isVip: (client: OwnedClient) => boolean,
): Announcement[] {
  const standing = listAnnouncements(db).filter(({ withdrawnAt }) => withdrawnAt === null);
  return standing.map(({ id, kind, title, from, until, tiers }) => ({
    id,
    kind,
    title,
    from,
    until,
    clientNos: owned
      .filter((client) => {
        if (client.kind !== 'retail') return false;
        const tier = facts.tierOf(careScheme, client, monthOf(today))?.name;
        return tiers.length === 0 ? isVip(client) : tier !== undefined && tiers.includes(tier);
      })
      .map(({ clientNo }) => clientNo as ClientNo),
  }));
}
