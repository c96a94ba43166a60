import { useEffect, useRef } from 'react';

/**
 * Runs while a key combination is pressed anywhere, such as "ctrl+k" or "f1". Silent while the
 * Chinese input method is composing.
 */
export function useShortcut(combination: string, run: () => void, enabled = true): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!enabled) return;
    const handle = (event: KeyboardEvent): void => {
      if (event.isComposing || combinationOf(event) !== combination) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', handle);
    return () => window.removeEventListener('keydown', handle);
  }, [combination, enabled]);
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
