import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listen } from '../api';
import { followJobs } from './job-store';
import { useImportQueue } from './import-queue';
import { useClientList } from './list-store';
import { useSession } from './session-store';

/** Follows jobs, and forgets everything on screen as soon as the ledger is locked. */
export function useLedgerEvents(): void {
  const client = useQueryClient();
  useEffect(() => followJobs(), []);
  useEffect(
    () =>
      listen('ledger.locked', () => {
        forgetLedger();
        client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'app.state' });
        void client.invalidateQueries({ queryKey: ['app.state'] });
      }),
    [client],
  );
  useEffect(
    () =>
      listen('health.changed', () => void client.invalidateQueries({ queryKey: ['health.state'] })),
    [client],
  );
  useEffect(
    () =>
      listen('backups.changed', () => {
        for (const name of ['backups.state', 'backups.list'])
          void client.invalidateQueries({ queryKey: [name] });
      }),
    [client],
  );
}

/** Drops what the window remembers of a ledger: month, filters, the open list. */
export function forgetLedger(): void {
  useSession.getState().reset();
  useClientList.getState().reset();
  useImportQueue.getState().reset();
}
