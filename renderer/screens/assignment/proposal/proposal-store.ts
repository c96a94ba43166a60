import { create } from 'zustand';
import type { AssignmentProposal } from '../../../../shared/models/assignment';

export type ScopeKind = 'unassigned' | 'chosen' | 'all';

interface ProposalState {
  readonly isOpen: boolean;
  readonly kind: ScopeKind;
  readonly seconds: number;
  /** The job under way, to show and to stop. */
  readonly jobId: string | null;
  readonly proposal: AssignmentProposal | null;
  /** Draft steps when it was found: a later draft makes it old. */
  readonly foundAt: number;
  readonly set: (change: Partial<Omit<ProposalState, 'set'>>) => void;
}

/** The last proposal; it is searched for while other screens are open. */
export const useProposal = create<ProposalState>((set) => ({
  isOpen: false,
  kind: 'unassigned',
  seconds: 60,
  jobId: null,
  proposal: null,
  foundAt: 0,
  set: (change) => set(change),
}));
