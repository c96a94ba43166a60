/**
 * Sets each counted figure beside the one that is kept. A figure that is not kept yet may be anything.
 * @param {import('./count-house.mjs').Figure[]} figures
 * @param {Record<string, number>} kept
 */
export function judgeFigures(figures, kept) {
  return figures.map(({ name, title, wanted, value }) => ({
    name,
    title,
    wanted,
    value,
    kept: kept[name],
    verdict: verdictOf(value, kept[name], wanted),
  }));
}

function verdictOf(value, kept, wanted) {
  if (kept !== undefined && value > kept) return 'worse';
  if (kept !== undefined && value < kept) return 'better';
  return value <= wanted ? 'reached' : 'same';
}

/** The table as lines of text: what is counted, the figure now, the one kept, the one wanted. */
export function tableOf(rows) {
  const cells = rows.map(({ title, value, kept, wanted, verdict }) => [
    title,
    String(value),
    kept === undefined ? '–' : String(kept),
    String(wanted),
    verdict,
  ]);
  const all = [['figure', 'now', 'kept', 'wanted', ''], ...cells];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  return all.map((row) =>
    row
      .map((cell, column) => padded(cell, column, widths))
      .join('  ')
      .trimEnd(),
  );
}

const padded = (cell, column, widths) =>
  column === 0 || column === 4 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]);

/** Whether a figure has got worse than the one kept. */
export const hasFallenBack = (rows) => rows.some(({ verdict }) => verdict === 'worse');
