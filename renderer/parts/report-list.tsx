import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { ContactReport } from '../../shared/models/contact';
import { useTell } from '../hooks/use-ask';
import { useShowFailure } from '../hooks/use-failure';
import { useOpenLedger } from '../hooks/use-ledger';
import { useTexts } from '../hooks/use-texts';
import { AskReason } from './ask-reason';

interface ReportListProps {
  readonly reports: readonly ContactReport[];
  readonly showsClient?: boolean;
}

/** Contacts, the latest first; one that was a mistake is taken back with a reason. */
export function ReportList({ reports, showsClient = false }: ReportListProps) {
  const mayContact = useOpenLedger()?.permissions.includes('contact') ?? false;
  const [wrong, setWrong] = useState<ContactReport | null>(null);
  return (
    <>
      <ol className="report-list">
        {reports.map((report) => (
          <ReportItem
            key={report.id}
            report={report}
            showsClient={showsClient}
            onTakeBack={mayContact ? () => setWrong(report) : null}
          />
        ))}
      </ol>
      {wrong ? <TakeBack report={wrong} onClose={() => setWrong(null)} /> : null}
    </>
  );
}

interface ReportItemProps {
  readonly report: ContactReport;
  readonly showsClient: boolean;
  readonly onTakeBack: (() => void) | null;
}

function ReportItem({ report, showsClient, onTakeBack }: ReportItemProps) {
  const t = useTexts('contactDesk');
  const channels = useTexts('contactChannels');
  const { clientNo, cancelledAt, cancelReason } = report;
  const lines = [
    [t('need'), report.need],
    [t('risk'), report.risk],
    [t('nextStep'), [report.nextOn, report.nextStep].filter(Boolean).join(' ')],
  ] as const;
  return (
    <li className={cancelledAt === null ? undefined : 'cancelled'}>
      <div className="row apart">
        <span>
          <span className="tabular strong">{report.on}</span> {channels(report.channel)}{' '}
          {showsClient ? (
            <Link to="/clients/$clientNo" params={{ clientNo }}>
              {report.clientName}
            </Link>
          ) : (
            <span className="secondary">{report.staffName}</span>
          )}
        </span>
        {cancelledAt === null && onTakeBack ? (
          <Button size="small" type="text" onClick={onTakeBack}>
            {t('undoReport')}
          </Button>
        ) : null}
      </div>
      {lines
        .filter(([, words]) => words !== '')
        .map(([label, words]) => (
          <div key={label} className="selectable">
            <span className="secondary">{label}</span> {words}
          </div>
        ))}
      {cancelledAt === null ? null : (
        <div className="mark-warn">{t('cancelledMark', { reason: cancelReason ?? '' })}</div>
      )}
    </li>
  );
}

function TakeBack({ report, onClose }: { report: ContactReport; onClose: () => void }) {
  const t = useTexts('contactDesk');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const tell = useTell('contacts.takeBack', {
    saves: `contacts.takeBack:${report.id}`,
    onSuccess: () => {
      message.success(t('takenBack'));
      onClose();
    },
    onError: showFailure,
  });
  return (
    <AskReason
      draft={`contacts.takeBack:${report.id}`}
      title={t('takeBack')}
      ok={t('undoReport')}
      pending={tell.isPending}
      onReason={(reason) => tell.mutate({ id: report.id, reason })}
      onClose={onClose}
    />
  );
}
