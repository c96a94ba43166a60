import { Alert, App, Button, Checkbox, Input } from 'antd';
import { useMemo, useState } from 'react';
import type { AssignmentProposal, ProposedMove } from '../../../../shared/models/assignment';
import { showCount, showPercent } from '../../../format/number';
import { useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useTexts } from '../../../hooks/use-texts';
import { pinGroups } from '../board/pin-groups';
import { PeopleChanges } from '../draft/people-changes';
import { LocalTable } from '../../../parts/local-table/local-table';
import type { AssignmentDesk } from '../use-assignment';
import { useProposalColumns } from './proposal-columns';
import { useProposal } from './proposal-store';

interface ProposalResultProps {
  readonly desk: AssignmentDesk;
  readonly proposal: AssignmentProposal;
}

/** Old → new side by side, how good it is, what is short; to be taken over whole or in part. */
export function ProposalResult({ desk, proposal }: ProposalResultProps) {
  const t = useTexts('assignmentWork');
  const [text, setText] = useState('');
  const [onlyChanges, setOnlyChanges] = useState(false);
  const [chosen, setChosen] = useState<readonly ProposedMove[]>([]);
  const columns = useProposalColumns(desk);
  const { nameOf } = desk;
  const rows = useMemo(() => {
    const wanted = text.trim().toLowerCase();
    return proposal.moves.filter(({ clientNo, name, from, to }) => {
      if (onlyChanges && (from === null || to === null)) return false;
      const words = [clientNo, name, nameOf(from), nameOf(to)].join(' ').toLowerCase();
      return words.includes(wanted);
    });
  }, [proposal.moves, text, onlyChanges, nameOf]);
  const take = useTake(desk);
  return (
    <>
      <Quality proposal={proposal} />
      {proposal.moves.length === 0 ? (
        <p className="strong">{t('noMoves')}</p>
      ) : (
        <div className="proposal-columns">
          <div className="proposal-table">
            <div className="row">
              <Input
                allowClear
                aria-label={t('filterRows')}
                placeholder={t('filterRows')}
                value={text}
                onChange={(event) => setText(event.target.value)}
                style={{ width: 220 }}
              />
              <Checkbox
                checked={onlyChanges}
                onChange={(event) => setOnlyChanges(event.target.checked)}
              >
                {t('onlyChanges')}
              </Checkbox>
              <span className="grow" />
              <PinButtons chosen={chosen} />
            </div>
            <LocalTable<ProposedMove>
              name={t('proposalTable')}
              columns={columns}
              rows={rows}
              onChosen={setChosen}
            />
            <div className="row">
              <span className="secondary tabular">
                {t('rowsChosen', { count: showCount(chosen.length) })}
              </span>
              <span className="grow" />
              <Button disabled={chosen.length === 0} onClick={() => take(chosen)}>
                {t('takeChosen', { count: showCount(chosen.length) })}
              </Button>
              <Button type="primary" onClick={() => take(proposal.moves)}>
                {t('takeAll')}
              </Button>
            </div>
          </div>
          <PeopleChanges check={proposal} />
        </div>
      )}
    </>
  );
}

function Quality({ proposal }: { readonly proposal: AssignmentProposal }) {
  const t = useTexts('assignmentWork');
  const { isProven, gap, points, bound, moves, kept, seconds, shortage, unplacedClients } =
    proposal;
  const changes = moves.filter(({ from, to }) => from !== null && to !== null).length;
  return (
    <>
      <div className="row proposal-quality tabular">
        <span className={isProven ? 'proven' : 'not-proven'}>
          {isProven ? t('proven') : t('notProven', { gap: showPercent(gap) })}
        </span>
        <span>{t('points', { points: points.toFixed(1), bound: bound.toFixed(1) })}</span>
        <span>{t('proposedMoves', { count: showCount(moves.length) })}</span>
        <span>{t('ofThem', { count: showCount(changes) })}</span>
        <span>{t('kept', { count: showCount(kept) })}</span>
        <span className="secondary">{t('took', { seconds: seconds.toFixed(1) })}</span>
      </div>
      {shortage ? (
        <Alert
          type="warning"
          showIcon
          title={t('shortage', { count: showCount(unplacedClients.length) })}
          description={shortage.sentences.map((each) => (
            <div key={each}>{each}</div>
          ))}
        />
      ) : null}
    </>
  );
}

/** Takes proposed moves into the draft as one step. */
function useTake(desk: AssignmentDesk): (moves: readonly ProposedMove[]) => void {
  const t = useTexts('assignmentWork');
  const { message } = App.useApp();
  const set = useProposal((state) => state.set);
  return (moves) => {
    desk.apply(moves.map(({ clientNo, to }) => ({ clientNo, to })));
    message.success(t('taken', { count: showCount(moves.length) }));
    set({ isOpen: false, proposal: null });
  };
}

/** Pins the chosen lines, to solve again with what the user knows better. */
function PinButtons({ chosen }: { readonly chosen: readonly ProposedMove[] }) {
  const t = useTexts('assignmentWork');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const pin = useTell('assignment.pin', { onError: showFailure });
  const send = async (ownerOf: (move: ProposedMove) => string | null): Promise<void> => {
    for (const [staffNo, clientNos] of pinGroups(chosen, ownerOf)) {
      await pin.mutateAsync({ clientNos, staffNo });
    }
  };
  const pinTo = (ownerOf: (move: ProposedMove) => string | null): void =>
    void send(ownerOf).then(
      () => message.success(t('pinned', { count: chosen.length })),
      () => undefined,
    );
  const unpin = (): void =>
    void send(() => null).then(
      () => message.success(t('unpinned')),
      () => undefined,
    );
  const none = chosen.length === 0 || pin.isPending;
  return (
    <>
      <Button
        size="small"
        disabled={none || chosen.some(({ to }) => to === null)}
        onClick={() => pinTo(({ to }) => to)}
      >
        {t('pinNew')}
      </Button>
      <Button
        size="small"
        disabled={none || chosen.some(({ from }) => from === null)}
        onClick={() => pinTo(({ from }) => from)}
      >
        {t('pinOld')}
      </Button>
      <Button size="small" disabled={none} onClick={unpin}>
        {t('unpin')}
      </Button>
    </>
  );
}
