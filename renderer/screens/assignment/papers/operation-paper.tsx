import { FilePdfOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button, Segmented } from 'antd';
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

const papers = ['handoverList', 'transferNotice'] as const;
export type OperationPaperName = (typeof papers)[number];

interface OperationPaperProps {
  readonly operationId: number;
  readonly first: OperationPaperName;
  readonly onClose: () => void;
}

/** The papers of an operation as they will come out, to print or to save as PDF. */
export function OperationPaper({ operationId, first, onClose }: OperationPaperProps) {
  const t = useTexts('assignment');
  const [paper, setPaper] = useState(first);
  const wanted = { paper, operationId };
  const answer = useAsk('assignment.previewPaper', wanted);
  const labels = usePaperLabels(answer.data?.pages.length ?? 0);
  return (
    <PaperDialog open title={t('paperOf', { paper: t(paper), id: operationId })} onClose={onClose}>
      <div className="sheets">
        <Segmented
          value={paper}
          onChange={setPaper}
          options={papers.map((value) => ({ value, label: t(value) }))}
        />
        <Answer of={answer}>
          {(value) => (
            <PaperPreview
              paper={value}
              labels={labels}
              actions={<PaperActions paper={paper} operationId={operationId} />}
            />
          )}
        </Answer>
      </div>
    </PaperDialog>
  );
}

function PaperActions(wanted: {
  readonly paper: OperationPaperName;
  readonly operationId: number;
}) {
  const t = useTexts('assignment');
  const { message } = App.useApp();
  const run = useJobRun();
  const save = useSaveFile();
  const paper = t(wanted.paper);
  const print = async (): Promise<void> => {
    const done = await run(t('printing', { paper }), (jobId) =>
      ask('assignment.printPaper', { jobId, ...wanted }),
    );
    if (done?.printed) message.success(t('printed'));
  };
  return (
    <>
      <Button
        icon={<FilePdfOutlined aria-hidden />}
        onClick={() =>
          void save(t('savingPdf', { paper }), (jobId) =>
            ask('assignment.savePaper', { jobId, ...wanted }),
          )
        }
      >
        {t('savePdf')}
      </Button>
      <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => void print()}>
        {t('print')}
      </Button>
    </>
  );
}
