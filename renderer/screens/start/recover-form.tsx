import { Alert, Button, Form, Input } from 'antd';
import { secretBytes } from '../../format/secret-bytes';
import { useTell } from '../../hooks/use-ask';
import { useFailureSentence } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';
import { NewPassword } from '../../parts/new-password';

interface Fields {
  readonly recoveryCode: string;
  readonly password: string;
}

/** A forgotten password: the printed code opens the ledger and sets a new one. */
export function RecoverForm({ onBack }: { readonly onBack: () => void }) {
  const t = useTexts('start');
  const actions = useTexts('actions');
  const sentence = useFailureSentence();
  const recover = useTell('ledger.recover', { onSuccess: onBack });
  return (
    <>
      <h1>{t('recover.title')}</h1>
      <p className="secondary">{t('recover.body')}</p>
      <Form<Fields>
        layout="vertical"
        requiredMark={false}
        onFinish={({ recoveryCode, password }) =>
          recover.mutate({
            recoveryCode: secretBytes(recoveryCode.trim()),
            newPassword: secretBytes(password),
          })
        }
      >
        <Form.Item
          name="recoveryCode"
          label={t('recovery.code')}
          rules={[
            {
              required: true,
              min: 8,
              message: actions('required', { name: t('recovery.code') }),
            },
          ]}
        >
          <Input autoFocus maxLength={80} className="tabular" autoComplete="off" />
        </Form.Item>
        <NewPassword label={t('recover.newPassword')} />
        {recover.error ? (
          <Alert className="login-error" type="error" showIcon title={sentence(recover.error)} />
        ) : null}
        <div className="row apart">
          <Button type="primary" size="large" htmlType="submit" loading={recover.isPending}>
            {t('recover.submit')}
          </Button>
          <Button type="link" onClick={onBack}>
            {t('recover.back')}
          </Button>
        </div>
      </Form>
    </>
  );
}
