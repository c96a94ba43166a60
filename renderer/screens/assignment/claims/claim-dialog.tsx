import { App, Input } from 'antd';
import type { ClientNo } from '../../../../shared/models/client';
import { useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useOwnName } from '../../../hooks/use-ledger';
import { useTexts } from '../../../hooks/use-texts';
import { ClientFinder } from '../../../parts/client-finder';
import { PersonSelect } from '../operations/handover-dialog';
import type { AssignmentDesk } from '../use-assignment';
import { useDraft, useDraftField } from '../../../hooks/use-draft';
import { typed } from '../../../hooks/draft-values';
import { DraftDialog } from '../../../parts/draft-dialog';

interface ClaimDialogProps {
  readonly desk: AssignmentDesk;
  readonly onClose: () => void;
}

const shortestReason = 2;

/** Somebody asks for a client. */
export function ClaimDialog({ desk, onClose }: ClaimDialogProps) {
  const t = useTexts('assignmentWork');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const draft = useDraft('assignment.claim');
  const [clientNo, setClientNo] = useDraftField(draft, 'client', typed.textOrNothing, null);
  const [staffNo, setStaffNo] = useDraftField(draft, 'person', typed.textOrNothing, useOwnName());
  const [reason, setReason] = useDraftField(draft, 'reason', typed.text, '');
  const claim = useTell('assignment.claim', {
    saves: draft.form,
    onSuccess: () => {
      message.success(t('claimDone'));
      onClose();
    },
    onError: showFailure,
  });
  const card = desk.cards.get(clientNo ?? '');
  const isReady = clientNo !== null && staffNo !== null && reason.trim().length >= shortestReason;
  return (
    <DraftDialog
      draft={draft}
      open
      title={t('newClaimTitle')}
      okText={t('claimOk')}
      okButtonProps={{ disabled: !isReady }}
      confirmLoading={claim.isPending}
      onOk={() => {
        if (clientNo === null || staffNo === null) return;
        claim.mutate({ clientNo: clientNo as ClientNo, staffNo, reason: reason.trim() });
      }}
      onCancel={onClose}
    >
      <div className="stack">
        <div className="stack-label">
          {t('client')}
          <ClientFinder autoFocus onClient={setClientNo} />
          {clientNo === null ? null : (
            <span>
              <span className="strong">{card?.name ?? clientNo}</span>{' '}
              <span className="tabular secondary">{clientNo}</span>{' '}
              {card?.owner ? t('decideOwner', { name: desk.nameOf(card.owner) }) : ''}
            </span>
          )}
        </div>
        <label className="stack-label">
          {t('claimant')}
          <PersonSelect desk={desk} label={t('claimant')} value={staffNo} onChange={setStaffNo} />
        </label>
        <label className="stack-label">
          {t('claimReason')}
          <Input
            aria-label={t('claimReason')}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
      </div>
    </DraftDialog>
  );
}
