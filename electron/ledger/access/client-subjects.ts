import { prepareOnce, type ReadableDB } from '../database';

/** What a call may be about, and the client number behind it; `?` is its id or key. */
const queries = {
  applicationId: `SELECT client_no FROM card_application a JOIN client c ON c.id = a.client_id
    WHERE a.id = ?`,
  cardId: 'SELECT client_no FROM vip_card WHERE id = ?',
  gradingId: `SELECT client_no FROM card_grading g JOIN vip_card v ON v.id = g.card_id
    WHERE g.id = ?`,
  documentId: 'SELECT client_no FROM client_document WHERE id = ?',
  linkId: 'SELECT organisation_no FROM organisation_link WHERE id = ?',
  serviceId: 'SELECT client_no FROM service_use WHERE id = ?',
  reportId: 'SELECT client_no FROM contact_report WHERE id = ?',
  opportunityId: 'SELECT client_no FROM opportunity WHERE id = ?',
  eventKey: 'SELECT client_no FROM contact_event WHERE key = ?',
} as const;

/** Something that belongs to one client. */
export type SubjectKind = keyof typeof queries;

/** The client that something belongs to; undefined where there is no such thing. */
export function findClientOf(
  db: ReadableDB,
  kind: SubjectKind,
  key: number | string,
): string | undefined {
  const row = prepareOnce(db, queries[kind], true).get(key) as [string] | undefined;
  return row?.[0];
}
