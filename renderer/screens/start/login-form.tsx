import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Select } from 'antd';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { secretBytes } from '../../format/secret-bytes';
import { useTell } from '../../hooks/use-ask';
import { useFailureSentence } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';
import type { LockedLedger } from './locked-ledger';

interface LoginFormProps {
  readonly ledger: LockedLedger;
  readonly onForgotten: () => void;
  readonly onRestore: () => void;
}

interface Fields {
  readonly accountId: number;
  readonly password?: string;
}

/** Failures that another password does not mend. */
const opensForNobody: ReadonlySet<string> = new Set([
  'ledger.damaged',
  'ledger.missing',
  'ledger.keysMissing',
  'ledger.keysDamaged',
]);

/** Account and password; after failed tries it counts down the wait. */
export function LoginForm({ ledger, onForgotten, onRestore }: LoginFormProps) {
  const t = useTexts('start');
  const backups = useTexts('backups');
  const sentence = useFailureSentence();
  const client = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const [wait, startWait] = useCountdown(ledger.retryInSeconds);
  const unlock = useTell('ledger.unlock', {
    // A field that is left with its text in it would stay with the page.
    onSuccess: () => form.resetFields(['password']),
    onError: (failure) => {
      if (failure.code === 'password.wait') startWait(Number(failure.values['seconds'] ?? 0));
      form.setFieldValue('password', '');
      form.getFieldInstance('password')?.focus();
      void client.invalidateQueries({ queryKey: ['app.state'] });
    },
  });
  const waitSentence = wait > 0 ? t('login.wait', { seconds: wait }) : null;
  return (
    <>
      <h1>{t('login.title')}</h1>
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ accountId: ledger.accounts[0]?.id }}
        onFinish={({ accountId, password = '' }) =>
          unlock.mutate({ accountId, password: secretBytes(password) })
        }
      >
        <Form.Item name="accountId" label={t('login.account')}>
          <Select
            size="large"
            options={ledger.accounts.map(({ id, displayName }) => ({
              value: id,
              label: displayName,
            }))}
          />
        </Form.Item>
        <PasswordField />
        {unlock.error && wait === 0 ? (
          <Alert
            className="login-error"
            type="error"
            showIcon
            title={sentence(unlock.error)}
            action={
              opensForNobody.has(unlock.error.code) ? (
                <Button size="small" onClick={onRestore}>
                  {backups('fromBackup')}
                </Button>
              ) : null
            }
          />
        ) : null}
        {waitSentence ? (
          <Alert className="login-error" type="warning" showIcon title={waitSentence} />
        ) : null}
        <div className="row apart">
          <Button
            type="primary"
            size="large"
            htmlType="submit"
            disabled={wait > 0}
            loading={unlock.isPending}
          >
            {t('login.unlock')}
          </Button>
          <span>
            <Button type="link" onClick={onForgotten}>
              {t('login.forgot')}
            </Button>
            <Button type="link" onClick={onRestore}>
              {backups('fromBackup')}
            </Button>
          </span>
        </div>
      </Form>
    </>
  );
}

function PasswordField() {
  const t = useTexts('start');
  const [capsLock, setCapsLock] = useState(false);
  const onKey = (event: KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <Form.Item
      name="password"
      label={t('password')}
      extra={capsLock ? <span className="caps">{t('login.capsLock')}</span> : null}
    >
      <Input.Password
        size="large"
        autoFocus
        autoComplete="current-password"
        maxLength={128}
        onKeyDown={onKey}
        onKeyUp={onKey}
      />
    </Form.Item>
  );
}

/** Counts whole seconds down to nought; a longer wait from outside starts it anew. */
function useCountdown(fromOutside: number): [number, (seconds: number) => void] {
  const [left, setLeft] = useState(Math.ceil(fromOutside));
  useEffect(() => setLeft(Math.ceil(fromOutside)), [fromOutside]);
  useEffect(() => {
    if (left <= 0) return;
    const timer = window.setTimeout(() => setLeft(left - 1), 1000);
    return () => window.clearTimeout(timer);
  }, [left]);
  return [left, (seconds) => setLeft(Math.ceil(seconds))];
}
