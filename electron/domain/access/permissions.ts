import { permissions, type Permission, type Role } from '../../../shared/models/session';

/** What each role may do (paper 80); checked in the main process for every call. */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  head: permissions,
  rm: ['open', 'read', 'claim', 'card.apply', 'card.print', 'export', 'reveal'],
  advisor: ['open', 'read'],
  lobbyManager: ['open', 'read'],
  teller: ['open', 'read', 'card.stock'],
  auditor: ['open', 'read', 'audit'],
};
