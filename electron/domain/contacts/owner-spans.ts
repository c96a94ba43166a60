import type { Day, Month } from '../../../shared/models/calendar';
import { addDays } from '../../../shared/models/day-count';
import type { OwnerSpan } from './judge-duties';

/** The day from which an owner of a file counts who is not known to have begun later. */
const always = '1900-01-01' as Day;

/** What is known of a client's owners over time. */
export interface OwnerHistory {
  /** Whom the files of months name, the earliest first. */
  readonly months: readonly { readonly month: Month; readonly owner: string | null }[];
  /** Whom the file of owners names, and since when; null where nobody. */
  readonly filed: { readonly owner: string; readonly since: Day } | null;
  /** The ledger's decisions, the earliest first. */
  readonly periods: readonly {
    readonly staffNo: string | null;
    readonly from: Day;
    /** The first day on which it no longer holds. */
    readonly endedOn: Day | null;
  }[];
  /** Nobody answers for the time before somebody became a client. */
  readonly firstOpenedOn: Day | null;
  /** The last day of a client who left; null while they are there. */
  readonly until: Day | null;
}

interface Change {
  readonly from: Day;
  readonly owner: string | null;
}

/** A stronger source counts from its first day on, whatever a weaker one says of later days. */
function overrule(weaker: readonly Change[], stronger: readonly Change[]): Change[] {
  const [first] = stronger;
  return first ? [...weaker.filter(({ from }) => from < first.from), ...stronger] : [...weaker];
}

function changesOf({ months, filed, periods, firstOpenedOn }: OwnerHistory): Change[] {
  const opened = firstOpenedOn ?? always;
  const byMonth = months.map(({ month, owner }, at): Change => {
    const begins = at === 0 ? opened : (`${month}-01` as Day);
    return { from: begins > opened ? begins : opened, owner };
  });
  const since = filed && (filed.since > opened ? filed.since : opened);
  const byFile = filed && since ? [{ from: since, owner: filed.owner }] : [];
  const decided = periods.flatMap(({ staffNo, from, endedOn }): Change[] => [
    { from, owner: staffNo },
    ...(endedOn === null ? [] : [{ from: endedOn, owner: null }]),
  ]);
  return overrule(overrule(byMonth, byFile), decided);
}

/**
 * Stretches with an owner: the ledger's decisions, before them the file of owners, before it whom the file of
 * each month named, so that a past day keeps the owner it had (docs/rules/contacts.md#who-answers-for-a-duty).
 */
export function ownerSpans(history: OwnerHistory): OwnerSpan[] {
  const { until } = history;
  const changes = changesOf(history).filter(
    (change, at, all) => at === 0 || change.owner !== all[at - 1]!.owner,
  );
  return changes.flatMap(({ from, owner }, at): OwnerSpan[] => {
    const next = changes[at + 1];
    const ends = next ? addDays(next.from, -1) : null;
    const to = until !== null && (ends === null || until < ends) ? until : ends;
    return owner === null || (to !== null && to < from) ? [] : [{ staffNo: owner, from, to }];
  });
}
