import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import { toFailure } from '../../electron/operations/ground/failure';
import type { Deed } from './deeds';
import { openIn, stateOf } from './outlet';
import { saysNothingDone, sentenceOf, type Ran } from './run-command';

/** What one try came to: sentences of what is wrong, none where all is well. */
export interface Verdict {
  readonly broken: readonly string[];
  /** Whether the program had to say something, and said it clearly; null where there was nothing to say. */
  readonly clear: boolean | null;
  /** What it said instead. */
  readonly said?: string;
}

/**
 * Opens the ledger as the program does after a fault, and judges: every page, reference and invariant, the
 * audit chain; what was acknowledged is there; otherwise all of it or nothing.
 */
export function judge(deed: Deed, folder: string, ran: Ran): Verdict {
  const code = ran.signal === null && ran.code !== 0 ? sentenceOf(ran.err) : null;
  const broken: string[] = [];
  try {
    broken.push(...deed.inspectFile(folder), ...judgeOpened(deed, folder, ran));
    if (saysNothingDone(code) && !isAsBefore(deed, folder)) broken.push(`${code}, yet it is done`);
  } catch (error) {
    const failure = toFailure(error);
    broken.push(`does not open: ${failure.code} ${failure.detail ?? ''}`);
  }
  if (ran.code === 0 || ran.signal === 'SIGKILL') return { broken, clear: null };
  return {
    broken,
    clear: code !== null,
    said: ran.err.slice(0, 600) || `${ran.code} ${ran.signal}`,
  };
}

function isAsBefore(deed: Deed, folder: string): boolean {
  const session = openIn(folder);
  try {
    return stateOf(session.db) === deed.before;
  } finally {
    session.close();
  }
}

function judgeOpened(deed: Deed, folder: string, { acknowledged }: Ran): string[] {
  const session = openIn(folder);
  try {
    const state = stateOf(session.db);
    const known = state === deed.before || state === deed.after;
    return [
      ...session.damage.map(({ kind }) => `damage: ${kind}`),
      ...verifyLedger(session, 'en').problems,
      ...(known ? [] : ['something half done is there']),
      ...(acknowledged && state !== deed.after ? ['an acknowledged change is lost'] : []),
      ...deed.inspect(folder, { acknowledged, state }),
    ];
  } finally {
    session.close();
  }
}
