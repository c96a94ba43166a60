import { Alert, App, Input, Radio } from 'antd';
import { useMemo } from 'react';
import { checkDraft } from '../../../../shared/assignment/check-draft';
import type { Claim } from '../../../../shared/models/assignment';
import type { Day } from '../../../../shared/models/calendar';
import { useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useTexts } from '../../../hooks/use-texts';
import { DayField } from '../../../parts/day-field';
import { BreachList } from '../draft/breach-list';
import type { AssignmentDesk } from '../use-assignment';
import { useDraft, useDraftField } from '../../../hooks/use-draft';
import { typed } from '../../../hooks/draft-values';
import { day } from '../../../../shared/contract/call';
import { z } from 'zod';
import { DraftDialog } from '../../../parts/draft-dialog';

interface DecideDialogProps {
  readonly desk: AssignmentDesk;
  readonly claim: Claim;
  readonly onClose: () => void;
}

const shortestReason = 2;
const decidingWords = z.strictObject({
  reason: z.string(),
  wish: z.string(),
  exception: z.string(),
});
const noWords = { reason: '', wish: '', exception: '' };

/** Accepts or refuses a claim; where there is an owner, somebody must have asked the client. */
export function DecideDialog({ desk, claim, onClose }: DecideDialogProps) {
  const t = useTexts('assignmentWork');
  const assignment = useTexts('assignment');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const { board } = desk.scope;
  const owner = desk.cards.get(claim.clientNo)?.owner ?? null;
  const draft = useDraft(`assignment.decideClaim:${claim.id}`);
  const [accepts, setAccepts] = useDraftField(draft, 'accepts', typed.flag, true);
  const [on, setOn] = useDraftField(draft, 'on', day, board.today as Day);
  const [words, setWords] = useDraftField(draft, 'words', decidingWords, noWords);
  const decide = useTell('assignment.decideClaim', {
    saves: draft.form,
    onSuccess: () => {
      message.success(t('decided'));
      onClose();
    },
    onError: showFailure,
  });
  const breaches = useMemo(
    () =>
      checkDraft({ ...desk.scope, on }, [{ clientNo: claim.clientNo, to: claim.staffNo }]).breaches,
    [desk.scope, on, claim],
  );
  const hard = breaches.filter(({ isHard }) => isHard);
  const needsWish = accepts && owner !== null;
  const needsException = accepts && hard.length === 0 && breaches.length > 0;
  const isTold = (word: keyof typeof words): boolean => words[word].trim().length >= shortestReason;
  const isReady =
    isTold('reason') &&
    (!needsWish || isTold('wish')) &&
    (!needsException || isTold('exception')) &&
    (!accepts || hard.length === 0);
  const field = (word: keyof typeof words, label: string, hint?: string) => (
    <label className="stack-label">
      {label}
      <Input
        aria-label={label}
        placeholder={hint}
        maxLength={word === 'wish' ? 100 : 200}
        value={words[word]}
        onChange={(event) => setWords({ ...words, [word]: event.target.value })}
      />
    </label>
  );
  return (
    <DraftDialog
      draft={draft}
      open
      title={t('decideTitle', { person: claim.staffName, client: claim.clientName })}
      okText={accepts ? t('accept') : t('refuse')}
      okButtonProps={{ disabled: !isReady, danger: !accepts }}
      confirmLoading={decide.isPending}
      onOk={() =>
        decide.mutate({
          claimId: claim.id,
          month: board.month,
          accept: accepts,
          on,
          reason: words.reason.trim(),
          wishVerifiedBy: needsWish ? words.wish.trim() : null,
          ...(needsException ? { exceptionReason: words.exception.trim() } : {}),
        })
      }
      onCancel={onClose}
    >
      <div className="stack">
        <span>
          {claim.reason} ·{' '}
          {owner === null ? t('decideNoOwner') : t('decideOwner', { name: desk.nameOf(owner) })}
        </span>
        <Radio.Group
          aria-label={t('decision')}
          value={accepts}
          onChange={(event) => setAccepts(event.target.value as boolean)}
          options={[
            { value: true, label: t('accept') },
            { value: false, label: t('refuse') },
          ]}
        />
        {accepts ? <DayField label={assignment('effectiveOn')} day={on} onDay={setOn} /> : null}
        {needsWish ? field('wish', t('wish'), t('wishHint')) : null}
        {field('reason', t('decisionReason'))}
        {accepts && hard.length > 0 ? (
          <Alert
            type="error"
            title={assignment('commitBlocked')}
            description={<BreachList all={hard} />}
          />
        ) : null}
        {needsException ? (
          <>
            {field('exception', assignment('exceptionReason'), assignment('exceptionHint'))}
            <BreachList all={breaches} />
          </>
        ) : null}
      </div>
    </DraftDialog>
  );
}
