import { ask, pathOfFile } from '../../api';
import { FileDrop } from '../../components/file-drop';
import { Loading } from '../../components/loading';
import { useShowFailure } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';

interface FileStartProps {
  readonly onFiles: (paths: readonly string[]) => void;
}

/** Where an import begins: choose or drop one file or many. */
export function FileStart({ onFiles }: FileStartProps) {
  const t = useTexts('imports');
  const showFailure = useShowFailure();
  const choose = (): void => {
    void ask('import.chooseFiles').then((files) => {
      if (files.length > 0) onFiles(files.map((file) => file.path));
    }, showFailure);
  };
  return (
    <FileDrop
      title={t('drop.title')}
      hint={t('drop.hint')}
      buttonLabel={t('choose')}
      onChoose={choose}
      onDrop={(files) => onFiles(files.map(pathOfFile))}
    />
  );
}

/** A file is being read; the tray shows how far it is and cancels it. */
export function FileOpening() {
  const t = useTexts('imports');
  return (
    <div className="panel opening">
      <Loading label={t('openingTitle')} />
      <div className="strong">{t('openingTitle')}</div>
      <div className="secondary">{t('openingBody')}</div>
    </div>
  );
}
