import type { Day } from '../../../shared/models/calendar';
import type { ClientNo } from '../../../shared/models/client';
import { addDays } from '../../../shared/models/day-count';
import type { Fen } from '../../../shared/models/money';
import type { CalendarEntry, ContactCalendar } from '../../../shared/models/worklist';
import { generateEvents, type EventClient } from '../../domain/contacts/generate-events';
import { listDueProducts } from '../../ledger/contacts/contact-clients';
import { listClosedEventKeys } from '../../ledger/contacts/contact-events';
import { listAgreedSteps } from '../../ledger/contacts/contact-reports';
import { listOpportunities } from '../../ledger/contacts/opportunities';
import { dayOf } from '../ground/clock';
import type { Shown } from '../ground/ledger';
import { readContactFacts, type OwnedClient } from './contact-facts';
import { workCalendarOf } from './contact-rules';
import { contactRulesOn } from '../ground/dated-contact-rules';
import { moveRuleOf } from '../../../shared/models/asset-move';
import { readSettings } from '../../ledger/file/settings';

/** A stretch of one person's calendar. */
interface CalendarWish {
  readonly staffNo: string;
  readonly from: Day;
  readonly to: Day;
}

/**
 * What a person's days bring, also those to come: agreed steps, next steps of opportunities, birthdays,
 * anniversaries and what falls due of their own clients (docs/rules/contacts.md).
 */
export function showContactCalendar(context: Shown, wish: CalendarWish): ContactCalendar {
  const today = dayOf(context.now());
  const { staffNo } = wish;
  const facts = readContactFacts(context, contactRulesOn(context, today), today, today, {
    staffNo,
  });
  const own = new Map(
    facts.clients.filter(({ owner }) => owner === staffNo).map((each) => [each.clientNo, each]),
  );
  const entries = [
    ...agreedSteps(context, wish, own),
    ...opportunitySteps(context, wish),
    ...eventsOf(context, wish, own),
  ];
  const works = workCalendarOf(context);
  const freeDays: Day[] = [];
  for (let day = wish.from; day <= wish.to; day = addDays(day, 1)) {
    if (!works.isWorkday(day)) freeDays.push(day);
  }
  return { entries: entries.sort((one, other) => (one.day < other.day ? -1 : 1)), freeDays };
}

type Own = ReadonlyMap<string, OwnedClient>;

function agreedSteps({ db }: Shown, wish: CalendarWish, own: Own): CalendarEntry[] {
  return listAgreedSteps(db, wish).flatMap(({ clientNo, text, on, isDone }) => {
    const client = own.get(clientNo);
    if (!client) return [];
    return [
      {
        day: on,
        clientNo: clientNo as ClientNo,
        name: client.name,
        text,
        kind: 'nextStep' as const,
        isDone: isDone === 1,
      },
    ];
  });
}

function opportunitySteps({ db }: Shown, wish: CalendarWish): CalendarEntry[] {
  return listOpportunities(db, { ownerNo: wish.staffNo }).flatMap((each) => {
    const { nextOn, clientNo, clientName, nextStep, title, closedOn } = each;
    if (nextOn === null || nextOn < wish.from || nextOn > wish.to) return [];
    return [
      {
        day: nextOn,
        clientNo,
        name: clientName,
        kind: 'opportunity' as const,
        text: nextStep || title,
        isDone: closedOn !== null,
      },
    ];
  });
}

function eventsOf(context: Shown, wish: CalendarWish, own: Own): CalendarEntry[] {
  const { db } = context;
  const { from, to } = wish;
  const { events } = contactRulesOn(context, dayOf(context.now()));
  const closed = listClosedEventKeys(db, { from, to });
  const clients = [...own.values()].map((each): EventClient => ({
    clientNo: each.clientNo as ClientNo,
    birthDate: each.kind === 'retail' ? each.birthDate : null,
    birthdayCalendar: each.birthdayCalendar,
    firstOpenedOn: each.firstOpenedOn,
    isGreeted: false,
  }));
  const maturities = listDueProducts(db, { from, to })
    .filter(({ clientNo }) => own.has(clientNo))
    .map(({ clientNo, product, amount, dueOn, occurrence }) => ({
      id: `${dueOn}:${amount}:${occurrence}:${product}`,
      clientNo: clientNo as ClientNo,
      product,
      amount: amount as Fen,
      dueOn,
    }));
  // Shown on the day itself, not ahead of it.
  const settings = { ...events, leadDays: 0, maturityDays: 0 };
  const moves = moveRuleOf(readSettings(db));
  const facts = { settings, moves, clients, months: [], maturities, announcements: [] };
  return generateEvents(facts, from, to).map(({ key, kind, clientNo, on, values }) => ({
    day: on,
    clientNo,
    name: own.get(clientNo)?.name ?? '',
    kind,
    text: String(values['product'] ?? ''),
    isDone: closed.has(key),
  }));
}
