import { Alert } from 'antd';
import { ask, pathOfFile } from '../../api';
import { FileDrop } from '../../components/file-drop';
import { Loading } from '../../components/loading';
import { useFailureSentence, useShowFailure } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';
import type { ImportSession } from './use-import-session';

/** Where an import begins: choose or drop a file; what went wrong with the last one. */
export function FileStart({ session }: { readonly session: ImportSession }) {
  const t = useTexts('imports');
  const sentence = useFailureSentence();
  const showFailure = useShowFailure();
  const choose = (): void => {
    void ask('import.chooseFiles').then(([file]) => {
      if (file) session.open(file.path);
    }, showFailure);
  };
  const { failure, busy } = session;
  return (
    <>
      {failure ? (
        <Alert
          type={failure.code === 'call.cancelled' ? 'info' : 'error'}
          showIcon
          closable={{ onClose: session.dismissFailure }}
          title={sentence(failure)}
          role="alert"
        />
      ) : null}
      {busy === 'opening' ? (
        <div className="panel opening">
          <Loading label={t('openingTitle')} />
          <div className="strong">{t('openingTitle')}</div>
          <div className="secondary">{t('openingBody')}</div>
        </div>
      ) : (
        <FileDrop
          title={t('drop.title')}
          hint={t('drop.hint')}
          buttonLabel={t('choose')}
          onChoose={choose}
          onDrop={(file) => session.open(pathOfFile(file))}
        />
      )}
    </>
  );
}
