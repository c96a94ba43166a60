import { Alert, App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import {
  filedKinds,
  type ClientDocument,
  type FiledKind,
} from '../../../../shared/models/client-document';
import type { ClientNo } from '../../../../shared/models/client';
import { useTell } from '../../../hooks/use-ask';
import { useFailureSentence, useShowFailure } from '../../../hooks/use-failure';
import { useTexts } from '../../../hooks/use-texts';
import { AskReason } from '../../../parts/ask-reason';
import { DocumentLines } from '../../../parts/document-lines/document-lines';
import { useDraft, useDraftField } from '../../../hooks/use-draft';
import { typed } from '../../../hooks/draft-values';
import { z } from 'zod';
import { DraftDialog } from '../../../parts/draft-dialog';

interface DocumentsProps {
  readonly clientNo: ClientNo;
  readonly documents: readonly ClientDocument[];
  readonly mayChange: boolean;
}

/** The client's documents inside the encrypted ledger, those of card applications among them. */
export function Documents({ clientNo, documents, mayChange }: DocumentsProps) {
  const t = useTexts('clientFile');
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<ClientDocument | null>(null);
  return (
    <section className="panel" aria-labelledby="documents-title">
      <h2 id="documents-title">
        <span className="grow">{t('documents')}</span>
        {mayChange ? (
          <Button size="small" onClick={() => setAdding(true)}>
            {t('addDocument')}
          </Button>
        ) : null}
      </h2>
      <div className="file-scroll">
        <DocumentLines
          documents={documents}
          showsApplication
          mayRemove={mayChange ? ({ applicationId }) => applicationId === null : null}
          onRemove={setRemoving}
        />
      </div>
      {adding ? <AddDialog clientNo={clientNo} onClose={() => setAdding(false)} /> : null}
      {removing ? <RemoveDialog document={removing} onClose={() => setRemoving(null)} /> : null}
    </section>
  );
}

const aKind = z.enum(filedKinds);

interface AddDialogProps {
  readonly clientNo: ClientNo;
  readonly onClose: () => void;
}

function AddDialog({ clientNo, onClose }: AddDialogProps) {
  const t = useTexts('clientFile');
  const { message } = App.useApp();
  const sentence = useFailureSentence();
  const draft = useDraft(`documents.add:${clientNo}`);
  const [kind, setKind] = useDraftField<FiledKind>(draft, 'kind', aKind, 'idScan');
  const [note, setNote] = useDraftField(draft, 'note', typed.text, '');
  const add = useTell('documents.add', {
    onSuccess: (added) => {
      if (!added) return;
      draft.drop();
      message.success(t('documentAdded', { file: added.fileName }));
      onClose();
    },
  });
  return (
    <DraftDialog
      draft={draft}
      open
      title={t('addDocument')}
      okText={t('chooseFile')}
      confirmLoading={add.isPending}
      onOk={() => add.mutate({ clientNo, kind, note: note.trim() })}
      onCancel={onClose}
    >
      <div className="stack">
        <label className="stack-label">
          {t('documentKind')}
          <Select<FiledKind>
            aria-label={t('documentKind')}
            value={kind}
            onChange={setKind}
            options={filedKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
        </label>
        <label className="stack-label">
          {t('documentNote')}
          <Input
            maxLength={200}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            onPressEnter={() => add.mutate({ clientNo, kind, note: note.trim() })}
          />
        </label>
        <p className="secondary">{t('documentHint')}</p>
        {add.error ? (
          <Alert type="error" showIcon role="alert" title={sentence(add.error)} />
        ) : null}
      </div>
    </DraftDialog>
  );
}

interface RemoveDialogProps {
  readonly document: ClientDocument;
  readonly onClose: () => void;
}

function RemoveDialog({ document, onClose }: RemoveDialogProps) {
  const t = useTexts('clientFile');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const remove = useTell('documents.remove', {
    saves: `documents.remove:${document.id}`,
    onSuccess: () => {
      message.success(t('removed'));
      onClose();
    },
    onError: showFailure,
  });
  return (
    <AskReason
      draft={`documents.remove:${document.id}`}
      title={t('removeOf', { file: document.fileName })}
      ok={t('remove')}
      pending={remove.isPending}
      onReason={(reason) => remove.mutate({ documentId: document.id, reason })}
      onClose={onClose}
    />
  );
}
