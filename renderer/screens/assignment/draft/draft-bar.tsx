import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { AssignmentOperation } from '../../../../shared/models/assignment';
import { useAsk } from '../../../hooks/use-ask';
import { useShortcut } from '../../../hooks/use-shortcut';
import { useTexts } from '../../../hooks/use-texts';
import type { AssignmentDesk } from '../use-assignment';
import { CommitDialog } from './commit-dialog';
import { DraftDetails } from './draft-details';

interface DraftBarProps {
  readonly desk: AssignmentDesk;
  readonly onCommitted: (operation: AssignmentOperation) => void;
}

/** What the draft comes to, always in sight: moves, who changes, rules broken; undo, redo, commit. */
export function DraftBar({ desk, onCommitted }: DraftBarProps) {
  const t = useTexts('assignment');
  const [open, setOpen] = useState<'commit' | 'details' | null>(null);
  const { moves, history, scope } = desk;
  const count = moves.length;
  const ledgerCheck = useAsk(
    'assignment.check',
    { month: scope.board.month, moves: moves as never },
    { enabled: count > 0, keepPrevious: true },
  );
  const exact = count > 0 && ledgerCheck.data ? ledgerCheck.data : desk.check;
  const discard = useDiscard(desk);
  useShortcut('ctrl+enter', () => setOpen('commit'), { enabled: count > 0 && open === null });
  return (
    <div className="draft-bar" role="region" aria-label={t('draft')}>
      <span className="strong">{t('draft')}</span>
      {count === 0 ? (
        <span className="secondary">{t('draftNone')}</span>
      ) : (
        <DraftNumbers count={count} check={exact} />
      )}
      {count === 0 ? <span className="grow" /> : null}
      <Button
        icon={<UndoOutlined aria-hidden />}
        disabled={history.past.length === 0}
        onClick={desk.undo}
        title="Ctrl+Z"
      >
        {t('undo')}
      </Button>
      <Button
        icon={<RedoOutlined aria-hidden />}
        disabled={history.future.length === 0}
        onClick={desk.redo}
        title="Ctrl+Y"
      >
        {t('redo')}
      </Button>
      <Button disabled={count === 0} onClick={() => setOpen('details')}>
        {t('draftDetails')}
      </Button>
      <Button disabled={count === 0} onClick={discard}>
        {t('discard')}
      </Button>
      <Button
        type="primary"
        disabled={count === 0 || !desk.mayAssign}
        onClick={() => setOpen('commit')}
        title="Ctrl+Enter"
      >
        {t('commit')}
      </Button>
      {open === 'commit' ? (
        <CommitDialog
          desk={desk}
          check={exact}
          onClose={() => setOpen(null)}
          onCommitted={(operation) => {
            setOpen(null);
            onCommitted(operation);
          }}
        />
      ) : null}
      {open === 'details' ? (
        <DraftDetails desk={desk} check={exact} onClose={() => setOpen(null)} />
      ) : null}
    </div>
  );
}

function DraftNumbers({
  count,
  check,
}: {
  readonly count: number;
  readonly check: AssignmentDesk['check'];
}) {
  const t = useTexts('assignment');
  const hard = check.breaches.filter(({ isHard }) => isHard).length;
  const soft = check.breaches.length - hard;
  const gaining = check.people.filter(({ gains, loses }) => gains !== loses);
  return (
    <>
      <span className="tabular draft-numbers">
        {t('draftMoves', { count })} · {t('draftChanges', { count: check.changesOfOwner })} ·{' '}
        {t('draftNew', { count: check.newlyOwned })}
        {check.released > 0 ? ` · ${t('draftReleased', { count: check.released })}` : ''}
      </span>
      {hard > 0 ? <span className="draft-hard">{t('draftHard', { count: hard })}</span> : null}
      {soft > 0 ? <span className="draft-soft">{t('draftSoft', { count: soft })}</span> : null}
      <span className="draft-people tabular secondary">
        {gaining.map(({ staffNo, name, gains, loses }) => (
          <span key={staffNo} className="nowrap">
            {name} {gains - loses > 0 ? `+${gains - loses}` : `−${loses - gains}`}
          </span>
        ))}
      </span>
    </>
  );
}

function useDiscard(desk: AssignmentDesk): () => void {
  const t = useTexts('assignment');
  const { modal } = App.useApp();
  return () =>
    void modal.confirm({
      title: t('discardTitle', { count: desk.moves.length }),
      content: t('discardBody'),
      okText: t('discard'),
      okButtonProps: { danger: true },
      onOk: desk.discard,
    });
}
