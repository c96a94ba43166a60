import type { ExceptionState } from '../../../shared/models/card-exceptions';

/** What is asked of each: its kind and subject tell it apart, its facts say what differs. */
interface Compared {
  readonly kind: string;
  readonly subject: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

interface ExceptionChanges<Found, Known> {
  readonly added: readonly Found[];
  readonly reopened: readonly { readonly known: Known; readonly found: Found }[];
  readonly changed: readonly { readonly known: Known; readonly found: Found }[];
  readonly fixed: readonly Known[];
}

const keyOf = ({ kind, subject }: Compared) => `${kind} ${subject}`;

/**
 * What changes when exceptions are looked at again: new ones open, those that are gone are fixed, fixed ones
 * that are back open again, explained ones stay explained (docs/rules/cards.md#exceptions).
 */
export function compareExceptions<
  Found extends Compared,
  Known extends Compared & { readonly state: ExceptionState },
>(found: readonly Found[], known: readonly Known[]): ExceptionChanges<Found, Known> {
  const byKey = new Map(known.map((each) => [keyOf(each), each]));
  const present = new Set(found.map(keyOf));
  const pairs = found.flatMap((each) => {
    const match = byKey.get(keyOf(each));
    return match ? [{ known: match, found: each }] : [];
  });
  return {
    added: found.filter((each) => !byKey.has(keyOf(each))),
    reopened: pairs.filter((pair) => pair.known.state === 'fixed'),
    changed: pairs.filter(
      (pair) =>
        pair.known.state !== 'fixed' &&
        JSON.stringify(pair.known.facts) !== JSON.stringify(pair.found.facts),
    ),
    fixed: known.filter((each) => each.state !== 'fixed' && !present.has(keyOf(each))),
  };
}
