import type {
  Assignee,
  AssignmentProblem,
  ClientToAssign,
} from '../../electron/domain/assignment/assignment-problem';
import { defaultAssignmentRules, type OwnerRole } from '../../shared/models/assignment-rules';
import type { CareClass } from '../../shared/models/care-class';

/** Numbers that look like chance and are the same every time. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const tags = ['粤语', '英语', '外汇', '老年', '企业主'];
const shares: readonly (readonly [CareClass, number])[] = [
  ['diamond', 0.04],
  ['platinum', 0.19],
  ['goldUpper', 0.49],
  ['goldLower', 1],
];

function people(count: number, next: () => number): Assignee[] {
  const roleOf = (index: number): OwnerRole => {
    const place = index / count;
    if (place < 0.55) return 'rm';
    return place < 0.72 ? 'lobbyManager' : 'teller';
  };
  return Array.from({ length: count }, (_, index) => ({
    staffNo: `s${String(index).padStart(2, '0')}`,
    role: roleOf(index),
    abilityPercent: [80, 90, 100, 100, 110, 120][Math.floor(next() * 6)]!,
    caps: {},
    tags: tags.filter(() => next() < 0.4),
    branch: null,
    takesNew: true,
    base: {},
  }));
}

/**
 * An outlet of a size: a third without owners, the others with one for up to eight years, every
 * fifth with a tag, every tenth in a family of two to four. Caps grow with the clients, so that all
 * of the load is used but a little.
 */
export function outletOf(clients: number, staff: number): AssignmentProblem {
  const next = sequence(clients + staff);
  const assignees = people(staff, next);
  const list = Array.from({ length: clients }, (_, index): ClientToAssign => {
    const draw = next();
    const careClass = shares.find(([, upTo]) => draw < upTo)![0];
    const owner = next() < 0.34 ? null : assignees[Math.floor(next() * staff)]!.staffNo;
    return {
      clientNo: String(index).padStart(6, '0'),
      careClass,
      owner,
      monthsWithOwner: owner === null ? 0 : Math.floor(next() * 96),
      tags: next() < 0.2 ? [tags[Math.floor(next() * tags.length)]!] : [],
      branch: null,
      family: next() < 0.1 ? `f${Math.floor(next() * clients * 0.035)}` : null,
      pinnedTo: null,
    };
  });
  return { assignees, clients: list, rules: capsFor(clients, staff) };
}

/** The default caps in the measure of the outlet: fifteen hundred clients for twelve people fit them. */
function capsFor(clients: number, staff: number): AssignmentProblem['rules'] {
  const growth = clients / staff / 125;
  const roles = Object.fromEntries(
    Object.entries(defaultAssignmentRules.roles).map(([role, capacity]) => {
      const caps = Object.fromEntries(
        Object.entries(capacity.caps).map(([tier, cap]) => [
          tier,
          Math.ceil((cap * growth) / 10) * 10,
        ]),
      );
      return [role, { ...capacity, caps }];
    }),
  ) as AssignmentProblem['rules']['roles'];
  return { ...defaultAssignmentRules, roles };
}
