import { App, Button, Form, Input, InputNumber, Select } from 'antd';
import type { Settings } from '../../../shared/models/settings';
import { secretBytes } from '../../format/secret-bytes';
import { useTell } from '../../hooks/use-ask';
import { useShowFailure } from '../../hooks/use-failure';
import { useLanguage, useTexts } from '../../hooks/use-texts';
import { NewPassword } from '../../parts/new-password';
import { SightSettings } from './sight-settings';
import { SettingForm, type SettingPartProps } from './setting-form';
import { VerifyLedger } from './verify-ledger';

type SecurityFields = Pick<
  Settings,
  'idleLockMinutes' | 'lockAfterTries' | 'diskWarningMegabytes' | 'language'
>;

/** Idle lock, room on the disk and language, the password, and the ledger's verification. */
export function SecuritySettings(props: SettingPartProps) {
  return (
    <div className="stack security">
      <LockAndLanguage {...props} />
      <SightSettings {...props} />
      <ChangePassword />
      {props.disabled ? null : <VerifyLedger />}
    </div>
  );
}

function LockAndLanguage({ settings, disabled }: SettingPartProps) {
  const t = useTexts('settings');
  const [, setLanguage] = useLanguage();
  return (
    <SettingForm<SecurityFields>
      draft="settings.security"
      initial={settings}
      disabled={disabled}
      toSettings={({ language, ...fields }) => {
        setLanguage(language);
        return { ...fields, language };
      }}
    >
      <Form.Item name="idleLockMinutes" label={t('idleLockMinutes')} rules={[{ required: true }]}>
        <InputNumber min={1} max={120} precision={0} />
      </Form.Item>
      <Form.Item
        name="lockAfterTries"
        label={t('lockAfterTries')}
        extra={t('lockAfterTries.help')}
        rules={[{ required: true }]}
      >
        <InputNumber min={0} max={100} precision={0} />
      </Form.Item>
      <Form.Item
        name="diskWarningMegabytes"
        label={t('diskWarningMegabytes')}
        rules={[{ required: true }]}
      >
        <InputNumber min={50} max={100_000_000} precision={0} />
      </Form.Item>
      <Form.Item name="language" label={t('language')}>
        <Select
          options={(['zh-CN', 'en'] as const).map((value) => ({
            value,
            label: t(`language.${value}`),
          }))}
        />
      </Form.Item>
    </SettingForm>
  );
}

interface PasswordFields {
  readonly current: string;
  readonly password: string;
}

function ChangePassword() {
  const t = useTexts('settings');
  const actions = useTexts('actions');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const [form] = Form.useForm<PasswordFields>();
  const change = useTell('ledger.changePassword', {
    keepsData: true,
    onSuccess: () => {
      form.resetFields();
      message.success(t('password.done'));
    },
    onError: showFailure,
  });
  return (
    <section aria-labelledby="password-title">
      <h2 id="password-title">{t('password.title')}</h2>
      <Form<PasswordFields>
        form={form}
        layout="vertical"
        requiredMark={false}
        className="setting-form"
        onFinish={({ current, password }) =>
          change.mutate({
            currentPassword: secretBytes(current),
            newPassword: secretBytes(password),
          })
        }
      >
        <Form.Item
          name="current"
          label={t('password.current')}
          rules={[
            { required: true, message: actions('required', { name: t('password.current') }) },
          ]}
        >
          <Input.Password autoComplete="current-password" maxLength={128} />
        </Form.Item>
        <NewPassword label={t('password.new')} />
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t('password.submit')}
        </Button>
      </Form>
    </section>
  );
}
