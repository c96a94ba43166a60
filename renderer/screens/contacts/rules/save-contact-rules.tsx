import { App, Input } from 'antd';
import type { ContactRules } from '../../../../shared/models/contact-rules';
import { presentDay } from '../../../format/typed-day';
import { useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useTexts } from '../../../hooks/use-texts';
import { DayField } from '../../../parts/day-field';
import { useDraft, useDraftField } from '../../../hooks/use-draft';
import { typed } from '../../../hooks/draft-values';
import { day } from '../../../../shared/contract/call';
import { DraftDialog } from '../../../parts/draft-dialog';

interface SaveContactRulesProps {
  readonly rules: ContactRules;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const shortestReason = 2;

/** From when the new rules count, and why. */
export function SaveContactRules({ rules, onClose, onSaved }: SaveContactRulesProps) {
  const t = useTexts('contactRules');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const draft = useDraft('contacts.setRules.reason');
  const [effectiveFrom, setFrom] = useDraftField(draft, 'from', day, presentDay());
  const [reason, setReason] = useDraftField(draft, 'reason', typed.text, '');
  const save = useTell('contacts.setRules', {
    saves: draft.form,
    onSuccess: () => {
      message.success(t('saved'));
      onSaved();
    },
    onError: showFailure,
  });
  return (
    <DraftDialog
      draft={draft}
      open
      title={t('save')}
      okButtonProps={{ disabled: reason.trim().length < shortestReason }}
      confirmLoading={save.isPending}
      onOk={() => save.mutate({ rules, effectiveFrom, reason: reason.trim() })}
      onCancel={onClose}
    >
      <div className="stack">
        <DayField label={t('effectiveFrom')} day={effectiveFrom} onDay={setFrom} />
        <label className="stack-label">
          {t('reason')}
          <Input
            autoFocus
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
      </div>
    </DraftDialog>
  );
}
