import type { Day } from '../../../shared/models/calendar';
import type {
  Opportunity,
  SigningStep,
  Stage,
  StageForecast,
} from '../../../shared/models/opportunity';
import { sumFen } from '../../../shared/models/money';

/** Why an opportunity can not go to a stage. */
type StageRefusal = 'unknownStage' | 'sameStage' | 'reasonNeeded';

/**
 * Whether an opportunity may go from one stage to another (docs/rules/contacts.md#pipeline). Open stages may be
 * skipped and gone back to; what is lost needs a reason, and so does opening again what was closed.
 */
export function refuseStage(
  stages: readonly Stage[],
  from: string,
  to: string,
  reason: string,
): StageRefusal | null {
  const target = stages.find(({ id }) => id === to);
  if (target === undefined) return 'unknownStage';
  if (from === to) return 'sameStage';
  const wasClosed = stages.find(({ id }) => id === from)?.kind !== 'open';
  const needsReason = target.kind === 'lost' || wasClosed;
  return needsReason && reason.trim() === '' ? 'reasonNeeded' : null;
}

/** Sums by stage; what is expected is the amount by its probability, rounded down to the fen. */
export function forecastStages(
  stages: readonly Stage[],
  opportunities: readonly Pick<Opportunity, 'stage' | 'amount' | 'probability'>[],
): StageForecast[] {
  return stages.map(({ id }) => {
    const here = opportunities.filter(({ stage }) => stage === id);
    const amount = sumFen(here.map((each) => each.amount));
    const expected = sumFen(
      here.map(({ amount: each, probability }) => Math.floor((each * probability) / 100)),
    );
    return { stage: id, count: here.length, amount, expected };
  });
}

/** Steps that may follow each step of a signing; an ended one begins anew. */
const nextSteps: Readonly<Record<SigningStep, readonly SigningStep[]>> = {
  assigned: ['contacted', 'interested', 'signed', 'ended'],
  contacted: ['interested', 'signed', 'ended'],
  interested: ['contacted', 'signed', 'ended'],
  signed: ['ended'],
  ended: ['contacted', 'interested', 'signed'],
};

type SigningRefusal = 'notNext' | 'reasonNeeded' | 'untilNeeded' | 'waiting';

/**
 * Whether a signing may take a step (docs/rules/contacts.md#signing). Refusal ends the follow-up and says until
 * when: before that day the client is left alone, unless they come by themselves and sign.
 */
export function refuseSigning(
  now: { readonly step: SigningStep; readonly until: Day | null },
  to: SigningStep,
  wish: { readonly on: Day; readonly reason: string; readonly until: Day | null },
): SigningRefusal | null {
  if (!nextSteps[now.step].includes(to)) return 'notNext';
  const isWaiting = now.step === 'ended' && now.until !== null && wish.on < now.until;
  if (isWaiting && to !== 'signed') return 'waiting';
  if (to !== 'ended') return null;
  if (wish.reason.trim() === '') return 'reasonNeeded';
  return wish.until === null || wish.until <= wish.on ? 'untilNeeded' : null;
}
