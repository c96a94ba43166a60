import type { Day } from '../../../shared/models/calendar';
import type { ClientNo } from '../../../shared/models/client';
import type { ContactChannel } from '../../../shared/models/contact';
import { addDays } from '../../../shared/models/day-count';
import type { Fen } from '../../../shared/models/money';
import { dayOf } from '../ground/clock';
import type { Ledger, Shown } from '../ground/ledger';
import { announce } from '../contacts/announcements';
import { readContactFacts, type OwnedClient } from '../contacts/contact-facts';
import { contactRulesOn } from '../ground/dated-contact-rules';
import { moveOpportunity, saveOpportunity } from '../contacts/opportunities';
import { addLink } from '../contacts/related-clients';
import { addServiceUse } from '../contacts/service-uses';
import { takeSigningStep } from '../contacts/signing';
import { writeContactReport } from '../contacts/write-report';

const clientsPerPerson = 16;
const channels: readonly ContactChannel[] = ['call', 'meeting', 'call', 'visit', 'message'];
const needs = [
  '定期快到期，想比较大额存单与理财',
  '为孩子留学准备外汇',
  '想了解养老金账户',
  '装修用款，近期要转出一部分',
  '希望把他行资金归集过来',
  '关注黄金价格，问积存金',
] as const;
const risks = ['', '', '风险承受能力偏低，不推权益类', '', '资金用途待核实', ''] as const;
const steps = ['送产品资料', '约到店面谈', '电话回访', '带理财经理一同拜访'] as const;
const products = ['大额存单', '养老理财', '终身寿险', '结构性存款', '积存金'] as const;
const moves = [[], ['appointed'], ['appointed', 'met'], ['proposed'], ['won'], ['lost']] as const;

/** An element by a running number, over and over. */
function pick<Value>(values: readonly Value[], at: number): Value {
  return values[at % values.length] as Value;
}

/** Owned clients by owner, both in the order of their numbers, some with much and some with little. */
function clientsByOwner(context: Shown, today: Day): [string, OwnedClient[]][] {
  const rules = contactRulesOn(context, today);
  const { clients } = readContactFacts(context, rules, today, today);
  const groups = new Map<string, OwnedClient[]>();
  for (const client of [...clients].sort((one, other) =>
    one.clientNo < other.clientNo ? -1 : 1,
  )) {
    if (client.owner === null || client.kind !== 'retail') continue;
    const known = groups.get(client.owner) ?? [];
    if (known.length < clientsPerPerson) groups.set(client.owner, [...known, client]);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}

function report(context: Ledger, client: OwnedClient, owner: string, at: number): void {
  const today = dayOf(context.now());
  const channel = client.doNotContact === 1 ? 'call' : pick(channels, at);
  const hasStep = at % 3 !== 2;
  writeContactReport(context, {
    clientNo: client.clientNo as ClientNo,
    staffNo: owner,
    channel,
    on: addDays(today, -1 - ((at * 5) % 27)),
    minutes: 5 + (at % 5) * 5,
    need: pick(needs, at),
    risk: pick(risks, at),
    opportunityId: null,
    nextStep: hasStep ? pick(steps, at) : '',
    nextOn: hasStep ? addDays(today, (at % 9) - 1) : null,
  });
}

function opportunity(context: Ledger, client: OwnedClient, owner: string, at: number): void {
  const today = dayOf(context.now());
  const product = pick(products, at);
  const isReferred = at % 4 === 1;
  const { id } = saveOpportunity(context, null, {
    clientNo: client.clientNo as ClientNo,
    title: `${product}配置`,
    product,
    amount: (20_000_000 + (at % 7) * 15_000_000) as Fen,
    probability: 10,
    nextStep: pick(steps, at + 1),
    nextOn: addDays(today, (at % 11) - 1),
    ownerNo: owner,
    source: isReferred ? 'referred' : 'own',
    referredBy: isReferred ? '示例·柜员甲' : '',
  });
  for (const stage of pick(moves, at)) {
    moveOpportunity(context, { id, stage, reason: stage === 'lost' ? '客户选择他行产品' : '' });
  }
}

function signing(context: Ledger, client: OwnedClient, at: number): void {
  const on = dayOf(context.now());
  const wish = { clientNo: client.clientNo as ClientNo, on, until: null, reason: '' };
  if (at % 4 === 1) takeSigningStep(context, { ...wish, step: 'interested' });
  if (at % 4 === 2) takeSigningStep(context, { ...wish, step: 'signed' });
  if (at % 8 === 3) {
    const until = addDays(on, 90);
    takeSigningStep(context, { ...wish, step: 'ended', until, reason: '暂不需要' });
  }
}

const serviceNames = ['健康体检', '机场贵宾厅', '理财沙龙', '法律咨询'] as const;

function service(context: Ledger, client: OwnedClient, at: number): void {
  addServiceUse(context, {
    clientNo: client.clientNo,
    service: pick(serviceNames, at),
    note: '',
    on: addDays(dayOf(context.now()), -((at * 7) % 60)),
    cost: (12_000 + (at % 5) * 9_000) as Fen,
  });
}

const relations = ['legalRepresentative', 'executive', 'guarantor'] as const;
const linkedOrganisations = 12;

/** Some organisations are led by persons who are clients themselves. */
function links(context: Ledger, today: Day, persons: readonly OwnedClient[]): void {
  const { clients } = readContactFacts(context, contactRulesOn(context, today), today, today);
  const organisations = clients
    .filter(({ kind }) => kind !== 'retail')
    .sort((one, other) => (one.clientNo < other.clientNo ? -1 : 1))
    .slice(0, linkedOrganisations);
  organisations.forEach(({ clientNo: organisationNo }, at) => {
    const person = persons[(at * 5) % Math.max(1, persons.length)];
    if (!person) return;
    const { clientNo } = person;
    addLink(context, { organisationNo, clientNo, relation: pick(relations, at), note: '' });
  });
}

/**
 * Gives the sample outlet contacts, agreed steps, opportunities in every stage, signings and an
 * announcement, services and relations, so that no screen is empty: by the operations a user has, of clients chosen by number.
 */
export function fillSampleContacts(context: Ledger): void {
  const today = dayOf(context.now());
  let number = 0;
  const persons: OwnedClient[] = [];
  for (const [owner, clients] of clientsByOwner(context, today)) {
    clients.forEach((client, at) => {
      number += 1;
      persons.push(client);
      if (at % 3 === 0) service(context, client, number);
      if (at % 4 === 3) return;
      report(context, client, owner, number);
      if (client.signedOn === null) signing(context, client, number);
      if (at % 5 === 0) opportunity(context, client, owner, number);
    });
  }
  links(context, today, persons);
  announce(context, {
    kind: 'product',
    title: '三年期大额存单额度开放',
    body: '起存 20 万元，额度有限。',
    from: addDays(today, -1),
    until: addDays(today, 20),
    tiers: ['钻石卡'],
  });
}
