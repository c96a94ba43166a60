import { useEffect } from 'react';
import { hasOpenDraft } from './assignment-draft';

/** Has the main process ask before a window with an open draft is closed. */
export function useKeptDraft(): void {
  useEffect(() => {
    const keep = (event: BeforeUnloadEvent): void => {
      if (hasOpenDraft()) event.preventDefault();
    };
    window.addEventListener('beforeunload', keep);
    return () => window.removeEventListener('beforeunload', keep);
  }, []);
}
