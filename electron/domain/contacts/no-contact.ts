import type { Day } from '../../../shared/models/calendar';
import { flagText } from '../../../shared/models/client-file';
import { addDays } from '../../../shared/models/day-count';

/** Days on which a client must not be contacted, both ends included; null while it lasts. */
export interface NoContactSpan {
  readonly from: Day;
  readonly to: Day | null;
}

const always = '1900-01-01' as Day;

/**
 * When a client must not be contacted, by the changes of the mark in their order. A mark from before
 * changes were kept has always been there; one without any change is as it is now.
 */
export function noContactSpans(
  changes: readonly {
    readonly before: string | null;
    readonly after: string;
    readonly changedAt: string;
  }[],
  isMarkedNow: boolean,
): NoContactSpan[] {
  // Others' values are not shown to every account; the mark itself is.
  const isShown = changes.every(
    ({ after }) => after === flagText(true) || after === flagText(false),
  );
  if (!isShown) return isMarkedNow ? [{ from: always, to: null }] : [];
  const spans: NoContactSpan[] = [];
  const [first] = changes;
  const wasMarked = first ? first.before === flagText(true) : isMarkedNow;
  let since: Day | null = wasMarked ? always : null;
  for (const { after, changedAt } of changes) {
    const day = changedAt.slice(0, 10) as Day;
    const isMarked = after === flagText(true);
    if (isMarked) since ??= day;
    else if (since !== null) {
      // Taken back on its first day it was a slip, and never held.
      if (since < day) spans.push({ from: since, to: addDays(day, -1) });
      since = null;
    }
  }
  if (since !== null) spans.push({ from: since, to: null });
  return spans;
}

/**
 * Whether a client must not be contacted on any day of a stretch: then nothing is due in it
 * (docs/rules/contacts.md#who-answers-for-a-duty).
 */
export function isNoContactIn(
  spans: readonly NoContactSpan[],
  { from, to }: { readonly from: Day; readonly to: Day },
): boolean {
  return spans.some((span) => span.from <= to && (span.to === null || span.to >= from));
}
