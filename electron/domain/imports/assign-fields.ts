import type { Month } from '../../../shared/models/calendar';
import type { GuessReason, ImportKind } from '../../../shared/models/import';
import { findField } from './field-tables';
import type { HeaderParts } from './header-parts';
import { monthNumber, type HeaderTime } from './header-period';
import { matchHeader, type OwnWords } from './match-header';

/** The field a column fills and why. */
export interface AssignedField {
  readonly field: string | null;
  readonly reason: GuessReason;
  /** The field its head names too, where another column fills it or it holds for another time. */
  readonly meant?: string;
}

/** What is known besides the headers: the user's choice now, and what was remembered. */
export interface FieldHints {
  readonly chosen: Readonly<Record<number, string | null>>;
  readonly remembered: Readonly<Record<string, string | null>>;
  readonly words?: OwnWords | undefined;
  /** The month whose figures are wanted; null while nobody chose one. */
  readonly month?: Month | null | undefined;
}

/** Parts of a merged header joined as the user sees them. */
export function joinHeader(parts: HeaderParts): string {
  return parts.join(' / ');
}

interface Candidate extends AssignedField {
  readonly column: number;
  readonly rank: number;
  readonly time?: HeaderTime | undefined;
}

/** Chosen beats remembered beats synonyms; each field goes to one column only. */
export function assignFields(
  kind: ImportKind,
  headers: readonly HeaderParts[],
  hints: FieldHints,
): AssignedField[] {
  const named = headers.map((parts, column) => candidateOf(kind, parts, column, hints));
  const candidates = withoutOtherTimes(named, hints.month ?? null);
  const taken = new Map<string, number>();
  // Among equals the leftmost column stays, so that the result does not depend on chance.
  for (const candidate of [...candidates].sort((a, b) => a.rank - b.rank || a.column - b.column)) {
    if (candidate.field !== null && !taken.has(candidate.field)) {
      taken.set(candidate.field, candidate.column);
    }
  }
  return candidates.map(({ field, reason, column, meant }) => {
    const kept = field === null || taken.get(field) === column;
    if (!kept) return { field: null, reason: 'twice', meant: field };
    return { field, reason, ...(meant === undefined ? {} : { meant }) };
  });
}

/** Two periods side by side: only the columns of the wanted one, else of the latest, fill fields. */
function withoutOtherTimes(candidates: readonly Candidate[], wanted: Month | null): Candidate[] {
  const latest = new Map<string, number>();
  for (const { field, time } of candidates) {
    if (field === null || time?.kind !== 'month') continue;
    const number = monthNumber(time, wanted);
    const isWanted = wanted !== null && number === wantedNumber(wanted);
    const rank = isWanted ? Infinity : number;
    latest.set(field, Math.max(rank, latest.get(field) ?? 0));
  }
  return candidates.map((candidate) => {
    const { field, time } = candidate;
    if (field === null || time === undefined || time.kind === 'current') return candidate;
    if (time.kind === 'month') {
      const number = monthNumber(time, wanted);
      const isWanted = wanted !== null && number === wantedNumber(wanted);
      if ((isWanted ? Infinity : number) === latest.get(field)) return candidate;
    }
    const reason = time.kind === 'change' ? 'none' : 'earlier';
    return { ...candidate, field: null, reason, meant: field };
  });
}

function wantedNumber(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
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
  return { field: match.field, reason, column, rank: match.rank, time: match.time };
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
