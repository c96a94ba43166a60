import { App, Input, InputNumber, Select } from 'antd';
import type { Input as CallInput } from '../../../shared/contract';
import type { ContactPerson } from '../../../shared/contract/contacts';
import type { ClientNo } from '../../../shared/models/client';
import type { Opportunity, Stage } from '../../../shared/models/opportunity';
import { ClientFinder } from '../client-finder';
import { showMoment } from '../../format/date';
import { useAsk, useTell } from '../../hooks/use-ask';
import { useShowFailure } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';
import { DayField } from '../day-field';
import { PersonSelect } from './person-select';
import { useDraft, useDraftField } from '../../hooks/use-draft';
import { day } from '../../../shared/contract/call';
import { z } from 'zod';
import { DraftDialog } from '../draft-dialog';

interface OpportunityDialogProps {
  /** Null makes a new one. */
  readonly opportunity: Opportunity | null;
  /** Whom a new one is for; null lets the user find somebody. */
  readonly clientNo: string | null;
  readonly staffNo: string;
  readonly people: readonly ContactPerson[];
  readonly stages: readonly Stage[];
  readonly onClose: () => void;
}

type Facts = CallInput<'opportunities.save'>['facts'];

/** As it is kept while it is being filled in. */
const factsDraft: z.ZodType<Facts> = z.strictObject({
  clientNo: z.custom<ClientNo>((value) => typeof value === 'string'),
  title: z.string(),
  product: z.string(),
  amount: z.number(),
  probability: z.number(),
  nextStep: z.string(),
  nextOn: day.nullable(),
  ownerNo: z.string(),
  source: z.enum(['own', 'referred']),
  referredBy: z.string(),
});
const fenOfWan = 1_000_000;

function factsOf(props: OpportunityDialogProps): Facts {
  const { opportunity, clientNo, staffNo, stages } = props;
  if (opportunity === null) {
    return {
      clientNo: (clientNo ?? '') as ClientNo,
      title: '',
      product: '',
      amount: 0,
      probability: stages[0]?.probability ?? 0,
      nextStep: '',
      nextOn: null,
      ownerNo: staffNo,
      source: 'own',
      referredBy: '',
    };
  }
  const { title, product, amount, probability, nextStep, nextOn } = opportunity;
  const { ownerNo, source, referredBy } = opportunity;
  return {
    clientNo: opportunity.clientNo,
    title,
    product,
    amount,
    probability,
    nextStep,
    nextOn,
    ownerNo,
    source,
    referredBy,
  };
}

/** What is known of an opportunity, to write or to change, and what it has been through. */
export function OpportunityDialog(props: OpportunityDialogProps) {
  const { opportunity, onClose } = props;
  const t = useTexts('pipeline');
  const actions = useTexts('actions');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const draft = useDraft(`opportunities.save:${opportunity?.id ?? `new:${props.clientNo ?? ''}`}`);
  const [facts, setFacts] = useDraftField(draft, 'facts', factsDraft, factsOf(props));
  const change = (part: Partial<Facts>): void => setFacts((now) => ({ ...now, ...part }));
  const save = useTell('opportunities.save', {
    saves: draft.form,
    onSuccess: () => {
      message.success(t('saved'));
      onClose();
    },
    onError: showFailure,
  });
  const isReady = facts.clientNo !== '' && facts.title.trim() !== '';
  return (
    <DraftDialog
      draft={draft}
      open
      width={640}
      style={{ top: 40 }}
      title={opportunity === null ? t('add') : `${t('edit')} · ${opportunity.clientName}`}
      okText={actions('save')}
      okButtonProps={{ disabled: !isReady }}
      confirmLoading={save.isPending}
      onOk={() => save.mutate({ id: opportunity?.id ?? null, facts })}
      onCancel={onClose}
    >
      <div className="stack">
        {opportunity === null && props.clientNo === null ? (
          <div className="stack-label">
            {t('field.client')}
            <ClientFinder
              autoFocus
              onClient={(clientNo) => change({ clientNo: clientNo as ClientNo })}
            />
            <span className="secondary tabular">{facts.clientNo || t('chooseClient')}</span>
          </div>
        ) : null}
        <WhatFields facts={facts} change={change} />
        <WhoFields facts={facts} change={change} people={props.people} />
        {opportunity ? <Steps id={opportunity.id} stages={props.stages} /> : null}
      </div>
    </DraftDialog>
  );
}

interface FieldsProps {
  readonly facts: Facts;
  readonly change: (part: Partial<Facts>) => void;
}

const mostPercent = 100;

function WhatFields({ facts, change }: FieldsProps) {
  const t = useTexts('pipeline');
  return (
    <>
      <label className="stack-label">
        {t('field.title')}
        <Input
          maxLength={80}
          value={facts.title}
          onChange={(event) => change({ title: event.target.value })}
        />
      </label>
      <div className="three-fields">
        <label className="stack-label">
          {t('field.product')}
          <Input
            maxLength={60}
            value={facts.product}
            onChange={(event) => change({ product: event.target.value })}
          />
        </label>
        <label className="stack-label">
          {t('field.amount')}
          <InputNumber
            aria-label={t('field.amount')}
            min={0}
            max={10_000_000}
            value={facts.amount / fenOfWan}
            onChange={(wan) => change({ amount: Math.round((wan ?? 0) * fenOfWan) })}
            style={{ width: '100%' }}
          />
        </label>
        <label className="stack-label">
          {t('field.probability')}
          <InputNumber
            aria-label={t('field.probability')}
            min={0}
            max={mostPercent}
            precision={0}
            value={facts.probability}
            onChange={(probability) => change({ probability: probability ?? 0 })}
            style={{ width: '100%' }}
          />
        </label>
      </div>
    </>
  );
}

function WhoFields({
  facts,
  change,
  people,
}: FieldsProps & { readonly people: readonly ContactPerson[] }) {
  const t = useTexts('pipeline');
  return (
    <>
      <div className="next-fields">
        <label className="stack-label">
          {t('field.nextStep')}
          <Input
            maxLength={500}
            value={facts.nextStep}
            onChange={(event) => change({ nextStep: event.target.value })}
          />
        </label>
        <DayField
          optional
          label={t('field.nextOn')}
          day={facts.nextOn}
          onDay={(nextOn) => change({ nextOn })}
        />
      </div>
      <div className="three-fields">
        <div className="stack-label">
          {t('field.owner')}
          <PersonSelect
            label={t('field.owner')}
            people={people}
            value={facts.ownerNo}
            onPerson={(ownerNo) => change({ ownerNo })}
          />
        </div>
        <div className="stack-label">
          {t('field.source')}
          <Select
            aria-label={t('field.source')}
            value={facts.source}
            onChange={(source) => change({ source })}
            options={(['own', 'referred'] as const).map((value) => ({
              value,
              label: t(`source.${value}`),
            }))}
          />
        </div>
        <label className="stack-label">
          {t('referredBy')}
          <Input
            maxLength={40}
            disabled={facts.source === 'own'}
            value={facts.referredBy}
            onChange={(event) => change({ referredBy: event.target.value })}
          />
        </label>
      </div>
    </>
  );
}

function Steps({ id, stages }: { readonly id: number; readonly stages: readonly Stage[] }) {
  const t = useTexts('pipeline');
  const steps = useAsk('opportunities.steps', { id });
  const nameOf = (stage: string): string => stages.find((each) => each.id === stage)?.name ?? stage;
  return (
    <div className="stack-label">
      {t('history')}
      <ol className="report-list">
        {(steps.data ?? []).map((step, at) => (
          <li key={at}>
            <span className="tabular">{showMoment(step.recordedAt)}</span>{' '}
            {step.fromStage === null
              ? nameOf(step.toStage)
              : t('step', { from: nameOf(step.fromStage), to: nameOf(step.toStage) })}{' '}
            <span className="secondary">
              {step.recordedBy} {step.reason}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
