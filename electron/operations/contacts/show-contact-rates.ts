import { monthOf, type Day } from '../../../shared/models/calendar';
import type { ClientNo } from '../../../shared/models/client';
import type {
  ContactRates,
  MissingList,
  MissingClient,
  NamedRate,
  Rate,
} from '../../../shared/models/contact-rates';
import { dutyPeriods, type Duty } from '../../../shared/models/contact-duty';
import {
  complianceOf,
  missingFields,
  overdueAgeing,
  rateOf,
} from '../../domain/contacts/contact-rates';
import { judgeDuties } from '../../domain/contacts/judge-duties';
import { periodOf } from '../../domain/contacts/periods';
import { countActiveStaff } from '../../ledger/access/accounts';
import { lastContacts } from '../../ledger/contacts/contact-reports';
import { careScheme } from '../../../shared/models/scheme-roles';
import { countStaff } from '../../ledger/assignment/staff';
import { schemeOf, visitScheme } from './contact-schemes';
import { dayOf } from '../ground/clock';
import type { Shown } from '../ground/ledger';
import { readContactFacts, type ContactFacts, type OwnedClient } from './contact-facts';
import { contactRulesOn } from '../ground/dated-contact-rules';
import { isNoContactIn } from '../../domain/contacts/no-contact';

/** The stretch that rates are asked for. */
interface RateStretch {
  readonly from: Day;
  readonly to: Day;
}

interface RateFacts {
  readonly facts: ContactFacts;
  readonly duties: readonly Duty[];
  readonly target: number;
  readonly vip: readonly OwnedClient[];
  readonly organisations: readonly OwnedClient[];
  readonly last: ReadonlyMap<string, Day>;
}

function readRateFacts(context: Shown, { from, to }: RateStretch): RateFacts {
  const today = dayOf(context.now());
  const rules = contactRulesOn(context, today);
  // The stretch may cut into periods whose first days count as well.
  const since = dutyPeriods.map((kind) => periodOf(from, kind).from).sort()[0] as Day;
  const facts = readContactFacts(context, rules, today, since, { withGone: true });
  const present = facts.clients.filter(({ isGone }) => !isGone);
  const isVip = (client: OwnedClient, scheme: string) =>
    facts.tierOf(scheme, client, monthOf(to))?.isVip ?? false;
  const vip = present.filter((client) => client.kind === 'retail' && isVip(client, careScheme));
  const organisations = present.filter(
    (client) => client.kind !== 'retail' && isVip(client, visitScheme),
  );
  const duties = judgeDuties(facts.duties, from, to).filter(
    ({ period }) => period.to <= to || period.to >= today,
  );
  const last = lastContacts(context.db);
  return { facts, duties, target: rules.duties.target, vip, organisations, last };
}

/** The rates of contact (docs/rules/contacts.md#rates): compliance over the stretch, the others as things stand. */
export function showContactRates(context: Shown, stretch: RateStretch): ContactRates {
  const read = readRateFacts(context, stretch);
  const { duties, target, facts } = read;
  const month = monthOf(stretch.to);
  const staff = countStaff(context.db);
  return {
    ...stretch,
    month,
    target,
    compliance: complianceOf(duties, target),
    complianceByPerson: byPerson(
      facts,
      duties,
      ({ staffNo }) => staffNo,
      (group) => complianceOf(group, target),
    ),
    complianceByTier: byTier(read, stretch),
    ageing: overdueAgeing(duties, dayOf(context.now())),
    ...clientRates(read),
    activeUsers: rateOf(countActiveStaff(context.db, month), staff, target),
    doNotContact: apart(read, stretch).length,
  };
}

/** Clients who must not be contacted on a day of the stretch: nothing is due with them. */
const apart = ({ facts }: RateFacts, stretch: { from: Day; to: Day }): OwnedClient[] =>
  facts.clients.filter(
    (client) =>
      !client.isGone && client.owner !== null && isNoContactIn(facts.noContactOf(client), stretch),
  );

type ClientRates = Pick<
  ContactRates,
  | `${'signing' | 'upkeep' | 'organisationSigning' | 'organisationUpkeep'}`
  | `${'signing' | 'upkeep' | 'organisationSigning' | 'organisationUpkeep'}ByPerson`
>;

/** Signed and kept files, of persons and of organisations, whole and by owner. */
function clientRates({ facts, vip, organisations, target, last }: RateFacts): ClientRates {
  const isSigned = ({ signedOn }: OwnedClient) => signedOn !== null;
  const isKept = (client: OwnedClient) => missingOf(client, last).length === 0;
  const ratesOf = (
    clients: readonly OwnedClient[],
    counts: (client: OwnedClient) => boolean,
  ): [Rate, NamedRate[]] => [
    shareOf(clients, counts, target),
    byPerson(
      facts,
      clients,
      ({ owner }) => owner,
      (group) => shareOf(group, counts, target),
    ),
  ];
  const [signing, signingByPerson] = ratesOf(vip, isSigned);
  const [upkeep, upkeepByPerson] = ratesOf(vip, isKept);
  const [organisationSigning, organisationSigningByPerson] = ratesOf(organisations, isSigned);
  const [organisationUpkeep, organisationUpkeepByPerson] = ratesOf(organisations, isKept);
  return {
    signing,
    signingByPerson,
    upkeep,
    upkeepByPerson,
    organisationSigning,
    organisationSigningByPerson,
    organisationUpkeep,
    organisationUpkeepByPerson,
  };
}

function shareOf(
  clients: readonly OwnedClient[],
  counts: (client: OwnedClient) => boolean,
  target: number,
): Rate {
  return rateOf(clients.filter(counts).length, clients.length, target);
}

function groupsOf<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | null,
): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) {
      const known = groups.get(key);
      if (known) known.push(row);
      else groups.set(key, [row]);
    }
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}

function byPerson<Row>(
  { people }: ContactFacts,
  rows: readonly Row[],
  keyOf: (row: Row) => string | null,
  rate: (group: readonly Row[]) => Rate,
): NamedRate[] {
  const names = new Map(people.map(({ staffNo, name }) => [staffNo, name]));
  return groupsOf(rows, keyOf).map(([key, group]) => ({
    key,
    name: names.get(key) ?? key,
    ...rate(group),
  }));
}

function byTier({ facts, duties, target }: RateFacts, { to }: RateStretch): NamedRate[] {
  const clients = new Map(facts.clients.map((each) => [each.clientNo, each]));
  const tierOf = ({ clientNo }: Duty) => {
    const client = clientNo === null ? undefined : clients.get(clientNo);
    return client ? (facts.tierOf(schemeOf(client), client, monthOf(to))?.name ?? null) : null;
  };
  return groupsOf(duties, tierOf).map(([name, group]) => ({
    key: name,
    name,
    ...complianceOf(group, target),
  }));
}

function missingOf(client: OwnedClient, last: ReadonlyMap<string, Day>): string[] {
  const lastContact = last.get(client.clientNo) ?? client.lastVisitOn;
  return missingFields(client.kind, { ...client, lastContact });
}

/** The clients who are missing to a rate, the largest first. */
export function showMissingClients(
  context: Shown,
  wanted: RateStretch & {
    readonly rate: MissingList;
    readonly staffNo: string | null;
  },
): MissingClient[] {
  const read = readRateFacts(context, wanted);
  const missing = missingByClient(context, read, wanted);
  const names = new Map(read.facts.people.map(({ staffNo, name }) => [staffNo, name]));
  return read.facts.clients
    .filter(({ clientNo, owner }) => {
      const isTheirs = wanted.rate === 'compliance' || owner === wanted.staffNo;
      return missing.has(clientNo) && (wanted.staffNo === null || isTheirs);
    })
    .map((client) => ({
      clientNo: client.clientNo as ClientNo,
      name: client.name,
      tier: read.facts.tierOf(schemeOf(client), client, monthOf(wanted.to))?.name ?? null,
      ownerNo: client.owner,
      ownerName: client.owner === null ? null : (names.get(client.owner) ?? client.owner),
      assets: client.assets,
      missing: missing.get(client.clientNo) ?? [],
    }))
    .sort(
      (one, other) =>
        (other.assets ?? 0) - (one.assets ?? 0) || (one.clientNo < other.clientNo ? -1 : 1),
    );
}

function missingByClient(
  context: Shown,
  read: RateFacts,
  wanted: RateStretch & { readonly rate: MissingList; readonly staffNo: string | null },
): Map<string, string[]> {
  const { duties, vip, organisations, last } = read;
  const { rate, staffNo } = wanted;
  if (rate === 'doNotContact')
    return new Map(apart(read, wanted).map((each) => [each.clientNo, []]));
  const clients = rate.startsWith('organisation') ? organisations : vip;
  if (rate === 'signing' || rate === 'organisationSigning') {
    return new Map(
      clients.filter(({ signedOn }) => signedOn === null).map((each) => [each.clientNo, []]),
    );
  }
  if (rate === 'upkeep' || rate === 'organisationUpkeep') {
    const found = clients.map((each) => [each.clientNo, missingOf(each, last)] as const);
    return new Map(found.filter(([, fields]) => fields.length > 0));
  }
  const { duties: settings } = contactRulesOn(context, dayOf(context.now()));
  const names = new Map(settings.rules.map(({ id, name }) => [id, name]));
  const missing = new Map<string, string[]>();
  for (const { clientNo, state, ruleId, staffNo: answering } of duties) {
    if (clientNo === null || state !== 'missed') continue;
    // Whoever owned the client then missed it, whoever owns them now.
    if (staffNo !== null && answering !== staffNo) continue;
    const known = missing.get(clientNo) ?? [];
    const name = names.get(ruleId) ?? ruleId;
    if (!known.includes(name)) missing.set(clientNo, [...known, name]);
  }
  return missing;
}
