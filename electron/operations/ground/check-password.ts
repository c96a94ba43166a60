import { passwordFault, shortestPassword } from '../../domain/access/password-rules';
import { withSecret, type SecretText } from '../../ledger/file/secret';
import { OperationFailure } from './failure';

export { shortestPassword };

const charactersOf = (secret: SecretText) => withSecret(secret, (typed) => typed.characters());

/** Throws `password.short`, `password.blank`, `password.common` or `password.same`. */
export function checkPassword(password: SecretText, former?: SecretText): void {
  const typed = charactersOf(password);
  const before = former === undefined ? undefined : charactersOf(former);
  const fault = passwordFault(typed, before);
  typed.fill(0);
  before?.fill(0);
  if (fault) throw new OperationFailure(`password.${fault}`);
}
