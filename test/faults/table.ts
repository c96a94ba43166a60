import type { FaultRow } from './try-points';

const count = (done: number, of: number) => (of > done ? `${done} of ${of}` : String(done));
const messages = ({ clear, messages: all }: FaultRow) => (all === 0 ? '—' : `${clear} of ${all}`);

/** A row may pass when something was tried, all is intact and every message is clear. */
export const isSound = (row: FaultRow): boolean =>
  row.intact === row.tried && row.clear === row.messages;

const cells = (row: FaultRow): string[] => [
  row.fault,
  row.tried === 0 ? `not tried: ${row.note}` : count(row.tried, row.of),
  row.tried === 0 ? '—' : count(row.intact, row.tried),
  messages(row),
];

const head = ['fault', 'tried', 'intact', 'clear message'];

/** The table as plain lines. */
export function textTable(rows: readonly FaultRow[]): string {
  const lines = [head, ...rows.map(cells)];
  const widths = head.map((_, at) => Math.max(...lines.map((line) => line[at]!.length)));
  return lines
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The table for docs/faults.md. */
export function markdownTable(rows: readonly FaultRow[]): string {
  const line = (values: readonly string[]) => `| ${values.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map((row) => line(cells(row)))].join(
    '\n',
  );
}
