import type { GuessReason, ImportKind } from '../../../shared/models/import';
import { findField } from './field-tables';
import type { HeaderParts } from './header-parts';
import { matchHeader, type OwnWords } from './match-header';

/** The field a column fills and why. */
export interface AssignedField {
  readonly field: string | null;
  readonly reason: GuessReason;
}

/** What is known besides the headers: the user's choice now, and what was remembered. */
export interface FieldHints {
  readonly chosen: Readonly<Record<number, string | null>>;
  readonly remembered: Readonly<Record<string, string | null>>;
  readonly words?: OwnWords | undefined;
}

/** Parts of a merged header joined as the user sees them. */
export function joinHeader(parts: HeaderParts): string {
  return parts.join(' / ');
}

interface Candidate extends AssignedField {
  readonly column: number;
  readonly rank: number;
}

/** Chosen beats remembered beats synonyms; each field goes to one column only. */
export function assignFields(
  kind: ImportKind,
  headers: readonly HeaderParts[],
  hints: FieldHints,
): AssignedField[] {
  const candidates = headers.map((parts, column) => candidateOf(kind, parts, column, hints));
  const taken = new Map<string, number>();
  // Among equals the leftmost column stays, so that the result does not depend on chance.
  for (const candidate of [...candidates].sort((a, b) => a.rank - b.rank || a.column - b.column)) {
    if (candidate.field !== null && !taken.has(candidate.field)) {
      taken.set(candidate.field, candidate.column);
    }
  }
  return candidates.map(({ field, reason, column }) => {
    const kept = field === null || taken.get(field) === column;
    return kept ? { field, reason } : { field: null, reason: 'none' };
  });
}

const chosenRank = -2;
const rememberedRank = -1;

function candidateOf(
  kind: ImportKind,
  parts: HeaderParts,
  column: number,
  { chosen, remembered, words }: FieldHints,
): Candidate {
  const choice = chosen[column];
  if (choice !== undefined) return known(kind, choice, 'chosen', column, chosenRank);
  const memory = remembered[joinHeader(parts)];
  if (memory !== undefined) return known(kind, memory, 'remembered', column, rememberedRank);
  const match = matchHeader(kind, parts, words);
  if (match === null) return { field: null, reason: 'none', column, rank: 0 };
  const reason = match.rank < 0 ? 'ownWord' : 'synonym';
  return { field: match.field, reason, column, rank: match.rank };
}

/** A field that this kind does not have is no field. */
function known(
  kind: ImportKind,
  field: string | null,
  reason: GuessReason,
  column: number,
  rank: number,
): Candidate {
  const exists = field === null || findField(kind, field) !== undefined;
  return { field: exists ? field : null, reason: exists ? reason : 'none', column, rank };
}
