import type { ReadableDB } from '../database';
import { trackedTables } from '../imports/tracked-tables';

const monthOf = (name: 'snapshot' | 'organisationSnapshot') => {
  const { table, columns } = trackedTables[name];
  return `SELECT month, client_no, ${columns.join(', ')} FROM ${table}
    JOIN client ON client.id = client_id ORDER BY month, client_no`;
};

const withoutDay = trackedTables.ownership.columns.filter((column) => column !== 'starts_on');

/** Facts without ids, revisions, batches and places, ordered by business keys. */
const queries = {
  client: `SELECT client_no, kind, ${trackedTables.client.columns.join(', ')}, pinyin, initials,
    do_not_contact, signed_on, remarks FROM client ORDER BY client_no`,
  snapshot: monthOf('snapshot'),
  organisation_snapshot: monthOf('organisationSnapshot'),
  staff: `SELECT staff_no, ${trackedTables.staff.columns.join(', ')} FROM staff ORDER BY staff_no`,
  branch: `SELECT name, ${trackedTables.branch.columns.join(', ')} FROM branch ORDER BY name`,
  exchange_rate: 'SELECT month, currency, rate FROM exchange_rate ORDER BY month, currency',
  foreign_amount: `SELECT month, client_no, amounts FROM foreign_amount ORDER BY 1, 2, 3`,
  ownership: `SELECT starts_on, client_no, ${withoutDay.join(', ')}
    FROM ownership ORDER BY client_no`,
  card_opening: `SELECT card_no, kind, opened_on, client_no, client_name, level, expires_on,
    branch_code, teller_no FROM card_opening ORDER BY card_no, kind, opened_on`,
  vip_card: `SELECT client_no, card_no, level, state, service_level, opened_on, expires_on, ended_on,
    ended_by FROM vip_card WHERE state <> 'revoked' ORDER BY 2, 6, 1, 4, 8`,
  card_application: `SELECT client_no, a.kind, a.level, a.state, applied_on, rm_name, approval_kind,
    approved_on, bound, metric, metric_month, ground, evidence, old_card_handed_in_on, s.number,
    d.document_number, d.decided_on, a.remarks FROM card_application a
    JOIN client ON client.id = a.client_id LEFT JOIN approval_sheet s ON s.application_id = a.id
    LEFT JOIN special_decision d ON d.application_id = a.id ORDER BY applied_on, 1, 15, 4`,
  card_review: `SELECT card_no, r.month, r.outcome, metric, bound, f.amount, f.collected, f.state
    FROM card_review r JOIN vip_card v ON v.id = r.card_id LEFT JOIN card_fee f ON f.review_id = r.id
    ORDER BY 1, 2`,
  blank_card: 'SELECT level, number, state, holder FROM blank_card ORDER BY level, number',
  blank_movement: `SELECT level, move, first_no, last_no, on_day, holder, keeper, witness, note, balance
    FROM blank_movement ORDER BY level, id`,
  card_rules:
    'SELECT effective_from, definition, reason FROM card_rules ORDER BY effective_from, id',
  blank_count: `SELECT level, on_day, counter, witness, expected, counted, note FROM blank_count
    ORDER BY id`,
  blank_order: `SELECT year, sequence, ordered_on, state, closed_on, note, level, quantity
    FROM blank_order JOIN blank_order_line ON order_id = id ORDER BY year, sequence, level`,
  card_exception: `SELECT kind, subject, state, facts, responsible, explanation FROM card_exception
    WHERE subject NOT LIKE 'application:%' AND state <> 'fixed' ORDER BY kind, subject`,
  maturity: `SELECT due_on, client_no, product_kind, product_name, amount, starts_on, annual_rate,
    occurrence, client_name, foreign_amounts FROM maturity ORDER BY 2, 1, 3, 4, 5, 6, 7, 8`,
  card_spend: `SELECT month, serial_no, card_no, transacted_on, amount, client_no,
    transaction_kind, merchant_name, original_serial_no, occurrence, foreign_amounts
    FROM card_spend ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10`,
  ownership_period: `SELECT p.client_no, p.staff_no, p.from_day, p.ended_on, p.source, o.kind,
    o.reason, o.exception_reason, o.return_on
    FROM ownership_period p LEFT JOIN assignment_operation o ON o.id = p.operation_id
    ORDER BY p.client_no, p.from_day, coalesce(p.ended_on, '9999'), p.staff_no, o.kind`,
  staff_care: `SELECT staff_no, ability_percent, cap_diamond, cap_platinum, cap_gold, tags,
    leave_from, leave_until FROM staff_care ORDER BY staff_no`,
  client_care: 'SELECT client_no, tags, pinned_to FROM client_care ORDER BY client_no',
  assignment_claim: `SELECT client_no, staff_no, owner_at_claim, reason, state, decision_reason,
    wish_verified_by FROM assignment_claim ORDER BY 1, 2, 4, 5, 6`,
  contact_report: `SELECT client_no, staff_no, on_day, channel, minutes, need, risk, next_step, next_on,
    cancel_reason FROM contact_report ORDER BY 1, 3, 2, 4, 6, 8`,
  opportunity: `SELECT client_no, title, product, amount, stage, probability, next_step, next_on,
    owner_no, source, referred_by, opened_on, closed_on, closing_reason FROM opportunity
    ORDER BY 1, 12, 2, 4`,
  signing_step:
    'SELECT client_no, step, on_day, until_day, reason FROM signing_step ORDER BY 1, id',
  contact_rules: `SELECT effective_from, definition, reason FROM contact_rules ORDER BY 1, id`,
  announcement: `SELECT kind, title, body, from_day, until_day, tiers, withdrawn_at IS NULL
    FROM announcement ORDER BY 4, 2, 1`,
  client_profile: 'SELECT client_no, birthday_calendar FROM client_profile ORDER BY 1',
  support_member: 'SELECT client_no, specialty, staff_no FROM support_member ORDER BY 1, 2',
  client_document: `SELECT client_no, kind, file_name, media_type, sha256, note, remove_reason
    FROM client_document ORDER BY 1, 5, 2, 3`,
  organisation_link: `SELECT organisation_no, client_no, relation, note, end_reason
    FROM organisation_link ORDER BY 1, 2, 3, 5`,
  service_use: `SELECT client_no, on_day, service, cost, note, cancel_reason FROM service_use
    ORDER BY 1, 2, 3, 4`,
  client_fact_change: `SELECT client_no, field, value_before, value_after FROM client_fact_change
    ORDER BY client_no, id`,
  assignment_rules: `SELECT effective_from, definition, reason FROM assignment_rules
    ORDER BY 1, 2, 3`,
} as const;

/** Every table of facts with its columns and rows, in an order that only the facts decide. */
export function readBusinessTables(
  db: ReadableDB,
): { table: string; columns: string[]; rows: unknown[][] }[] {
  return Object.entries(queries).map(([table, sql]) => {
    const statement = db.prepare(sql).raw();
    const columns = statement.columns().map(({ name }) => name);
    return { table, columns, rows: statement.all() as unknown[][] };
  });
}
