import type { RawRemark } from '../../shared/models/grid';

/** Controls that no text holds; some of them separate columns, which `separators` says. */
const controls = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/g;

/** Text without its control characters, and what is to be said about them. */
interface CleanText {
  readonly text: string;
  readonly remarks: readonly RawRemark[];
}

/** Takes control characters out, the zeros that hosts pad with too; those of `separator` stay. */
export function withoutControls(text: string, separator: string): CleanText {
  const first = text.search(controls);
  if (first < 0) return { text, remarks: [] };
  let count = 0;
  let firstFound = -1;
  const codes = new Set<string>();
  const clean = text.replace(controls, (control, at: number) => {
    if (separator.includes(control)) return control;
    if (firstFound < 0) firstFound = at;
    count += 1;
    codes.add(`0x${control.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`);
    return '';
  });
  if (count === 0) return { text, remarks: [] };
  const row = text.slice(0, firstFound).split(/\r+\n|\n|\r/).length;
  const values = { count, row, codes: [...codes].join(' ') };
  return { text: clean, remarks: [{ code: 'controlsRemoved', row: null, column: null, values }] };
}
