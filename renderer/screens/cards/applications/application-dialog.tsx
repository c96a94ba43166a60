import { Modal } from 'antd';
import type { ApplicationKind, CardApplication } from '../../../../shared/models/card';
import type { ClientNo } from '../../../../shared/models/client';
import { Answer } from '../../../hooks/answer';
import { useAsk } from '../../../hooks/use-ask';
import { useTexts } from '../../../hooks/use-texts';
import { StandingNote } from '../../../parts/standing-note';
import { ApplicationFields } from './application-fields';
import { ClientFinder } from '../../../parts/client-finder';

interface ApplicationDialogProps {
  /** Undefined: closed; empty: no client chosen yet. */
  readonly clientNo: string | undefined;
  /** The kind to begin with, where the caller knows it. */
  readonly kind: ApplicationKind | null;
  readonly onClient: (clientNo: string) => void;
  readonly onClose: () => void;
  readonly onApproved: (application: CardApplication) => void;
}

/** A new application: find the client, see the standards, submit. */
export function ApplicationDialog(props: ApplicationDialogProps) {
  const { clientNo, kind, onClient, onClose, onApproved } = props;
  const t = useTexts('cards');
  return (
    <Modal
      open={clientNo !== undefined}
      title={t('form.title')}
      width={760}
      style={{ top: 40 }}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
    >
      <div className="stack">
        <ClientFinder autoFocus={clientNo === ''} onClient={onClient} />
        {clientNo ? (
          <FormOf
            key={`${clientNo} ${kind}`}
            clientNo={clientNo}
            kind={kind}
            onApproved={onApproved}
            onClose={onClose}
          />
        ) : (
          <p className="secondary">{t('form.choose')}</p>
        )}
      </div>
    </Modal>
  );
}

interface FormOfProps {
  readonly clientNo: string;
  readonly kind: ApplicationKind | null;
  readonly onApproved: (application: CardApplication) => void;
  readonly onClose: () => void;
}

function FormOf({ clientNo, kind, onApproved, onClose }: FormOfProps) {
  const form = useAsk('cards.form', { clientNo: clientNo as ClientNo });
  return (
    <Answer of={form}>
      {(value) => (
        <>
          {value.tiers ? <StandingNote {...value.tiers} scheme="R1" /> : null}
          <ApplicationFields
            form={value}
            kind={kind}
            onApproved={onApproved}
            onKept={onClose}
            onClose={onClose}
          />
        </>
      )}
    </Answer>
  );
}
