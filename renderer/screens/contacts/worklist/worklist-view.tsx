import { useReportDone } from '../../../parts/contacts/use-report-done';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import type { ContactPerson } from '../../../../shared/contract/contacts';
import {
  workDues,
  type WorkDue,
  type WorkEntry,
  type Worklist,
  type WorkReason,
} from '../../../../shared/models/worklist';
import { EmptyState } from '../../../components/empty-state';
import { Answer } from '../../../hooks/answer';
import { useAsk, useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useOpenLedger } from '../../../hooks/use-ledger';
import { useTexts } from '../../../hooks/use-texts';
import { AskReason } from '../../../parts/ask-reason';
import { useEventSentence } from '../../../parts/reason-sentence';
import { MessageDialog } from './message-dialog';
import { MorningSheetButton } from './morning-sheet';
import { RecentReports } from './recent-reports';
import { ReportDialog } from '../../../parts/contacts/report-dialog';
import { WorkTable } from './work-table';

interface WorklistViewProps {
  readonly staffNo: string;
  readonly people: readonly ContactPerson[];
}

/** A person's entries of today, this week and overdue, each ticked off by a report. */
export function WorklistView({ staffNo, people }: WorklistViewProps) {
  const list = useAsk('contacts.worklist', { staffNo }, { keepPrevious: true });
  return <Answer of={list}>{(value) => <OpenWorklist list={value} people={people} />}</Answer>;
}

type DueFilter = WorkDue | 'all';
type EventReason = Extract<WorkReason, { kind: 'event' }>;

interface OpenWorklistProps {
  readonly list: Worklist;
  readonly people: readonly ContactPerson[];
}

function OpenWorklist({ list, people }: OpenWorklistProps) {
  const t = useTexts('contactDesk');
  const navigate = useNavigate();
  const mayContact = useOpenLedger()?.permissions.includes('contact') ?? false;
  const [due, setDue] = useState<DueFilter>('all');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [reporting, setReporting] = useState<WorkEntry | null>(null);
  const [aside, setAside] = useState<EventReason | null>(null);
  const reportDone = useReportDone();
  const shown = useMemo(
    () => list.entries.filter((each) => due === 'all' || each.due === due),
    [list.entries, due],
  );
  const toggle = (clientNo: string): void => {
    const next = new Set(ticked);
    if (!next.delete(clientNo)) next.add(clientNo);
    setTicked(next);
  };
  return (
    <div className="worklist">
      <WorkTools list={list} people={people} ticked={ticked} due={due} onDue={setDue} />
      {shown.length === 0 ? (
        <div className="panel">
          <EmptyState title={t('empty')} body={t('emptyBody')} />
        </div>
      ) : (
        <WorkTable
          entries={shown}
          ticked={ticked}
          onTick={toggle}
          mayContact={mayContact}
          isPaused={reporting !== null || aside !== null}
          onReport={setReporting}
          onAside={setAside}
          onOpen={({ clientNo }) =>
            void navigate({ to: '/clients/$clientNo', params: { clientNo } })
          }
        />
      )}
      {reporting ? (
        <ReportDialog
          client={reporting}
          staffNo={list.staffNo}
          people={people}
          onClose={() => setReporting(null)}
          onDone={(report) => {
            setReporting(null);
            reportDone(report);
          }}
        />
      ) : null}
      {aside ? <AsideDialog reason={aside} onClose={() => setAside(null)} /> : null}
    </div>
  );
}

interface WorkToolsProps {
  readonly list: Worklist;
  readonly people: readonly ContactPerson[];
  readonly ticked: ReadonlySet<string>;
  readonly due: DueFilter;
  readonly onDue: (due: DueFilter) => void;
}

function WorkTools({ list, people, ticked, due, onDue }: WorkToolsProps) {
  const t = useTexts('contactDesk');
  const mayExport = useOpenLedger()?.permissions.includes('export') ?? false;
  const [messages, setMessages] = useState(false);
  const count = (wanted: DueFilter): number =>
    wanted === 'all'
      ? list.entries.length
      : list.entries.filter((each) => each.due === wanted).length;
  const label = (value: DueFilter): string =>
    `${value === 'all' ? t('allDues') : t(`due.${value}`)} ${count(value)}`;
  return (
    <div className="row work-tools">
      <Segmented<DueFilter>
        aria-label={t('grid')}
        value={due}
        onChange={onDue}
        options={(['all', ...workDues] as const).map((value) => ({ value, label: label(value) }))}
      />
      {list.week ? <WeekMeter {...list.week} /> : null}
      <span className="secondary work-keys">{t('keys')}</span>
      <span className="grow" />
      <RecentReports staffNo={list.staffNo} people={people} today={list.today} />
      {mayExport ? (
        <>
          <Button disabled={list.entries.length === 0} onClick={() => setMessages(true)}>
            {t('messages')}
          </Button>
          <MorningSheetButton staffNo={list.staffNo} />
        </>
      ) : null}
      {messages ? (
        <MessageDialog list={list} ticked={ticked} onClose={() => setMessages(false)} />
      ) : null}
    </div>
  );
}

function WeekMeter({ counted, needed }: NonNullable<Worklist['week']>) {
  const t = useTexts('contactDesk');
  const share = needed === 0 ? 1 : Math.min(1, counted / needed);
  const words = t('weekOf', { counted, needed });
  return (
    <span className={counted >= needed ? 'week-meter reached' : 'week-meter'}>
      <span className="secondary">{t('week')}</span>
      <span
        className="meter"
        role="meter"
        aria-label={t('week')}
        aria-valuenow={counted}
        aria-valuemin={0}
        aria-valuemax={Math.max(needed, counted, 1)}
        aria-valuetext={words}
      >
        <span style={{ width: `${share * 100}%` }} />
      </span>
      <span className="tabular strong">{words}</span>
    </span>
  );
}

interface AsideDialogProps {
  readonly reason: EventReason;
  readonly onClose: () => void;
}

function AsideDialog({ reason, onClose }: AsideDialogProps) {
  const t = useTexts('contactDesk');
  const sentence = useEventSentence();
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const dismiss = useTell('contacts.dismiss', {
    saves: `contacts.dismiss:${reason.key}`,
    onSuccess: () => {
      message.success(t('setAsideDone'));
      onClose();
    },
    onError: showFailure,
  });
  return (
    <AskReason
      draft={`contacts.dismiss:${reason.key}`}
      title={t('setAsideOf', { event: sentence({ ...reason, kind: reason.event }) })}
      ok={t('setAside')}
      pending={dismiss.isPending}
      onReason={(words) => dismiss.mutate({ key: reason.key, reason: words })}
      onClose={onClose}
    />
  );
}
