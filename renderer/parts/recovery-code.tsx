import { PrinterOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { Paper } from '../../shared/models/paper';
import { ask } from '../api';
import { PaperDialog } from '../components/paper-preview/paper-dialog';
import { PaperPreview } from '../components/paper-preview/paper-preview';
import { useTell } from '../hooks/use-ask';
import { useShowFailure } from '../hooks/use-failure';
import { usePaperLabels } from '../hooks/use-paper-labels';
import { useTexts } from '../hooks/use-texts';

interface GuideRecoveryProps {
  readonly code: string;
  readonly onDone: () => void;
}

/** The recovery code, shown this once, in big groups. */
export function GuideRecovery({ code, onDone }: GuideRecoveryProps) {
  const t = useTexts('start');
  const showFailure = useShowFailure();
  const [kept, setKept] = useState(false);
  const [paper, setPaper] = useState<Paper | null>(null);
  const preview = (): void => {
    void ask('ledger.recoverySheet', { recoveryCode: code }).then(setPaper, showFailure);
  };
  return (
    <>
      <h1>{t('recovery.title')}</h1>
      <Alert type="warning" showIcon title={t('recovery.body')} />
      <ol className="recovery-code" aria-label={t('recovery.code')}>
        {recoveryGroups(code).map((group, index) => (
          <li key={`${index}-${group}`}>{group}</li>
        ))}
      </ol>
      <div className="stack">
        <Button
          icon={<PrinterOutlined aria-hidden />}
          onClick={preview}
          style={{ alignSelf: 'flex-start' }}
        >
          {t('recovery.print')}
        </Button>
        <Checkbox checked={kept} onChange={(event) => setKept(event.target.checked)}>
          {t('recovery.confirm')}
        </Checkbox>
        <Button
          type="primary"
          size="large"
          disabled={!kept}
          onClick={onDone}
          style={{ alignSelf: 'flex-start' }}
        >
          {t('recovery.continue')}
        </Button>
      </div>
      <RecoveryDialog code={code} paper={paper} onClose={() => setPaper(null)} />
    </>
  );
}

/** The groups of a code as it was written, parted by dashes or spaces. */
export function recoveryGroups(code: string): readonly string[] {
  return code.split(/[-\s]+/).filter(Boolean);
}

interface RecoveryDialogProps {
  readonly code: string;
  readonly paper: Paper | null;
  readonly onClose: () => void;
}

function RecoveryDialog({ code, paper, onClose }: RecoveryDialogProps) {
  const actions = useTexts('actions');
  const showFailure = useShowFailure();
  const print = useTell('ledger.printRecoverySheet', { keepsData: true, onError: showFailure });
  const labels = usePaperLabels(paper?.pages.length ?? 0);
  return (
    <PaperDialog open={paper !== null} title={paper?.title ?? ''} onClose={onClose}>
      {paper ? (
        <PaperPreview
          paper={paper}
          labels={labels}
          actions={
            <Button
              type="primary"
              icon={<PrinterOutlined aria-hidden />}
              loading={print.isPending}
              onClick={() => print.mutate({ recoveryCode: code })}
            >
              {actions('print')}
            </Button>
          }
        />
      ) : null}
    </PaperDialog>
  );
}
