import type { Day } from '../../../shared/models/calendar';
import type { VisitPosition } from '../../../shared/models/contact-duty';
import { type ContactRules } from '../../../shared/models/contact-rules';
import { createWorkCalendar, type SpecialDay } from '../../domain/contacts/work-calendar';
import {
  insertContactRules,
  listPositions,
  listSpecialDays,
  replacePositions,
  replaceSpecialDays,
} from '../../ledger/contacts/contact-rules';
import { listCarePeople } from '../../ledger/assignment/assignment-people';
import { findStaff } from '../../ledger/assignment/staff';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';

/** Sets rules that count from a day on; the ones before stay on record. */
export function setContactRules(
  context: Ledger,
  wanted: { readonly rules: ContactRules; readonly effectiveFrom: Day; readonly reason: string },
): void {
  const { rules, effectiveFrom, reason } = wanted;
  const ids = rules.duties.rules.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new OperationFailure('contact.ruleTwice', { rule: twice });
  checkGroups(rules);
  changeLedger(
    context,
    () =>
      insertContactRules(context.db, {
        definition: JSON.stringify(rules),
        effectiveFrom,
        reason,
        recordedAt: context.now(),
        accountId: context.account.id,
      }),
    () => ({ action: 'contact.rules', subject: effectiveFrom, detail: { reason, rules } }),
  );
}

function checkGroups({ groups }: ContactRules): void {
  const { contribution, occupation, orientation, holding, organisationHolding } = groups;
  for (const list of [contribution, occupation, orientation, holding, organisationHolding]) {
    const ids = list.map(({ id }) => id as string);
    const twice = list.find(({ id }, at) => ids.indexOf(id) !== at);
    if (twice) throw new OperationFailure('contact.groupTwice', { group: twice.name });
  }
}

/** Which days are worked, with what was put in by hand. */
export function workCalendarOf({ db }: Pick<Shown, 'db'>) {
  return createWorkCalendar(listSpecialDays(db).map((row) => ({ ...row, works: row.works === 1 })));
}

/** Replaces the holidays of a year by a table. */
export function setSpecialDays(
  context: Ledger,
  { year, days }: { readonly year: number; readonly days: readonly SpecialDay[] },
): void {
  const other = days.find(({ day }) => Number(day.slice(0, 4)) !== year);
  if (other) throw new OperationFailure('contact.dayOfOtherYear', { day: other.day, year });
  const twice = days.find(({ day }, at) => days.findIndex((each) => each.day === day) !== at);
  if (twice) throw new OperationFailure('contact.dayTwice', { day: twice.day });
  const rows = days.map((each) => ({ ...each, works: each.works ? (1 as const) : (0 as const) }));
  changeLedger(
    context,
    () => replaceSpecialDays(context.db, year, rows),
    () => ({ action: 'contact.holidays', subject: String(year), detail: { days: days.length } }),
  );
}

/** Sets the positions that a person holds. */
export function setPositions(
  context: Ledger,
  wanted: { readonly staffNo: string; readonly positions: readonly VisitPosition[] },
): void {
  const { staffNo, positions } = wanted;
  if (!findStaff(context.db, staffNo)) {
    throw new OperationFailure('assignment.personUnknown', { staffNo });
  }
  changeLedger(
    context,
    () => replacePositions(context.db, staffNo, positions),
    () => ({ action: 'contact.positions', subject: staffNo, detail: { positions } }),
  );
}

/** The special days put in by hand. */
export function showSpecialDays({ db }: Pick<Shown, 'db'>): SpecialDay[] {
  return listSpecialDays(db).map((row) => ({ ...row, works: row.works === 1 }));
}

/** The staff list with the positions that visit organisations. */
export function showContactPeople({ db }: Pick<Shown, 'db'>) {
  const positions = listPositions(db);
  return listCarePeople(db).map(({ staffNo, name, role }) => ({
    staffNo,
    name,
    role,
    positions: positions.get(staffNo) ?? [],
  }));
}
