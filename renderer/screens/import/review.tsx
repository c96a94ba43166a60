import { FileExcelOutlined, HistoryOutlined } from '@ant-design/icons';
import { Alert, Button, Tag } from 'antd';
import { useState } from 'react';
import type { CheckSummary } from '../../../shared/models/import';
import { Page } from '../../components/page';
import { useImportQueue, type QueuedFile } from '../../hooks/import-queue';
import type { ImportTitles } from '../../hooks/run-imports';
import { useFailureSentence } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';
import { CheckedRows } from './checked-rows';
import { ColumnMapping } from './column-mapping';
import { CommitBar } from './commit-bar';
import { CommitPanel } from './commit-panel';
import { DataSheets } from './data-sheets';
import { DriftPanel } from './drift-panel';
import { ImportQueue } from './import-queue';
import { LayoutPanel } from './layout-panel';
import { TotalsPanel } from './totals-panel';
import { useImportSession, type ImportSession } from './use-import-session';
import type { Answers } from './review-part';
import { useDraft, useDraftField } from '../../hooks/use-draft';
import { typed } from '../../hooks/draft-values';
import { importForm } from '../../hooks/import-drafts';
import { DraftNote } from '../../parts/draft-note';
import { ShrinkagePanel } from './shrinkage-panel';

interface ReviewProps {
  readonly file: QueuedFile;
  readonly summary: CheckSummary;
  readonly titles: ImportTitles;
}

/** A file as it was understood, on one page: everything can be put right before it goes in. */
export function Review({ file, summary, titles }: ReviewProps) {
  const t = useTexts('imports');
  const session = useImportSession(file, summary, titles);
  const draft = useDraft(importForm(summary));
  const [reason, setReason] = useDraftField(draft, 'reason', typed.text, '');
  const [force, setForce] = useState(false);
  const answers: Answers = { reason, force };
  const setAnswers = (next: Answers): void => {
    setReason(next.reason);
    setForce(next.force);
  };
  const many = useImportQueue((state) => state.files.length > 1);
  return (
    <Page
      title={<ReviewTitle summary={summary} />}
      actions={
        <Button disabled={file.state === 'committing'} onClick={session.leave}>
          {t('leave')}
        </Button>
      }
      footer={<CommitBar session={session} summary={summary} answers={answers} titles={titles} />}
    >
      <div className="stack review" aria-busy={session.checking}>
        {many ? <ImportQueue /> : null}
        <FailureLine session={session} />
        <DraftNote draft={draft} onClear={() => session.uncorrect(draft.drop)} />
        <DriftPanel drift={summary.drift} />
        <ShrinkagePanel shrinkage={summary.shrinkage} />
        <DataSheets session={session} summary={summary} />
        <div className="review-columns">
          <LayoutPanel session={session} summary={summary} />
          <ColumnMapping session={session} summary={summary} />
        </div>
        <CheckedRows session={session} summary={summary} />
        <div className="review-columns even">
          <TotalsPanel session={session} summary={summary} />
          <CommitPanel summary={summary} answers={answers} onAnswers={setAnswers} />
        </div>
      </div>
    </Page>
  );
}

function ReviewTitle({ summary }: { readonly summary: CheckSummary }) {
  const t = useTexts('imports');
  return (
    <span className="row">
      <FileExcelOutlined aria-hidden /> {summary.fileName}
      {summary.remembered ? (
        <Tag color="blue" icon={<HistoryOutlined aria-hidden />} title={t('remembered.hint')}>
          {t('remembered')}
        </Tag>
      ) : null}
    </span>
  );
}

function FailureLine({ session }: { readonly session: ImportSession }) {
  const sentence = useFailureSentence();
  const { failure } = session.file;
  if (!failure) return null;
  return (
    <Alert
      type={failure.code === 'call.cancelled' ? 'info' : 'error'}
      showIcon
      role="alert"
      title={sentence(failure)}
      closable={{ onClose: session.dismissFailure }}
    />
  );
}
