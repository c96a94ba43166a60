import { columnOfField, type Declarations } from '../../../shared/fields/field';
import { organisationFields } from '../../../shared/fields/organisation';
import { personFields } from '../../../shared/fields/person';
import type { MaskKind } from '../../../shared/models/ledger-view';

/** A table with rows of clients. */
export interface ClientTable {
  /** Condition that a row is of one of the viewer's own clients. */
  readonly isOwn: string;
  /** Columns that must not be seen of others; the rest says nothing of who it is. */
  readonly masks: Readonly<Record<string, MaskKind>>;
}

type Masks = ClientTable['masks'];

const byId = (masks: Masks = {}): ClientTable => ({
  isOwn: 'client_id IN (SELECT id FROM temp.own_client)',
  masks,
});
const byNumber = (masks: Masks = {}, column = 'client_no'): ClientTable => ({
  isOwn: `${column} IN (SELECT client_no FROM temp.own_client)`,
  masks,
});

const ownApplications = `SELECT id FROM main.card_application
  WHERE client_id IN (SELECT id FROM temp.own_client)`;
const ownCards = `SELECT id FROM main.vip_card
  WHERE client_no IN (SELECT client_no FROM temp.own_client)`;
const ownReviews = `SELECT id FROM main.card_review WHERE card_id IN (${ownCards})`;

const byApplication = (masks: Masks = {}): ClientTable => ({
  isOwn: `application_id IN (${ownApplications})`,
  masks,
});
const byCard = (masks: Masks = {}): ClientTable => ({ isOwn: `card_id IN (${ownCards})`, masks });

/** What a client's facts hide of somebody else's; the birth date is part of an ID number. */
const clientMasks: Masks = {
  ...declaredMasks(organisationFields),
  ...declaredMasks(personFields),
  pinyin: 'empty',
  initials: 'empty',
  remarks: 'text',
};

function declaredMasks(fields: Declarations): Masks {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      field.mask ? [[columnOfField(name, field), field.mask]] : [],
    ),
  );
}

/** Every table that speaks of clients; a new one that is missing here fails a test. */
export const clientTables: Readonly<Record<string, ClientTable>> = {
  client: { isOwn: 'id IN (SELECT id FROM temp.own_client)', masks: clientMasks },
  client_history: byId({ before: 'json' }),
  client_profile: byNumber(),
  client_care: byNumber(),
  client_merge: byNumber({ name: 'name', images: 'empty' }, 'kept_no'),
  snapshot: byId(),
  snapshot_history: byId(),
  organisation_snapshot: byId(),
  organisation_snapshot_history: byId(),
  merged_month: byNumber(),
  merged_number: byNumber({ facts: 'json' }),
  foreign_amount: byNumber(),
  rating: byId({ reason: 'text' }),
  tier_result: byId(),
  sealed_result: byId(),
  tier_override: byId({ reason: 'text', end_reason: 'text' }),
  named_list_member: byId(),
  named_list_change: byId({ reason: 'text' }),
  household: {
    isOwn: `id IN (SELECT household_id FROM main.household_member
      WHERE client_id IN (SELECT id FROM temp.own_client))`,
    masks: { name: 'name' },
  },
  household_member: byId(),
  ownership: byNumber({ client_name: 'name', remarks: 'text' }),
  ownership_period: byNumber(),
  owner_claim: byId(),
  owner_difference_kept: byNumber({ reason: 'text' }),
  assignment_claim: byNumber(),
  maturity: byNumber({ client_name: 'name' }),
  card_spend: byNumber({ card_no: 'cardNo', merchant_name: 'text' }),
  card_opening: byNumber({ client_name: 'name', card_no: 'cardNo' }),
  vip_card: byNumber({ client_name: 'name', card_no: 'cardNo' }),
  card_application: byId({ remarks: 'text', evidence: 'text' }),
  card_step: {
    isOwn: `application_id IN (${ownApplications}) OR card_id IN (${ownCards})`,
    masks: { reason: 'text', evidence: 'json' },
  },
  approval_sheet: byApplication({ facts: 'json' }),
  special_decision: byApplication({ reason: 'text' }),
  card_exception: byNumber({ subject: 'subject', facts: 'json', explanation: 'text' }),
  card_grading: byCard(),
  card_review: byCard(),
  card_fee: { isOwn: `review_id IN (${ownReviews})`, masks: { note: 'text' } },
  card_fee_entry: {
    isOwn: `fee_id IN (SELECT id FROM main.card_fee WHERE review_id IN (${ownReviews}))`,
    masks: { note: 'text' },
  },
  contact_event: byNumber({ details: 'json', dismiss_reason: 'text' }),
  contact_report: byNumber({
    need: 'text',
    risk: 'text',
    next_step: 'text',
    cancel_reason: 'text',
  }),
  opportunity: byNumber({
    title: 'text',
    next_step: 'text',
    referred_by: 'text',
    closing_reason: 'text',
  }),
  opportunity_step: {
    isOwn: `opportunity_id IN (SELECT id FROM main.opportunity
      WHERE client_no IN (SELECT client_no FROM temp.own_client))`,
    masks: { reason: 'text' },
  },
  signing_step: byNumber({ reason: 'text' }),
  support_member: byNumber(),
  client_document: byNumber({
    file_name: 'text',
    content: 'gone',
    note: 'text',
    remove_reason: 'text',
  }),
  organisation_link: {
    isOwn: `client_no IN (SELECT client_no FROM temp.own_client)
      OR organisation_no IN (SELECT client_no FROM temp.own_client)`,
    masks: { note: 'text', end_reason: 'text' },
  },
  service_use: byNumber({ note: 'text', cancel_reason: 'text' }),
  client_fact_change: byNumber({ value_before: 'gone', value_after: 'gone' }),
};

/** Tables that speak of whomever: rows are nobody's own, the log is of those who may see everybody. */
export const rawTables: Readonly<Record<string, Masks>> = {
  import_finding: { cell: 'empty', detail: 'empty' },
  import_touch: { before: 'gone' },
  audit_entry: { detail: 'json' },
  draft: { key: 'empty', value: 'empty' },
};
