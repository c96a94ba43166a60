import { useMemo } from 'react';
import type { AppState } from '../../shared/models/session';
import type { Month } from '../../shared/models/calendar';
import type { Scheme } from '../../shared/models/tiering';
import { useSession } from './session-store';
import { useAsk } from './use-ask';
import { useReadScheme } from './use-texts';

type OpenLedger = Extract<AppState['ledger'], { kind: 'open' }>;

/** The open ledger with its account; null while it is locked or absent. */
export function useOpenLedger(): OpenLedger | null {
  const state = useAsk('app.state');
  return state.data?.ledger.kind === 'open' ? state.data.ledger : null;
}

/** In whose name the account does things; null for a head, who may choose. */
export function useOwnName(): string | null {
  const ledger = useOpenLedger();
  return ledger === null || ledger.role === 'head' ? null : ledger.staffNo;
}

/** The month all screens show, and those there are, newest first. */
export function useMonth(): { readonly month: Month | null; readonly months: readonly Month[] } {
  const chosen = useSession((state) => state.month);
  const answer = useAsk('tiering.months');
  const months = [...(answer.data ?? [])]
    .map((line) => line.month)
    .sort()
    .reverse();
  return { month: chosen && months.includes(chosen) ? chosen : (months[0] ?? null), months };
}

/** A scheme exactly as it is stored, for editing: nothing of it is translated. */
export function useStoredScheme(id: string): Scheme | null {
  const answer = useAsk('tiering.schemes');
  return answer.data?.find((scheme) => scheme.id === id) ?? null;
}

/** The scheme all screens show, and those there are. */
export function useScheme(): {
  readonly id: string;
  readonly scheme: Scheme | null;
  readonly schemes: readonly Scheme[];
} {
  const chosen = useSession((state) => state.scheme);
  const settings = useAsk('settings.get');
  const answer = useAsk('tiering.schemes');
  const id = chosen ?? settings.data?.mainScheme ?? 'R1';
  const read = useReadScheme();
  const schemes = useMemo(() => (answer.data ?? []).map(read), [answer.data, read]);
  return { id, scheme: schemes.find((scheme) => scheme.id === id) ?? null, schemes };
}
