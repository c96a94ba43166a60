import { FileExcelOutlined, FilePdfOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { CardPaperRequest } from '../../../../shared/contract/cards/card-papers';
import { ask } from '../../../api';
import { PaperDialog } from '../../../components/paper-preview/paper-dialog';
import { PaperPreview } from '../../../components/paper-preview/paper-preview';
import { Answer } from '../../../hooks/answer';
import { useAsk } from '../../../hooks/use-ask';
import { useJobRun } from '../../../hooks/use-job-run';
import { usePaperLabels } from '../../../hooks/use-paper-labels';
import { useTexts } from '../../../hooks/use-texts';

interface CardPaperButtonProps {
  readonly request: CardPaperRequest;
  /** What the button says; the paper's name unless given. */
  readonly label?: string;
  readonly disabled?: boolean;
}

/** Opens a paper as it will come out, with the ways to take it out. */
export function CardPaperButton({ request, label, disabled = false }: CardPaperButtonProps) {
  const t = useTexts('cardDesk');
  const [open, setOpen] = useState(false);
  const name = label ?? t(`paper.${request.paper}`);
  return (
    <>
      <Button
        icon={<PrinterOutlined aria-hidden />}
        disabled={disabled}
        onClick={() => setOpen(true)}
      >
        {name}
      </Button>
      <PaperDialog open={open} title={name} onClose={() => setOpen(false)}>
        {open ? <CardPaper request={request} name={name} /> : null}
      </PaperDialog>
    </>
  );
}

interface CardPaperProps {
  readonly request: CardPaperRequest;
  readonly name: string;
}

function CardPaper({ request, name }: CardPaperProps) {
  const paper = useAsk('cards.previewPaper', { request });
  const labels = usePaperLabels(paper.data?.pages.length ?? 0);
  return (
    <Answer of={paper}>
      {(value) => (
        <PaperPreview
          paper={value}
          labels={labels}
          actions={<PaperActions request={request} name={name} />}
        />
      )}
    </Answer>
  );
}

type Way = 'excel' | 'pdf' | 'print';

function PaperActions({ request, name }: CardPaperProps) {
  const actions = useTexts('actions');
  const [busy, perform] = useTakeOut(request, name);
  const button = (way: Way, icon: React.ReactNode, words: string) => (
    <Button
      type={way === 'print' ? 'primary' : 'default'}
      icon={icon}
      loading={busy === way}
      disabled={busy !== null && busy !== way}
      onClick={() => void perform(way)}
    >
      {words}
    </Button>
  );
  return (
    <>
      {request.paper === 'applicationForm'
        ? null
        : button('excel', <FileExcelOutlined aria-hidden />, actions('exportExcel'))}
      {button('pdf', <FilePdfOutlined aria-hidden />, actions('savePdf'))}
      {button('print', <PrinterOutlined aria-hidden />, actions('print'))}
    </>
  );
}

/** Saves or prints the paper and says what came of it. */
function useTakeOut(request: CardPaperRequest, name: string) {
  const t = useTexts('cardDesk');
  const actions = useTexts('actions');
  const { message } = App.useApp();
  const run = useJobRun();
  const [busy, setBusy] = useState<Way | null>(null);
  const save = async (way: 'excel' | 'pdf'): Promise<void> => {
    const saved = await run(t('saving', { name }), (jobId) =>
      way === 'pdf'
        ? ask('cards.savePaper', { jobId, request })
        : ask('cards.saveList', { request }),
    );
    if (saved?.path) message.success(actions('savedTo', { path: saved.path }));
  };
  const print = async (): Promise<void> => {
    const done = await run(t('printing', { name }), (jobId) =>
      ask('cards.printPaper', { jobId, request }),
    );
    if (done?.printed) message.success(t('printed'));
  };
  const perform = async (way: Way): Promise<void> => {
    setBusy(way);
    await (way === 'print' ? print() : save(way));
    setBusy(null);
  };
  return [busy, perform] as const;
}
