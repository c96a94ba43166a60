import { create } from 'zustand';
import type { Month } from '../../shared/models/calendar';
import type { CheckSummary, ImportOutcome, LayoutChoice } from '../../shared/models/import';
import type { ApiFailure } from '../api';

/** Where a file is on its way in. */
export type FileState = 'waiting' | 'reading' | 'review' | 'committing' | 'committed' | 'failed';

/** One of the files that were dropped or chosen together. */
export interface QueuedFile {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly state: FileState;
  /** Null unless the file is open in the main process. */
  readonly summary: CheckSummary | null;
  /** Counts the checks, so that what was read of an earlier one is read anew. */
  readonly revision: number;
  /** The month the user chose; null leaves it to the file. */
  readonly month: Month | null;
  /** Opens an encrypted workbook; only as long as the file is in the queue. */
  readonly password?: string | undefined;
  /** Everything the user fixed so far. */
  readonly choice: LayoutChoice;
  /** A correction is waiting to be checked or being checked. */
  readonly checking: boolean;
  readonly failure: ApiFailure | null;
  readonly outcome: ImportOutcome | null;
}

interface QueueState {
  readonly files: readonly QueuedFile[];
  /** The file on screen. */
  readonly activeId: string | null;
  /** The rest is going in by itself. */
  readonly running: boolean;
  readonly add: (files: readonly QueuedFile[]) => void;
  readonly change: (id: string, change: Partial<QueuedFile>) => void;
  readonly remove: (id: string) => void;
  readonly activate: (id: string | null) => void;
  readonly setRunning: (running: boolean) => void;
  readonly reset: () => void;
}

const fresh = { files: [], activeId: null, running: false };

/** Files on their way in; they stay while the user looks at another screen. */
export const useImportQueue = create<QueueState>((set) => ({
  ...fresh,
  add: (files) => set((state) => ({ files: [...state.files, ...files] })),
  change: (id, change) =>
    set((state) => ({
      files: state.files.map((file) => (file.id === id ? { ...file, ...change } : file)),
    })),
  remove: (id) =>
    set((state) => ({
      files: state.files.filter((file) => file.id !== id),
      activeId: state.activeId === id ? null : state.activeId,
    })),
  activate: (activeId) => set({ activeId }),
  setRunning: (running) => set({ running }),
  reset: () => set(fresh),
}));

/** A file as it joins the queue. */
export function newFile(path: string, name: string): QueuedFile {
  return {
    id: crypto.randomUUID(),
    path,
    name,
    state: 'waiting',
    summary: null,
    revision: 0,
    month: null,
    choice: {},
    checking: false,
    failure: null,
    outcome: null,
  };
}

/** A file that may go in unseen: nothing stands in its way and it looks like last month's. */
export function needsNoDecision(
  summary: Pick<CheckSummary, 'blockers' | 'drift' | 'rejected' | 'shrinkage'>,
): boolean {
  const { blockers, drift, rejected, shrinkage } = summary;
  return blockers.length === 0 && drift.length === 0 && rejected === 0 && shrinkage === null;
}

/** The file to look at next: one that waits, else one that was set apart for a decision. */
export function nextFile(files: readonly QueuedFile[]): QueuedFile | undefined {
  return (
    files.find((file) => file.state === 'waiting') ?? files.find((file) => file.state === 'review')
  );
}
