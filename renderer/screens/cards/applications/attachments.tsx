import { App, Button } from 'antd';
import { useState } from 'react';
import {
  attachmentKinds,
  type AttachmentKind,
  type CardApplication,
  type CardAttachment,
} from '../../../../shared/models/card';
import type { ClientDocument } from '../../../../shared/models/client-document';
import { useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useTexts } from '../../../hooks/use-texts';
import { DocumentLines } from '../../../parts/document-lines/document-lines';
import { TextField } from '../../../parts/card-fields';
import { FormDialog } from '../../../parts/form-dialog';

interface AttachmentsProps {
  readonly application: CardApplication;
  readonly attachments: readonly CardAttachment[];
}

/** Scans that lie in the ledger with an application: add, look at, take out of a draft. */
export function Attachments({ application, attachments }: AttachmentsProps) {
  const t = useTexts('cardDesk');
  const [removing, setRemoving] = useState<ClientDocument | null>(null);
  return (
    <section>
      <h3>{t('attachments')}</h3>
      <DocumentLines
        documents={attachments}
        mayRemove={application.state === 'draft' ? () => true : null}
        onRemove={setRemoving}
      />
      <AttachButtons application={application} />
      {removing ? <RemoveDialog attachment={removing} onClose={() => setRemoving(null)} /> : null}
    </section>
  );
}

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
  readonly attachment: ClientDocument;
  readonly onClose: () => void;
}) {
  const { attachment, onClose } = props;
  const t = useTexts('cardDesk');
  const form = `cards.removeAttachment:${attachment.id}`;
  const tell = useTell('cards.removeAttachment', { saves: form, onSuccess: onClose });
  return (
    <FormDialog<{ reason: string }>
      draft={form}
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
