import type { ClientNo } from '../../../shared/models/client';
import type { DuplicateClient, DuplicateGroup } from '../../../shared/models/duplicate';

/** Which client stays, which one becomes part of it, and whose value stays per field. */
export interface MergeChoice {
  readonly keep: ClientNo;
  readonly drop: ClientNo;
  readonly fields: Readonly<Record<string, 'keep' | 'drop'>>;
}

/** The client with most months stays, on equal counts the one with the later figures. */
export function firstChoice(group: DuplicateGroup): MergeChoice | null {
  const [keep, drop] = [...group.clients].sort(byHistory);
  if (!keep || !drop) return null;
  return choose(group, keep.clientNo, drop.clientNo);
}

function byHistory(a: DuplicateClient, b: DuplicateClient): number {
  return (
    b.months - a.months ||
    (b.lastMonth ?? '').localeCompare(a.lastMonth ?? '') ||
    a.clientNo.localeCompare(b.clientNo)
  );
}

/** A pair to merge; a value that only one of the two has stays without asking. */
function choose(group: DuplicateGroup, keep: ClientNo, drop: ClientNo): MergeChoice {
  const fields = group.differing.map(({ field, values }): [string, 'keep' | 'drop'] => {
    const kept = values[placeOf(group, keep)] ?? null;
    const dropped = values[placeOf(group, drop)] ?? null;
    return [field, kept === null && dropped !== null ? 'drop' : 'keep'];
  });
  return { keep, drop, fields: Object.fromEntries(fields) };
}

/** The choice with another client to keep; a client never merges into itself. */
export function withKeep(group: DuplicateGroup, choice: MergeChoice, keep: ClientNo): MergeChoice {
  const drop = choice.drop === keep ? choice.keep : choice.drop;
  return choose(group, keep, drop);
}

/** The choice with another client to merge in. */
export function withDrop(group: DuplicateGroup, choice: MergeChoice, drop: ClientNo): MergeChoice {
  const keep = choice.keep === drop ? choice.drop : choice.keep;
  return choose(group, keep, drop);
}

/** The column of a client in a group. */
function placeOf(group: DuplicateGroup, clientNo: ClientNo): number {
  return group.clients.findIndex((client) => client.clientNo === clientNo);
}
