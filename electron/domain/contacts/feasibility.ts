import type { Day } from '../../../shared/models/calendar';
import type { ContactChannel } from '../../../shared/models/contact';
import type { Feasibility } from '../../../shared/models/contact-rates';
import type { Duty, DutyRule, DutySettings } from '../../../shared/models/contact-duty';
import { addDays, isWithin } from '../../../shared/models/day-count';
import type { WorkCalendar } from './work-calendar';

/** The least minutes in which a duty's rest can be done. */
function minutesLeft(
  duty: Duty,
  rule: DutyRule,
  minutes: Readonly<Record<ContactChannel, number>>,
): number {
  if (duty.state !== 'open') return 0;
  const left = Math.max(0, duty.needed - duty.counted);
  if (rule.kind === 'person') return left * Math.min(...rule.channels.map((each) => minutes[each]));
  const asked = Object.entries(rule.required) as [ContactChannel, number][];
  return Math.min(
    ...asked.map(([channel, times]) => Math.ceil((left * times) / duty.needed) * minutes[channel]),
  );
}

/**
 * Whether a person's open duties fit into the working days until the end of a stretch
 * (docs/rules/contacts.md#time-it-takes). What is to be done is spread evenly over the working days from today
 * to each period's end; a person's own weekly quota is fulfilled by the same contacts, so that of both only the
 * larger counts.
 */
export function judgeFeasibility(
  staffNo: string,
  duties: readonly Duty[],
  { rules, minutes, hoursPerDay }: DutySettings,
  stretch: { readonly from: Day; readonly to: Day },
  calendar: WorkCalendar,
  isAway: (day: Day) => boolean = () => false,
): Feasibility {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const workdays = daysOf(stretch).filter((day) => calendar.isWorkday(day) && !isAway(day));
  const forClients = new Map<Day, number>();
  const forQuota = new Map<Day, number>();
  for (const duty of duties) {
    const rule = byId.get(duty.ruleId);
    if (duty.staffNo !== staffNo || rule === undefined) continue;
    const left = minutesLeft(duty, rule, minutes);
    const end = duty.period.to < stretch.to ? duty.period.to : stretch.to;
    const days = workdays.filter((day) => isWithin(day, { from: stretch.from, to: end }));
    const all = workdaysTo(duty.period.to, stretch.from, calendar, isAway);
    const target = rule.kind === 'person' ? forQuota : forClients;
    if (left === 0) continue;
    if (days.length === 0) addTo(target, stretch.from, left);
    for (const day of days) addTo(target, day, left / Math.max(1, all));
  }
  const there = hoursPerDay * 60;
  const days = daysOf(stretch).map((day) => ({
    day,
    needed: Math.max(forClients.get(day) ?? 0, forQuota.get(day) ?? 0),
    there: workdays.includes(day) ? there : 0,
  }));
  return {
    staffNo,
    neededMinutes: Math.round(days.reduce((sum, { needed }) => sum + needed, 0)),
    thereMinutes: Math.round(workdays.length * there),
    days,
  };
}

function addTo(minutes: Map<Day, number>, day: Day, more: number): void {
  minutes.set(day, (minutes.get(day) ?? 0) + more);
}

function workdaysTo(to: Day, from: Day, calendar: WorkCalendar, isAway: (day: Day) => boolean) {
  return daysOf({ from, to }).filter((day) => calendar.isWorkday(day) && !isAway(day)).length;
}

function daysOf({ from, to }: { readonly from: Day; readonly to: Day }): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
