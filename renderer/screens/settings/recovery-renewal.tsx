import { Button, Modal, Popconfirm } from 'antd';
import { useState } from 'react';
import { useAsk, useTell } from '../../hooks/use-ask';
import { useShowFailure } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';
import { GuideRecovery } from '../../parts/recovery-code';

/** A new recovery code, shown this once; says by when the old form has to go. */
export function RecoveryRenewal() {
  const t = useTexts('accounts');
  const showFailure = useShowFailure();
  const recovery = useAsk('accounts.recovery');
  const [code, setCode] = useState<string | null>(null);
  const renew = useTell('accounts.renewRecovery', {
    onSuccess: ({ recoveryCode }) => setCode(recoveryCode),
    onError: showFailure,
  });
  const oldUntil = recovery.data?.oldUntil ?? null;
  return (
    <>
      <Popconfirm title={t('recovery.sure')} onConfirm={() => renew.mutate(undefined)}>
        <Button loading={renew.isPending}>{t('recovery.renew')}</Button>
      </Popconfirm>
      {oldUntil ? <span className="bad">{t('recovery.old', { day: oldUntil })}</span> : null}
      <Modal
        open={code !== null}
        width={720}
        footer={null}
        closable={false}
        keyboard={false}
        mask={{ closable: false }}
      >
        {code === null ? null : <GuideRecovery code={code} onDone={() => setCode(null)} />}
      </Modal>
    </>
  );
}
