/** Whether `npm run test:long` runs: walks and properties are tried many more times. */
export const isLong = process.env['TIERDESK_LONG'] === '1';

/** How often a property is tried with fresh values: a part in `npm test`, all in `npm run test:long`. */
export const tries = (usual: number, long: number): number => (isLong ? long : usual);

/** Guards against hanging, no more: a busy PC is slow, not wrong. */
export const guardMs = 600_000;
