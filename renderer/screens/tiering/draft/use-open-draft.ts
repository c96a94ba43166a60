import { useEffect } from 'react';
import type { Scheme } from '../../../../shared/models/scheme';
import { useStoredScheme } from '../../../hooks/use-ledger';
import { useDraft } from './draft-store';

/** The draft of a scheme, begun from its newest version; null until that is known. */
export function useOpenDraft(id: string): {
  readonly base: Scheme | null;
  readonly draft: Scheme | null;
} {
  const { base, draft, open } = useDraft();
  const stored = useStoredScheme(id);
  const isOther = stored !== null && (base?.id !== id || base.version < stored.version);
  useEffect(() => {
    if (stored && isOther) open(stored);
  }, [stored, isOther, open]);
  return base?.id === id ? { base, draft } : { base: null, draft: null };
}
