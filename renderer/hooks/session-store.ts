import { create } from 'zustand';
import type { Month } from '../../shared/models/calendar';

interface SessionState {
  /** The month every screen shows; null means the latest one in the ledger. */
  readonly month: Month | null;
  /** The scheme chosen here; null means the main scheme of the settings. */
  readonly scheme: string | null;
  /** Files chosen elsewhere that the import screen is to open. */
  readonly waitingFiles: readonly string[];
  /** Tier runs under way, so that two buttons for one run agree. */
  readonly tieringRuns: number;
  /** Whose worklist and calendar are shown; null until somebody is chosen. */
  readonly contactPerson: string | null;
  readonly chooseContactPerson: (staffNo: string) => void;
  readonly chooseMonth: (month: Month | null) => void;
  readonly chooseScheme: (scheme: string | null) => void;
  readonly handFiles: (paths: readonly string[]) => void;
  readonly markTiering: (by: 1 | -1) => void;
  readonly reset: () => void;
}

const fresh = { month: null, scheme: null, waitingFiles: [], tieringRuns: 0, contactPerson: null };

/** What the user chose in this sitting; forgotten when the ledger is locked. */
export const useSession = create<SessionState>((set) => ({
  ...fresh,
  chooseContactPerson: (contactPerson) => set({ contactPerson }),
  chooseMonth: (month) => set({ month }),
  chooseScheme: (scheme) => set({ scheme }),
  handFiles: (waitingFiles) => set({ waitingFiles }),
  markTiering: (by) => set((state) => ({ tieringRuns: Math.max(0, state.tieringRuns + by) })),
  reset: () => set(fresh),
}));
