import type { Month } from '../../../shared/models/calendar';
import type { Client } from '../../../shared/models/client';
import type { ClientGroup, ClientGroups } from '../../../shared/models/client-group';
import { groupsOf } from '../../domain/contacts/client-groups';
import { findHoldings, listHoldings } from '../../ledger/clients/client-holdings';
import type { Shown } from '../ground/ledger';
import type { OwnedClient } from './contact-facts';

/**
 * The groups a client is in by their newest month, each with its reason and playbook
 * (docs/rules/clients.md#groups).
 */
export function readGroups(
  { db }: Pick<Shown, 'db'>,
  client: Client & { readonly id: number },
  groups: ClientGroups,
): ClientGroup[] {
  const { attributes, organisation } = client;
  const industry = organisation?.industry;
  const occupation = attributes.occupation ?? (typeof industry === 'string' ? industry : null);
  const holdings = listHoldings(db, client).at(-1) ?? null;
  const { orientation = null, holdingPreference = null } = attributes;
  const stated = { occupation, orientation, holdingPreference };
  return groupsOf({ kind: client.kind, ...stated, holdings }, groups);
}

/** The same for one of many clients, whose facts were read with the others. */
export function groupsOfOwned(
  { db }: Pick<Shown, 'db'>,
  client: OwnedClient,
  months: { readonly people: Month | null; readonly organisations: Month | null },
  groups: ClientGroups,
): ClientGroup[] {
  const { clientId, kind, orientation, holdingPreference, industry } = client;
  const month = kind === 'retail' ? months.people : months.organisations;
  const holdings = month === null ? null : findHoldings(db, { id: clientId, kind }, month);
  const occupation = client.occupation ?? industry;
  const stated = { occupation, orientation, holdingPreference };
  return groupsOf({ kind, ...stated, holdings: holdings ?? null }, groups);
}
