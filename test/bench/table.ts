/** A table of the benchmark; the first column is text, all others are figures. */
export interface BenchTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Lines below it: what was not measured, and why. */
  readonly notes?: readonly string[];
}

/** The table as lines of text, its columns lined up. */
export function formatTable({ title, head, rows, notes = [] }: BenchTable): string {
  const widths = head.map((text, column) =>
    Math.max(text.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((text, column) =>
        column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0),
      )
      .join('   ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width));
  const body = [head, rule, ...rows].map((cells) => `  ${line(cells)}`);
  return [title, '', ...body, ...notes.map((note) => `  ${note}`), ''].join('\n');
}

/** Milliseconds as seconds. */
export const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
/** Milliseconds, those below ten with two decimals. */
export const milliseconds = (ms: number) => `${ms.toFixed(ms < 10 ? 2 : 1)} ms`;
/** A whole number with separators. */
export const count = (value: number) => Math.round(value).toLocaleString('en-US');
/** How many things a second. */
export const perSecond = (things: number, ms: number) => count((things / ms) * 1000);
/** Bytes as megabytes; small ones with a decimal. */
export const megabytes = (bytes: number | null) =>
  bytes === null
    ? 'unknown'
    : `${bytes < 10 * 1024 ** 2 ? (bytes / 1024 ** 2).toFixed(1) : count(bytes / 1024 ** 2)} MB`;
/** A share as a percentage. */
export const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
/** How many times as long; two digits tell apart what matters. */
export const ratio = (value: number, reference: number) => (value / reference).toFixed(2);
