import { monthOf, type Day } from '../../../shared/models/calendar';
import type { ListChangeKind, NamedList, NamedListMember } from '../../../shared/models/scheme';
import { allNodes } from '../../../shared/models/scheme-reading';
import type { NamedListChange } from '../../../shared/models/tier-lists';
import { nameOfList } from '../../domain/tiering/presets/list-names';
import { isMonthClosed } from '../../ledger/months/months';
import {
  endMembership,
  findNamedList,
  findOpenMembership,
  insertListChange,
  insertMembership,
  insertNamedList,
  listNamedListChanges,
  listNamedListMembers,
  listNamedLists,
  type OpenMembership,
} from '../../ledger/tiering/named-lists';
import { listSchemes } from '../../ledger/tiering/schemes';
import { recordGroundChange } from '../../ledger/months/ground-changes';
import { requireClient } from '../ground/find-client';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';
import { listsIn } from './known-names';

/** Every list: those with members or begun by hand, and those that schemes name. */
export function showLists({ db }: Pick<Shown, 'db'>): NamedList[] {
  const lists = listNamedLists(db).map(({ code, name, members }) => ({
    code,
    // Lists of earlier programs were begun with their code for a name.
    name: name === code ? nameOfList(code) : name,
    members,
  }));
  const named = listSchemes(db).flatMap(({ scheme }) => listsIn(scheme));
  const missing = [...new Set(named)].filter((code) => !lists.some((list) => list.code === code));
  return [...lists, ...missing.map((code) => ({ code, name: nameOfList(code), members: 0 }))].sort(
    (a, b) => (a.code < b.code ? -1 : 1),
  );
}

/** Begins a list; throws `tiering.listExists`. */
export function createList(
  context: Ledger,
  wanted: { readonly code: string; readonly name: string },
): void {
  if (findNamedList(context.db, wanted.code)) {
    throw new OperationFailure('tiering.listExists', { list: wanted.code });
  }
  changeLedger(
    context,
    () => insertNamedList(context.db, wanted.code, wanted.name),
    () => ({ action: 'list.create', subject: wanted.code, detail: { name: wanted.name } }),
  );
}

/** The present members of a list; none for a list that only a scheme names. */
export function showListMembers(context: Pick<Shown, 'db'>, code: string): NamedListMember[] {
  const list = findNamedList(context.db, code);
  if (list) return listNamedListMembers(context.db, list.id);
  requireNamed(context, code);
  return [];
}

/** The dated changes of a list, newest first. */
export function showListChanges(context: Pick<Shown, 'db'>, code: string): NamedListChange[] {
  const list = findNamedList(context.db, code);
  if (list) return listNamedListChanges(context.db, list.id);
  requireNamed(context, code);
  return [];
}

function requireNamed(context: Pick<Shown, 'db'>, code: string): void {
  const lists = showLists(context).map((list) => list.code);
  if (!lists.includes(code)) {
    throw new OperationFailure('tiering.listMissing', { list: code, lists: lists.join('、') });
  }
}

/** The levels of a list in order, from the scheme whose tiers its members name; else none. */
function levelsOf({ db }: Pick<Shown, 'db'>, code: string): string[] {
  const found = listSchemes(db).find(({ scheme }) =>
    allNodes(scheme.root).some(
      (node) => node.kind === 'namedList' && node.list === code && node.rank === 'byMember',
    ),
  );
  return found ? found.scheme.tiers.map(({ name }) => name) : [];
}

/** What a change of level is called: up or down in the order of the levels. */
function kindOf(
  levels: readonly string[],
  before: string | null,
  after: string | null,
): ListChangeKind {
  const order = levels.indexOf(after ?? '') - levels.indexOf(before ?? '');
  return order < 0 ? 'down' : 'up';
}

interface ListChange {
  readonly list: string;
  readonly clientNo: string;
  readonly on: Day;
  readonly reason: string;
}

function checkOpen({ db }: Shown, day: Day): void {
  const month = monthOf(day);
  if (isMonthClosed(db, month)) throw new OperationFailure('tiering.monthClosed', { month });
}

function recordChange(
  context: Ledger,
  change: ListChange & { readonly listId: number; readonly clientId: number },
  kind: ListChangeKind,
  levels: { readonly before: string | null; readonly after: string | null },
): void {
  insertListChange(context.db, {
    listId: change.listId,
    clientId: change.clientId,
    kind,
    levelBefore: levels.before,
    levelAfter: levels.after,
    changedOn: change.on,
    reason: change.reason,
    recordedAt: context.now(),
    accountId: context.account.id,
  });
  recordGroundChange(context.db, {
    kind: 'lists',
    cause: 'set',
    at: context.now(),
    from: monthOf(change.on),
  });
}

/** Refuses a change dated before the membership it ends. */
function checkOrder(found: OpenMembership | undefined, change: ListChange): void {
  if (found && change.on < found.since) {
    throw new OperationFailure('tiering.listChangeTooEarly', {
      clientNo: change.clientNo,
      since: found.since,
    });
  }
}

/**
 * Puts a client on a list or moves them to another level, from a day on, with the reason
 * (docs/rules/tiering.md#named-lists: C4: 调入, 升级, 降级). Throws when the level is none of the list's, or nothing
 * would change.
 */
export function setListMember(
  context: Ledger,
  wanted: ListChange & { readonly level: string | null },
): void {
  const { db } = context;
  const client = requireClient(context, wanted.clientNo);
  requireNamed(context, wanted.list);
  checkOpen(context, wanted.on);
  const levels = levelsOf(context, wanted.list);
  if (levels.length > 0 && (wanted.level === null || !levels.includes(wanted.level))) {
    const values = { level: wanted.level ?? '', levels: levels.join('、') };
    throw new OperationFailure('tiering.levelMissing', values);
  }
  changeLedger(
    context,
    () => {
      const listId =
        findNamedList(db, wanted.list)?.id ??
        insertNamedList(db, wanted.list, nameOfList(wanted.list));
      const found = findOpenMembership(db, listId, client.id);
      checkOrder(found, wanted);
      if (found && found.level === wanted.level) {
        throw new OperationFailure('tiering.listUnchanged', { clientNo: wanted.clientNo });
      }
      if (found) endMembership(db, found.id, wanted.on);
      insertMembership(db, { listId, clientId: client.id, level: wanted.level, since: wanted.on });
      const before = found?.level ?? null;
      const kind = found ? kindOf(levels, before, wanted.level) : 'in';
      const change = { ...wanted, listId, clientId: client.id };
      recordChange(context, change, kind, { before, after: wanted.level });
    },
    () => ({ action: 'list.set', subject: wanted.clientNo, detail: { ...wanted } }),
  );
}

/** Takes a client off a list from a day on, with the reason (调出). */
export function endListMember(context: Ledger, wanted: ListChange): void {
  const { db } = context;
  const client = requireClient(context, wanted.clientNo);
  requireNamed(context, wanted.list);
  checkOpen(context, wanted.on);
  const listId = findNamedList(db, wanted.list)?.id;
  const found = listId === undefined ? undefined : findOpenMembership(db, listId, client.id);
  if (listId === undefined || !found) {
    throw new OperationFailure('tiering.notOnList', {
      clientNo: wanted.clientNo,
      list: wanted.list,
    });
  }
  checkOrder(found, wanted);
  changeLedger(
    context,
    () => {
      endMembership(db, found.id, wanted.on);
      const change = { ...wanted, listId, clientId: client.id };
      recordChange(context, change, 'out', { before: found.level, after: null });
    },
    () => ({ action: 'list.end', subject: wanted.clientNo, detail: { ...wanted } }),
  );
}
