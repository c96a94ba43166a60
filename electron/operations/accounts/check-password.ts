import { passwordFault, shortestPassword } from '../../domain/access/password-rules';
import { OperationFailure } from '../failure';

export { shortestPassword };

/** Throws `password.short`, `password.blank`, `password.common` or `password.same`. */
export function checkPassword(password: string, former?: string): void {
  const fault = passwordFault(password, former);
  if (fault) throw new OperationFailure(`password.${fault}`);
}
