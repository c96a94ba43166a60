import { FilePdfOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import type { ReportRequest } from '../../../shared/contract/reports/reports';
import { ask } from '../../api';
import { useJobRun } from '../../hooks/use-job-run';
import { useSaveFile } from '../../hooks/use-files';
import { useTexts } from '../../hooks/use-texts';

/** Takes the report out: workbook, PDF, printer; all of the same value. */
export function ReportTools({ request }: { readonly request: ReportRequest }) {
  const t = useTexts('reports');
  const save = useSaveFile();
  const run = useJobRun();
  const { message } = App.useApp();
  const print = async (): Promise<void> => {
    const done = await run(t('printing'), (jobId) =>
      ask('reports.print', { jobId, report: request }),
    );
    if (done?.printed) message.success(t('printed'));
  };
  return (
    <>
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => void print()}>
        {t('print')}
      </Button>
      <Button
        icon={<FilePdfOutlined aria-hidden />}
        onClick={() =>
          void save(t('savingPdf'), (jobId) => ask('reports.savePdf', { jobId, report: request }))
        }
      >
        {t('savePdf')}
      </Button>
      <Button
        type="primary"
        onClick={() =>
          void save(t('exporting'), (jobId) =>
            ask('export.save', { name: 'report', jobId, report: request }),
          )
        }
      >
        {t('exportExcel')}
      </Button>
    </>
  );
}
