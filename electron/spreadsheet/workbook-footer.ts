import type { ExportMark } from '../../shared/models/export-mark';
import { safeText } from './safe-text';

/** Excel takes 255 characters in a footer with its codes, and calls a file with more damaged. */
const longest = { title: 70, takenBy: 100, logHead: 50 } as const;

/**
 * The footer of every sheet: title, who took the file out and the head of the audit log, page. What is
 * named in it is never taken for one of its codes.
 */
export function workbookFooter(title: string, mark: ExportMark | null): string {
  const middle = mark
    ? `${plain(mark.takenBy, longest.takenBy)}\n&8 ${plain(mark.logHead, longest.logHead)}`
    : '';
  // A blank parts the size from the words: “&82026” would be a size of its own.
  return `&L&8 ${plain(title, longest.title)}&C&8 ${middle}&R&8 &P / &N`;
}

/** Words that hold no code: an ampersand doubled is itself, a line's end would begin another line. */
function plain(text: string, most: number): string {
  let cut = '';
  for (const character of safeText(text).replaceAll(/\s+/g, ' ')) {
    const written = character === '&' ? '&&' : character;
    if (cut.length + written.length > most) break;
    cut += written;
  }
  return cut;
}
