import type { Day } from '../../../shared/models/calendar';
import type { ClientNo } from '../../../shared/models/client';
import type { SigningStep } from '../../../shared/models/opportunity';
import { signingStepNames } from '../../../shared/text/contacts';
import { refuseSigning } from '../../domain/contacts/pipeline';
import {
  insertSigningStep,
  listSigningSteps,
  setSignedOn,
  type SigningState,
} from '../../ledger/contacts/signing-steps';
import { requireClient } from '../ground/find-client';
import { dayOf } from '../ground/clock';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger } from '../ground/ledger';

/** A step to be taken. */
interface WantedSigning {
  readonly clientNo: ClientNo;
  readonly step: SigningStep;
  readonly on: Day;
  /** Of a refusal: the first day on which the client may be asked again. */
  readonly until: Day | null;
  readonly reason: string;
}

/** Takes a step towards signing; signing puts down the day on the client, ending it takes it away. */
export function takeSigningStep(context: Ledger, wanted: WantedSigning): SigningState[] {
  const { clientNo, step, on, reason, until } = wanted;
  const { db, account } = context;
  requireClient(context, clientNo);
  const today = dayOf(context.now());
  if (on > today) throw new OperationFailure('contact.inFuture', { on, today });
  const now = listSigningSteps(db, clientNo)[0] ?? { step: 'assigned' as const, until: null };
  const refusal = refuseSigning(now, step, { on, reason, until });
  if (refusal !== null) {
    throw new OperationFailure(`signing.${refusal}`, {
      clientNo,
      step: signingStepNames[now.step].zh,
      to: signingStepNames[step].zh,
      until: now.until ?? '',
    });
  }
  changeLedger(
    context,
    () => {
      const ends = step === 'ended' ? until : null;
      const taken = { clientNo, step, on, until: ends, reason };
      insertSigningStep(db, { ...taken, recordedAt: context.now(), accountId: account.id });
      if (step === 'signed') setSignedOn(db, clientNo, on);
      if (now.step === 'signed' && step === 'ended') setSignedOn(db, clientNo, null);
    },
    () => ({
      action: 'signing',
      subject: clientNo,
      detail: { from: now.step, to: step, on, reason },
    }),
  );
  return listSigningSteps(db, clientNo);
}
