import { Form, Radio, Select } from 'antd';
import { roles } from '../../../shared/models/session';
import type { Settings } from '../../../shared/models/settings';
import { useTexts } from '../../hooks/use-texts';
import { SettingForm, type SettingPartProps } from './setting-form';

type SightFields = Pick<Settings, 'othersClients' | 'fullNameRoles'>;

/** A head sees everything; for the other roles it is set here. */
const settable = roles.filter((role) => role !== 'head');

/** What accounts see of clients who are not their own, and of those who are (docs/rules/access.md#who-sees-whom). */
export function SightSettings({ settings, disabled }: SettingPartProps) {
  const t = useTexts('settings');
  const terms = useTexts('terms');
  return (
    <section aria-labelledby="sight-title">
      <h2 id="sight-title">{t('sight.title')}</h2>
      <p className="secondary">{t('sight.intro')}</p>
      <SettingForm<SightFields>
        draft="settings.sight"
        initial={settings}
        disabled={disabled}
        toSettings={({ othersClients, fullNameRoles }) => ({ othersClients, fullNameRoles })}
      >
        <Form.Item name="othersClients" label={t('othersClients')}>
          <Radio.Group
            options={(['masked', 'hidden'] as const).map((value) => ({
              value,
              label: t(`othersClients.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="fullNameRoles" label={t('fullNameRoles')} extra={t('fullNameRoles.help')}>
          <Select
            mode="multiple"
            options={settable.map((value) => ({ value, label: terms(`role.${value}`) }))}
          />
        </Form.Item>
      </SettingForm>
    </section>
  );
}
