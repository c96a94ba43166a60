import { useQueryClient } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { useRef, useState } from 'react';
import { checkDraft } from '../../../../shared/assignment/check-draft';
import type {
  AssignmentBreach,
  AssignmentMove,
  AssignmentOperation,
  BoardCard,
  PersonChange,
} from '../../../../shared/models/assignment';
import type { Day } from '../../../../shared/models/calendar';
import { ask } from '../../../api';
import { useJobRun } from '../../../hooks/use-job-run';
import { useShowFailure } from '../../../hooks/use-failure';
import { useTexts } from '../../../hooks/use-texts';
import type { AssignmentDesk } from '../use-assignment';
import { useDraft, useDraftField } from '../../../hooks/use-draft';
import { day } from '../../../../shared/contract/call';
import { z } from 'zod';

/** Not one person, but whoever has room: an optimum. */
export const spread = '#spread';

const spreadSeconds = 60;
const shortestReason = 2;

/** What is typed and chosen, and kept until it is committed. */
interface HandoverTerms {
  readonly to: string;
  readonly on: Day;
  readonly returns: boolean;
  readonly returnOn: Day;
  readonly reason: string;
  readonly exception: string;
  readonly recordsLeave: boolean;
}

interface HandoverForm extends HandoverTerms {
  /** Chosen clients; all where null. */
  readonly chosen: readonly BoardCard[] | null;
}

const handoverTerms: z.ZodType<HandoverTerms> = z.strictObject({
  to: z.string(),
  on: day,
  returns: z.boolean(),
  returnOn: day,
  reason: z.string(),
  exception: z.string(),
  recordsLeave: z.boolean(),
});

/** What a handover would come to. */
interface HandoverPlan {
  readonly moves: readonly AssignmentMove[];
  readonly receivers: readonly PersonChange[];
  readonly hard: readonly AssignmentBreach[];
  readonly soft: readonly AssignmentBreach[];
  /** Clients for whom nobody has room. */
  readonly left: number;
}

interface HandoverWanted {
  readonly from: string | null;
  readonly owned: readonly BoardCard[];
  readonly onDone: (operation: AssignmentOperation) => void;
}

const dayAfter = (day: string, days: number): Day =>
  dayjs(day).add(days, 'day').format('YYYY-MM-DD') as Day;

/** The form of a handover: worked out first, then committed as shown. */
export function useHandover(desk: AssignmentDesk, wanted: HandoverWanted) {
  const { board } = desk.scope;
  const today = board.today as Day;
  const draft = useDraft('assignment.handover');
  const [terms, setTerms] = useDraftField<HandoverTerms>(draft, 'terms', handoverTerms, {
    to: spread,
    on: today,
    returns: false,
    returnOn: dayAfter(today, 14),
    reason: '',
    exception: '',
    recordsLeave: false,
  });
  const [chosen, setChosen] = useState<readonly BoardCard[] | null>(null);
  const form: HandoverForm = { ...terms, chosen };
  const [plan, setPlan] = useState<HandoverPlan | null>(null);
  const [isBusy, setBusy] = useState(false);
  const planMoves = usePlanMoves(desk);
  const commit = useCommitHandover(desk, (operation) => {
    draft.drop();
    wanted.onDone(operation);
  });
  const clients = form.chosen ?? wanted.owned;
  const change = (part: Partial<HandoverForm>): void => {
    const { chosen: next, ...words } = part;
    if (next !== undefined) setChosen(next);
    setTerms({ ...terms, ...words });
    // What was worked out holds while only words change.
    if (Object.keys(part).some((key) => !['reason', 'exception', 'recordsLeave'].includes(key))) {
      setPlan(null);
    }
  };
  const busy = useRef(false);
  const during = async (work: () => Promise<void>): Promise<void> => {
    // The second of two quick clicks comes before anything is drawn.
    if (busy.current) return;
    busy.current = true;
    setBusy(true);
    await work();
    busy.current = false;
    setBusy(false);
  };
  const { from } = wanted;
  const isComplete =
    from !== null && clients.length > 0 && form.reason.trim().length >= shortestReason;
  return {
    draft,
    form,
    change,
    plan,
    isBusy,
    isReady: isComplete && (plan === null || isPossible(plan, form)),
    prepare: () =>
      void during(async () => {
        if (from !== null) setPlan(await planMoves(from, form, clients));
      }),
    submit: () =>
      void during(async () => {
        if (from !== null && plan) await commit(from, form, plan);
      }),
  };
}

function isPossible({ hard, soft, moves }: HandoverPlan, { exception }: HandoverForm): boolean {
  const isExplained = soft.length === 0 || exception.trim().length >= shortestReason;
  return hard.length === 0 && moves.length > 0 && isExplained;
}

function usePlanMoves(desk: AssignmentDesk) {
  const t = useTexts('assignmentWork');
  const runJob = useJobRun();
  const { scope } = desk;
  const judged = (moves: readonly AssignmentMove[], on: string, left: number): HandoverPlan => {
    const { breaches, people } = checkDraft({ ...scope, on }, moves);
    return {
      moves,
      left,
      receivers: people.filter(({ gains }) => gains > 0),
      hard: breaches.filter(({ isHard }) => isHard),
      soft: breaches.filter(({ isHard }) => !isHard),
    };
  };
  return async (
    from: string,
    form: HandoverForm,
    clients: readonly BoardCard[],
  ): Promise<HandoverPlan | null> => {
    const clientNos = clients.map(({ clientNo }) => clientNo);
    if (form.to !== spread) {
      return judged(
        clientNos.map((clientNo) => ({ clientNo, to: form.to })),
        form.on,
        0,
      );
    }
    const proposal = await runJob(t('handOverTitle'), (jobId) =>
      ask('assignment.propose', {
        jobId,
        month: scope.board.month,
        scope: { kind: 'chosen', clientNos: clientNos as never },
        moves: [],
        without: [from],
        seconds: spreadSeconds,
      }),
    );
    if (!proposal) return null;
    const placed = proposal.moves.filter(({ to }) => to !== null);
    return judged(
      placed.map(({ clientNo, to }) => ({ clientNo, to })),
      form.on,
      clientNos.length - placed.length,
    );
  };
}

function useCommitHandover(desk: AssignmentDesk, onDone: HandoverWanted['onDone']) {
  const showFailure = useShowFailure();
  const client = useQueryClient();
  return async (from: string, form: HandoverForm, plan: HandoverPlan): Promise<void> => {
    const { on, returns, returnOn, reason, exception, recordsLeave } = form;
    try {
      const operation = await ask('assignment.handover', {
        month: desk.scope.board.month,
        from,
        moves: plan.moves as never,
        on,
        returnOn: returns ? returnOn : null,
        reason: reason.trim(),
        ...(plan.soft.length > 0 ? { exceptionReason: exception.trim() } : {}),
      });
      if (recordsLeave) await recordLeave(desk, from, form);
      await client.invalidateQueries();
      onDone(operation);
    } catch (thrown) {
      showFailure(thrown);
    }
  };
}

/** The last day of a leave is the one before the clients come back. */
async function recordLeave(
  desk: AssignmentDesk,
  staffNo: string,
  { on, returns, returnOn }: HandoverForm,
): Promise<void> {
  const { caps, tags, abilityPercent } = desk.people.get(staffNo)!;
  await ask('assignment.setPerson', {
    staffNo,
    caps,
    tags: [...tags],
    abilityPercent,
    leaveFrom: on,
    leaveUntil: returns ? dayAfter(returnOn, -1) : null,
  });
}
