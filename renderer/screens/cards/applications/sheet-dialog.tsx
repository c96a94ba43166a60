import { FilePdfOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { CardApplication } from '../../../../shared/models/card';
import { ask } from '../../../api';
import { PaperDialog } from '../../../components/paper-preview/paper-dialog';
import { PaperPreview } from '../../../components/paper-preview/paper-preview';
import { Answer } from '../../../hooks/answer';
import { useAsk } from '../../../hooks/use-ask';
import { useJobRun } from '../../../hooks/use-job-run';
import { usePaperLabels } from '../../../hooks/use-paper-labels';
import { useTexts } from '../../../hooks/use-texts';
import { CardPaperButton } from '../parts/card-paper';
import { inOrder, sheetOrders, type SheetOrder } from './sheet-order';

interface SheetDialogProps {
  readonly applications: readonly CardApplication[];
  readonly onClose: () => void;
}

/** Approval sheets as they will come out, to print or to save as one PDF. */
export function SheetDialog({ applications, onClose }: SheetDialogProps) {
  const t = useTexts('cards');
  const client = useQueryClient();
  const close = (): void => {
    onClose();
    void client.invalidateQueries({ queryKey: ['cards.list'] });
  };
  return (
    <PaperDialog
      open={applications.length > 0}
      title={t('previewOf', { count: applications.length })}
      onClose={close}
    >
      {applications.length > 0 ? <Sheets applications={applications} /> : null}
    </PaperDialog>
  );
}

function Sheets({ applications }: Pick<SheetDialogProps, 'applications'>) {
  const t = useTexts('cards');
  const [order, setOrder] = useState<SheetOrder>('sheetNumber');
  const ordered = useMemo(() => inOrder(applications, order), [applications, order]);
  const applicationIds = ordered.map((one) => one.id);
  const paper = useAsk('cards.preview', { applicationIds });
  const labels = usePaperLabels(paper.data?.pages.length ?? 0);
  const printedBefore = applications.some((one) => one.printCount > 0);
  return (
    <Answer of={paper}>
      {(value) => (
        <div className="sheets">
          {printedBefore ? <Alert type="info" showIcon title={t('reprintNote')} /> : null}
          <PaperPreview
            paper={value}
            labels={labels}
            actions={
              <>
                {applications.length > 1 ? (
                  <>
                    <OrderChoice order={order} onOrder={setOrder} />
                    <CardPaperButton request={{ paper: 'sheetCover', applicationIds }} />
                  </>
                ) : null}
                <SheetActions applicationIds={applicationIds} />
              </>
            }
          />
        </div>
      )}
    </Answer>
  );
}

interface OrderChoiceProps {
  readonly order: SheetOrder;
  readonly onOrder: (order: SheetOrder) => void;
}

/** In which order the sheets come out, and stand on their cover list. */
function OrderChoice({ order, onOrder }: OrderChoiceProps) {
  const t = useTexts('cards');
  return (
    <Select<SheetOrder>
      aria-label={t('order')}
      value={order}
      onChange={onOrder}
      options={sheetOrders.map((value) => ({ value, label: t(`order.${value}`) }))}
      popupMatchSelectWidth={false}
    />
  );
}

function SheetActions({ applicationIds }: { readonly applicationIds: number[] }) {
  const t = useTexts('cards');
  const actions = useTexts('actions');
  const { message } = App.useApp();
  const run = useJobRun();
  const client = useQueryClient();
  const [busy, setBusy] = useState<'print' | 'pdf' | null>(null);
  const perform = async (kind: 'print' | 'pdf'): Promise<void> => {
    setBusy(kind);
    if (kind === 'print') {
      const done = await run(t('printing'), (jobId) =>
        ask('cards.print', { jobId, applicationIds }),
      );
      if (done) message.success(t('printed', { count: done.printed }));
    } else {
      const saved = await run(t('savingPdf'), (jobId) =>
        ask('cards.savePdf', { jobId, applicationIds }),
      );
      if (saved?.path) message.success(actions('savedTo', { path: saved.path }));
    }
    setBusy(null);
    await client.invalidateQueries();
  };
  return (
    <>
      <Button
        icon={<FilePdfOutlined aria-hidden />}
        loading={busy === 'pdf'}
        disabled={busy === 'print'}
        onClick={() => void perform('pdf')}
      >
        {t('savePdf')}
      </Button>
      <Button
        type="primary"
        icon={<PrinterOutlined aria-hidden />}
        loading={busy === 'print'}
        disabled={busy === 'pdf'}
        onClick={() => void perform('print')}
      >
        {t('print')}
      </Button>
    </>
  );
}
