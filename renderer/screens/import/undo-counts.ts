import type { UndoGroup, UndoPlan, UndoState } from '../../../shared/models/undo';

export const undoStates: readonly UndoState[] = ['reversed', 'kept', 'impossible'];

/** Rows of an undo by how they end. */
export function countUndo(plan: UndoPlan | undefined): Readonly<Record<UndoState, number>> {
  const counts = { reversed: 0, kept: 0, impossible: 0 };
  for (const group of plan?.groups ?? []) counts[group.state] += group.count;
  return counts;
}

/** Groups that end alike, the largest first. */
export function groupsOf(plan: UndoPlan, state: UndoState): readonly UndoGroup[] {
  return plan.groups
    .filter((group) => group.state === state)
    .sort((a, b) => b.count - a.count || a.reason.localeCompare(b.reason));
}
