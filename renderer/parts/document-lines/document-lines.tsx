import { App, Button, Modal, Tag } from 'antd';
import { useState } from 'react';
import type { ClientDocument } from '../../../shared/models/client-document';
import { showMoment } from '../../format/date';
import { Answer } from '../../hooks/answer';
import { useAsk, useTell } from '../../hooks/use-ask';
import { useShowFailure } from '../../hooks/use-failure';
import { useOpenLedger } from '../../hooks/use-ledger';
import { useTexts } from '../../hooks/use-texts';
import './documents.css';

interface DocumentLinesProps {
  readonly documents: readonly ClientDocument[];
  /** Says of which documents the content may be taken out; null where of none. */
  readonly mayRemove: ((document: ClientDocument) => boolean) | null;
  readonly onRemove: (document: ClientDocument) => void;
  /** Names the application that a document came with. */
  readonly showsApplication?: boolean;
}

/** Scans that lie in the ledger: look at, save outside, take out. */
export function DocumentLines(props: DocumentLinesProps) {
  const t = useTexts('clientFile');
  const mayReveal = useOpenLedger()?.permissions.includes('reveal') ?? false;
  const [shown, setShown] = useState<ClientDocument | null>(null);
  if (props.documents.length === 0) return <p className="secondary">{t('noDocuments')}</p>;
  return (
    <>
      <ul className="plain-list document-lines">
        {props.documents.map((one) => (
          <li key={one.id}>
            <DocumentFacts document={one} showsApplication={props.showsApplication ?? false} />
            <span className="row nowrap document-deeds">
              {one.mediaType === 'application/pdf' || !mayReveal ? null : (
                <Button
                  size="small"
                  aria-label={t('showOf', { file: one.fileName })}
                  onClick={() => setShown(one)}
                >
                  {t('show')}
                </Button>
              )}
              {mayReveal ? <SaveButton document={one} /> : null}
              {props.mayRemove?.(one) ? (
                <Button
                  size="small"
                  type="text"
                  aria-label={t('removeOf', { file: one.fileName })}
                  onClick={() => props.onRemove(one)}
                >
                  {t('remove')}
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {shown ? <DocumentView document={shown} onClose={() => setShown(null)} /> : null}
    </>
  );
}

const kilobytes = (bytes: number) => Math.max(1, Math.round(bytes / 1024));

interface DocumentFactsProps {
  readonly document: ClientDocument;
  readonly showsApplication: boolean;
}

function DocumentFacts({ document, showsApplication }: DocumentFactsProps) {
  const t = useTexts('clientFile');
  const { kind, fileName, note, bytes, addedAt, addedBy, applicationId } = document;
  return (
    <span className="document-facts">
      <span className="row document-name">
        <span className="strong nowrap">{t(`kind.${kind}`)}</span>
        <span className="cut" title={fileName}>
          {fileName}
        </span>
        {showsApplication && applicationId !== null ? (
          <Tag>{t('ofApplication', { id: applicationId })}</Tag>
        ) : null}
      </span>
      <span className="secondary tabular">
        {note === '' ? '' : `${note} · `}
        {kilobytes(bytes)} KB · {showMoment(addedAt)} · {addedBy}
      </span>
    </span>
  );
}

/** Takes a copy out of the ledger; a PDF is looked at in the system's own reader. */
function SaveButton({ document }: { readonly document: ClientDocument }) {
  const t = useTexts('clientFile');
  const actions = useTexts('actions');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const save = useTell('documents.save', {
    keepsData: true,
    onSuccess: ({ path }) => {
      if (path) message.success(actions('savedTo', { path }));
    },
    onError: showFailure,
  });
  return (
    <Button
      size="small"
      loading={save.isPending}
      aria-label={t('saveOf', { file: document.fileName })}
      onClick={() => save.mutate({ documentId: document.id })}
    >
      {t('saveAs')}
    </Button>
  );
}

interface DocumentViewProps {
  readonly document: ClientDocument;
  readonly onClose: () => void;
}

function DocumentView({ document, onClose }: DocumentViewProps) {
  const t = useTexts('clientFile');
  const answer = useAsk('documents.show', { documentId: document.id });
  return (
    <Modal
      open
      width={900}
      style={{ top: 24 }}
      title={`${t(`kind.${document.kind}`)} · ${document.fileName}`}
      footer={<span className="secondary">{t('showLogged')}</span>}
      onCancel={onClose}
      destroyOnHidden
    >
      <Answer of={answer}>
        {({ base64 }) => (
          <div className="attachment-stage">
            <img
              alt={document.fileName}
              src={`data:${document.mediaType};base64,${base64}`}
              style={{ maxWidth: '100%' }}
            />
          </div>
        )}
      </Answer>
    </Modal>
  );
}
