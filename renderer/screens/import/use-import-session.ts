import { useCallback, useEffect, useRef, useState } from 'react';
import type { Month } from '../../../shared/models/calendar';
import type { CheckSummary, LayoutChoice } from '../../../shared/models/import';
import { ask, type ApiFailure, toFailure } from '../../api';
import { runJob } from '../../hooks/job-store';
import { useSession } from '../../hooks/session-store';
import { useTexts } from '../../hooks/use-texts';
import { fileNameOf } from './file-name';

export interface ImportSession {
  readonly summary: CheckSummary | null;
  /** The month the user chose; null leaves it to the file. */
  readonly month: Month | null;
  /** Everything the user fixed so far. */
  readonly choice: LayoutChoice;
  readonly busy: 'opening' | 'checking' | null;
  readonly failure: ApiFailure | null;
  readonly open: (path: string) => void;
  readonly adjust: (change: LayoutChoice, month?: Month | null) => void;
  readonly close: () => void;
  readonly dismissFailure: () => void;
}

/** One file on its way in: opened, corrected any number of times, committed or left. */
export function useImportSession(): ImportSession {
  const t = useTexts('imports');
  const [summary, setSummary] = useState<CheckSummary | null>(null);
  const [month, setMonth] = useState<Month | null>(null);
  const [choice, setChoice] = useState<LayoutChoice>({});
  const [busy, setBusy] = useState<ImportSession['busy']>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);

  const work = useCallback(
    async (
      kind: 'opening' | 'checking',
      title: string,
      run: (jobId: string) => Promise<CheckSummary>,
    ) => {
      setBusy(kind);
      setFailure(null);
      try {
        setSummary(await runJob(title, run));
      } catch (thrown) {
        setFailure(toFailure(thrown));
      } finally {
        setBusy(null);
      }
    },
    [],
  );
  const open = useCallback(
    (path: string) => {
      setMonth(null);
      setChoice({});
      void work('opening', t('opening', { file: fileNameOf(path) }), (jobId) =>
        ask('import.open', { jobId, path, month: null }),
      );
    },
    [work, t],
  );
  const adjust = (change: LayoutChoice, nextMonth: Month | null = month): void => {
    if (!summary) return;
    const next = mergeChoice(choice, change);
    setChoice(next);
    setMonth(nextMonth);
    void work('checking', t('checking'), (jobId) =>
      ask('import.adjust', {
        jobId,
        sessionId: summary.sessionId,
        month: nextMonth,
        choice: toWireChoice(next),
      }),
    );
  };
  const close = (): void => {
    if (summary) void ask('import.close', { sessionId: summary.sessionId }).catch(() => undefined);
    setSummary(null);
    setFailure(null);
  };
  useWaitingFile(open);
  useCloseOnLeave(summary);
  const dismissFailure = (): void => setFailure(null);
  return { summary, month, choice, busy, failure, open, adjust, close, dismissFailure };
}

/** What was fixed before and what is fixed now; another sheet or kind starts afresh. */
export function mergeChoice(old: LayoutChoice, change: LayoutChoice): LayoutChoice {
  if (change.sheet !== undefined && change.sheet !== old.sheet) {
    return { ...(old.unit ? { unit: old.unit } : {}), ...change };
  }
  if (change.kind && change.kind !== old.kind) return { ...old, fields: undefined, ...change };
  if (change.headerRows) return { ...old, fields: undefined, ...change };
  return {
    ...old,
    ...change,
    fields: change.fields ? { ...old.fields, ...change.fields } : old.fields,
  };
}

function toWireChoice(choice: LayoutChoice) {
  const { fields, ...rest } = choice;
  const set = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return fields ? { ...set, fields: { ...fields } } : set;
}

/** Opens the file that was dropped before this screen was shown. */
function useWaitingFile(open: (path: string) => void): void {
  const waiting = useSession((state) => state.waitingFile);
  const handFile = useSession((state) => state.handFile);
  useEffect(() => {
    if (waiting === null) return;
    handFile(null);
    open(waiting);
  }, [waiting, handFile, open]);
}

/** Frees the open file when the user walks away from the screen. */
function useCloseOnLeave(summary: CheckSummary | null): void {
  const latest = useRef(summary);
  useEffect(() => {
    latest.current = summary;
  });
  useEffect(
    () => () => {
      const open = latest.current;
      if (open) void ask('import.close', { sessionId: open.sessionId }).catch(() => undefined);
    },
    [],
  );
}
