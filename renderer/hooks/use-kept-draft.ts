import { useEffect } from 'react';
import { hasOpenDraft, keepDrafts } from './assignment-draft';

/** Has the main process ask before a window with an open draft is closed; a page that is replaced hands it on. */
export function useKeptDraft(): void {
  useEffect(() => {
    const keep = (event: BeforeUnloadEvent): void => {
      if (hasOpenDraft()) event.preventDefault();
    };
    window.addEventListener('beforeunload', keep);
    window.addEventListener('pagehide', keepDrafts);
    return () => {
      window.removeEventListener('beforeunload', keep);
      window.removeEventListener('pagehide', keepDrafts);
    };
  }, []);
}
