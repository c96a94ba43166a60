import { EditOutlined } from '@ant-design/icons';
import { App, Button, Input } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import type { Client } from '../../../shared/models/client';
import { useTell } from '../../hooks/use-ask';
import { useShowFailure } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';
import { useDraft, useDraftField, type FormDraft } from '../../hooks/use-draft';
import { typed } from '../../hooks/draft-values';
import { useDrafts } from '../../hooks/draft-store';
import { DraftNote } from '../../parts/draft-note';

/** Free remarks on a client, edited in place. */
export function Remarks({ client }: { readonly client: Client }) {
  const t = useTexts('client');
  const draft = useDraft(`clients.remarks:${client.clientNo}`);
  const [text, setText] = useDraftField(draft, 'text', typed.text, client.remarks);
  const [open, setOpen] = useState(false);
  const hasDraft = useDrafts((state) => draft.form in state.drafts);
  return (
    <section className="panel" aria-labelledby="remarks-title">
      <h2 id="remarks-title">
        {t('remarks')}
        {open ? null : (
          <Button
            type="text"
            size="small"
            icon={<EditOutlined aria-hidden />}
            aria-label={t('editRemarks')}
            onClick={() => setOpen(true)}
          />
        )}
      </h2>
      {open ? (
        <>
          <DraftNote draft={draft} />
          <RemarksEditor
            client={client}
            draft={draft}
            text={text}
            onText={setText}
            onClose={() => setOpen(false)}
          />
        </>
      ) : (
        <p className={client.remarks ? 'remarks selectable' : 'remarks secondary'}>
          {client.remarks || t('noRemarks')}
        </p>
      )}
      {hasDraft && !open ? <KeptRemarks onOpen={() => setOpen(true)} onDrop={draft.drop} /> : null}
    </section>
  );
}

interface KeptRemarksProps {
  readonly onOpen: () => void;
  readonly onDrop: () => void;
}

/** What was typed here and not saved: to go on with, or not wanted. */
function KeptRemarks({ onOpen, onDrop }: KeptRemarksProps) {
  const t = useTexts('drafts');
  return (
    <p className="draft-note" role="status">
      <span>{t('unsaved')}</span>
      <Button size="small" type="link" onClick={onOpen}>
        {t('goOn')}
      </Button>
      <Button size="small" type="link" onClick={onDrop}>
        {t('discard')}
      </Button>
    </p>
  );
}

interface RemarksEditorProps {
  readonly client: Client;
  readonly draft: FormDraft;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
}

function RemarksEditor({ client, draft, text, onText, onClose }: RemarksEditorProps) {
  const t = useTexts('client');
  const actions = useTexts('actions');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const save = useTell('clients.update', {
    saves: draft.form,
    onSuccess: () => {
      message.success(actions('saved'));
      onClose();
    },
    onError: showFailure,
  });
  const submit = (): void => save.mutate({ clientNo: client.clientNo, remarks: text });
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
        value={text}
        onChange={(event) => onText(event.target.value)}
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
