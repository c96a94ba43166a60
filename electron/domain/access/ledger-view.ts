import type { AssignmentRules } from '../../../shared/models/assignment-rules';
import type { LedgerView, OwnClients } from '../../../shared/models/ledger-view';
import type { Role } from '../../../shared/models/session';
import type { Settings } from '../../../shared/models/settings';
import { permissionsOf } from './permissions';

/** Who somebody is that looks at the ledger. */
interface Viewer {
  readonly role: Role;
  readonly staffNo: string | null;
  /** Day of the confidentiality agreement; null where none is on record. */
  readonly agreementSignedOn: string | null;
}

const everybody: OwnClients = { kind: 'all' };

function ownOf({ role, staffNo }: Viewer, rules: AssignmentRules): OwnClients {
  switch (role) {
    case 'head':
    case 'auditor':
      return everybody;
    case 'rm':
      return { kind: 'some', staffNo, classes: [], supported: false };
    case 'advisor':
      return { kind: 'some', staffNo, classes: [], supported: true };
    case 'lobbyManager':
    case 'teller':
      // Their own band is what the rules of the assignment let them own (docs/rules/access.md#who-sees-whom).
      return { kind: 'some', staffNo, classes: rules.roles[role].classes, supported: false };
  }
}

/**
 * What an account sees: a head everything, relationship managers their own clients, lobby managers and tellers
 * their band, auditors everybody without names; whoever has not signed the confidentiality agreement nothing
 * but masked data (docs/rules/access.md#who-sees-whom).
 */
export function viewOf(viewer: Viewer, settings: Settings, rules: AssignmentRules): LedgerView {
  const { role } = viewer;
  const signed = viewer.agreementSignedOn !== null;
  const full = role === 'head' || settings.fullNameRoles.some((each) => each === role);
  return {
    own: ownOf(viewer, rules),
    // An auditor who misses clients could not audit.
    others: role === 'auditor' || role === 'head' ? 'masked' : settings.othersClients,
    names: signed && full,
    numbers: signed && permissionsOf[role].includes('reveal'),
    texts: signed,
  };
}

/** Whether a view leaves nothing out: the ledger itself can be read. */
export function isWhole({ own, names, numbers, texts }: LedgerView): boolean {
  return own.kind === 'all' && names && numbers && texts;
}
