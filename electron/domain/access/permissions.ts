import type { Permission, Role } from '../../../shared/models/session';

const everything: readonly Permission[] = [
  'open',
  'read',
  'import',
  'tier',
  'card.apply',
  'card.print',
  'export',
  'reveal',
  'settings',
  'audit',
];

/** What each role may do (paper 80); checked in the main process for every call. */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  head: everything,
  rm: ['open', 'read', 'card.apply', 'card.print', 'export', 'reveal'],
  advisor: ['open', 'read'],
  lobbyManager: ['open', 'read'],
  teller: ['open', 'read'],
  auditor: ['open', 'read', 'audit'],
};
