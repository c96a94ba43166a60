import type { PersonLoad } from '../../../shared/models/worklist';
import type { Shown } from '../ground/ledger';
import { readWorklistFacts, worklistFrom } from './show-worklist';

/** How many clients wait for whom today; people whom nobody waits for are left out. */
export function showContactLoad(context: Shown): PersonLoad[] {
  const read = readWorklistFacts(context);
  const busy = new Set(read.facts.clients.map(({ owner }) => owner));
  for (const { staffNo } of read.duties) busy.add(staffNo);
  return read.facts.people
    .filter(({ staffNo }) => busy.has(staffNo))
    .map(({ staffNo, name }) => {
      const { entries } = worklistFrom(read, staffNo);
      const count = (due: string) => entries.filter((each) => each.due === due).length;
      const [overdue, today, week] = [count('overdue'), count('today'), count('week')];
      return { staffNo, name, overdue, today, week };
    })
    .filter(({ overdue, today, week }) => overdue + today + week > 0);
}
