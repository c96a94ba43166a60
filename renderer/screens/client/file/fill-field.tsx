import { CheckOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Input, Popover, Select } from 'antd';
import { useState } from 'react';
import { orientationNames } from '../../../../shared/models/client-group';
import type { ClientNo, FilledByHand } from '../../../../shared/models/client';
import { contactChannels } from '../../../../shared/models/contact';
import { useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useTexts } from '../../../hooks/use-texts';
import { useDraft, useDraftField } from '../../../hooks/use-draft';
import { typed } from '../../../hooks/draft-values';

interface FillFieldProps {
  readonly clientNo: ClientNo;
  readonly field: FilledByHand;
  readonly isMissing: boolean;
}

const riskRatings = ['C1', 'C2', 'C3', 'C4', 'C5'] as const;

/** A key field: one click, one value, Enter; what is there already is corrected the same way. */
export function FillField({ clientNo, field, isMissing }: FillFieldProps) {
  const t = useTexts('contactFile');
  const words = useTexts('clientFile');
  const actions = useTexts('actions');
  const names = useTexts('keyFields');
  const channels = useTexts('contactChannels');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const [open, setOpen] = useState(false);
  const draft = useDraft(`contacts.fillFile:${clientNo}:${field}`);
  const [value, setValue] = useDraftField(draft, 'value', typed.text, '');
  const name = names(field);
  const fill = useTell('contacts.fillFile', {
    saves: draft.form,
    onSuccess: () => {
      message.success(t('filled', { field: name }));
      setOpen(false);
    },
    onError: showFailure,
  });
  const submit = (text = value): void => {
    if (text.trim() !== '') fill.mutate({ clientNo, facts: { [field]: text.trim() } });
  };
  const choices: readonly string[] | null =
    field === 'riskRating'
      ? riskRatings
      : field === 'preferredChannel'
        ? contactChannels.map((each) => channels(each))
        : field === 'orientation'
          ? orientationNames
          : null;
  const editor = choices ? (
    <Select
      autoFocus
      defaultOpen
      aria-label={name}
      onChange={(text: string) => submit(text)}
      options={choices.map((each) => ({ value: each, label: each }))}
      style={{ width: 180 }}
    />
  ) : (
    <div className="row">
      <Input
        autoFocus
        aria-label={name}
        maxLength={60}
        placeholder={field === 'birthDate' ? '1980-05-20' : ''}
        value={value}
        onChange={(event) => setValue(event.target.value)}
        onPressEnter={() => submit()}
        style={{ width: 180 }}
      />
      <Button type="primary" loading={fill.isPending} onClick={() => submit()}>
        {actions('save')}
      </Button>
    </div>
  );
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} content={editor} destroyOnHidden>
      <Button
        size="small"
        type={isMissing ? 'default' : 'text'}
        className={isMissing ? undefined : 'filled-field'}
        icon={isMissing ? <PlusOutlined aria-hidden /> : <CheckOutlined aria-hidden />}
        aria-label={isMissing ? t('fill', { field: name }) : words('correct', { field: name })}
        title={isMissing ? t('fill', { field: name }) : words('correct', { field: name })}
      >
        {name}
      </Button>
    </Popover>
  );
}
