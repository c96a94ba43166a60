import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import {
  attachmentKinds,
  type AttachmentKind,
  type CardApplication,
  type CardAttachment,
} from '../../../../shared/models/card';
import { showMoment } from '../../../format/date';
import { Answer } from '../../../hooks/answer';
import { useAsk, useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useTexts } from '../../../hooks/use-texts';
import { TextField } from '../parts/fields';
import { FormDialog } from '../parts/form-dialog';

interface AttachmentsProps {
  readonly application: CardApplication;
  readonly attachments: readonly CardAttachment[];
}

/** Scans that lie in the ledger with an application: add, look at, take out of a draft. */
export function Attachments({ application, attachments }: AttachmentsProps) {
  const t = useTexts('cardDesk');
  const [shown, setShown] = useState<CardAttachment | null>(null);
  const [removing, setRemoving] = useState<CardAttachment | null>(null);
  return (
    <section>
      <h3>{t('attachments')}</h3>
      {attachments.length === 0 ? <p className="secondary">{t('noAttachments')}</p> : null}
      <ul className="plain-list">
        {attachments.map((one) => (
          <li key={one.id} className="row apart">
            <span>
              <span className="strong">{t(`kind.${one.kind}`)}</span> {one.fileName}
              <span className="secondary tabular">
                {' '}
                {kilobytes(one.bytes)} KB · {showMoment(one.addedAt)} · {one.addedBy}
              </span>
            </span>
            <span className="row nowrap">
              {one.mediaType === 'application/pdf' ? null : (
                <Button size="small" onClick={() => setShown(one)}>
                  {t('show')}
                </Button>
              )}
              <SaveButton attachment={one} />
              {application.state === 'draft' ? (
                <Button size="small" type="text" onClick={() => setRemoving(one)}>
                  {t('remove')}
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      <AttachButtons application={application} />
      {shown ? <AttachmentView attachment={shown} onClose={() => setShown(null)} /> : null}
      {removing ? <RemoveDialog attachment={removing} onClose={() => setRemoving(null)} /> : null}
    </section>
  );
}

/** Takes a file out of the ledger; a PDF is looked at in the system's own reader. */
function SaveButton({ attachment }: { readonly attachment: CardAttachment }) {
  const t = useTexts('cardDesk');
  const actions = useTexts('actions');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const save = useTell('cards.saveAttachment', {
    keepsData: true,
    onSuccess: ({ path }) => {
      if (path) message.success(actions('savedTo', { path }));
    },
    onError: showFailure,
  });
  const { id: attachmentId, fileName } = attachment;
  return (
    <Button
      size="small"
      loading={save.isPending}
      onClick={() => save.mutate({ attachmentId, fileName })}
    >
      {t('saveAs')}
    </Button>
  );
}

const kilobytes = (bytes: number) => Math.max(1, Math.round(bytes / 1024));

function AttachButtons({ application }: { readonly application: CardApplication }) {
  const t = useTexts('cardDesk');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const attach = useTell('cards.attach', {
    onSuccess: (added) => {
      if (added) message.success(t('attached', { file: added.fileName }));
    },
    onError: showFailure,
  });
  const fits = (kind: AttachmentKind) =>
    application.special ? true : kind === 'idScan' || kind === 'other';
  return (
    <div className="row attach-buttons">
      {attachmentKinds.filter(fits).map((kind) => (
        <Button
          key={kind}
          size="small"
          loading={attach.isPending && attach.variables.kind === kind}
          onClick={() => attach.mutate({ applicationId: application.id, kind })}
        >
          {t(`attach.${kind}`)}
        </Button>
      ))}
    </div>
  );
}

function RemoveDialog(props: {
  readonly attachment: CardAttachment;
  readonly onClose: () => void;
}) {
  const { attachment, onClose } = props;
  const t = useTexts('cardDesk');
  const tell = useTell('cards.removeAttachment', { onSuccess: onClose });
  return (
    <FormDialog<{ reason: string }>
      title={`${t('remove')} ${attachment.fileName}`}
      ok={t('remove')}
      danger
      pending={tell.isPending}
      failure={tell.error}
      onFields={({ reason }) => tell.mutate({ attachmentId: attachment.id, reason })}
      onClose={onClose}
    >
      <TextField name="reason" label={t('reason')} least={2} most={200} />
    </FormDialog>
  );
}

function AttachmentView(props: {
  readonly attachment: CardAttachment;
  readonly onClose: () => void;
}) {
  const { attachment, onClose } = props;
  const t = useTexts('cardDesk');
  const answer = useAsk('cards.showAttachment', { attachmentId: attachment.id });
  return (
    <Modal
      open
      width={900}
      style={{ top: 24 }}
      title={`${t(`kind.${attachment.kind}`)} · ${attachment.fileName}`}
      footer={<span className="secondary">{t('showLogged')}</span>}
      onCancel={onClose}
      destroyOnHidden
    >
      <Answer of={answer}>
        {({ base64 }) => (
          <div className="attachment-stage">
            <img
              alt={attachment.fileName}
              src={`data:${attachment.mediaType};base64,${base64}`}
              style={{ maxWidth: '100%' }}
            />
          </div>
        )}
      </Answer>
    </Modal>
  );
}
