import { FilePdfOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ask } from '../../../api';
import { PaperDialog } from '../../../components/paper-preview/paper-dialog';
import { PaperPreview } from '../../../components/paper-preview/paper-preview';
import { Answer } from '../../../hooks/answer';
import { useAsk } from '../../../hooks/use-ask';
import { useSaveFile } from '../../../hooks/use-files';
import { useJobRun } from '../../../hooks/use-job-run';
import { usePaperLabels } from '../../../hooks/use-paper-labels';
import { useTexts } from '../../../hooks/use-texts';

/** The morning sheet as it will come out, to print or to save as PDF. */
export function MorningSheetButton({ staffNo }: { readonly staffNo: string }) {
  const t = useTexts('contactDesk');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        type="primary"
        icon={<PrinterOutlined aria-hidden />}
        aria-label={t('sheet')}
        onClick={() => setOpen(true)}
      >
        {t('sheet')}
      </Button>
      <PaperDialog open={open} title={t('sheet')} onClose={() => setOpen(false)}>
        {open ? <Sheet staffNo={staffNo} /> : null}
      </PaperDialog>
    </>
  );
}

function Sheet({ staffNo }: { readonly staffNo: string }) {
  const paper = useAsk('contacts.previewSheet', { staffNo });
  const labels = usePaperLabels(paper.data?.pages.length ?? 0);
  return (
    <Answer of={paper}>
      {(value) => (
        <PaperPreview paper={value} labels={labels} actions={<SheetActions staffNo={staffNo} />} />
      )}
    </Answer>
  );
}

function SheetActions({ staffNo }: { readonly staffNo: string }) {
  const t = useTexts('contactDesk');
  const actions = useTexts('actions');
  const { message } = App.useApp();
  const run = useJobRun();
  const save = useSaveFile();
  const print = async (): Promise<void> => {
    const done = await run(t('printing'), (jobId) =>
      ask('contacts.printSheet', { jobId, staffNo }),
    );
    if (done?.printed) message.success(t('printed'));
  };
  return (
    <>
      <Button
        icon={<FilePdfOutlined aria-hidden />}
        aria-label={actions('savePdf')}
        onClick={() =>
          void save(t('savingPdf'), (jobId) => ask('contacts.saveSheet', { jobId, staffNo }))
        }
      >
        {actions('savePdf')}
      </Button>
      <Button
        type="primary"
        icon={<PrinterOutlined aria-hidden />}
        aria-label={actions('print')}
        onClick={() => void print()}
      >
        {actions('print')}
      </Button>
    </>
  );
}
