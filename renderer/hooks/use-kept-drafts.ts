import { useEffect, useState } from 'react';
import { ask } from '../api';
import { useDrafts } from './draft-store';

/** Brings back what the account had typed and not saved; false until it is there. */
export function useKeptDrafts(holder: string | null): boolean {
  const [loadedFor, setLoadedFor] = useState<string | null>(null);
  useEffect(() => {
    if (holder === null) return;
    let isWanted = true;
    const done = (): void => {
      if (isWanted) setLoadedFor(holder);
    };
    ask('drafts.list')
      .then((kept) => {
        if (isWanted) useDrafts.getState().load(kept);
      })
      // Whatever keeps drafts from being read, the ledger itself is there to be worked with.
      .catch(() => undefined)
      .finally(done);
    return () => {
      isWanted = false;
      setLoadedFor(null);
    };
  }, [holder]);
  return holder !== null && loadedFor === holder;
}
