import { Alert, App, Button, Checkbox, Form, Input, Radio } from 'antd';
import type { ApplicationForm, CardApplication, CardLevel } from '../../../shared/models/card';
import { nothing } from '../../format/money';
import { useTell } from '../../hooks/use-ask';
import { useFailureSentence } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';
import { StandardTable } from './standard-table';

interface ApplicationFieldsProps {
  readonly form: ApplicationForm;
  readonly onApproved: (application: CardApplication) => void;
  readonly onClose: () => void;
}

interface Fields {
  readonly level: CardLevel;
  readonly rmName: string;
  readonly remarks?: string;
  readonly wish?: boolean;
}

/** The form of one client: who, which standards are met, the level, the client's wish. */
export function ApplicationFields({ form, onApproved, onClose }: ApplicationFieldsProps) {
  const t = useTexts('cards');
  const { message } = App.useApp();
  const terms = useTexts('terms');
  const sentence = useFailureSentence();
  const apply = useTell('cards.apply', {
    onSuccess: (application) => {
      const level = terms(`level.${application.level}`);
      message.success(t('form.approved', { name: application.name, level }));
      onApproved(application);
    },
  });
  const submit = (fields: Fields): void =>
    apply.mutate({
      clientNo: form.clientNo,
      kind: 'newCard',
      level: fields.level,
      clientWish: true,
      rmName: fields.rmName.trim(),
      remarks: fields.remarks?.trim() ?? '',
    });
  const refused = form.refusals.length > 0;
  return (
    <>
      <WhoAsks form={form} />
      {refused ? (
        <Alert
          type="warning"
          showIcon
          title={t('form.refused')}
          description={form.refusals.map((refusal) => (
            <div key={refusal}>{t(`refusal.${refusal}`)}</div>
          ))}
        />
      ) : null}
      {form.checks.length > 0 ? <StandardTable checks={form.checks} /> : null}
      <Form<Fields>
        layout="vertical"
        requiredMark={false}
        disabled={refused || apply.isPending}
        initialValues={{ level: form.suggestedLevel, rmName: form.ownerName ?? '' }}
        onFinish={submit}
      >
        <FormFields form={form} />
        {apply.error ? (
          <Alert className="form-error" type="error" showIcon title={sentence(apply.error)} />
        ) : null}
        <div className="row">
          <Button type="primary" size="large" htmlType="submit" loading={apply.isPending}>
            {t('form.submit')}
          </Button>
          <CancelButton onClose={onClose} />
        </div>
      </Form>
    </>
  );
}

function CancelButton({ onClose }: { readonly onClose: () => void }) {
  const actions = useTexts('actions');
  return (
    <Button size="large" disabled={false} onClick={onClose}>
      {actions('cancel')}
    </Button>
  );
}

function WhoAsks({ form }: { readonly form: ApplicationForm }) {
  const t = useTexts('cards');
  const facts = [
    [t('form.idNo'), [form.idType, form.idNo].filter(Boolean).join(' ') || nothing],
    [t('form.mobile'), form.mobile ?? nothing],
    [t('form.owner'), form.ownerName ?? t('form.noOwner')],
  ] as const;
  return (
    <div className="who-asks tabular">
      <span className="strong">
        {form.name} <span className="secondary">{form.clientNo}</span>
      </span>
      {facts.map(([label, value]) => (
        <span key={label}>
          <span className="secondary">{label} </span>
          {value}
        </span>
      ))}
    </div>
  );
}

function FormFields({ form }: { readonly form: ApplicationForm }) {
  const t = useTexts('cards');
  const terms = useTexts('terms');
  const actions = useTexts('actions');
  return (
    <>
      <Form.Item
        name="level"
        label={t('form.level')}
        rules={[{ required: true, message: actions('required', { name: t('form.level') }) }]}
      >
        <Radio.Group
          optionType="button"
          options={form.checks.map((check) => ({
            value: check.level,
            label: terms(`level.${check.level}`),
            disabled: !check.met,
          }))}
        />
      </Form.Item>
      <div className="application-columns">
        <Form.Item
          name="rmName"
          label={t('rmName')}
          rules={[
            {
              required: true,
              whitespace: true,
              message: actions('required', { name: t('rmName') }),
            },
          ]}
        >
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="remarks" label={t('remarks')}>
          <Input maxLength={200} placeholder={actions('optional')} />
        </Form.Item>
      </div>
      <Form.Item
        name="wish"
        valuePropName="checked"
        rules={[
          {
            validator: (_rule, value) =>
              value === true ? Promise.resolve() : Promise.reject(new Error(t('form.wishNeeded'))),
          },
        ]}
      >
        <Checkbox>{t('form.wish')}</Checkbox>
      </Form.Item>
    </>
  );
}
