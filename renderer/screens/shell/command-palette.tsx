import { SearchOutlined } from '@ant-design/icons';
import { Input, Modal } from 'antd';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTexts } from '../../hooks/use-texts';
import { usePaletteEntries, type PaletteEntry } from './palette-entries';

interface CommandPaletteProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onLock: () => void;
}

/** Ctrl+K: any client, page or action by a few letters. */
export function CommandPalette({ open, onClose, onLock }: CommandPaletteProps) {
  const t = useTexts('shell');
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      closable={false}
      width={620}
      style={{ top: 72 }}
      destroyOnHidden
      aria-label={t('palette.title')}
      styles={{ body: { padding: 0 } }}
    >
      <PaletteBody onClose={onClose} onLock={onLock} />
    </Modal>
  );
}

function PaletteBody({ onClose, onLock }: Omit<CommandPaletteProps, 'open'>) {
  const t = useTexts('shell');
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const { entries, settled } = usePaletteEntries(text, onLock);
  const chosen = Math.min(active, Math.max(0, entries.length - 1));
  const run = (entry: PaletteEntry | undefined): void => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive((chosen + step + entries.length) % Math.max(1, entries.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(entries[chosen]);
    }
  };
  return (
    <div className="palette" onKeyDown={onKeyDown}>
      <Input
        autoFocus
        size="large"
        variant="borderless"
        prefix={<SearchOutlined aria-hidden />}
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.title')}
        aria-controls="palette-list"
        aria-activedescendant={entries.length > 0 ? `palette-${chosen}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
      />
      <ul id="palette-list" role="listbox" aria-label={t('palette.title')}>
        {entries.map((entry, index) => (
          <PaletteLine
            key={entry.key}
            id={`palette-${index}`}
            entry={entry}
            heading={entries[index - 1]?.group === entry.group ? null : t(`palette.${entry.group}`)}
            active={index === chosen}
            onHover={() => setActive(index)}
            onRun={() => run(entry)}
          />
        ))}
      </ul>
      {entries.length === 0 && settled ? (
        <p className="palette-nothing">{t('palette.nothing', { text })}</p>
      ) : null}
      <p className="palette-hint">{t('palette.hint')}</p>
    </div>
  );
}

interface PaletteLineProps {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly heading: ReactNode;
  readonly active: boolean;
  readonly onHover: () => void;
  readonly onRun: () => void;
}

function PaletteLine({ id, entry, heading, active, onHover, onRun }: PaletteLineProps) {
  return (
    <>
      {heading ? (
        <li className="palette-group" role="presentation">
          {heading}
        </li>
      ) : null}
      <li
        id={id}
        role="option"
        aria-selected={active}
        className={active ? 'palette-line active' : 'palette-line'}
        onMouseMove={onHover}
        onClick={onRun}
        ref={(element) => {
          if (active) element?.scrollIntoView({ block: 'nearest' });
        }}
      >
        <span className="grow">{entry.title}</span>
        <span className="secondary">{entry.hint}</span>
      </li>
    </>
  );
}
