import { App, Button } from 'antd';
import { useState } from 'react';
import type { Claim } from '../../../../shared/models/assignment';
import { EmptyState } from '../../../components/empty-state';
import { Answer } from '../../../hooks/answer';
import { useAsk, useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useTexts } from '../../../hooks/use-texts';
import { AskReason } from '../../../parts/ask-reason';
import { LocalTable } from '../../../parts/local-table/local-table';
import type { AssignmentDesk } from '../use-assignment';
import { useClaimColumns } from './claim-columns';
import { ClaimDialog } from './claim-dialog';
import { DecideDialog } from './decide-dialog';

/** Claims (申领): who asks for whom, and what was decided. */
export function Claims({ desk }: { readonly desk: AssignmentDesk }) {
  const t = useTexts('assignmentWork');
  const claims = useAsk('assignment.claims');
  const [asking, setAsking] = useState(false);
  const ask = (
    <Button type="primary" disabled={!desk.mayClaim} onClick={() => setAsking(true)}>
      {t('newClaim')}
    </Button>
  );
  return (
    <Answer of={claims}>
      {(all) => (
        <>
          {all.length === 0 ? (
            <div className="panel">
              <EmptyState title={t('claims.empty')} body={t('claims.emptyBody')}>
                {ask}
              </EmptyState>
            </div>
          ) : (
            <ClaimList desk={desk} claims={all} ask={ask} />
          )}
          {asking ? <ClaimDialog desk={desk} onClose={() => setAsking(false)} /> : null}
        </>
      )}
    </Answer>
  );
}

interface ClaimListProps {
  readonly desk: AssignmentDesk;
  readonly claims: readonly Claim[];
  readonly ask: React.ReactNode;
}

function ClaimList({ desk, claims, ask }: ClaimListProps) {
  const t = useTexts('assignmentWork');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const columns = useClaimColumns();
  const [chosenId, setChosenId] = useState(claims[0]!.id);
  const [open, setOpen] = useState<'decide' | 'withdraw' | null>(null);
  const chosen = claims.find(({ id }) => id === chosenId) ?? claims[0]!;
  const isOpen = chosen.state === 'open';
  const close = (): void => setOpen(null);
  const withdraw = useTell('assignment.withdrawClaim', {
    saves: `claims.withdraw:${chosen.id}`,
    onSuccess: () => {
      close();
      message.success(t('withdrawn'));
    },
    onError: showFailure,
  });
  return (
    <div className="two-tables">
      <div className="row">
        {ask}
        <span className="grow" />
        <Button disabled={!isOpen || !desk.mayClaim} onClick={() => setOpen('withdraw')}>
          {t('withdraw')}
        </Button>
        <Button
          type="primary"
          disabled={!isOpen || !desk.mayAssign}
          onClick={() => setOpen('decide')}
        >
          {t('decide')}
        </Button>
      </div>
      <LocalTable<Claim>
        name={t('claimsTable')}
        columns={columns}
        rows={claims}
        onChosen={([first]) => first && setChosenId(first.id)}
        onOpen={(claim) => {
          setChosenId(claim.id);
          if (claim.state === 'open' && desk.mayAssign) setOpen('decide');
        }}
      />
      {open === 'decide' ? <DecideDialog desk={desk} claim={chosen} onClose={close} /> : null}
      {open === 'withdraw' ? (
        <AskReason
          draft={`claims.withdraw:${chosen.id}`}
          title={t('withdrawTitle', { client: chosen.clientName })}
          ok={t('withdraw')}
          pending={withdraw.isPending}
          onReason={(reason) => withdraw.mutate({ claimId: chosen.id, reason })}
          onClose={close}
        />
      ) : null}
    </div>
  );
}
