import { App, Input, Radio } from 'antd';
import { useState } from 'react';
import type { ClientNo } from '../../../../shared/models/client';
import type { Worklist } from '../../../../shared/models/worklist';
import { useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useTexts } from '../../../hooks/use-texts';
import { useDraft, useDraftField } from '../../../hooks/use-draft';
import { typed } from '../../../hooks/draft-values';
import { DraftDialog } from '../../../parts/draft-dialog';

interface MessageDialogProps {
  readonly list: Worklist;
  readonly ticked: ReadonlySet<string>;
  readonly onClose: () => void;
}

/** Whom to write to and what; the list itself is made for Excel. */
export function MessageDialog({ list, ticked, onClose }: MessageDialogProps) {
  const t = useTexts('contactDesk');
  const actions = useTexts('actions');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const there = list.entries.filter(({ clientNo }) => ticked.has(clientNo));
  const [onlyTicked, setOnlyTicked] = useState(there.length > 0);
  const draft = useDraft('contacts.saveMessages');
  const [own, setOwn] = useDraftField(draft, 'own', typed.flag, true);
  const [wording, setWording] = useDraftField(draft, 'wording', typed.text, '');
  const chosen = onlyTicked ? there : list.entries;
  const skipped = chosen.filter(({ doNotContact }) => doNotContact).length;
  const save = useTell('contacts.saveMessages', {
    keepsData: true,
    onSuccess: ({ path }) => {
      if (path === null) return;
      draft.drop();
      message.success(actions('savedTo', { path }));
      onClose();
    },
    onError: showFailure,
  });
  return (
    <DraftDialog
      draft={draft}
      open
      title={t('messages')}
      width={620}
      okText={t('messagesSave')}
      okButtonProps={{ disabled: chosen.length === 0 || (!own && wording.trim() === '') }}
      confirmLoading={save.isPending}
      onOk={() =>
        save.mutate({
          staffNo: list.staffNo,
          wording: own ? '' : wording.trim(),
          clientNos: onlyTicked ? there.map(({ clientNo }) => clientNo as ClientNo) : null,
        })
      }
      onCancel={onClose}
    >
      <div className="stack">
        <p className="secondary">{t('messagesIntro')}</p>
        <label className="stack-label">
          {t('messagesTo')}
          <Radio.Group
            value={onlyTicked}
            onChange={(event) => setOnlyTicked(event.target.value === true)}
            options={[
              { value: true, label: t('messagesTicked', { count: there.length }) },
              { value: false, label: t('messagesAll', { count: list.entries.length }) },
            ]}
          />
        </label>
        {skipped > 0 ? (
          <p className="mark-warn">{t('messagesSkipped', { count: skipped })}</p>
        ) : null}
        <label className="stack-label">
          {t('messagesWording')}
          <Radio.Group
            value={own}
            onChange={(event) => setOwn(event.target.value === true)}
            options={[
              { value: true, label: t('messagesOwn') },
              { value: false, label: t('messagesSame', { mark: '{{name}}' }) },
            ]}
          />
        </label>
        {own ? (
          <p className="wording-sample">{chosen[0]?.wording ?? ''}</p>
        ) : (
          <Input.TextArea
            aria-label={t('messagesWording')}
            maxLength={300}
            showCount
            autoSize={{ minRows: 3, maxRows: 6 }}
            value={wording}
            onChange={(event) => setWording(event.target.value)}
          />
        )}
      </div>
    </DraftDialog>
  );
}
