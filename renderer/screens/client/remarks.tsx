import { EditOutlined } from '@ant-design/icons';
import { App, Button, Input } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import type { Client } from '../../../shared/models/client';
import { useTell } from '../../hooks/use-ask';
import { useShowFailure } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';

/** Free remarks on a client, edited in place. */
export function Remarks({ client }: { readonly client: Client }) {
  const t = useTexts('client');
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <section className="panel" aria-labelledby="remarks-title">
      <h2 id="remarks-title">
        {t('remarks')}
        {draft === null ? (
          <Button
            type="text"
            size="small"
            icon={<EditOutlined aria-hidden />}
            aria-label={t('editRemarks')}
            onClick={() => setDraft(client.remarks)}
          />
        ) : null}
      </h2>
      {draft === null ? (
        <p className={client.remarks ? 'remarks selectable' : 'remarks secondary'}>
          {client.remarks || t('noRemarks')}
        </p>
      ) : (
        <RemarksEditor
          client={client}
          draft={draft}
          onDraft={setDraft}
          onClose={() => setDraft(null)}
        />
      )}
    </section>
  );
}

interface RemarksEditorProps {
  readonly client: Client;
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly onClose: () => void;
}

function RemarksEditor({ client, draft, onDraft, onClose }: RemarksEditorProps) {
  const t = useTexts('client');
  const actions = useTexts('actions');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const save = useTell('clients.update', {
    onSuccess: () => {
      message.success(actions('saved'));
      onClose();
    },
    onError: showFailure,
  });
  const submit = (): void => save.mutate({ clientNo: client.clientNo, remarks: draft });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
    if (event.key === 'Escape') onClose();
  };
  return (
    <div className="stack">
      <Input.TextArea
        autoFocus
        aria-label={t('remarks')}
        autoSize={{ minRows: 3, maxRows: 10 }}
        maxLength={2000}
        showCount
        value={draft}
        onChange={(event) => onDraft(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="row">
        <Button type="primary" loading={save.isPending} onClick={submit}>
          {actions('save')}
        </Button>
        <Button onClick={onClose}>{actions('cancel')}</Button>
        <span className="secondary">{t('saveHint')}</span>
      </div>
    </div>
  );
}
