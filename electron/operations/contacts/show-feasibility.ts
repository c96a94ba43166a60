import type { Day } from '../../../shared/models/calendar';
import type { Feasibility } from '../../../shared/models/contact-rates';
import { judgeFeasibility } from '../../domain/contacts/feasibility';
import { judgeDuties } from '../../domain/contacts/judge-duties';
import { periodOf } from '../../domain/contacts/periods';
import { dayOf } from '../ground/clock';
import type { Shown } from '../ground/ledger';
import { readContactFacts } from './contact-facts';
import { contactRulesOn } from '../ground/dated-contact-rules';

/** Hours that each person's open duties need until the end of the month, and hours there are. */
export function showFeasibility(context: Shown): Feasibility[] {
  const today = dayOf(context.now());
  const rules = contactRulesOn(context, today);
  const since = periodOf(today, 'quarter').from;
  const first = periodOf(today, 'week').from;
  const { duties: facts, people } = readContactFacts(
    context,
    rules,
    today,
    first < since ? first : since,
  );
  const duties = judgeDuties(facts, today, today);
  const busy = new Set(duties.map(({ staffNo }) => staffNo));
  const stretch = { from: today, to: periodOf(today, 'month').to };
  return people
    .filter(({ staffNo }) => busy.has(staffNo))
    .map(({ staffNo, leaveFrom, leaveUntil }) => {
      const isAway = (day: Day) =>
        leaveFrom !== null && leaveFrom <= day && (leaveUntil === null || leaveUntil >= day);
      return judgeFeasibility(staffNo, duties, rules.duties, stretch, facts.calendar, isAway);
    });
}
