import { useEffect, useMemo, useState } from 'react';
import type { Month } from '../../../shared/models/calendar';
import type {
  CheckSummary,
  Layout,
  LayoutChoice,
  SheetChoice,
} from '../../../shared/models/import';
import { sheetChange } from '../../hooks/import-choice';
import { useImportQueue, type QueuedFile } from '../../hooks/import-queue';
import {
  addFiles,
  adjustFile,
  leaveFile,
  uncorrectFile,
  type ImportTitles,
} from '../../hooks/run-imports';
import { useSession } from '../../hooks/session-store';
import { useTexts } from '../../hooks/use-texts';
import { fileNameOf } from './file-name';

/** How long the hand must rest before cells that were retyped are checked again, milliseconds. */
const rest = 600;

/** The file under review and what can be done to it. */
export interface ImportSession {
  readonly file: QueuedFile;
  readonly choice: LayoutChoice;
  readonly month: Month | null;
  readonly checking: boolean;
  /** The sheet that is looked at. */
  readonly layout: Layout;
  readonly showSheet: (name: string) => void;
  readonly adjust: (change: LayoutChoice, month?: Month | null) => void;
  readonly adjustSheet: (change: SheetChoice) => void;
  /** For edits in quick succession: checked once the hand rests. */
  readonly adjustSoon: (change: LayoutChoice) => void;
  /** Takes back everything that was corrected. */
  readonly uncorrect: (first: () => void) => void;
  readonly leave: () => void;
  readonly dismissFailure: () => void;
}

/** Corrections of one open file, and which of its sheets is on screen. */
export function useImportSession(
  file: QueuedFile,
  summary: CheckSummary,
  titles: ImportTitles,
): ImportSession {
  const [shown, setShown] = useState<string | null>(null);
  const layout = summary.layouts.find((one) => one.sheet === shown) ?? summary.layout;
  const change = useImportQueue((state) => state.change);
  return {
    file,
    choice: file.choice,
    month: file.month,
    checking: file.checking,
    layout,
    showSheet: setShown,
    adjust: (next, month) => adjustFile(file.id, next, titles, { month }),
    adjustSheet: (next) => adjustFile(file.id, sheetChange(summary, layout.sheet, next), titles),
    adjustSoon: (next) => adjustFile(file.id, next, titles, { delay: rest }),
    uncorrect: (first) => {
      first();
      uncorrectFile(file.id, titles);
    },
    leave: () => void leaveFile(file.id, titles),
    dismissFailure: () => change(file.id, { failure: null }),
  };
}

/** What the progress tray calls the work on files. */
export function useImportTitles(): ImportTitles {
  const t = useTexts('imports');
  return useMemo(
    () => ({
      opening: (file) => t('opening', { file }),
      checking: t('checking'),
      committing: t('committing'),
    }),
    [t],
  );
}

/** Takes paths of chosen or dropped files into the queue. */
export function useTakeFiles(titles: ImportTitles): (paths: readonly string[]) => void {
  return (paths) =>
    void addFiles(
      paths.map((path) => ({ path, name: fileNameOf(path) })),
      titles,
    );
}

/** Opens the files that were chosen before this screen was shown. */
export function useWaitingFiles(take: (paths: readonly string[]) => void): void {
  const waiting = useSession((state) => state.waitingFiles);
  const handFiles = useSession((state) => state.handFiles);
  useEffect(() => {
    if (waiting.length === 0) return;
    handFiles([]);
    take(waiting);
  });
}
