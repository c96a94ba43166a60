import { App, Button, Form } from 'antd';
import type { ReactNode } from 'react';
import type { Settings } from '../../../shared/models/settings';
import { useTell } from '../../hooks/use-ask';
import { useShowFailure } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';

export interface SettingPartProps {
  readonly settings: Settings;
  readonly disabled: boolean;
}

interface SettingFormProps<Fields extends object> {
  readonly initial: Fields;
  readonly disabled: boolean;
  /** Turns what the form holds into settings. */
  readonly toSettings: (fields: Fields) => Partial<Settings>;
  readonly children: ReactNode;
}

/** One subject of the settings, saved as a whole. */
export function SettingForm<Fields extends object>(props: SettingFormProps<Fields>) {
  const { initial, disabled, toSettings, children } = props;
  const actions = useTexts('actions');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const save = useTell('settings.set', {
    onSuccess: () => void message.success(actions('saved')),
    onError: showFailure,
  });
  return (
    <Form<Fields>
      layout="vertical"
      requiredMark={false}
      disabled={disabled}
      initialValues={initial}
      className="setting-form"
      onFinish={(fields) => save.mutate(toSettings(fields))}
    >
      {children}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {actions('save')}
      </Button>
    </Form>
  );
}
