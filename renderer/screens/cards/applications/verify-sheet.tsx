import { Alert, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { SheetVerification } from '../../../../shared/models/card';
import { useTell } from '../../../hooks/use-ask';
import { useFailureSentence } from '../../../hooks/use-failure';
import { useTexts } from '../../../hooks/use-texts';
import { FactList } from '../../../parts/cards/fact-list';

/** Whether a sheet that somebody holds is the ledger's. */
export function VerifySheet() {
  const t = useTexts('cardDesk');
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const sentence = useFailureSentence();
  // Told, not asked: an answer that is asked for anew would count as another try.
  const answer = useTell('cards.verifySheet', { keepsData: true });
  const close = (): void => {
    setOpen(false);
    setText('');
    answer.reset();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('verify')}</Button>
      <Modal open={open} title={t('verify')} footer={null} onCancel={close} destroyOnHidden>
        <div className="stack">
          <Input.Search
            autoFocus
            aria-label={t('verifyHint')}
            placeholder={t('verifyHint')}
            enterButton={t('verify')}
            maxLength={80}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onSearch={(value) => {
              if (value.trim().length >= 3) answer.mutate({ text: value.trim() });
            }}
          />
          {answer.error ? <Alert type="error" showIcon title={sentence(answer.error)} /> : null}
          {answer.data ? <Outcome verification={answer.data} /> : null}
        </div>
      </Modal>
    </>
  );
}

const kinds = {
  genuine: 'success',
  voided: 'warning',
  differs: 'error',
} as const;

function Outcome({ verification }: { readonly verification: SheetVerification }) {
  const t = useTexts('cardDesk');
  const texts = useTexts('cards');
  const terms = useTexts('terms');
  const { outcome, number, facts, prints } = verification;
  return (
    <>
      <Alert type={kinds[outcome]} showIcon title={t(`verify.${outcome}`)} description={number} />
      {facts ? (
        <FactList
          facts={[
            [texts('client'), `${facts.clientName} ${facts.clientNo}`],
            [texts('kind'), terms(`applicationKind.${facts.kind}`)],
            [texts('level'), terms(`level.${facts.approvedLevel}`)],
            [texts('appliedOn'), facts.issuedOn],
            [texts('prints'), String(prints.length)],
          ]}
        />
      ) : null}
    </>
  );
}
