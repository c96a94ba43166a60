import { Button, Form, Input } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { Input as InputOf } from '../../../shared/contract';
import { SignedDay } from '../../components/signed-day';
import { secretBytes } from '../../format/secret-bytes';
import { useTell } from '../../hooks/use-ask';
import { useShowFailure } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';
import { RestoreFlow } from '../../parts/restore/restore-flow';
import { NewPassword } from '../../parts/new-password';
import { RestoreCard } from './restore-card';
import { SampleCard } from './sample-card';

type LedgerForm = Omit<InputOf<'ledger.create'>, 'password'> & {
  readonly password: string;
  readonly again: string;
};

interface GuideLedgerProps {
  readonly onCreated: (recoveryCode: string) => void;
}

/** Step 1: names and the password of the ledger; or a look at the sample first. */
export function GuideLedger({ onCreated }: GuideLedgerProps) {
  const t = useTexts('start');
  const showFailure = useShowFailure();
  const [sampling, setSampling] = useState(false);
  const [restoring, setRestoring] = useState(false);
  const create = useTell('ledger.create', {
    onSuccess: ({ recoveryCode }) => onCreated(recoveryCode),
    onError: showFailure,
  });
  const submit = ({ again: _again, password, ...wanted }: LedgerForm): void =>
    create.mutate({ ...wanted, password: secretBytes(password) });
  if (restoring) return <RestoreFlow replaces={false} onBack={() => setRestoring(false)} />;
  return (
    <>
      <h1>{t('welcome')}</h1>
      <p className="lead">{t('purpose')}</p>
      <SampleCard onBusy={setSampling} />
      <RestoreCard disabled={create.isPending || sampling} onOpen={() => setRestoring(true)} />
      <h2>{t('step.ledger')}</h2>
      <p className="secondary">{t('ledger.intro')}</p>
      <Form<LedgerForm>
        layout="vertical"
        requiredMark={false}
        onFinish={submit}
        disabled={create.isPending || sampling}
      >
        <div className="two-columns">
          <NameField name="bankName" max={40} autoFocus />
          <NameField name="branchName" max={40} />
        </div>
        <div className="two-columns">
          <NameField name="headName" max={20} />
          <Form.Item
            name="agreementSignedOn"
            label={t('agreement')}
            initialValue={dayjs().format('YYYY-MM-DD')}
            extra={t('agreement.help')}
          >
            <SignedDay />
          </Form.Item>
        </div>
        <NewPassword label={t('password')} />
        <Button type="primary" size="large" htmlType="submit" loading={create.isPending}>
          {create.isPending ? t('creating') : t('create')}
        </Button>
      </Form>
    </>
  );
}

interface NameFieldProps {
  readonly name: 'bankName' | 'branchName' | 'headName';
  readonly max: number;
  readonly autoFocus?: boolean;
}

function NameField({ name, max, autoFocus }: NameFieldProps) {
  const t = useTexts('start');
  const actions = useTexts('actions');
  return (
    <Form.Item
      name={name}
      label={t(name)}
      rules={[
        { required: true, whitespace: true, message: actions('required', { name: t(name) }) },
      ]}
    >
      <Input maxLength={max} autoFocus={autoFocus} />
    </Form.Item>
  );
}
