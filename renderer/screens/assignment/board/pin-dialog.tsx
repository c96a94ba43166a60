import { App, Button, Modal, Select } from 'antd';
import { useState } from 'react';
import type { BoardCard } from '../../../../shared/models/assignment';
import { useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useTexts } from '../../../hooks/use-texts';
import type { AssignmentDesk } from '../use-assignment';
import { pinGroups } from './pin-groups';

interface PinDialogProps {
  readonly desk: AssignmentDesk;
  readonly cards: readonly BoardCard[];
  readonly onClose: () => void;
}

const presentOwner = '#owner';

/** Fixes clients to a person, or to whoever owns each of them now; or lets them go. */
export function PinDialog({ desk, cards, onClose }: PinDialogProps) {
  const t = useTexts('assignment');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const [to, setTo] = useState(presentOwner);
  const pin = useTell('assignment.pin', { onError: showFailure });
  const send = async (staffNo: string | null): Promise<void> => {
    for (const [target, clientNos] of groupsOf(cards, staffNo)) {
      await pin.mutateAsync({ clientNos, staffNo: target });
    }
    message.success(staffNo === null ? t('unpinDone') : t('pinDone', { count: cards.length }));
    onClose();
  };
  const run = (staffNo: string | null): void => void send(staffNo).catch(() => undefined);
  return (
    <Modal
      open
      title={t('pinTitle', { count: cards.length })}
      okText={t('pinTo')}
      confirmLoading={pin.isPending}
      onOk={() => run(to)}
      onCancel={onClose}
      footer={(buttons) => (
        <>
          <Button disabled={pin.isPending} onClick={() => run(null)}>
            {t('unpin')}
          </Button>
          {buttons}
        </>
      )}
    >
      <p className="secondary">{t('pinHint')}</p>
      <Select
        aria-label={t('choosePerson')}
        value={to}
        onChange={setTo}
        style={{ width: '100%' }}
        options={[
          { value: presentOwner, label: t('pinOwner') },
          ...desk.scope.board.people.map(({ staffNo, name }) => ({ value: staffNo, label: name })),
        ]}
      />
    </Modal>
  );
}

/** Clients without an owner can not be fixed to their owner. */
function groupsOf(cards: readonly BoardCard[], staffNo: string | null) {
  if (staffNo !== presentOwner) return pinGroups(cards, () => staffNo);
  return pinGroups(
    cards.filter(({ owner }) => owner !== null),
    ({ owner }) => owner,
  );
}
