import { App, Input, Select } from 'antd';
import { addMonths, type Month } from '../../../shared/models/calendar';
import type { ClientNo } from '../../../shared/models/client';
import type { Scheme } from '../../../shared/models/scheme';
import { useTell } from '../../hooks/use-ask';
import { useFailureSentence, useShowFailure } from '../../hooks/use-failure';
import { useMonthName, useTexts, useTierName } from '../../hooks/use-texts';
import { useDraft, useDraftField } from '../../hooks/use-draft';
import { typed } from '../../hooks/draft-values';
import { month as aMonth } from '../../../shared/contract/call';
import { DraftDialog } from '../../parts/draft-dialog';

interface OverrideDialogProps {
  readonly clientNo: ClientNo;
  readonly scheme: Scheme;
  readonly month: Month;
  readonly rank: number;
  readonly onClose: () => void;
}

const longestMonths = 12;
const usualMonths = 2;
const shortestReason = 2;

/** Sets a tier by hand for some months: with a reason, who approved it, and an end. */
export function OverrideDialog({ clientNo, scheme, month, rank, onClose }: OverrideDialogProps) {
  const t = useTexts('clientTier');
  const tierName = useTierName();
  const monthName = useMonthName();
  const { message, modal } = App.useApp();
  const showFailure = useShowFailure();
  const sentence = useFailureSentence();
  const draft = useDraft(`tiering.setOverride:${scheme.id}:${clientNo}`);
  const [chosen, setChosen] = useDraftField(draft, 'rank', typed.number, rank);
  const [until, setUntil] = useDraftField(draft, 'until', aMonth, addMonths(month, usualMonths));
  const [reason, setReason] = useDraftField(draft, 'reason', typed.text, '');
  const [approver, setApprover] = useDraftField(draft, 'approver', typed.text, '');
  const tell = useTell('tiering.setOverride', {
    saves: draft.form,
    onSuccess: () => {
      message.success(t('overrideDone'));
      onClose();
    },
    onError: (failure) => {
      if (failure.code !== 'tiering.overrideOverlaps') return showFailure(failure);
      modal.confirm({
        title: t('overlaps'),
        content: sentence(failure),
        okText: t('replace'),
        onOk: () => set(true),
      });
    },
  });
  const set = (replace: boolean): void =>
    tell.mutate({
      clientNo,
      scheme: scheme.id,
      rank: chosen,
      from: month,
      until,
      replace,
      reason: reason.trim(),
      approver: approver.trim(),
    });
  const isComplete = reason.trim().length >= shortestReason && approver.trim() !== '';
  const months = Array.from({ length: longestMonths }, (_, at) => addMonths(month, at));
  return (
    <DraftDialog
      draft={draft}
      open
      title={t('overrideTitle', { scheme: scheme.name })}
      okText={t('override')}
      okButtonProps={{ disabled: !isComplete }}
      confirmLoading={tell.isPending}
      onOk={() => set(false)}
      onCancel={onClose}
    >
      <p className="secondary">{t('overrideHint', { month: monthName(month) })}</p>
      <div className="override-fields">
        <label>
          <span>{t('tier')}</span>
          <Select
            aria-label={t('tier')}
            value={chosen}
            onChange={setChosen}
            options={[...scheme.tiers]
              .reverse()
              .map((tier) => ({ value: tier.rank, label: tierName(tier.name) }))}
          />
        </label>
        <label>
          <span>{t('until')}</span>
          <Select
            aria-label={t('until')}
            value={until}
            onChange={setUntil}
            options={months.map((value) => ({ value, label: monthName(value) }))}
          />
        </label>
        <label>
          <span>{t('approver')}</span>
          <Input
            value={approver}
            maxLength={20}
            onChange={(event) => setApprover(event.target.value)}
          />
        </label>
        <label>
          <span>{t('reason')}</span>
          <Input.TextArea
            value={reason}
            maxLength={200}
            autoSize={{ minRows: 2 }}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
      </div>
    </DraftDialog>
  );
}
