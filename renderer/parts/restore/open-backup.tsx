import { Alert, Button, Form, Input, Radio } from 'antd';
import type { Backup, BackupLook } from '../../../shared/models/backup';
import { showMoment } from '../../format/date';
import { secretBytes } from '../../format/secret-bytes';
import { useTell } from '../../hooks/use-ask';
import { useFailureSentence } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';
import type { BackupKey } from './backup-key';

interface OpenBackupProps {
  readonly backup: Backup;
  readonly onOpened: (look: BackupLook, secret: BackupKey) => void;
  readonly onBack: () => void;
}

interface Fields {
  readonly kind: BackupKey['kind'];
  readonly secret: string;
}

function keyOf({ kind, secret }: Fields): BackupKey {
  return kind === 'password'
    ? { kind, password: secretBytes(secret) }
    : { kind, recoveryCode: secretBytes(secret.trim()) };
}

/** The password of that time, or the printed recovery code. */
export function OpenBackup({ backup, onOpened, onBack }: OpenBackupProps) {
  const t = useTexts('backups');
  const actions = useTexts('actions');
  const sentence = useFailureSentence();
  const [form] = Form.useForm<Fields>();
  const kind = Form.useWatch('kind', form) ?? 'password';
  const look = useTell('backups.look', { keepsData: true });
  const open = (fields: Fields): void => {
    const secret = keyOf(fields);
    // A refusal is said above the buttons.
    void look.mutateAsync({ folder: backup.path, secret }).then(
      (found) => onOpened(found, secret),
      () => undefined,
    );
  };
  const label = t(`secret.${kind}`);
  return (
    <section className="restore stack">
      <h1>{t('restore.of', { at: showMoment(backup.manifest?.madeAt ?? backup.name) })}</h1>
      <p className="secondary">{t('secret.body')}</p>
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: 'password' }}
        onFinish={open}
      >
        <Form.Item name="kind">
          <Radio.Group
            optionType="button"
            options={(['password', 'recoveryCode'] as const).map((value) => ({
              value,
              label: t(`secret.${value}`),
            }))}
            onChange={() => form.setFieldValue('secret', '')}
          />
        </Form.Item>
        <Form.Item
          name="secret"
          label={label}
          rules={[
            { required: true, whitespace: true, message: actions('required', { name: label }) },
          ]}
        >
          {kind === 'password' ? (
            <Input.Password size="large" autoFocus maxLength={128} autoComplete="off" />
          ) : (
            <Input size="large" autoFocus maxLength={80} className="tabular" autoComplete="off" />
          )}
        </Form.Item>
        {look.error ? (
          <Alert className="login-error" type="error" showIcon title={sentence(look.error)} />
        ) : null}
        <div className="row apart">
          <Button type="primary" size="large" htmlType="submit" loading={look.isPending}>
            {t('secret.look')}
          </Button>
          <Button type="link" onClick={onBack}>
            {actions('back')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
