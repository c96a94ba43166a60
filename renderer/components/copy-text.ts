/** One text in two forms, so that Excel keeps leading zeros and long numbers. */
export interface Clip {
  readonly plain: string;
  readonly html?: string;
}

/**
 * Puts text on the clipboard through a copy event: needs a user's gesture, but no permission,
 * which the window never has. Returns whether it was taken.
 */
export function copyClip(clip: Clip): boolean {
  let taken = false;
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', clip.plain);
    if (clip.html !== undefined) event.clipboardData?.setData('text/html', clip.html);
    taken = true;
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  return taken;
}

/** Copies plain text. */
export function copyText(plain: string): boolean {
  return copyClip({ plain });
}
