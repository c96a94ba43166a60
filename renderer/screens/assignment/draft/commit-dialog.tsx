import { Alert, Input } from 'antd';
import type { AssignmentOperation, DraftCheck } from '../../../../shared/models/assignment';
import type { Day } from '../../../../shared/models/calendar';
import { useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useTexts } from '../../../hooks/use-texts';
import type { AssignmentDesk } from '../use-assignment';
import { DayField } from '../../../parts/day-field';
import { BreachList } from './breach-list';
import { PeopleChanges } from './people-changes';
import { useDraft, useDraftField } from '../../../hooks/use-draft';
import { typed } from '../../../hooks/draft-values';
import { day } from '../../../../shared/contract/call';
import { DraftDialog } from '../../../parts/draft-dialog';

interface CommitDialogProps {
  readonly desk: AssignmentDesk;
  readonly check: DraftCheck;
  readonly onClose: () => void;
  readonly onCommitted: (operation: AssignmentOperation) => void;
}

const shortestReason = 2;

/** Asks for the day and the reason, and for another reason where soft rules are broken. */
export function CommitDialog({ desk, check, onClose, onCommitted }: CommitDialogProps) {
  const t = useTexts('assignment');
  const showFailure = useShowFailure();
  const { board } = desk.scope;
  const draft = useDraft(`assignment.commit:${board.month}`);
  const [on, setOn] = useDraftField(draft, 'on', day, board.today as Day);
  const [reason, setReason] = useDraftField(draft, 'reason', typed.text, '');
  const [exception, setException] = useDraftField(draft, 'exception', typed.text, '');
  const commit = useTell('assignment.commit', {
    saves: draft.form,
    onSuccess: (operation) => {
      desk.discard();
      onCommitted(operation);
    },
    onError: showFailure,
  });
  const hard = check.breaches.filter(({ isHard }) => isHard);
  const soft = check.breaches.filter(({ isHard }) => !isHard);
  const isReady =
    hard.length === 0 &&
    reason.trim().length >= shortestReason &&
    (soft.length === 0 || exception.trim().length >= shortestReason);
  const submit = (): void =>
    commit.mutate({
      month: board.month,
      moves: desk.moves as never,
      on,
      reason: reason.trim(),
      ...(soft.length > 0 ? { exceptionReason: exception.trim() } : {}),
    });
  return (
    <DraftDialog
      draft={draft}
      open
      width={680}
      title={t('commitTitle', { count: desk.moves.length })}
      okText={t('commitOk')}
      okButtonProps={{ disabled: !isReady }}
      confirmLoading={commit.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <div className="stack">
        {hard.length > 0 ? (
          <Alert type="error" title={t('commitBlocked')} description={<BreachList all={hard} />} />
        ) : null}
        <div className="row">
          <DayField label={t('effectiveOn')} day={on} onDay={setOn} />
          <label className="stack-label grow">
            {t('reason')}
            <Input
              autoFocus
              aria-label={t('reason')}
              placeholder={t('reasonHint')}
              maxLength={200}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
        </div>
        {soft.length > 0 ? (
          <>
            <label className="stack-label">
              {t('exceptionReason')}
              <Input
                aria-label={t('exceptionReason')}
                placeholder={t('exceptionHint')}
                maxLength={200}
                value={exception}
                onChange={(event) => setException(event.target.value)}
              />
            </label>
            <BreachList all={soft} />
          </>
        ) : null}
        <PeopleChanges check={check} />
      </div>
    </DraftDialog>
  );
}
