import type { OwnerSource } from '../../../shared/models/owner';

/** A person as a file names them: by staff number, by name, or both. */
interface NamedPerson {
  readonly staffNo: string | null;
  readonly name: string | null;
}

/** What each source says of a client's owner at one time; null where it says nothing. */
interface OwnerClaims {
  /** The decision on the board; a null number is a decision for nobody. */
  readonly decided: { readonly staffNo: string | null } | null;
  readonly ownersFile: NamedPerson | null;
  readonly monthFile: NamedPerson | null;
}

interface FoundOwner {
  /** Staff number; null where nobody on the staff list owns the client. */
  readonly owner: string | null;
  readonly source: OwnerSource;
}

/** Finds who a file means: by staff number, or by a name that only one person has. */
export function staffFinder(
  people: readonly { readonly staffNo: string; readonly name: string }[],
): (staffNo: string | null, name: string | null) => string | null {
  const byNumber = new Map(people.map((each) => [each.staffNo, each.staffNo]));
  const byName = new Map<string, string | null>();
  for (const { name, staffNo } of people) byName.set(name, byName.has(name) ? null : staffNo);
  return (staffNo, name) => byNumber.get(staffNo ?? '') ?? byName.get(name ?? '') ?? null;
}
type StaffFinder = ReturnType<typeof staffFinder>;

/**
 * Who owns a client: the decision on the board, else the file of owners, else whom the month's file names
 * (docs/rules/assignment.md#who-counts-as-the-owner). Somebody who is not on the staff list owns nobody. The
 * ledger's queries ask the same in SQL (`electron/ledger/assignment/present-owner.ts`); a test holds both against each
 * other.
 */
export function presentOwner(claims: OwnerClaims, find: StaffFinder): FoundOwner {
  if (claims.decided !== null) return { owner: claims.decided.staffNo, source: 'decided' };
  const filed = claims.ownersFile && find(claims.ownersFile.staffNo, claims.ownersFile.name);
  if (filed) return { owner: filed, source: 'ownersFile' };
  const named = claims.monthFile && find(claims.monthFile.staffNo, claims.monthFile.name);
  return named ? { owner: named, source: 'monthFile' } : { owner: null, source: 'none' };
}
