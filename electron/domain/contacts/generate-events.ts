import {
  addYears,
  daysInMonth,
  monthOf,
  type Day,
  type Month,
} from '../../../shared/models/calendar';
import type { ClientNo } from '../../../shared/models/client';
import type { ContactEvent, EventKind } from '../../../shared/models/contact';
import type { ContactRules } from '../../../shared/models/contact-rules';
import { addDays, lastOfMonth } from '../../../shared/models/day-count';
import type { Fen } from '../../../shared/models/money';
import { festivalOn, lunarBirthday, lunarDayOf, type LunarDay } from './lunar-days';
import { isAssetMove, type MoveRule } from '../../../shared/models/asset-move';

type EventSettings = ContactRules['events'];

/** Days ahead and after, all ours (docs/rules/contacts.md#events). */
export const defaultEventSettings: EventSettings = {
  leadDays: 3,
  maturityDays: 15,
  followUpDays: 30,
};

/** A client as events see them. */
export interface EventClient {
  readonly clientNo: ClientNo;
  readonly birthDate: Day | null;
  readonly birthdayCalendar: 'solar' | 'lunar';
  readonly firstOpenedOn: Day | null;
  /** Greeted at festivals: owned VIP clients. */
  readonly isGreeted: boolean;
}

/** A client's figures of a month, as far as events look at them. */
export interface MonthFacts {
  readonly clientNo: ClientNo;
  readonly month: Month;
  readonly assets: Fen | null;
  readonly assetsBefore: Fen | null;
  readonly hadBusiness: boolean | null;
  readonly nearMiss: 'up' | 'down' | null;
  readonly movedDown: boolean;
  readonly tier: string;
}

export interface MaturingProduct {
  readonly id: string;
  readonly clientNo: ClientNo;
  readonly product: string;
  readonly amount: Fen;
  readonly dueOn: Day;
}

/** Something the user tells: a new product, a bank activity, news. */
export interface Announcement {
  readonly id: number;
  readonly kind: 'product' | 'news';
  readonly title: string;
  readonly from: Day;
  readonly until: Day;
  readonly clientNos: readonly ClientNo[];
}

export interface EventFacts {
  readonly settings: EventSettings;
  /** What an outflow or inflow is, as everywhere. */
  readonly moves: MoveRule;
  readonly clients: readonly EventClient[];
  readonly months: readonly MonthFacts[];
  readonly maturities: readonly MaturingProduct[];
  readonly announcements: readonly Announcement[];
}

/**
 * All events that become worth a contact on the days from `from` to `to` (docs/rules/contacts.md#events). The
 * key of an event depends on nothing but what it is about: made again, or over other stretches of days, none is
 * twice.
 */
export function generateEvents(facts: EventFacts, from: Day, to: Day): ContactEvent[] {
  return [
    ...dayEvents(facts, from, to),
    ...maturityEvents(facts, from, to),
    ...monthEvents(facts, from, to),
    ...announcementEvents(facts, from, to),
  ];
}

type Values = ContactEvent['values'];

function event(
  kind: EventKind,
  clientNo: ClientNo,
  subject: string,
  days: Pick<ContactEvent, 'from' | 'on' | 'until'>,
  values: Values = {},
  amount: Fen | null = null,
): ContactEvent {
  return { key: `${kind}:${clientNo}:${subject}`, kind, clientNo, ...days, values, amount };
}

/** Birthdays, anniversaries and festivals: what the calendar alone decides. */
function* dayEvents(facts: EventFacts, from: Day, to: Day): Generator<ContactEvent> {
  const { leadDays } = facts.settings;
  const born = facts.clients.map((each) => ({ ...each, lunar: lunarOf(each) }));
  // What shows on a day happens some days later.
  for (let shown = from; shown <= to; shown = addDays(shown, 1)) {
    const on = addDays(shown, leadDays);
    const days = { from: shown, on, until: addDays(on, 1) };
    const festival = festivalOn(on);
    const year = on.slice(0, 4);
    for (const { clientNo, lunar, birthDate, firstOpenedOn, isGreeted } of born) {
      const birthday = birthDate === null ? null : birthdayOn(on, birthDate, lunar);
      if (birthday !== null) {
        const age = Number(year) - Number((birthDate as Day).slice(0, 4));
        const calendar = lunar === null ? 'solar' : 'lunar';
        yield event('birthday', clientNo, String(birthday), days, { age, calendar });
      }
      if (firstOpenedOn !== null && isYearlyOn(on, firstOpenedOn)) {
        const years = Number(year) - Number(firstOpenedOn.slice(0, 4));
        yield event('anniversary', clientNo, year, days, { years });
      }
      if (festival !== null && isGreeted) {
        yield event('festival', clientNo, `${year}-${festival}`, days, { festival });
      }
    }
  }
}

function lunarOf({ birthDate, birthdayCalendar }: EventClient): LunarDay | null {
  return birthDate === null || birthdayCalendar === 'solar' ? null : lunarDayOf(birthDate);
}

/** The year whose birthday a day is, or null. */
function birthdayOn(on: Day, birthDate: Day, lunar: LunarDay | null): number | null {
  if (lunar !== null) return on > birthDate ? lunarBirthday(on, lunar) : null;
  return isYearlyOn(on, birthDate) ? Number(on.slice(0, 4)) : null;
}

/** Whether a day comes round on this one; 29 February on the 28th of a common year. */
function isYearlyOn(on: Day, first: Day): boolean {
  if (on <= first) return false;
  if (on.slice(5) === first.slice(5)) return true;
  if (first.slice(5) !== '02-29' || on.slice(5) !== '02-28') return false;
  return addYears(first, Number(on.slice(0, 4)) - Number(first.slice(0, 4))) === on;
}

function* maturityEvents(facts: EventFacts, from: Day, to: Day): Generator<ContactEvent> {
  const { maturityDays } = facts.settings;
  for (const { id, clientNo, product, amount, dueOn } of facts.maturities) {
    const shown = addDays(dueOn, -maturityDays);
    if (shown > to || dueOn < from) continue;
    // What is told late is still shown, on the first day looked at.
    const days = { from: shown, on: dueOn, until: addDays(dueOn, 3) };
    yield event('maturity', clientNo, id, days, { product, amount, dueOn }, amount);
  }
}

/** What a month's figures show, from the month's last day on. */
function* monthEvents(facts: EventFacts, from: Day, to: Day): Generator<ContactEvent> {
  const { followUpDays } = facts.settings;
  for (const month of facts.months) {
    const on = `${month.month}-${String(daysInMonth(month.month)).padStart(2, '0')}` as Day;
    const days = { from: addDays(on, 1), on: addDays(on, 1), until: addDays(on, followUpDays) };
    if (days.from > to || days.until < from) continue;
    yield* eventsOfMonth(month, days, facts.moves);
  }
}

function* eventsOfMonth(
  { clientNo, month, assets, assetsBefore, hadBusiness, nearMiss, movedDown, tier }: MonthFacts,
  days: Pick<ContactEvent, 'from' | 'on' | 'until'>,
  moves: MoveRule,
): Generator<ContactEvent> {
  if (assets !== null && assetsBefore !== null) {
    const change = assets - assetsBefore;
    const size = Math.abs(change);
    if (isAssetMove(moves, assetsBefore, assets)) {
      yield event('movement', clientNo, month, days, { change, before: assetsBefore }, size as Fen);
    }
  }
  if (nearMiss === 'up') yield event('nearMiss', clientNo, month, days, { tier }, assets);
  if (nearMiss === 'down' || movedDown) {
    const values = { tier, moved: movedDown ? 1 : 0 };
    yield event('downgrade', clientNo, month, days, values, assets);
  }
  if (hadBusiness === false) yield event('noActivity', clientNo, month, days, {}, assets);
}

function* announcementEvents(facts: EventFacts, from: Day, to: Day): Generator<ContactEvent> {
  for (const { id, kind, title, from: first, until, clientNos } of facts.announcements) {
    if (first > to || until < from) continue;
    for (const clientNo of clientNos) {
      yield event(kind, clientNo, String(id), { from: first, on: first, until }, { title });
    }
  }
}

/** Months whose figures may still make events on a day. */
export function monthsOfEvents(today: Day, settings: EventSettings): readonly Month[] {
  const months = new Set<Month>();
  for (let day = addDays(today, -settings.followUpDays - 31); day <= today; day = addDays(day, 1)) {
    months.add(monthOf(day));
  }
  return [...months].filter((month) => lastOfMonth(`${month}-01` as Day) < today);
}
