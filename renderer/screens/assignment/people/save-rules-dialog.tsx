import { Input, Modal } from 'antd';
import { useState } from 'react';
import type { AssignmentRules } from '../../../../shared/models/assignment-rules';
import type { Day } from '../../../../shared/models/calendar';
import { useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useTexts } from '../../../hooks/use-texts';
import { DayField } from '../../../parts/day-field';

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
  const [from, setFrom] = useState(today as Day);
  const [reason, setReason] = useState('');
  const save = useTell('assignment.setRules', { onSuccess: onSaved, onError: showFailure });
  return (
    <Modal
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
    </Modal>
  );
}
