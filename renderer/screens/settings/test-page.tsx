import { PrinterOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ask } from '../../api';
import { PaperDialog } from '../../components/paper-preview/paper-dialog';
import { PaperPreview } from '../../components/paper-preview/paper-preview';
import { Answer } from '../../hooks/answer';
import { useAsk } from '../../hooks/use-ask';
import { useJobRun } from '../../hooks/use-job-run';
import { usePaperLabels } from '../../hooks/use-paper-labels';
import { useTexts } from '../../hooks/use-texts';

/** The test page for the printer's shift: looked at, printed, measured with a ruler. */
export function TestPage() {
  const t = useTexts('settings');
  const [open, setOpen] = useState(false);
  return (
    <section className="stack test-page">
      <p className="secondary">{t('testPage.help')}</p>
      <div>
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setOpen(true)}>
          {t('testPage')}
        </Button>
      </div>
      <PaperDialog open={open} title={t('testPage')} onClose={() => setOpen(false)}>
        {open ? <TestPaper /> : null}
      </PaperDialog>
    </section>
  );
}

function TestPaper() {
  const paper = useAsk('print.previewTestPage');
  const labels = usePaperLabels(paper.data?.pages.length ?? 0);
  return (
    <Answer of={paper}>
      {(value) => <PaperPreview paper={value} labels={labels} actions={<PrintButton />} />}
    </Answer>
  );
}

function PrintButton() {
  const t = useTexts('settings');
  const actions = useTexts('actions');
  const { message } = App.useApp();
  const run = useJobRun();
  const print = async (): Promise<void> => {
    const done = await run(t('testPage'), (jobId) => ask('print.printTestPage', { jobId }));
    if (done?.printed) message.success(t('testPage.printed'));
  };
  return (
    <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => void print()}>
      {actions('print')}
    </Button>
  );
}
