import { Button } from 'antd';
import { useState } from 'react';
import { useShortcut } from '../../../hooks/use-shortcut';
import { useTexts } from '../../../hooks/use-texts';
import type { AssignmentDesk } from '../use-assignment';
import { MoveDialog } from './move-dialog';
import { PinDialog } from './pin-dialog';
import { TagsDialog } from './tags-dialog';

interface SelectionBarProps {
  readonly desk: AssignmentDesk;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (keys: ReadonlySet<string>) => void;
  readonly onGive: (keys: readonly string[], to: string | null) => boolean;
}

/** What can be done with the chosen clients, without a mouse too. */
export function SelectionBar({ desk, chosen, onChosen, onGive }: SelectionBarProps) {
  const t = useTexts('assignment');
  const [open, setOpen] = useState<'move' | 'pin' | 'tags' | null>(null);
  const cards = [...chosen].flatMap((clientNo) => desk.cards.get(clientNo) ?? []);
  const able = desk.mayAssign && cards.length > 0;
  useShortcut('ctrl+m', () => setOpen('move'), { enabled: able && open === null });
  const close = (): void => setOpen(null);
  return (
    <div className="selection-bar">
      <span className="tabular" role="status">
        {t('selected', { count: cards.length })}
      </span>
      <Button size="small" disabled={!able} onClick={() => setOpen('move')} title="Ctrl+M">
        {t('moveTo')}
      </Button>
      <Button size="small" disabled={!able} onClick={() => setOpen('pin')}>
        {t('pinTo')}
      </Button>
      <Button size="small" disabled={!able} onClick={() => setOpen('tags')}>
        {t('tags')}
      </Button>
      <Button
        size="small"
        type="text"
        disabled={cards.length === 0}
        onClick={() => onChosen(new Set())}
      >
        {t('clearSelection')}
      </Button>
      <span className="secondary board-hint">{t('howToCarry')}</span>
      {open === 'move' ? (
        <MoveDialog desk={desk} cards={cards} onGive={onGive} onClose={close} />
      ) : null}
      {open === 'pin' ? <PinDialog desk={desk} cards={cards} onClose={close} /> : null}
      {open === 'tags' ? <TagsDialog cards={cards} onClose={close} /> : null}
    </div>
  );
}
