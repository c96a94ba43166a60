import { randomInt } from 'node:crypto';
import { it } from 'vitest';
import { LedgerWalk } from '../helpers/ledger-walk';

/** `npm run test:long` takes the long way; a seed of one's own walks the same way again. */
const isLong = process.env['TIERDESK_LONG'] === '1';
const ownSeed = process.env['TIERDESK_WALK_SEED'];
const [walks, steps] = isLong ? [20, 500] : [1, 60];
const seeds = ownSeed
  ? [Number(ownSeed)]
  : Array.from({ length: walks }, () => randomInt(1, 2 ** 31));

it.each(seeds)(
  `says what a plain model says after each of ${steps} random operations (seed %i)`,
  (seed) => {
    new LedgerWalk(seed).run(steps);
  },
  30 * 60_000,
);
