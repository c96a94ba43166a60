import { App, Button, Form } from 'antd';
import type { ReactNode } from 'react';
import type { Settings } from '../../../shared/models/settings';
import { useTell } from '../../hooks/use-ask';
import { useShowFailure } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';
import { useDraft } from '../../hooks/use-draft';
import { useDraftedForm } from '../../hooks/use-drafted-form';
import { DraftNote } from '../../parts/draft-note';

export interface SettingPartProps {
  readonly settings: Settings;
  readonly disabled: boolean;
}

interface SettingFormProps<Fields extends object> {
  /** Under which name what is typed is kept until it is saved. */
  readonly draft: string;
  readonly initial: Fields;
  readonly disabled: boolean;
  /** Turns what the form holds into settings. */
  readonly toSettings: (fields: Fields) => Partial<Settings>;
  readonly children: ReactNode;
}

/** One subject of the settings, saved as a whole. */
export function SettingForm<Fields extends object>(props: SettingFormProps<Fields>) {
  const { initial, disabled, toSettings, children } = props;
  const [form] = Form.useForm<Fields>();
  const draft = useDraft(props.draft);
  const { clear, ...drafted } = useDraftedForm<Fields>(draft, form, initial);
  const actions = useTexts('actions');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const save = useTell('settings.set', {
    saves: props.draft,
    onSuccess: () => void message.success(actions('saved')),
    onError: showFailure,
  });
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={disabled}
      {...drafted}
      className="setting-form"
      onFinish={(fields) => save.mutate(toSettings(fields))}
    >
      <DraftNote draft={draft} onClear={clear} />
      {children}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {actions('save')}
      </Button>
    </Form>
  );
}
