import { App, Button } from 'antd';
import type { Input } from '../../../../shared/contract';
import { ask } from '../../../api';
import { useJobRun } from '../../../hooks/use-job-run';
import { useTexts } from '../../../hooks/use-texts';
import { useBoardChoice } from '../board/board-choice';
import type { AssignmentDesk } from '../use-assignment';
import { useProposal } from './proposal-store';

type Scope = Input<'assignment.propose'>['scope'];

/** Starts the search; the tray shows it, and a note says when it is done. */
export function usePropose(desk: AssignmentDesk): () => Promise<void> {
  const t = useTexts('assignmentWork');
  const { notification } = App.useApp();
  const runJob = useJobRun();
  return async () => {
    const { kind, seconds, set } = useProposal.getState();
    const { chosen } = useBoardChoice.getState();
    const scope: Scope = kind === 'chosen' ? { kind, clientNos: [...chosen] as never } : { kind };
    set({ proposal: null });
    const proposal = await runJob(t('proposeTitle'), (jobId) => {
      set({ jobId });
      return ask('assignment.propose', {
        jobId,
        month: desk.scope.board.month,
        scope,
        moves: desk.moves as never,
        seconds,
      });
    });
    set({ jobId: null, proposal, foundAt: desk.history.past.length });
    if (proposal === null || useProposal.getState().isOpen) return;
    notification.success({
      key: 'proposal',
      title: t('ready'),
      placement: 'topRight',
      actions: (
        <Button
          size="small"
          type="primary"
          onClick={() => {
            notification.destroy('proposal');
            set({ isOpen: true });
          }}
        >
          {t('show')}
        </Button>
      ),
    });
  };
}
