import { z } from 'zod';
import { create } from 'zustand';
import type { AssignmentMove } from '../../shared/models/assignment';
import type { Month } from '../../shared/models/calendar';

/** Client → new owner; null takes the owner away. */
export type DraftMoves = ReadonlyMap<string, string | null>;

/** A draft with what it was before each step, and what was undone. */
export interface DraftHistory {
  readonly past: readonly DraftMoves[];
  readonly moves: DraftMoves;
  readonly future: readonly DraftMoves[];
}

export const emptyDraft: DraftHistory = { past: [], moves: new Map(), future: [] };

/** Steps that can be undone. */
const keptSteps = 200;

/** Adds moves as one step; a client who goes back to their present owner leaves the draft. */
export function addMoves(
  history: DraftHistory,
  added: readonly AssignmentMove[],
  ownerOf: (clientNo: string) => string | null,
): DraftHistory {
  const moves = new Map(history.moves);
  for (const { clientNo, to } of added) {
    if (to === ownerOf(clientNo)) moves.delete(clientNo);
    else moves.set(clientNo, to);
  }
  if (isSame(moves, history.moves)) return history;
  return { past: [...history.past, history.moves].slice(-keptSteps), moves, future: [] };
}

function isSame(one: DraftMoves, other: DraftMoves): boolean {
  return one.size === other.size && [...one].every(([key, to]) => other.get(key) === to);
}

/** The draft as it was one step before. */
export function undoStep({ past, moves, future }: DraftHistory): DraftHistory {
  const before = past.at(-1);
  if (!before) return { past, moves, future };
  return { past: past.slice(0, -1), moves: before, future: [moves, ...future] };
}

/** The draft as it was before the last undo. */
export function redoStep({ past, moves, future }: DraftHistory): DraftHistory {
  const [next, ...rest] = future;
  if (!next) return { past, moves, future };
  return { past: [...past, moves], moves: next, future: rest };
}

/** The moves of a draft as a list, as calls take them. */
export const movesOf = (moves: DraftMoves): AssignmentMove[] =>
  [...moves].map(([clientNo, to]) => ({ clientNo, to }));

interface DraftState {
  /** Ledger and account the drafts belong to. */
  readonly holder: string | null;
  /** A draft per month. */
  readonly drafts: Readonly<Record<string, DraftHistory>>;
  /** Drops the drafts of another ledger or account. */
  readonly hold: (holder: string) => void;
  readonly change: (month: Month, step: (history: DraftHistory) => DraftHistory) => void;
  readonly clear: (month: Month) => void;
}

/** What a page that goes hands to the one that takes its place: the moves, not the steps that led to them. */
const keptSchema = z.strictObject({
  holder: z.string().nullable(),
  months: z.array(z.tuple([z.string(), z.array(z.tuple([z.string(), z.string().nullable()]))])),
});
const keptAs = 'assignment-drafts';

/**
 * Drafts of the assignment. They outlast other screens and the idle lock: they hold numbers only, no
 * names and no figures, and only whoever began them sees them again.
 */
export const useAssignmentDraft = create<DraftState>((set) => ({
  ...takeKeptDrafts(),
  hold: (holder) => set((now) => (now.holder === holder ? now : { holder, drafts: {} })),
  change: (month, step) =>
    set(({ drafts }) => ({
      drafts: { ...drafts, [month]: step(drafts[month] ?? emptyDraft) },
    })),
  clear: (month) =>
    set(({ drafts }) => {
      const { [month]: _done, ...rest } = drafts;
      return { drafts: rest };
    }),
}));

/** Locking replaces the page by a fresh one; drafts wait in between in the window's own short memory. */
export function keepDrafts(): void {
  if (!hasOpenDraft()) return;
  const { holder, drafts } = useAssignmentDraft.getState();
  const months = Object.entries(drafts).map(([month, { moves }]) => [month, [...moves]]);
  sessionStorage.setItem(keptAs, JSON.stringify({ holder, months }));
}

function takeKeptDrafts(): Pick<DraftState, 'holder' | 'drafts'> {
  const text = sessionStorage.getItem(keptAs);
  sessionStorage.removeItem(keptAs);
  if (text === null) return { holder: null, drafts: {} };
  const { holder, months } = keptSchema.parse(JSON.parse(text));
  const drafts = months.map(([month, moves]) => [month, { ...emptyDraft, moves: new Map(moves) }]);
  return { holder, drafts: Object.fromEntries(drafts) as DraftState['drafts'] };
}

/** Whether a draft is waiting to be committed. */
export function hasOpenDraft(): boolean {
  return Object.values(useAssignmentDraft.getState().drafts).some(({ moves }) => moves.size > 0);
}
