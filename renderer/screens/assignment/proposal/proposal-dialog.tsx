import { Button, InputNumber, Modal, Progress, Radio } from 'antd';
import { cancelJob, useJobs } from '../../../hooks/job-store';
import { useTexts } from '../../../hooks/use-texts';
import { useBoardChoice } from '../board/board-choice';
import type { AssignmentDesk } from '../use-assignment';
import { ProposalResult } from './proposal-result';
import { useProposal, type ScopeKind } from './proposal-store';
import { usePropose } from './use-propose';

/** Asks for whom, shows the search, then old → new to take over into the draft. */
export function ProposalDialog({ desk }: { readonly desk: AssignmentDesk }) {
  const t = useTexts('assignmentWork');
  const { isOpen, jobId, proposal, set } = useProposal();
  return (
    <Modal
      open={isOpen}
      title={t('proposeTitle')}
      width="min(1180px, calc(100vw - 48px))"
      style={{ top: 24 }}
      footer={null}
      onCancel={() => set({ isOpen: false })}
      destroyOnHidden
    >
      <div className="proposal">
        <ProposalScope desk={desk} />
        {jobId ? <Searching jobId={jobId} /> : null}
        {proposal && proposal.month === desk.scope.board.month ? (
          <ProposalResult desk={desk} proposal={proposal} />
        ) : null}
      </div>
    </Modal>
  );
}

function ProposalScope({ desk }: { readonly desk: AssignmentDesk }) {
  const t = useTexts('assignmentWork');
  const { kind, seconds, jobId, proposal, set } = useProposal();
  const propose = usePropose(desk);
  const chosen = useBoardChoice((state) => state.chosen).size;
  const { cards } = desk.scope.board;
  const counts: Readonly<Record<ScopeKind, number>> = {
    unassigned: cards.filter(
      ({ owner, claim, clientNo }) =>
        owner === null && claim === null && !desk.history.moves.has(clientNo),
    ).length,
    chosen,
    all: cards.length,
  };
  return (
    <>
      {proposal ? null : <p className="secondary">{t('proposeHint')}</p>}
      <div className="row">
        <Radio.Group
          aria-label={t('proposeFor')}
          value={kind}
          onChange={(event) => set({ kind: event.target.value as ScopeKind })}
          options={(['unassigned', 'chosen', 'all'] as const).map((value) => ({
            value,
            label: t(`scope.${value}`, { count: counts[value] }),
            disabled: counts[value] === 0,
          }))}
        />
        <label className="row">
          <span className="secondary">{t('seconds')}</span>
          <InputNumber
            aria-label={t('seconds')}
            min={1}
            max={600}
            precision={0}
            value={seconds}
            onChange={(value) => value !== null && set({ seconds: value })}
            style={{ width: 76 }}
          />
        </label>
        <Button
          type={proposal ? 'default' : 'primary'}
          disabled={counts[kind] === 0}
          loading={jobId !== null}
          onClick={() => void propose()}
        >
          {proposal ? t('again') : t('start')}
        </Button>
      </div>
    </>
  );
}

const whole = 100;

function Searching({ jobId }: { readonly jobId: string }) {
  const t = useTexts('assignmentWork');
  const job = useJobs((state) => state.jobs.find(({ id }) => id === jobId));
  const { done = 0, total = 0 } = job?.progress ?? {};
  const isKnown = total > 0;
  return (
    <div className="stack searching" role="status">
      <span className="strong">{t('running')}</span>
      <Progress
        aria-label={t('running')}
        percent={isKnown ? Math.round((done / total) * whole) : whole}
        showInfo={isKnown}
        status="active"
        className={isKnown ? undefined : 'unknown-end'}
      />
      <div className="row">
        <span className="secondary grow">{t('runningHint')}</span>
        <Button disabled={job?.cancelling ?? true} onClick={() => void cancelJob(jobId)}>
          {job?.cancelling ? t('stopping') : t('stop')}
        </Button>
      </div>
    </div>
  );
}
