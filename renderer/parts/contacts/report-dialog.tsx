import { Alert, Input, InputNumber, Radio } from 'antd';
import type { KeyboardEvent } from 'react';
import type { ContactPerson } from '../../../shared/contract/contacts';
import type { Day } from '../../../shared/models/calendar';
import type { ClientNo } from '../../../shared/models/client';
import {
  contactChannels,
  type ContactChannel,
  type ContactReport,
} from '../../../shared/models/contact';
import { weekdayOf } from '../../../shared/models/day-count';
import { presentDay, readTypedDay } from '../../format/typed-day';
import { useTell } from '../../hooks/use-ask';
import { useFailureSentence } from '../../hooks/use-failure';
import { useOwnName } from '../../hooks/use-ledger';
import { useTexts } from '../../hooks/use-texts';
import { PersonSelect } from './person-select';
import {
  noOutcome,
  outcomeDraft,
  OutcomeFields,
  readOutcome,
  type OutcomeDraft,
} from './outcome-fields';
import { useDraft, useDraftField } from '../../hooks/use-draft';
import { DraftDialog } from '../draft-dialog';
import { z } from 'zod';

/** Whom a report is about, with what is suggested. */
interface ReportClient {
  readonly clientNo: string;
  readonly name: string;
  readonly channel: ContactChannel;
}

interface ReportDialogProps {
  readonly client: ReportClient;
  readonly staffNo: string;
  readonly people: readonly ContactPerson[];
  readonly onClose: () => void;
  readonly onDone: (report: ContactReport) => void;
}

interface ReportDraft {
  readonly channel: ContactChannel;
  readonly on: string;
  readonly staffNo: string;
  readonly minutes: number | null;
  readonly need: string;
  readonly risk: string;
  readonly nextStep: string;
  readonly nextOn: string;
  readonly outcome: OutcomeDraft;
}

const reportDraft: z.ZodType<ReportDraft> = z.strictObject({
  channel: z.enum(contactChannels),
  on: z.string(),
  staffNo: z.string(),
  minutes: z.number().nullable(),
  need: z.string(),
  risk: z.string(),
  nextStep: z.string(),
  nextOn: z.string(),
  outcome: outcomeDraft,
});

type Change = (part: Partial<ReportDraft>) => void;
interface PartProps {
  readonly draft: ReportDraft;
  readonly change: Change;
}

/** A short contact report, written by keys alone: digits choose how, Ctrl+Enter saves. */
export function ReportDialog({ client, staffNo, people, onClose, onDone }: ReportDialogProps) {
  const t = useTexts('contactDesk');
  const actions = useTexts('actions');
  const sentence = useFailureSentence();
  const today = presentDay();
  const ownName = useOwnName();
  const form = useDraft(`contacts.report:${client.clientNo}`);
  const [draft, setDraft] = useDraftField<ReportDraft>(form, 'report', reportDraft, {
    channel: client.channel,
    on: today,
    staffNo: ownName ?? staffNo,
    minutes: null,
    outcome: noOutcome,
    need: '',
    risk: '',
    nextStep: '',
    nextOn: '',
  });
  const change: Change = (part) => setDraft((now) => ({ ...now, ...part }));
  const save = useTell('contacts.report', { saves: form.form, onSuccess: onDone });
  const wanted = readReport(draft, client.clientNo, today);
  const submit = (): void => {
    if (wanted !== null && !save.isPending) save.mutate(wanted);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
    }
  };
  return (
    <DraftDialog
      draft={form}
      open
      title={t('reportOf', { name: client.name })}
      width={620}
      okText={t('saveReport')}
      cancelText={actions('cancel')}
      okButtonProps={{ disabled: wanted === null }}
      confirmLoading={save.isPending}
      onOk={submit}
      onCancel={onClose}
      style={{ top: 48 }}
    >
      <div className="stack report-form" onKeyDown={onKeyDown}>
        <How draft={draft} change={change} />
        <label className="stack-label">
          {t('need')}
          <Input
            maxLength={500}
            value={draft.need}
            onChange={(event) => change({ need: event.target.value })}
          />
        </label>
        <label className="stack-label">
          {t('risk')}
          <Input
            maxLength={500}
            value={draft.risk}
            onChange={(event) => change({ risk: event.target.value })}
          />
        </label>
        <NextStep draft={draft} change={change} today={today} />
        <OutcomeFields
          clientNo={client.clientNo}
          outcome={draft.outcome}
          onOutcome={(outcome) => change({ outcome })}
        />
        <Details draft={draft} change={change} people={people} />
        {save.error ? (
          <Alert type="error" showIcon role="alert" title={sentence(save.error)} />
        ) : null}
      </div>
    </DraftDialog>
  );
}

/** What is to be stored; null while something is missing or not understood. */
function readReport(draft: ReportDraft, clientNo: string, today: Day) {
  const { channel, staffNo, minutes, need, risk, nextStep } = draft;
  const on = readTypedDay(draft.on, today);
  const nextOn = draft.nextOn.trim() === '' ? null : readTypedDay(draft.nextOn, today);
  const outcome = readOutcome(draft.outcome);
  const isDated = draft.nextOn.trim() === '' ? nextStep.trim() === '' : nextOn !== null;
  if (on === null || !isDated || outcome === undefined) return null;
  return {
    clientNo: clientNo as ClientNo,
    staffNo,
    on,
    channel,
    minutes,
    need,
    risk,
    nextStep,
    opportunityId: typeof draft.outcome.of === 'number' ? draft.outcome.of : null,
    nextOn,
    outcome,
  };
}

function How({ draft, change }: PartProps) {
  const t = useTexts('contactDesk');
  const channels = useTexts('contactChannels');
  const onDigit = (event: KeyboardEvent): void => {
    const channel = contactChannels[Number(event.key) - 1];
    if (!channel || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    change({ channel });
  };
  return (
    <div className="stack-label" onKeyDown={onDigit}>
      <span id="report-channel">{t('channel')}</span>
      <Radio.Group
        aria-labelledby="report-channel"
        optionType="button"
        buttonStyle="solid"
        value={draft.channel}
        onChange={(event) => change({ channel: event.target.value as ContactChannel })}
      >
        {contactChannels.map((value, at) => (
          <Radio.Button key={value} value={value} autoFocus={value === draft.channel}>
            {at + 1} {channels(value)}
          </Radio.Button>
        ))}
      </Radio.Group>
    </div>
  );
}

/** What is as usual most of the time, behind what is written each time. */
function Details({ draft, change, people }: PartProps & Pick<ReportDialogProps, 'people'>) {
  const t = useTexts('contactDesk');
  return (
    <div className="report-line">
      <label className="stack-label">
        {t('on')}
        <Input
          className="tabular"
          status={readTypedDay(draft.on, presentDay()) === null ? 'error' : ''}
          value={draft.on}
          onChange={(event) => change({ on: event.target.value })}
        />
      </label>
      <label className="stack-label">
        {t('minutes')}
        <InputNumber
          aria-label={t('minutes')}
          min={1}
          max={1440}
          precision={0}
          value={draft.minutes}
          onChange={(minutes) => change({ minutes })}
          style={{ width: '100%' }}
        />
      </label>
      <div className="stack-label">
        {t('by')}
        <PersonSelect
          label={t('by')}
          people={people}
          value={draft.staffNo}
          onPerson={(staffNo) => change({ staffNo })}
          width={260}
        />
      </div>
    </div>
  );
}

function NextStep({ draft, change, today }: PartProps & { readonly today: Day }) {
  const t = useTexts('contactDesk');
  const typed = draft.nextOn.trim();
  const day = typed === '' ? null : readTypedDay(typed, today);
  const isBad = typed !== '' && day === null;
  const isMissing = typed === '' && draft.nextStep.trim() !== '';
  const hint = (): string => {
    if (isBad) return t('nextOnBad');
    if (isMissing) return t('nextOnMissing');
    if (day === null) return t('nextOnHint');
    const weekday = t(`weekday.${weekdayOf(day) as 1 | 2 | 3 | 4 | 5 | 6 | 7}`);
    return t('nextOnShown', { day, weekday });
  };
  return (
    <div className="report-line next-step">
      <label className="stack-label">
        {t('nextStep')}
        <Input
          maxLength={500}
          value={draft.nextStep}
          onChange={(event) => change({ nextStep: event.target.value })}
        />
      </label>
      <label className="stack-label">
        {t('nextOn')}
        <Input
          className="tabular"
          status={isBad || isMissing ? 'error' : ''}
          value={draft.nextOn}
          onChange={(event) => change({ nextOn: event.target.value })}
        />
        <span className={isBad || isMissing ? 'mark-bad' : 'secondary tabular'}>{hint()}</span>
      </label>
    </div>
  );
}
