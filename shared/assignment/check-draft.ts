import type {
  AssignmentBoard,
  AssignmentBreach,
  AssignmentMove,
  AssignmentRuleName,
  BoardCard,
  BoardPerson,
  DraftCheck,
  PersonLoad,
} from '../models/assignment';
import { hardRules } from '../models/assignment';
import type { AssignmentRules } from '../models/assignment-rules';
import type { MessageValues } from '../models/message-values';
import { careClassTexts, careTierTexts, ownerRoleTexts, prospectText } from '../text/assignment';
import type { Language } from '../text/message';
import { mayOwn } from './capacity';
import { personLoads } from './person-loads';

/** What a draft is checked against. */
export interface DraftScope {
  readonly board: Pick<AssignmentBoard, 'people' | 'cards'>;
  readonly rules: AssignmentRules;
  /** First day that counts. */
  readonly on: string;
  readonly language: Language;
}

/** A relationship of this many months is not ended without a reason. */
const longRelationshipMonths = 12;

/** Whether somebody is away on a day; without a last day they left for good. */
export function isOnLeave(
  { leaveFrom, leaveUntil }: Pick<BoardPerson, 'leaveFrom' | 'leaveUntil'>,
  on: string,
): boolean {
  return leaveFrom !== null && leaveFrom <= on && (leaveUntil === null || on <= leaveUntil);
}

/**
 * Every rule that a draft breaks, with the numbers, and who gains and loses by it
 * (docs/rules/assignment.md#hard-and-soft-rules-of-a-draft).
 */
export function checkDraft(scope: DraftScope, moves: readonly AssignmentMove[]): DraftCheck {
  const { board, rules } = scope;
  const cards = new Map(board.cards.map((card) => [card.clientNo as string, card]));
  const target = new Map(moves.map(({ clientNo, to }) => [clientNo, to]));
  const ownerAfter = ({ clientNo, owner }: Pick<BoardCard, 'clientNo' | 'owner'>) =>
    target.has(clientNo) ? target.get(clientNo)! : owner;
  const before = personLoads(
    board.people,
    board.cards,
    (each) => cards.get(each.clientNo)!.owner,
    rules,
  );
  const after = personLoads(
    board.people,
    board.cards,
    (each) => ownerAfter(cards.get(each.clientNo)!),
    rules,
  );
  const changed = board.cards.filter((card) => ownerAfter(card) !== card.owner);
  const people = board.people.map(({ staffNo, name }) => ({
    staffNo,
    name,
    before: before.get(staffNo)!,
    after: after.get(staffNo)!,
    gains: changed.filter((card) => ownerAfter(card) === staffNo).length,
    loses: changed.filter((card) => card.owner === staffNo).length,
  }));
  return {
    breaches: [
      ...moves.flatMap((move) => moveBreaches(scope, move, cards.get(move.clientNo))),
      ...people.flatMap((each) => capacityBreaches(scope, each.before, each.after)),
      ...familyBreaches(scope, changed, ownerAfter),
    ],
    people,
    changesOfOwner: changed.filter((card) => card.owner !== null && ownerAfter(card) !== null)
      .length,
    newlyOwned: changed.filter((card) => card.owner === null).length,
    released: changed.filter((card) => ownerAfter(card) === null).length,
  };
}

function breach(
  rule: AssignmentRuleName,
  subject: { readonly clientNo?: string | null; readonly staffNo?: string | null },
  values: MessageValues,
): AssignmentBreach {
  const isHard = (hardRules as readonly string[]).includes(rule);
  const { clientNo = null, staffNo = null } = subject;
  return { rule, isHard, clientNo, staffNo, values };
}

const inLanguage = (text: { readonly zh: string; readonly en: string }, language: Language) =>
  language === 'en' ? text.en : text.zh;

/** The rules that one move breaks by itself; caps and families are seen over the whole draft. */
export function moveBreaches(
  scope: DraftScope,
  { clientNo, to }: AssignmentMove,
  card: BoardCard | undefined,
): AssignmentBreach[] {
  if (!card) return [breach('clientUnknown', { clientNo, staffNo: to }, { clientNo })];
  if (to === card.owner) return [];
  const leaving = leavingBreaches(scope, card);
  if (to === null) return leaving;
  const person = scope.board.people.find(({ staffNo }) => staffNo === to);
  if (!person) {
    return [breach('personUnknown', { clientNo, staffNo: to }, { staffNo: to })];
  }
  return [...personBreaches(scope, card, person), ...leaving];
}

function leavingBreaches({ board }: DraftScope, card: BoardCard): AssignmentBreach[] {
  const { clientNo, owner, monthsWithOwner: months } = card;
  if (owner === null || months < longRelationshipMonths) return [];
  const name = board.people.find(({ staffNo }) => staffNo === owner)?.name ?? owner;
  const subject = { clientNo, staffNo: owner };
  return [breach('longRelationship', subject, { clientNo, person: name, months })];
}

function personBreaches(
  { rules, on, language, board }: DraftScope,
  card: BoardCard,
  person: BoardPerson,
): AssignmentBreach[] {
  const { clientNo } = card;
  const subject = { clientNo, staffNo: person.staffNo };
  const found: AssignmentBreach[] = [];
  const add = (rule: AssignmentRuleName, values: MessageValues) =>
    found.push(breach(rule, subject, values));
  if (!mayOwn(person, card.careClass, rules)) {
    const role = inLanguage(ownerRoleTexts[person.role], language);
    const careClass = inLanguage(
      card.isProspect ? prospectText : careClassTexts[card.careClass],
      language,
    );
    add('classNotTaken', { person: person.name, role, class: careClass });
  }
  if (isOnLeave(person, on)) {
    const until = person.leaveUntil ?? '…';
    add('onLeave', { person: person.name, from: person.leaveFrom!, until });
  }
  if (card.branch !== null && person.branch !== null && card.branch !== person.branch) {
    const { branch, name } = { branch: card.branch, name: person.name };
    add('otherBranch', { clientNo, branch, person: name, personBranch: person.branch });
  }
  if (card.pinnedTo !== null && card.pinnedTo !== person.staffNo) {
    const pinned = board.people.find(({ staffNo }) => staffNo === card.pinnedTo)?.name;
    add('pinned', { clientNo, pinned: pinned ?? card.pinnedTo });
  }
  const missing = card.tags.filter((tag) => !person.tags.includes(tag));
  if (missing.length > 0) {
    add('missingTags', { clientNo, tags: missing.join('、'), person: person.name });
  }
  return found;
}

/** Caps and loads. Only what the draft makes worse: whoever is over already may still give clients away. */
export function capacityBreaches(
  { board, language }: DraftScope,
  before: PersonLoad,
  after: PersonLoad,
): AssignmentBreach[] {
  const { staffNo } = after;
  const person = board.people.find((each) => each.staffNo === staffNo)?.name ?? staffNo;
  const found = after.tiers.flatMap(({ tier, clients, cap }, index) => {
    // A tier that is not taken at all is a rule of its own.
    if (cap === 0 || clients <= cap || clients <= before.tiers[index]!.clients) return [];
    const name = inLanguage(careTierTexts[tier], language);
    const values = { person, tier: name, clients, cap, over: clients - cap };
    return [breach('tierCap', { staffNo }, values)];
  });
  if (after.state === 'over' && after.load > before.load) {
    const values = { person, load: after.load.toFixed(3), limit: after.limit.toFixed(3) };
    found.push(breach('load', { staffNo }, values));
  }
  return found;
}

function familyBreaches(
  { board }: DraftScope,
  changed: readonly BoardCard[],
  ownerAfter: (card: BoardCard) => string | null,
): AssignmentBreach[] {
  const touched = new Set(changed.map(({ family }) => family).filter((each) => each !== null));
  return [...touched].flatMap((family) => {
    const members = board.cards.filter((card) => card.family === family);
    const countOf = (owner: (card: BoardCard) => string | null) =>
      new Set(members.map(owner).filter((each) => each !== null)).size;
    const [owned, owners] = [countOf(({ owner }) => owner), countOf(ownerAfter)];
    if (owners < 2 || owners <= owned) return [];
    const values = { family: family.replace(/#\d+$/, ''), owners };
    return [breach('familySplit', { clientNo: members[0]!.clientNo }, values)];
  });
}
