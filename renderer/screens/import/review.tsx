import { FileExcelOutlined } from '@ant-design/icons';
import { Alert, Button, Spin } from 'antd';
import type { CheckSummary, ImportOutcome } from '../../../shared/models/import';
import { Page } from '../../components/page';
import { useFailureSentence } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';
import { CheckedRows } from './checked-rows';
import { ColumnMapping } from './column-mapping';
import { CommitPanel } from './commit-panel';
import { LayoutPanel } from './layout-panel';
import { TotalsPanel } from './totals-panel';
import type { ImportSession } from './use-import-session';

export interface ReviewPartProps {
  readonly session: ImportSession;
  readonly summary: CheckSummary;
}

interface ReviewProps extends ReviewPartProps {
  readonly onCommitted: (outcome: ImportOutcome) => void;
}

/** A file as it was understood, on one page: everything can be put right before it goes in. */
export function Review({ session, summary, onCommitted }: ReviewProps) {
  const t = useTexts('imports');
  const sentence = useFailureSentence();
  return (
    <Page
      title={
        <span className="row">
          <FileExcelOutlined aria-hidden /> {summary.fileName}
        </span>
      }
      actions={<Button onClick={session.close}>{t('leave')}</Button>}
    >
      <Spin spinning={session.busy === 'checking'} delay={200}>
        <div className="stack review">
          {session.failure ? (
            <Alert
              type="error"
              showIcon
              role="alert"
              title={sentence(session.failure)}
              closable={{ onClose: session.dismissFailure }}
            />
          ) : null}
          <div className="review-columns">
            <LayoutPanel session={session} summary={summary} />
            <ColumnMapping session={session} summary={summary} />
          </div>
          <CheckedRows summary={summary} />
          <div className="review-columns even">
            <TotalsPanel summary={summary} />
            <CommitPanel session={session} summary={summary} onCommitted={onCommitted} />
          </div>
        </div>
      </Spin>
    </Page>
  );
}
