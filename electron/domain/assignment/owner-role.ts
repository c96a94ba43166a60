import type { OwnerRole } from '../../../shared/models/assignment-rules';

/** Words of staff lists for roles that may own clients, the more special ones first. */
const words: readonly (readonly [RegExp, OwnerRole])[] = [
  [/顾问|advisor/i, 'advisor'],
  [/理财经理|客户经理|^rm$/i, 'rm'],
  [/大堂|lobby/i, 'lobbyManager'],
  [/柜员|柜台|teller/i, 'teller'],
  [/负责人|行长|主任|^head$/i, 'head'],
];

/**
 * The role that a staff list's word stands for, or null where it owns no clients
 * (docs/rules/assignment.md#job-title-to-role).
 */
export function ownerRoleOf(role: string): OwnerRole | null {
  return words.find(([pattern]) => pattern.test(role.trim()))?.[1] ?? null;
}
