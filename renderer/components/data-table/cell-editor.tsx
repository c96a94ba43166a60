import { useEffect, useRef, type KeyboardEvent } from 'react';

/** How an edit ended: what to keep (null keeps the cell as it was), and where the cursor goes. */
export interface EditEnd {
  readonly text: string | null;
  readonly move: 'stay' | 'down' | 'right' | 'left';
}

interface CellEditorProps {
  readonly label: string;
  readonly initial: string;
  /** What was typed to begin: the cursor stands behind it; else the whole text is selected. */
  readonly typed: boolean;
  readonly onEnd: (end: EditEnd) => void;
}

/** A cell being retyped: Enter and Tab keep, Esc leaves it as it was, a click elsewhere keeps. */
export function CellEditor({ label, initial, typed, onEnd }: CellEditorProps) {
  const input = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    if (!typed) input.current?.select();
  }, [typed]);
  const end = (text: string | null, move: EditEnd['move']): void => {
    if (ended.current) return;
    ended.current = true;
    onEnd({ text, move });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const text = event.currentTarget.value;
    if (event.key === 'Escape') end(null, 'stay');
    else if (event.key === 'Enter') end(text, 'down');
    else if (event.key === 'Tab') end(text, event.shiftKey ? 'left' : 'right');
    else return;
    event.preventDefault();
  };
  return (
    <input
      ref={input}
      className="dt-editor"
      aria-label={label}
      defaultValue={initial}
      maxLength={2000}
      onKeyDown={onKeyDown}
      onBlur={(event) => end(event.currentTarget.value, 'stay')}
      onMouseDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onCopy={(event) => event.stopPropagation()}
    />
  );
}
