import { Input } from 'antd';
import type { AssignmentRules } from '../../../../shared/models/assignment-rules';
import type { Day } from '../../../../shared/models/calendar';
import { useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useTexts } from '../../../hooks/use-texts';
import { DayField } from '../../../parts/day-field';
import { useDraft, useDraftField } from '../../../hooks/use-draft';
import { typed } from '../../../hooks/draft-values';
import { day } from '../../../../shared/contract/call';
import { DraftDialog } from '../../../parts/draft-dialog';

interface SaveRulesDialogProps {
  readonly rules: AssignmentRules;
  readonly today: string;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const shortestReason = 2;

/** From when the new rules count, and why. */
export function SaveRulesDialog({ rules, today, onClose, onSaved }: SaveRulesDialogProps) {
  const t = useTexts('assignmentWork');
  const showFailure = useShowFailure();
  const draft = useDraft('assignment.setRules.reason');
  const [from, setFrom] = useDraftField(draft, 'from', day, today as Day);
  const [reason, setReason] = useDraftField(draft, 'reason', typed.text, '');
  const save = useTell('assignment.setRules', {
    saves: draft.form,
    onSuccess: onSaved,
    onError: showFailure,
  });
  return (
    <DraftDialog
      draft={draft}
      open
      title={t('saveRules')}
      okText={t('save')}
      okButtonProps={{ disabled: reason.trim().length < shortestReason }}
      confirmLoading={save.isPending}
      onOk={() => save.mutate({ rules, effectiveFrom: from, reason: reason.trim() })}
      onCancel={onClose}
    >
      <div className="stack">
        <DayField label={t('effectiveFrom')} day={from} onDay={setFrom} />
        <label className="stack-label">
          {t('reason')}
          <Input
            autoFocus
            aria-label={t('reason')}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
      </div>
    </DraftDialog>
  );
}
