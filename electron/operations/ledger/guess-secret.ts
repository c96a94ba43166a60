import { keepGuesses, readGuesses } from '../../ledger/access/guess-record';
import { secondsToWait } from '../../ledger/access/login-delay';
import type { ErrorCode } from '../../../shared/text/errors';
import { OperationFailure } from '../ground/failure';

/** Where wrong passwords are counted that belong to no account of the ledger: beside it. */
const guessPath = (ledgerPath: string) => `${ledgerPath}.guesses`;

/** What is guessed at. */
interface GuessedAt {
  /** The ledger beside which wrong ones are counted. */
  readonly ledgerPath: string;
  /** What the count belongs to, also for a copy of it. */
  readonly name: string;
  readonly now: string;
  /** The refusals that count as a wrong guess. */
  readonly wrong: readonly ErrorCode[];
}

/**
 * Tries a secret; wrong ones are counted as they are for the ledger, and cost the same growing wait, also
 * after a restart. Throws `password.wait`, or what the try throws.
 */
export function countGuess<Value>(guessed: GuessedAt, attempt: () => Value): Value {
  const { name, now } = guessed;
  const record = guessPath(guessed.ledgerPath);
  const { failures, lastFailureAt } = readGuesses(record, name);
  const seconds = secondsToWait(failures, lastFailureAt, Date.parse(now));
  if (seconds > 0) throw new OperationFailure('password.wait', { seconds });
  try {
    const value = attempt();
    keepGuesses(record, name, { failures: 0, lastFailureAt: null });
    return value;
  } catch (error) {
    if (error instanceof OperationFailure && guessed.wrong.includes(error.code)) {
      keepGuesses(record, name, { failures: failures + 1, lastFailureAt: now });
    }
    throw error;
  }
}
