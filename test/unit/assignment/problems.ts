import fc from 'fast-check';
import type {
  Assignee,
  AssignmentProblem,
  ClientToAssign,
} from '../../../electron/domain/assignment/assignment-problem';
import { defaultAssignmentRules, type OwnerRole } from '../../../shared/models/assignment-rules';
import { careClasses, type CareClass } from '../../../shared/models/care-class';

/** Somebody of ability 1.0 without anything special. */
export function assignee(
  staffNo: string,
  role: OwnerRole = 'rm',
  more: Partial<Assignee> = {},
): Assignee {
  return {
    staffNo,
    role,
    abilityPercent: 100,
    caps: {},
    tags: [],
    branch: null,
    takesNew: true,
    base: {},
    ...more,
  };
}

/** A client without owner, tags, family or pin. */
export function client(
  clientNo: string,
  careClass: CareClass,
  more: Partial<ClientToAssign> = {},
): ClientToAssign {
  return {
    clientNo,
    careClass,
    owner: null,
    monthsWithOwner: 0,
    tags: [],
    branch: null,
    family: null,
    pinnedTo: null,
    ...more,
  };
}

/** So many clients of a class without owners. */
export function clientsOf(careClass: CareClass, count: number): ClientToAssign[] {
  return Array.from({ length: count }, (_, index) => client(`${careClass}${index + 1}`, careClass));
}

/** People of a role, numbered. */
export function peopleOf(role: OwnerRole, count: number): Assignee[] {
  return Array.from({ length: count }, (_, index) => assignee(`${role}${index + 1}`, role));
}

/** Caps so small that a dozen clients press against them. */
const tightRules = {
  ...defaultAssignmentRules,
  roles: {
    ...defaultAssignmentRules.roles,
    rm: { ...defaultAssignmentRules.roles.rm, caps: { diamond: 3, platinum: 5, gold: 6 } },
    advisor: { ...defaultAssignmentRules.roles.advisor, caps: { diamond: 4, platinum: 6 } },
    lobbyManager: { ...defaultAssignmentRules.roles.lobbyManager, caps: { gold: 4 } },
    teller: { ...defaultAssignmentRules.roles.teller, caps: { gold: 3 } },
  },
};

const tags = ['粤语', '英语'];
const staffNumbers = ['s1', 's2', 's3', 's4', 's5'];

const anyAssignee = (staffNo: string): fc.Arbitrary<Assignee> =>
  fc
    .record({
      role: fc.constantFrom<OwnerRole>('rm', 'rm', 'rm', 'advisor', 'lobbyManager', 'teller'),
      abilityPercent: fc.constantFrom(50, 80, 100, 100, 130, 150),
      tags: fc.subarray(tags),
      takesNew: fc.boolean().map((value) => value || staffNo !== 's1'),
      base: fc.constantFrom({}, {}, { gold: 1 }, { platinum: 1 }),
    })
    .map((more) => assignee(staffNo, more.role, more));

const anyClient = (
  clientNo: string,
  classes: readonly CareClass[],
  families: boolean,
): fc.Arbitrary<ClientToAssign> =>
  fc
    .record({
      careClass: fc.constantFrom(...classes),
      owner: fc.constantFrom(null, ...staffNumbers),
      monthsWithOwner: fc.constantFrom(0, 5, 14, 30, 90),
      tags: fc.subarray(tags),
      family: families ? fc.constantFrom(null, null, 'a', 'b') : fc.constant(null),
      pinnedTo: fc.constantFrom(null, null, null, null, null, null, 's2'),
    })
    .map(({ careClass, ...more }) => client(clientNo, careClass, more));

/** Up to fourteen clients and five people; with `classes` of one tier it is a plain flow. */
export function anyProblem(
  options: { readonly classes?: readonly CareClass[]; readonly families?: boolean } = {},
): fc.Arbitrary<AssignmentProblem> {
  const { classes = careClasses, families = true } = options;
  return fc
    .record({ people: fc.integer({ min: 1, max: 5 }), clients: fc.integer({ min: 1, max: 14 }) })
    .chain(({ people, clients }) =>
      fc.record({
        assignees: fc.tuple(...staffNumbers.slice(0, people).map(anyAssignee)),
        clients: fc.tuple(
          ...Array.from({ length: clients }, (_, index) =>
            anyClient(`c${String(index).padStart(2, '0')}`, classes, families),
          ),
        ),
        rules: fc.constant(tightRules),
      }),
    );
}
