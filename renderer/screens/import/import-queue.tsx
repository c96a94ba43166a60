import {
  CheckCircleFilled,
  ClockCircleOutlined,
  CloseCircleFilled,
  CloseOutlined,
  EyeOutlined,
  LoadingOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { showCount } from '../../format/number';
import { useImportQueue, type FileState, type QueuedFile } from '../../hooks/import-queue';
import { leaveFile, openFile } from '../../hooks/run-imports';
import { useFailureSentence } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';
import { FilePassword, wantsPassword } from './file-password';
import { useImportTitles } from './use-import-session';

const marks: Readonly<Record<FileState, ReactNode>> = {
  waiting: <ClockCircleOutlined aria-hidden />,
  reading: <LoadingOutlined aria-hidden />,
  review: <EyeOutlined aria-hidden />,
  committing: <LoadingOutlined aria-hidden />,
  committed: <CheckCircleFilled aria-hidden className="good" />,
  failed: <CloseCircleFilled aria-hidden className="bad" />,
};

/** Files chosen together, each with how far it is; one is opened by a click on it. */
export function ImportQueue() {
  const t = useTexts('importQueue');
  const { files } = useImportQueue();
  const done = files.filter((file) => file.state === 'committed').length;
  return (
    <section className="panel import-queue" aria-labelledby="queue-title">
      <h2 id="queue-title">
        {t('title')}
        <span className="plain secondary tabular">{t('count', { done, all: files.length })}</span>
      </h2>
      <ul>
        {files.map((file) => (
          <QueueLine key={file.id} file={file} />
        ))}
      </ul>
    </section>
  );
}

function QueueLine({ file }: { readonly file: QueuedFile }) {
  const t = useTexts('importQueue');
  const titles = useImportTitles();
  const { activeId, running, files } = useImportQueue();
  const isActive = file.id === activeId && file.state !== 'committed';
  const busy =
    running || files.some((one) => one.state === 'reading' || one.state === 'committing');
  const canOpen = !isActive && !busy && ['waiting', 'review', 'failed'].includes(file.state);
  const canLeave = !busy && file.state !== 'committed';
  return (
    <li className={`queue-line ${file.state}`} aria-current={isActive ? 'step' : undefined}>
      <button
        type="button"
        className="queue-name"
        disabled={!canOpen}
        title={file.path}
        onClick={() => void openFile(file.id, titles)}
      >
        {file.name}
      </button>
      <span className="queue-state">
        {marks[file.state]} <QueueState file={file} />
      </span>
      {canLeave ? (
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined aria-hidden />}
          aria-label={t('remove', { file: file.name })}
          title={t('remove', { file: file.name })}
          onClick={() => void leaveFile(file.id, titles)}
        />
      ) : null}
    </li>
  );
}

function QueueState({ file }: { readonly file: QueuedFile }) {
  const t = useTexts('importQueue');
  const sentence = useFailureSentence();
  const titles = useImportTitles();
  if (file.state === 'failed' && file.failure) {
    return (
      <>
        {sentence(file.failure)}
        {wantsPassword(file) ? <FilePassword file={file} titles={titles} /> : null}
      </>
    );
  }
  if (file.state === 'committed' && file.outcome) {
    const { inserted, updated, unchanged, rejected } = file.outcome;
    return (
      <>
        {t('committed', {
          inserted: showCount(inserted),
          updated: showCount(updated),
          unchanged: showCount(unchanged),
          rejected: showCount(rejected),
        })}
      </>
    );
  }
  return <>{t(`state.${file.state}`)}</>;
}
