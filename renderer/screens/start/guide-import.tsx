import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { ask, pathOfFile } from '../../api';
import { FileDrop } from '../../components/file-drop';
import { useSession } from '../../hooks/session-store';
import { useShowFailure } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';
import type { AppRouter } from '../../routes';

interface GuideImportProps {
  readonly router: AppRouter;
  readonly onBack: () => void;
}

/** Step 4: the first file, or straight to the desk. */
export function GuideImport({ router, onBack }: GuideImportProps) {
  const t = useTexts('start');
  const imports = useTexts('imports');
  const actions = useTexts('actions');
  const showFailure = useShowFailure();
  const client = useQueryClient();
  const handFiles = useSession((state) => state.handFiles);
  const [busy, setBusy] = useState(false);

  const finish = async (paths: readonly string[]): Promise<void> => {
    setBusy(true);
    try {
      await ask('app.finishGuide');
      handFiles(paths);
      await router.navigate({ to: paths.length === 0 ? '/' : '/import' });
      await client.invalidateQueries();
    } catch (thrown) {
      showFailure(thrown);
      setBusy(false);
    }
  };
  const choose = async (): Promise<void> => {
    try {
      const files = await ask('import.chooseFiles');
      if (files.length > 0) await finish(files.map((file) => file.path));
    } catch (thrown) {
      showFailure(thrown);
    }
  };
  return (
    <>
      <h1>{t('step.import')}</h1>
      <p className="secondary">{t('import.intro')}</p>
      <FileDrop
        title={imports('drop.title')}
        hint={imports('drop.hint')}
        buttonLabel={imports('choose')}
        busy={busy}
        onChoose={() => void choose()}
        onDrop={(files) => void finish(files.map(pathOfFile))}
      />
      <div className="row guide-foot">
        <Button size="large" disabled={busy} onClick={onBack}>
          {actions('previous')}
        </Button>
        <Button type="link" size="large" disabled={busy} onClick={() => void finish([])}>
          {t('import.later')}
        </Button>
      </div>
    </>
  );
}
