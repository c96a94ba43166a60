import { endRow, type RowEnd } from '../end-row';
import type { ClientKind } from '../../../shared/models/client';
import type { LinkRelation } from '../../../shared/models/client-file';
import { changeOne, prepareOnce, type ReadableDB, type WritableDB } from '../database';

/** A relation as one of its two clients sees it: the other one, and which side that is. */
interface LinkRow {
  readonly id: number;
  readonly relation: LinkRelation;
  readonly note: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly clientId: number;
  readonly clientNo: string;
  readonly name: string;
  readonly kind: ClientKind;
  /** The other one is the organisation that the client stands for. */
  readonly isOrganisationSide: 0 | 1;
}

const facts = `l.id, relation, note, recorded_at AS recordedAt, display_name AS recordedBy,
  c.id AS clientId, c.client_no AS clientNo, c.name, c.kind`;

/** Standing relations of a client, seen from either side. */
export function listLinks(db: ReadableDB, clientNo: string): LinkRow[] {
  return prepareOnce(
    db,
    `SELECT ${facts}, 0 AS isOrganisationSide FROM organisation_link l
       JOIN client c ON c.client_no = l.client_no JOIN account a ON a.id = l.account_id
     WHERE organisation_no = :clientNo AND ended_at IS NULL
     UNION ALL
     SELECT ${facts}, 1 FROM organisation_link l
       JOIN client c ON c.client_no = l.organisation_no JOIN account a ON a.id = l.account_id
     WHERE l.client_no = :clientNo AND ended_at IS NULL
     ORDER BY 1`,
  ).all({ clientNo }) as LinkRow[];
}

/** A standing relation, or undefined. */
export function findLink(
  db: ReadableDB,
  id: number,
): (Pick<LinkRow, 'relation' | 'clientNo'> & { readonly organisationNo: string }) | undefined {
  return prepareOnce(
    db,
    `SELECT organisation_no AS organisationNo, client_no AS clientNo, relation
     FROM organisation_link WHERE id = ? AND ended_at IS NULL`,
  ).get(id) as ReturnType<typeof findLink>;
}

/** Puts a relation on record; returns its number. */
export function insertLink(
  db: WritableDB,
  link: {
    readonly organisationNo: string;
    readonly clientNo: string;
    readonly relation: LinkRelation;
    readonly note: string;
    readonly at: string;
    readonly accountId: number;
  },
): number {
  return changeOne(
    db,
    `INSERT INTO organisation_link (organisation_no, client_no, relation, note, recorded_at,
       account_id) VALUES (?, ?, ?, ?, ?, ?)`,
    link.organisationNo,
    link.clientNo,
    link.relation,
    link.note,
    link.at,
    link.accountId,
  );
}

/** Ends a relation. */
export function endLink(db: WritableDB, id: number, by: RowEnd): void {
  endRow(db, 'organisation_link', id, by);
}

/** Persons of the ledger with exactly this name. */
export function findPersonsNamed(
  db: ReadableDB,
  name: string,
): { readonly clientId: number; readonly clientNo: string; readonly name: string }[] {
  return prepareOnce(
    db,
    `SELECT id AS clientId, client_no AS clientNo, name FROM client
     WHERE name = ? AND kind = 'retail' ORDER BY client_no LIMIT 5`,
  ).all(name) as { clientId: number; clientNo: string; name: string }[];
}
