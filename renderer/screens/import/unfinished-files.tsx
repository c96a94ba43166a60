import { Button } from 'antd';
import { showMoment } from '../../format/date';
import { useDrafts } from '../../hooks/draft-store';
import { unfinishedFiles } from '../../hooks/import-drafts';
import { useImportQueue } from '../../hooks/import-queue';
import { useTexts } from '../../hooks/use-texts';

interface UnfinishedFilesProps {
  readonly onFiles: (paths: readonly string[]) => void;
}

/** Files that were looked at and corrected, and did not go in: they are gone on with where they were left. */
export function UnfinishedFiles({ onFiles }: UnfinishedFilesProps) {
  const t = useTexts('importQueue');
  const words = useTexts('drafts');
  const drafts = useDrafts((state) => state.drafts);
  const drop = useDrafts((state) => state.drop);
  const queued = useImportQueue((state) => state.files);
  const files = unfinishedFiles(drafts).filter(
    ({ path }) => !queued.some((one) => one.path === path && one.state !== 'failed'),
  );
  if (files.length === 0) return null;
  return (
    <section className="panel import-queue" aria-labelledby="unfinished-title">
      <h2 id="unfinished-title">{t('unfinished')}</h2>
      <ul>
        {files.map(({ form, path, name, keptAt }) => (
          <li key={form} className="queue-line">
            <span className="queue-name" title={path}>
              {name}
            </span>
            <span className="queue-state secondary">
              {keptAt === null ? '' : t('unfinished.at', { at: showMoment(keptAt) })}
            </span>
            <Button size="small" type="primary" ghost onClick={() => onFiles([path])}>
              {t('unfinished.goOn')}
            </Button>
            <Button size="small" type="text" onClick={() => drop(form)}>
              {words('discard')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
