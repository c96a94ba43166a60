import { App, Button, Input, Tag } from 'antd';
import { useState } from 'react';
import type { Day } from '../../../../shared/models/calendar';
import type { ClientFile } from '../../../../shared/models/client-file';
import type { ClientKind, ClientNo } from '../../../../shared/models/client';
import { addDays } from '../../../../shared/models/day-count';
import { signingSteps, type SigningStep } from '../../../../shared/models/opportunity';
import { presentDay } from '../../../format/typed-day';
import { useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useOpenLedger } from '../../../hooks/use-ledger';
import { useTexts } from '../../../hooks/use-texts';
import { DayField } from '../../../parts/day-field';
import { useDraft, useDraftField } from '../../../hooks/use-draft';
import { typed } from '../../../hooks/draft-values';
import { day } from '../../../../shared/contract/call';
import { DraftDialog } from '../../../parts/draft-dialog';

interface SigningProps {
  readonly clientNo: ClientNo;
  readonly kind: ClientKind;
  readonly steps: ClientFile['signing'];
}

/**
 * The way to signing: the VIP service of a person, the service agreement of an organisation. A refusal says
 * until when the client is left alone.
 */
export function Signing({ clientNo, kind, steps }: SigningProps) {
  const t = useTexts('contactFile');
  const names = useTexts('signingSteps');
  const mayContact = useOpenLedger()?.permissions.includes('contact') ?? false;
  const [wanted, setWanted] = useState<SigningStep | null>(null);
  const now = steps[0]?.step ?? 'assigned';
  const until = steps[0]?.until ?? null;
  return (
    <section className="panel" aria-labelledby="signing-title">
      <h2 id="signing-title">
        {t(kind === 'retail' ? 'signing' : 'organisationSigning')}{' '}
        <Tag color={now === 'signed' ? 'success' : 'default'}>{names(now)}</Tag>
      </h2>
      {until === null ? null : <p className="mark-warn">{t('until', { until })}</p>}
      {mayContact ? (
        <div className="row">
          {signingSteps
            .filter((step) => step !== 'assigned' && step !== now)
            .map((step) => (
              <Button key={step} size="small" onClick={() => setWanted(step)}>
                {names(step)}
              </Button>
            ))}
        </div>
      ) : null}
      <ul className="report-list">
        {steps.map(({ step, on, reason }, at) => (
          <li key={at}>
            <span className="tabular secondary">{on}</span> {names(step)} {reason}
          </li>
        ))}
      </ul>
      {wanted ? (
        <StepDialog clientNo={clientNo} step={wanted} onClose={() => setWanted(null)} />
      ) : null}
    </section>
  );
}

interface StepDialogProps {
  readonly clientNo: ClientNo;
  readonly step: SigningStep;
  readonly onClose: () => void;
}

const usualPause = 90;

function StepDialog({ clientNo, step, onClose }: StepDialogProps) {
  const t = useTexts('contactFile');
  const names = useTexts('signingSteps');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const draft = useDraft(`signing.take:${clientNo}:${step}`);
  const [on, setOn] = useDraftField<Day>(draft, 'on', day, presentDay());
  const [until, setUntil] = useDraftField<Day>(
    draft,
    'until',
    day,
    addDays(presentDay(), usualPause),
  );
  const [reason, setReason] = useDraftField(draft, 'reason', typed.text, '');
  const isEnd = step === 'ended';
  const take = useTell('signing.take', {
    saves: draft.form,
    onSuccess: () => {
      message.success(t('taken', { step: names(step) }));
      onClose();
    },
    onError: showFailure,
  });
  return (
    <DraftDialog
      draft={draft}
      open
      title={t('take', { step: names(step) })}
      okButtonProps={{ disabled: isEnd && reason.trim() === '' }}
      confirmLoading={take.isPending}
      onOk={() => take.mutate({ clientNo, step, on, until: isEnd ? until : null, reason })}
      onCancel={onClose}
    >
      <div className="stack">
        <div className="row">
          <DayField label={t('on')} day={on} onDay={setOn} />
          {isEnd ? <DayField label={t('untilField')} day={until} onDay={setUntil} /> : null}
        </div>
        <label className="stack-label">
          {t('reason')}
          <Input
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
      </div>
    </DraftDialog>
  );
}
