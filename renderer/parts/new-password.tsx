import { Form, Input } from 'antd';
import { useTexts } from '../hooks/use-texts';
import { passwordStrength } from './password-strength';

interface NewPasswordProps {
  readonly label: string;
}

/** A new password, twice, with its rule and strength. Fields: password, again. */
export function NewPassword({ label }: NewPasswordProps) {
  const t = useTexts('start');
  const password = (Form.useWatch('password') as string | undefined) ?? '';
  return (
    <div className="two-columns">
      <Form.Item
        name="password"
        label={label}
        extra={password === '' ? t('passwordRule') : <StrengthBar password={password} />}
        rules={[{ required: true, min: 8, message: t('passwordShort') }]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('passwordAgain')}
        dependencies={['password']}
        rules={[
          ({ getFieldValue }) => ({
            required: true,
            validator: (_rule, value) =>
              value === getFieldValue('password')
                ? Promise.resolve()
                : Promise.reject(new Error(t('passwordDiffers'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
    </div>
  );
}

function StrengthBar({ password }: { readonly password: string }) {
  const t = useTexts('start');
  const actions = useTexts('actions');
  const strength = passwordStrength(password);
  return (
    <span className={`strength strength-${strength}`} role="status">
      <span className="bars" aria-hidden>
        {[1, 2, 3].map((step) => (
          <i key={step} className={step <= strength ? 'on' : ''} />
        ))}
      </span>
      {actions('labelled', { label: t('strength'), value: t(`strength.${strength}`) })}
    </span>
  );
}
