import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useMemo } from 'react';
import { useAsk } from '../../hooks/use-ask';
import { useClientList } from '../../hooks/list-store';
import { useTexts, useTierName } from '../../hooks/use-texts';
import { useToggleLanguage } from '../../parts/language-switch';
import { pages } from './pages';

export interface PaletteEntry {
  readonly key: string;
  readonly group: 'clients' | 'pages' | 'actions';
  readonly title: string;
  readonly hint: string;
  readonly run: () => void;
}

/** What the palette offers for a text: clients found by the ledger, then pages and actions. */
export function usePaletteEntries(
  text: string,
  onLock: () => void,
): { readonly entries: readonly PaletteEntry[]; readonly settled: boolean } {
  const wanted = useDeferredValue(text.trim());
  const found = useClientEntries(wanted);
  const fixed = useFixedEntries(onLock);
  const matching = fixed.filter((entry) => matches(entry.title, wanted));
  return { entries: [...found.entries, ...matching], settled: found.settled };
}

/** Whether every letter group of the text occurs in the title, whatever the case. */
export function matches(title: string, text: string): boolean {
  const low = title.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((part) => low.includes(part));
}

function useClientEntries(text: string) {
  const t = useTexts('shell');
  const tierName = useTierName();
  const navigate = useNavigate();
  const setPlace = useClientList((state) => state.setPlace);
  const answer = useAsk('clients.search', { text }, { enabled: text !== '', keepPrevious: true });
  const hits = text === '' ? undefined : answer.data;
  const entries = useMemo(
    () =>
      (hits ?? []).map((hit): PaletteEntry => ({
        key: `client-${hit.clientNo}`,
        group: 'clients',
        title: `${hit.name}  ${hit.clientNo}`,
        hint: [hit.tier === null ? '' : tierName(hit.tier), t(`matched.${hit.matched}`)]
          .filter(Boolean)
          .join(' · '),
        run: () => {
          setPlace(null);
          void navigate({ to: '/clients/$clientNo', params: { clientNo: hit.clientNo } });
        },
      })),
    [hits, tierName, t, navigate, setPlace],
  );
  return { entries, settled: text === '' || !answer.isFetching };
}

function useFixedEntries(onLock: () => void): readonly PaletteEntry[] {
  const t = useTexts('shell');
  const navigate = useNavigate();
  const toggleLanguage = useToggleLanguage();
  const screens = pages.map(({ to, text }, index): PaletteEntry => ({
    key: to,
    group: 'pages',
    title: t(text),
    hint: `Alt+${index + 1}`,
    run: () => void navigate({ to }),
  }));
  const action = (key: string, title: string, hint: string, run: () => void): PaletteEntry => ({
    key,
    group: 'actions',
    title,
    hint,
    run,
  });
  return [
    ...screens,
    action('do-import', t('action.import'), '', () => void navigate({ to: '/import' })),
    action('do-tier', t('action.tier'), '', () => void navigate({ to: '/tiering' })),
    action(
      'do-apply',
      t('action.apply'),
      '',
      () => void navigate({ to: '/cards', search: { apply: '' } }),
    ),
    action('do-lock', t('keys.lock'), 'Ctrl+L', onLock),
    action('do-language', t('action.language'), '', toggleLanguage),
  ];
}
