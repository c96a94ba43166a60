import type { Role } from './session';

/** An account as the head sees it. */
export interface AccountLine {
  readonly id: number;
  readonly displayName: string;
  readonly role: Role;
  /** Number in the staff list; null where the account belongs to nobody on it. */
  readonly staffNo: string | null;
  readonly createdAt: string;
  readonly lastLoginAt: string | null;
  readonly disabled: boolean;
  /** Locked by wrong passwords, until a head unlocks it. */
  readonly locked: boolean;
  /** Day of the confidentiality agreement; without it the account sees masked data only. */
  readonly agreementSignedOn: string | null;
  /** Last day on which its key of the old form opens; null where the key is bound to the account. */
  readonly oldKeyUntil: string | null;
}
