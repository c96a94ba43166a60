import { useEffect, useRef } from 'react';

/** When a key combination counts. */
interface ShortcutOptions {
  readonly enabled?: boolean;
  /** It counts while something is typed or a dialog is open, too: for keys that leave what is typed as it is. */
  readonly whileTyping?: boolean;
}

/**
 * Runs while a key combination is pressed anywhere, such as "ctrl+k" or "f1". Silent while something is typed, while a
 * dialog is open, and while the Chinese input method is composing: a key that goes elsewhere must not take the page away
 * from under a note.
 */
export function useShortcut(
  combination: string,
  run: () => void,
  { enabled = true, whileTyping = false }: ShortcutOptions = {},
): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!enabled) return;
    const handle = (event: KeyboardEvent): void => {
      if (event.isComposing || combinationOf(event) !== combination) return;
      if (!whileTyping && isTyping(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', handle);
    return () => window.removeEventListener('keydown', handle);
  }, [combination, enabled, whileTyping]);
}

const typedInto = 'textarea, select, [contenteditable="true"], [role="dialog"]';
/** Kinds of inputs that take no text. */
const withoutText = ['button', 'checkbox', 'radio', 'range', 'submit', 'reset'];

/** Whether the hand is in a field or a dialog. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target instanceof HTMLInputElement && !withoutText.includes(target.type)) return true;
  return target.closest(typedInto) !== null;
}

/** The pressed keys as "ctrl+shift+x", in that order. */
export function combinationOf(event: {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly key: string;
}): string {
  return [
    event.ctrlKey || event.metaKey ? 'ctrl' : '',
    event.altKey ? 'alt' : '',
    event.shiftKey ? 'shift' : '',
    event.key.toLowerCase(),
  ]
    .filter(Boolean)
    .join('+');
}
