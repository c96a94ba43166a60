import { useState } from 'react';
import type { ImportOutcome } from '../../../shared/models/import';
import { Page } from '../../components/page';
import { useTexts } from '../../hooks/use-texts';
import { BatchHistory } from './batch-history';
import { FileStart } from './file-start';
import { ImportResult } from './import-result';
import './import.css';
import { Review } from './review';
import { useImportSession } from './use-import-session';

/** The import wizard: a file, how it was understood, the checked rows, totals, commit. */
export function Import() {
  const t = useTexts('imports');
  const session = useImportSession();
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  if (session.summary) {
    return (
      <Review
        session={session}
        summary={session.summary}
        onCommitted={(value) => {
          session.close();
          setOutcome(value);
        }}
      />
    );
  }
  return (
    <Page title={t('title')}>
      {outcome ? (
        <ImportResult outcome={outcome} onAnother={() => setOutcome(null)} />
      ) : (
        <div className="stack">
          <FileStart session={session} />
          <BatchHistory />
        </div>
      )}
    </Page>
  );
}
