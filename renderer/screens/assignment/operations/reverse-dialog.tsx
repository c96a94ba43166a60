import { Input } from 'antd';
import type { AssignmentOperation } from '../../../../shared/models/assignment';
import type { Day } from '../../../../shared/models/calendar';
import { useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useTexts } from '../../../hooks/use-texts';
import { DayField } from '../../../parts/day-field';
import { useDraft, useDraftField } from '../../../hooks/use-draft';
import { typed } from '../../../hooks/draft-values';
import { day } from '../../../../shared/contract/call';
import { DraftDialog } from '../../../parts/draft-dialog';

interface ReverseDialogProps {
  readonly operation: AssignmentOperation;
  readonly today: string;
  readonly onClose: () => void;
  readonly onReversed: (operation: AssignmentOperation) => void;
}

const shortestReason = 2;

/** Gives the clients of an operation back from a day on. */
export function ReverseDialog({ operation, today, onClose, onReversed }: ReverseDialogProps) {
  const t = useTexts('assignmentWork');
  const assignment = useTexts('assignment');
  const showFailure = useShowFailure();
  const earliest = operation.effectiveOn > today ? operation.effectiveOn : today;
  const draft = useDraft(`assignment.reverse:${operation.id}`);
  const [on, setOn] = useDraftField(draft, 'on', day, earliest as Day);
  const [reason, setReason] = useDraftField(draft, 'reason', typed.text, '');
  const reverse = useTell('assignment.reverse', {
    saves: draft.form,
    onSuccess: onReversed,
    onError: showFailure,
  });
  return (
    <DraftDialog
      draft={draft}
      open
      title={t('reverseTitle', { id: operation.id, count: operation.clients })}
      okText={t('reverseOk')}
      okButtonProps={{ danger: true, disabled: reason.trim().length < shortestReason }}
      confirmLoading={reverse.isPending}
      onOk={() => reverse.mutate({ operationId: operation.id, on, reason: reason.trim() })}
      onCancel={onClose}
    >
      <div className="stack">
        <span className="secondary">{t('reverseHint')}</span>
        <DayField label={assignment('effectiveOn')} day={on} onDay={setOn} />
        <label className="stack-label">
          {assignment('reason')}
          <Input
            autoFocus
            aria-label={assignment('reason')}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
      </div>
    </DraftDialog>
  );
}
