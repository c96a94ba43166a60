import type { Day } from '../../../shared/models/calendar';
import { keyFieldsOf, type KeyField } from '../../../shared/models/client-file';
import type { Rate } from '../../../shared/models/contact-rates';
import type { Duty } from '../../../shared/models/contact-duty';
import { daysBetween } from '../../../shared/models/day-count';

/** Done ÷ due, and how many are missing to a target share. */
export function rateOf(done: number, due: number, target: number): Rate {
  const wanted = Math.ceil(due * target - 1e-9);
  return {
    done,
    due,
    rate: due === 0 ? null : done / due,
    missingToTarget: Math.max(0, wanted - done),
  };
}

/** Duties that count: excused ones do not, running ones only once they are done (docs/rules/contacts.md#rates). */
export function complianceOf(duties: readonly Duty[], target: number): Rate {
  const counting = duties.filter(({ state }) => state === 'done' || state === 'missed');
  return rateOf(counting.filter(({ state }) => state === 'done').length, counting.length, target);
}

/** How long missed duties have been over, in days: up to a week, a month, a quarter, longer. */
const ageingSteps = [7, 30, 90] as const;

/** Missed duties by how long ago their period ended; the last step is everything older. */
export function overdueAgeing(duties: readonly Duty[], today: Day): number[] {
  const counts: number[] = Array.from({ length: ageingSteps.length + 1 }, () => 0);
  for (const { state, period } of duties) {
    if (state !== 'missed') continue;
    const days = daysBetween(period.to, today);
    const step = ageingSteps.findIndex((most) => days <= most);
    const at = step < 0 ? ageingSteps.length : step;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** Values of key fields; what a kind of client has no field for is left out. */
type KeyValues = Readonly<Partial<Record<KeyField, string | number | null>>>;

/** Which key fields of a client of this kind are missing (docs/rules/clients.md#key-fields). */
export function missingFields(kind: string, values: KeyValues): KeyField[] {
  return keyFieldsOf(kind).filter((field) => String(values[field] ?? '').trim() === '');
}

/** How complete a file is: the share of key fields that are filled. */
export function completeness(kind: string, values: KeyValues): number {
  return 1 - missingFields(kind, values).length / keyFieldsOf(kind).length;
}
