/** Figures a month file may state, in the order files like to show them. */
export const allFigures = /** @type {const} */ ([
  'aumDailyAvg3m',
  'aumDailyAvgMonth',
  'aumDailyAvgYear',
  'aumPointInTime',
  'demandDeposit',
  'timeDeposit',
  'structuredDeposit',
  'wealthProduct',
  'fund',
  'insurance',
  'bond',
]);

/**
 * The clients of one month of the outlet with their figures, by client number.
 * @param {import('./types.mjs').Outlet} outlet
 * @param {number} at which month
 */
export function rowsOfMonth(outlet, at) {
  return outlet.clients.flatMap((client) => {
    const figures = client.figures[at];
    return figures ? [{ client, figures }] : [];
  });
}

/**
 * Sums in fen, field by field.
 * @template {keyof import('./types.mjs').Figures} Field
 * @param {readonly { figures: import('./types.mjs').Figures }[]} rows
 * @param {readonly Field[]} fields
 * @returns {Record<string, number>}
 */
export function sumFigures(rows, fields) {
  return Object.fromEntries(
    fields.map((field) => [field, rows.reduce((sum, { figures }) => sum + figures[field], 0)]),
  );
}
