import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { App } from 'antd';
import { ApiFailure, listen } from '../api';
import { useAssignmentDraft } from './assignment-draft';
import { useDrafts } from './draft-store';
import { followJobs } from './job-store';
import { useImportQueue } from './import-queue';
import { useFailureSentence } from './use-failure';
import { useClientList } from './list-store';
import { useSession } from './session-store';

/** Follows jobs, and forgets everything on screen as soon as the ledger is locked. */
export function useLedgerEvents(): void {
  const client = useQueryClient();
  useTellOfThreads();
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

/** Says when work in the background goes on although it was asked to end. */
function useTellOfThreads(): void {
  const { notification } = App.useApp();
  const sentence = useFailureSentence();
  useEffect(
    () =>
      listen('thread.leftAlone', (failure) => {
        const title = sentence(new ApiFailure(failure));
        notification.warning({ title, placement: 'bottomRight', duration: 0 });
      }),
    [notification, sentence],
  );
}

/** Drops what the window remembers of a ledger: month, filters, the open list. */
export function forgetLedger(): void {
  useSession.getState().reset();
  useClientList.getState().reset();
  useImportQueue.getState().reset();
  useDrafts.getState().reset();
  useAssignmentDraft.getState().reset();
}
