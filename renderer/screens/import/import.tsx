import { Alert } from 'antd';
import { useState, type DragEvent } from 'react';
import { pathOfFile } from '../../api';
import { Page } from '../../components/page';
import { useFailureSentence } from '../../hooks/use-failure';
import { useImportQueue, type QueuedFile } from '../../hooks/import-queue';
import type { ImportTitles } from '../../hooks/run-imports';
import { useTexts } from '../../hooks/use-texts';
import { BatchHistory } from './batch-history';
import { FileOpening, FileStart } from './file-start';
import { FilePassword, wantsPassword } from './file-password';
import { ImportQueue } from './import-queue';
import { ImportResult } from './import-result';
import './import.css';
import { QueueResult } from './queue-result';
import { Review } from './review';
import { useImportTitles, useTakeFiles, useWaitingFiles } from './use-import-session';
import { UnfinishedFiles } from './unfinished-files';

/** The import wizard: files, how each was understood, the checked rows, totals, commit. */
export function Import() {
  const titles = useImportTitles();
  const take = useTakeFiles(titles);
  useWaitingFiles(take);
  const { files, activeId } = useImportQueue();
  const active = files.find((file) => file.id === activeId);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length > 0) take([...event.dataTransfer.files].map(pathOfFile));
  };
  return (
    <div
      className={over ? 'import-screen over' : 'import-screen'}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={drop}
    >
      {active?.summary ? (
        <Review key={active.id} file={active} summary={active.summary} titles={titles} />
      ) : (
        <BetweenFiles active={active} files={files} titles={titles} onFiles={take} />
      )}
    </div>
  );
}

interface BetweenFilesProps {
  readonly active: QueuedFile | undefined;
  readonly files: readonly QueuedFile[];
  readonly titles: ImportTitles;
  readonly onFiles: (paths: readonly string[]) => void;
}

/** No file is under review: one is being read, all are done, or none was chosen yet. */
function BetweenFiles({ active, files, titles, onFiles }: BetweenFilesProps) {
  const t = useTexts('imports');
  const reset = useImportQueue((state) => state.reset);
  const [only] = files;
  const isReading = active?.state === 'reading' || active?.state === 'committing';
  if (!isReading && files.length === 1 && only?.outcome) {
    return (
      <Page title={t('title')}>
        <ImportResult outcome={only.outcome} onAnother={reset} />
      </Page>
    );
  }
  return (
    <Page title={t('title')}>
      <div className="stack">
        {files.length > 1 ? <ImportQueue /> : null}
        {files.length === 1 && only?.failure ? <FileFailure file={only} titles={titles} /> : null}
        {isReading ? <FileOpening /> : <FileStart onFiles={onFiles} />}
        {isReading ? null : <UnfinishedFiles onFiles={onFiles} />}
        {!isReading && files.length > 1 ? <QueueResult files={files} onDone={reset} /> : null}
        <BatchHistory />
      </div>
    </Page>
  );
}

function FileFailure({ file, titles }: { file: QueuedFile; titles: ImportTitles }) {
  const t = useTexts('importQueue');
  const sentence = useFailureSentence();
  const reset = useImportQueue((state) => state.reset);
  if (!file.failure) return null;
  const cancelled = file.failure.code === 'call.cancelled';
  return (
    <Alert
      type={cancelled ? 'info' : wantsPassword(file) ? 'warning' : 'error'}
      description={wantsPassword(file) ? <FilePassword file={file} titles={titles} /> : null}
      showIcon
      closable={{ onClose: reset }}
      title={t('failure', { file: file.name, sentence: sentence(file.failure) })}
      role="alert"
    />
  );
}
