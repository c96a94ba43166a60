import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraft, type DraftScope } from '../../../shared/assignment/check-draft';
import { judgePlace, ownedAfter } from '../../../shared/assignment/judge-place';
import { personLoads } from '../../../shared/assignment/person-loads';
import { rulesInForce } from '../../../shared/assignment/rules-in-force';
import type { BoardCard, BoardPerson } from '../../../shared/models/assignment';
import {
  defaultAssignmentRules,
  ownerRoles,
  type AssignmentRules,
} from '../../../shared/models/assignment-rules';
import { careClasses } from '../../../shared/models/care-class';

/** Small caps, so that random outlets run full. */
const rules: AssignmentRules = {
  ...defaultAssignmentRules,
  roles: {
    ...defaultAssignmentRules.roles,
    rm: { ...defaultAssignmentRules.roles.rm, caps: { diamond: 2, platinum: 4, gold: 8 } },
    teller: { ...defaultAssignmentRules.roles.teller, caps: { gold: 2 } },
  },
};

const staffNos = ['a', 'b', 'c'] as const;
const anyPerson = (staffNo: string) =>
  fc
    .record({
      role: fc.constantFrom(...ownerRoles),
      abilityPercent: fc.constantFrom(50, 100, 150),
      tags: fc.subarray(['粤语', '对公']),
      branch: fc.constantFrom(null, '东', '西'),
      isAway: fc.boolean(),
    })
    .map(({ isAway, ...rest }) => ({
      staffNo,
      name: staffNo,
      caps: {},
      ...rest,
      leaveFrom: isAway ? '2026-11-01' : null,
      leaveUntil: null,
      onLeave: isAway,
    }));
const anyCard = (clientNo: string): fc.Arbitrary<BoardCard> =>
  fc.record({
    clientNo: fc.constant(clientNo),
    name: fc.constant(clientNo),
    careClass: fc.constantFrom(...careClasses),
    tierName: fc.constant(''),
    isProspect: fc.boolean(),
    aum: fc.constant(1),
    average: fc.constant(1),
    nearMiss: fc.constantFrom(null, 'up' as const, 'down' as const),
    owner: fc.constantFrom(null, ...staffNos),
    ownerSource: fc.constant('decided' as const),
    ownedSince: fc.constant(null),
    monthsWithOwner: fc.constantFrom(0, 30),
    branch: fc.constantFrom(null, '东', '西'),
    tags: fc.subarray(['粤语', '对公']),
    // Families are judged by the whole check only.
    family: fc.constant(null),
    pinnedTo: fc.constantFrom(null, null, ...staffNos),
    claim: fc.constant(null),
  });

const anyScope: fc.Arbitrary<DraftScope> = fc
  .record({
    people: fc.tuple(...staffNos.map(anyPerson)),
    cards: fc.tuple(...Array.from({ length: 12 }, (_, index) => anyCard(String(index)))),
  })
  .map(({ people, cards }) => {
    const loads = personLoads(
      people,
      cards,
      ({ clientNo }) => cards.find((card) => card.clientNo === clientNo)!.owner,
      rules,
    );
    return {
      board: {
        cards,
        people: people.map((each): BoardPerson => ({ ...each, ...loads.get(each.staffNo)! })),
      },
      rules,
      on: '2026-11-02',
      language: 'zh-CN',
    };
  });

describe('the quick judgement while clients are carried', () => {
  it('names exactly the rules that the whole check names for those moves', () => {
    fc.assert(
      fc.property(
        anyScope,
        fc.subarray(
          Array.from({ length: 12 }, (_, index) => index),
          { minLength: 1 },
        ),
        fc.constantFrom(null, ...staffNos),
        (scope, chosen, to) => {
          const carried = chosen.map((index) => scope.board.cards[index]!);
          const person = scope.board.people.find(({ staffNo }) => staffNo === to) ?? null;
          const judged = judgePlace(scope, ownedAfter(scope.board, []), carried, person);
          const wordsOf = (breaches: readonly object[]) =>
            breaches.map((each) => JSON.stringify(each)).sort();
          const moves = carried.map(({ clientNo }) => ({ clientNo, to }));
          const byCard = checkDraft(scope, moves).breaches.filter(
            ({ rule }) => rule !== 'tierCap' && rule !== 'load',
          );
          expect(
            wordsOf(judged.breaches.filter(({ rule }) => rule !== 'tierCap' && rule !== 'load')),
          ).toEqual(wordsOf(byCard));
          // Fullness is judged for those who may go there at all.
          const accepted = judged.accepted.map((clientNo) => ({ clientNo, to }));
          const full = checkDraft(scope, accepted).breaches.filter(
            ({ rule, staffNo }) => (rule === 'tierCap' || rule === 'load') && staffNo === to,
          );
          expect(judged.isFull).toBe(full.length > 0);
        },
      ),
      { numRuns: 400 },
    );
  });
});

it('the rules of a day are those that began last before it', () => {
  const version = (effectiveFrom: string | null, targetPercent: number) => ({
    effectiveFrom,
    reason: '',
    recordedAt: null,
    recordedBy: null,
    rules: { ...defaultAssignmentRules, targetPercent },
  });
  const versions = [version('2027-01-01', 95), version('2026-01-01', 90), version(null, 80)];
  const targetOn = (day: string) => rulesInForce(versions, day).targetPercent;
  expect(targetOn('2025-12-31')).toBe(80);
  expect(targetOn('2026-06-01')).toBe(90);
  expect(targetOn('2027-01-01')).toBe(95);
});
