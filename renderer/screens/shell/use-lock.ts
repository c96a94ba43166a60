import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { ask } from '../../api';
import { forgetLedger } from '../../hooks/use-ledger-events';
import { useShowFailure } from '../../hooks/use-failure';

/** Locks the ledger now and leaves nothing of it in the window's memory. */
export function useLock(): () => void {
  const client = useQueryClient();
  const showFailure = useShowFailure();
  return useCallback(() => {
    void ask('ledger.lock')
      .then(async () => {
        forgetLedger();
        await client.resetQueries({ queryKey: ['app.state'] });
        client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'app.state' });
      })
      .catch(showFailure);
  }, [client, showFailure]);
}
