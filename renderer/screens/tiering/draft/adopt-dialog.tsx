import { App, Input, Select } from 'antd';
import { addMonths, type Month } from '../../../../shared/models/calendar';
import type { Scheme } from '../../../../shared/models/scheme';
import { Answer } from '../../../hooks/answer';
import { useAsk, useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useMonthName, useTexts } from '../../../hooks/use-texts';
import { DifferenceTable } from './difference-table';
import { useDraft, useDraftField } from '../../../hooks/use-draft';
import { typed } from '../../../hooks/draft-values';
import { month as aMonth } from '../../../../shared/contract/call';
import { DraftDialog } from '../../../parts/draft-dialog';

const shortestReason = 2;
/** Months ahead that a version may begin in. */
const monthsAhead = 6;

interface AdoptDialogProps {
  readonly base: Scheme;
  readonly draft: Scheme;
  readonly month: Month;
  readonly onClose: () => void;
  readonly onAdopted: (scheme: Scheme) => void;
}

/** What changes, from which month on, and why: then the draft is the next version. */
export function AdoptDialog({ base, draft, month, onClose, onAdopted }: AdoptDialogProps) {
  const t = useTexts('draft');
  const monthName = useMonthName();
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const typing = useDraft(`tiering.adopt:${base.id}`);
  const [from, setFrom] = useDraftField(typing, 'from', aMonth, month);
  const [reason, setReason] = useDraftField(typing, 'reason', typed.text, '');
  const differences = useAsk('tiering.differences', { before: base, after: draft });
  const adopt = useTell('tiering.adopt', {
    saves: typing.form,
    onSuccess: ({ scheme }) => {
      message.success(t('adopted', { scheme: scheme.name, version: scheme.version }));
      onAdopted(scheme);
    },
    onError: showFailure,
  });
  const trimmed = reason.trim();
  return (
    <DraftDialog
      draft={typing}
      open
      width={680}
      title={t('adoptTitle', { scheme: base.name })}
      okText={t('adopt')}
      okButtonProps={{ disabled: trimmed.length < shortestReason }}
      confirmLoading={adopt.isPending}
      onOk={() => adopt.mutate({ draft, effectiveFrom: from, reason: trimmed })}
      onCancel={onClose}
    >
      <Answer of={differences}>{(list) => <DifferenceTable differences={list} />}</Answer>
      <div className="adopt-fields">
        <label>
          <span>{t('effectiveFrom')}</span>
          <Select
            aria-label={t('effectiveFrom')}
            value={from}
            onChange={setFrom}
            options={Array.from({ length: monthsAhead + 1 }, (_, at) => addMonths(month, at)).map(
              (value) => ({ value, label: monthName(value) }),
            )}
            style={{ width: 160 }}
          />
        </label>
        <label>
          <span>{t('reason')}</span>
          <Input.TextArea
            aria-label={t('reason')}
            autoSize={{ minRows: 2 }}
            maxLength={200}
            placeholder={t('reasonHint')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
      </div>
    </DraftDialog>
  );
}
