import type { GroundChange, ResultStanding } from '../../../shared/models/result-standing';
import type { Month } from '../../../shared/models/calendar';
import { organisationFields } from '../../../shared/models/client';
import type { PreparedScheme } from './prepare-scheme';

const clientFigures: ReadonlySet<string> = new Set(organisationFields);

/** Whether a scheme's results look at what a change is about (docs/rules/tiering.md#whether-a-result-stands). */
export function standsOn(
  prepared: PreparedScheme,
  month: Month,
  { kind, from }: Pick<GroundChange, 'kind' | 'from'>,
): boolean {
  const { slots, lists, scheme } = prepared;
  switch (kind) {
    case 'figures':
    case 'overrides':
    case 'rates':
      return true;
    // A month's own run is no change to itself.
    case 'run':
      return from !== null && from < month;
    case 'facts':
      return slots.some(
        (slot) => slot.kind === 'fact' || (slot.kind === 'figure' && clientFigures.has(slot.field)),
      );
    case 'relations':
      return slots.some((slot) => slot.kind === 'executiveVips');
    case 'ratings':
      return slots.some((slot) => slot.kind === 'rating');
    case 'lists':
      return lists === null || lists.length > 0;
    case 'households':
      return scheme.rules.household !== 'none';
    case 'cardRules':
    case 'scheme':
      return false;
  }
}

const causesShown = 3;

/** Changes as people are told of them: each kind and month once, the newest first. */
export function standingOf(changes: readonly GroundChange[]): ResultStanding {
  const told = new Map<string, GroundChange>();
  for (const change of changes) {
    const key = `${change.kind} ${change.from} ${change.cause} ${change.fileName}`;
    if (!told.has(key)) told.set(key, change);
  }
  const causes = [...told.values()].slice(0, causesShown);
  return {
    isCurrent: changes.length === 0,
    causes: causes.map(({ id: _id, subject: _subject, ...cause }) => cause),
  };
}
