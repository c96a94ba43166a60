import { randomInt } from 'node:crypto';
import { it } from 'vitest';
import { isLong } from '../helpers/extent';
import { LedgerWalk } from '../helpers/ledger-walk';

/** A seed of one's own walks the same way again. */
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
