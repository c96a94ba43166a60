import { useCallback } from 'react';
import { toFailure } from '../../api';
import { useShowFailure } from '../../hooks/use-failure';

/**
 * Shows why rows of a file under review could not be read. A review that was closed meanwhile, because its file went in or
 * was left, is no failure: nobody looks at its rows any more.
 */
export function useSessionFailure(): (thrown: unknown) => void {
  const showFailure = useShowFailure();
  return useCallback(
    (thrown) => {
      if (toFailure(thrown).code !== 'import.sessionGone') showFailure(thrown);
    },
    [showFailure],
  );
}
