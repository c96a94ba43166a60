import { permissions, type Permission, type Role } from '../../../shared/models/session';

/** What each role may do (docs/rules/access.md#roles); checked in the main process for every call. */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  head: permissions,
  rm: ['open', 'read', 'claim', 'contact', 'card.apply', 'card.print', 'export', 'reveal'],
  advisor: ['open', 'read', 'contact'],
  lobbyManager: ['open', 'read', 'contact'],
  teller: ['open', 'read', 'contact', 'card.stock'],
  auditor: ['open', 'read', 'audit'],
};
