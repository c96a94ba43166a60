import { Input, InputNumber, Select } from 'antd';
import type { Input as CallInput } from '../../../shared/contract';
import type { Stage } from '../../../shared/models/opportunity';
import { useAsk } from '../../hooks/use-ask';
import { useTexts } from '../../hooks/use-texts';
import { z } from 'zod';

/** What came of a contact, as far as it is filled in. */
export interface OutcomeDraft {
  /** `none`, `open`, or the number of an opportunity that is there. */
  readonly of: 'none' | 'open' | number;
  readonly title: string;
  /** Ten thousand yuan. */
  readonly amount: number | null;
  /** Null leaves it where it is. */
  readonly stage: string | null;
  readonly reason: string;
}

/** As it is kept while it is being filled in. */
export const outcomeDraft: z.ZodType<OutcomeDraft> = z.strictObject({
  of: z.union([z.literal('none'), z.literal('open'), z.int()]),
  title: z.string(),
  amount: z.number().nullable(),
  stage: z.string().nullable(),
  reason: z.string(),
});

export const noOutcome: OutcomeDraft = {
  of: 'none',
  title: '',
  amount: null,
  stage: null,
  reason: '',
};

type Outcome = CallInput<'contacts.report'>['outcome'];
const fenOfWan = 1_000_000;

/** What is to be stored; undefined while something is missing. */
export function readOutcome(draft: OutcomeDraft): Outcome | undefined {
  const { of, title, amount, stage, reason } = draft;
  if (of === 'open') {
    if (title.trim() === '') return undefined;
    const fen = Math.round((amount ?? 0) * fenOfWan);
    return { kind: 'open', title: title.trim(), product: '', amount: fen };
  }
  return of === 'none' || stage === null ? null : { kind: 'move', id: of, stage, reason };
}

interface OutcomeFieldsProps {
  readonly clientNo: string;
  readonly outcome: OutcomeDraft;
  readonly onOutcome: (outcome: OutcomeDraft) => void;
}

/** An opportunity that the contact opens or moves on. */
export function OutcomeFields({ clientNo, outcome, onOutcome }: OutcomeFieldsProps) {
  const t = useTexts('contactDesk');
  const pipeline = useAsk('opportunities.list', {}).data;
  const stages = pipeline?.stages ?? [];
  const nameOf = (id: string): string => stages.find((each) => each.id === id)?.name ?? id;
  const here = (pipeline?.opportunities ?? []).filter(
    (each) => each.clientNo === clientNo && each.closedOn === null,
  );
  const change = (part: Partial<OutcomeDraft>): void => onOutcome({ ...outcome, ...part });
  const current = here.find(({ id }) => id === outcome.of);
  return (
    <div className="report-line outcome">
      <div className="stack-label">
        {t('outcome')}
        <Select<OutcomeDraft['of']>
          aria-label={t('outcome')}
          value={outcome.of}
          onChange={(of) => onOutcome({ ...noOutcome, of })}
          options={[
            { value: 'none', label: t('outcome.none') },
            { value: 'open', label: t('outcome.open') },
            ...here.map(({ id, title, stage }) => ({
              value: id,
              label: t('outcome.linked', { title, stage: nameOf(stage) }),
            })),
          ]}
        />
      </div>
      {outcome.of === 'open' ? <NewOpportunity outcome={outcome} change={change} /> : null}
      {current ? (
        <Move outcome={outcome} change={change} stages={stages} from={current.stage} />
      ) : null}
    </div>
  );
}

interface PartProps {
  readonly outcome: OutcomeDraft;
  readonly change: (part: Partial<OutcomeDraft>) => void;
}

function NewOpportunity({ outcome, change }: PartProps) {
  const t = useTexts('contactDesk');
  return (
    <>
      <label className="stack-label">
        {t('outcomeTitle')}
        <Input
          autoFocus
          maxLength={80}
          value={outcome.title}
          onChange={(event) => change({ title: event.target.value })}
        />
      </label>
      <label className="stack-label">
        {t('outcomeAmount')}
        <InputNumber
          aria-label={t('outcomeAmount')}
          min={0}
          max={10_000_000}
          value={outcome.amount}
          onChange={(amount) => change({ amount })}
          style={{ width: '100%' }}
        />
      </label>
    </>
  );
}

interface MoveProps extends PartProps {
  readonly stages: readonly Stage[];
  readonly from: string;
}

function Move({ outcome, change, stages, from }: MoveProps) {
  const t = useTexts('contactDesk');
  return (
    <>
      <div className="stack-label">
        {t('outcomeStage')}
        <Select<string>
          aria-label={t('outcomeStage')}
          value={outcome.stage ?? ''}
          onChange={(stage) => change({ stage: stage === '' ? null : stage })}
          options={[
            { value: '', label: t('outcomeStays') },
            ...stages
              .filter(({ id }) => id !== from)
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
      <label className="stack-label">
        {t('outcomeReason')}
        <Input
          maxLength={200}
          disabled={outcome.stage === null}
          value={outcome.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
      </label>
    </>
  );
}
