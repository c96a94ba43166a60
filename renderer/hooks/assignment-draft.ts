import { z } from 'zod';
import { create } from 'zustand';
import type { AssignmentMove } from '../../shared/models/assignment';
import type { Month } from '../../shared/models/calendar';
import { useDrafts } from './draft-store';

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
  /** A draft per month, with its steps. */
  readonly drafts: Readonly<Record<string, DraftHistory>>;
  readonly change: (month: Month, step: (history: DraftHistory) => DraftHistory) => void;
  readonly clear: (month: Month) => void;
  readonly reset: () => void;
}

const keptMoves = z.array(z.tuple([z.string(), z.string().nullable()]));
const field = 'moves';
const formOf = (month: Month): string => `assignment:${month}`;

/**
 * Drafts of the assignment. What they move is kept like everything that is typed and not saved; the steps that led to it
 * last as long as the ledger is open.
 */
export const useAssignmentDraft = create<DraftState>((set, get) => ({
  drafts: {},
  change: (month, step) => {
    const before = draftOf(get(), month);
    const after = step(before);
    if (after === before) return;
    set(({ drafts }) => ({ drafts: { ...drafts, [month]: after } }));
    const moves = after.moves.size === 0 ? undefined : [...after.moves];
    useDrafts.getState().setField(formOf(month), field, moves);
  },
  clear: (month) => {
    set(({ drafts }) => ({ drafts: { ...drafts, [month]: emptyDraft } }));
    useDrafts.getState().drop(formOf(month));
  },
  reset: () => set({ drafts: {} }),
}));

const keptDrafts = new WeakMap<object, DraftHistory>();

/** The draft of a month: as it is worked on, else as it was kept. */
export function draftOf({ drafts }: Pick<DraftState, 'drafts'>, month: Month): DraftHistory {
  const open = drafts[month];
  if (open) return open;
  const kept = useDrafts.getState().drafts[formOf(month)];
  if (!kept) return emptyDraft;
  // The same answer for the same draft: whoever shows it must not be told of a change each time.
  const known = keptDrafts.get(kept);
  if (known) return known;
  const read = keptMoves.safeParse(kept.fields[field]);
  const draft = read.success ? { ...emptyDraft, moves: new Map(read.data) } : emptyDraft;
  keptDrafts.set(kept, draft);
  return draft;
}
