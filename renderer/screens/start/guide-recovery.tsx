import { PrinterOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { Paper } from '../../../shared/models/paper';
import { ask } from '../../api';
import { PaperDialog } from '../../components/paper-preview/paper-dialog';
import { PaperPreview } from '../../components/paper-preview/paper-preview';
import { printPaper } from '../../components/paper-preview/print-paper';
import { useShowFailure } from '../../hooks/use-failure';
import { usePaperLabels } from '../../hooks/use-paper-labels';
import { useTexts } from '../../hooks/use-texts';

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
        <Button icon={<PrinterOutlined />} onClick={preview} style={{ alignSelf: 'flex-start' }}>
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
      <RecoveryDialog paper={paper} onClose={() => setPaper(null)} />
    </>
  );
}

/** The groups of a code as it was written, parted by dashes or spaces. */
export function recoveryGroups(code: string): readonly string[] {
  return code.split(/[-\s]+/).filter(Boolean);
}

interface RecoveryDialogProps {
  readonly paper: Paper | null;
  readonly onClose: () => void;
}

function RecoveryDialog({ paper, onClose }: RecoveryDialogProps) {
  const actions = useTexts('actions');
  const labels = usePaperLabels(paper?.pages.length ?? 0);
  return (
    <PaperDialog open={paper !== null} title={paper?.title ?? ''} onClose={onClose}>
      {paper ? (
        <PaperPreview
          paper={paper}
          labels={labels}
          actions={
            <Button type="primary" icon={<PrinterOutlined />} onClick={() => printPaper(paper)}>
              {actions('print')}
            </Button>
          }
        />
      ) : null}
    </PaperDialog>
  );
}
