import type { ClientKind, ClientNo } from '../../../shared/models/client';
import type {
  LinkRelation,
  LinkSuggestion,
  RelatedClient,
} from '../../../shared/models/client-file';
import { recordGroundChange } from '../../ledger/months/ground-changes';
import { findHouseholdOf, listHouseholds } from '../../ledger/tiering/households';
import {
  endLink,
  findLink,
  findPersonsNamed,
  insertLink,
  listLinks,
} from '../../ledger/clients/organisation-links';
import { requireClient } from '../ground/find-client';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';
import type { Tier } from './contact-facts';

/** The tier of a client today by the scheme of their kind. */
export type TierToday = (client: {
  readonly clientId: number;
  readonly kind: string;
}) => Tier | null;

/** Who stands for whom, both ways, and the household, each with the tier of today (docs/rules/clients.md#relations). */
export function readRelated(context: Shown, clientNo: string, tierOf: TierToday): RelatedClient[] {
  const { db } = context;
  const { id } = requireClient(context, clientNo);
  const linked = listLinks(db, clientNo).map((row): RelatedClient => {
    const tier = tierOf(row);
    return {
      linkId: row.id,
      relation: row.relation,
      note: row.note,
      name: row.name,
      clientNo: row.clientNo as ClientNo,
      kind: row.kind,
      isOrganisationSide: row.isOrganisationSide === 1,
      tier: tier?.name ?? null,
      isVip: tier?.isVip ?? false,
    };
  });
  const householdId = findHouseholdOf(db, id);
  const household = listHouseholds(db).find((each) => each.id === householdId);
  const family = (household?.members ?? [])
    .filter((member) => member.clientNo !== clientNo)
    .map((member): RelatedClient => {
      const tier = tierOf({ clientId: requireClient(context, member.clientNo).id, kind: 'retail' });
      return {
        linkId: null,
        clientNo: member.clientNo as ClientNo,
        name: member.clientName,
        relation: member.isHead ? 'householdHead' : 'householdMember',
        kind: 'retail',
        isOrganisationSide: false,
        note: household?.name ?? '',
        tier: tier?.name ?? null,
        isVip: tier?.isVip ?? false,
      };
    });
  return [...linked, ...family];
}

/** Persons named as the legal representative in the files, while nobody is on record as such. */
export function suggestRepresentatives(
  context: Shown,
  clientNo: string,
  related: readonly RelatedClient[],
  tierOf: TierToday,
): LinkSuggestion[] {
  const { organisation } = requireClient(context, clientNo);
  const name = organisation?.legalRepresentative;
  if (typeof name !== 'string' || name.trim() === '') return [];
  if (related.some(({ relation }) => relation === 'legalRepresentative')) return [];
  return findPersonsNamed(context.db, name.trim()).map((person) => {
    const tier = tierOf({ clientId: person.clientId, kind: 'retail' });
    return {
      clientNo: person.clientNo as ClientNo,
      name: person.name,
      tier: tier?.name ?? null,
      isVip: tier?.isVip ?? false,
    };
  });
}

/** Whether the two can stand in a relation: who represents or leads an organisation is a person. */
function canStand(kinds: readonly [ClientKind, ClientKind], relation: LinkRelation): boolean {
  const [organisation, other] = kinds;
  return organisation !== 'retail' && (relation === 'guarantor' || other === 'retail');
}

/** Who leads an organisation is counted in its value: tiers that look at it are out of date. */
function recordRelation({ db, now }: Ledger, relation: LinkRelation, cause: 'set' | 'ended'): void {
  if (relation === 'guarantor') return;
  recordGroundChange(db, { kind: 'relations', cause, at: now(), subject: 'organisation' });
}

/** Puts a relation of a client to an organisation on record. */
export function addLink(
  context: Ledger,
  wanted: {
    readonly organisationNo: string;
    readonly clientNo: string;
    readonly relation: LinkRelation;
    readonly note: string;
  },
): void {
  const { organisationNo, clientNo, relation } = wanted;
  const organisation = requireClient(context, organisationNo);
  const other = requireClient(context, clientNo);
  if (organisationNo === clientNo || !canStand([organisation.kind, other.kind], relation)) {
    throw new OperationFailure('link.kinds', { clientNo: organisationNo, other: clientNo });
  }
  const standing = listLinks(context.db, organisationNo);
  const isTwice = standing.some(
    (each) =>
      each.isOrganisationSide === 0 && each.clientNo === clientNo && each.relation === relation,
  );
  if (isTwice) throw new OperationFailure('link.twice', { other: clientNo });
  const by = { at: context.now(), accountId: context.account.id };
  changeLedger(
    context,
    () => {
      recordRelation(context, relation, 'set');
      return insertLink(context.db, { ...wanted, ...by });
    },
    (link) => ({
      action: 'link.add',
      subject: organisationNo,
      detail: { link, clientNo, relation },
    }),
  );
}

/** Ends a relation with a reason; that it stood stays on record. */
export function takeLinkAway(
  context: Ledger,
  { id, reason }: { readonly id: number; readonly reason: string },
): void {
  const link = findLink(context.db, id);
  if (!link) throw new OperationFailure('link.missing', { id });
  const by = { at: context.now(), accountId: context.account.id, reason };
  changeLedger(
    context,
    () => {
      recordRelation(context, link.relation, 'ended');
      endLink(context.db, id, by);
    },
    () => ({
      action: 'link.end',
      subject: link.organisationNo,
      detail: { link: id, clientNo: link.clientNo, reason },
    }),
  );
}
