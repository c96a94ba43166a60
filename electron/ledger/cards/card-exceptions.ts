import type { CardLevel } from '../../../shared/models/card';
import type {
  CardException,
  ExceptionKind,
  ExceptionState,
} from '../../../shared/models/card-exceptions';
import { changeOne, prepareOnce, type ReadableDB, type WritableDB } from '../database';
import { presentOwnerOf } from '../assignment/present-owner';

/** Something that does not agree now. */
export interface FoundException {
  readonly kind: ExceptionKind;
  /** What it is about, the same whenever it is found again. */
  readonly subject: string;
  readonly clientNo: string | null;
  readonly cardId: number | null;
  readonly applicationId: number | null;
  readonly facts: CardException['facts'];
  /** The client's owner, else who applied, where one is known. */
  readonly rmName: string | null;
}

/** Each kind's query; `rm` is who answers for a client's exception. */
const queries = {
  openedWithoutApplication: `
    SELECT 'card:' || v.card_no AS subject, v.client_no, v.id AS card_id, NULL AS application_id,
      json_object('cardNo', v.card_no, 'level', v.level, 'openedOn', v.opened_on) AS facts,
      a.rm_name AS rm
    FROM vip_card v LEFT JOIN card_application a ON a.card_id = v.id
    WHERE a.id IS NULL AND v.state <> 'revoked' AND v.opened_on >= :applicationsFrom
    ORDER BY v.card_no, v.id`,
  notOpened: `
    SELECT 'application:' || a.id AS subject, c.client_no, NULL AS card_id, a.id AS application_id,
      json_object('level', a.level, 'approvedOn', a.approved_on, 'sheet', s.number) AS facts,
      a.rm_name AS rm
    FROM card_application a JOIN client c ON c.id = a.client_id
    LEFT JOIN approval_sheet s ON s.application_id = a.id
    WHERE a.state IN ('approved', 'sheetPrinted') AND a.kind <> 'closing'
      AND a.approved_on < :openedBy
    ORDER BY a.id`,
  levelDiffers: `
    SELECT 'card:' || v.card_no AS subject, v.client_no, v.id AS card_id, a.id AS application_id,
      json_object('cardNo', v.card_no, 'level', v.level, 'approvedLevel', a.level,
        'openedOn', v.opened_on) AS facts, a.rm_name AS rm
    FROM vip_card v JOIN card_application a ON a.card_id = v.id
    WHERE a.level <> v.level AND v.state IN ('active', 'suspended', 'conflicting')
    ORDER BY v.card_no, v.id`,
  sheetNotPrinted: `
    SELECT 'application:' || a.id AS subject, v.client_no, v.id AS card_id, a.id AS application_id,
      json_object('cardNo', v.card_no, 'level', v.level, 'openedOn', v.opened_on,
        'sheet', s.number) AS facts, a.rm_name AS rm
    FROM vip_card v JOIN card_application a ON a.card_id = v.id
    JOIN approval_sheet s ON s.application_id = a.id
    WHERE v.state <> 'revoked'
      AND NOT EXISTS (SELECT 1 FROM sheet_print p WHERE p.sheet_number = s.number)
    ORDER BY a.id`,
  severalCards: `
    SELECT 'client:' || v.client_no AS subject, v.client_no, min(v.id) AS card_id,
      NULL AS application_id,
      json_object('cards', count(*), 'cardNos', group_concat(v.card_no, ' ')) AS facts,
      max(a.rm_name) AS rm
    FROM (SELECT * FROM vip_card ORDER BY card_no, id) v
    LEFT JOIN card_application a ON a.card_id = v.id
    WHERE v.state IN ('active', 'suspended', 'conflicting')
    GROUP BY v.client_no HAVING sum(v.state = 'conflicting') > 0
    ORDER BY v.client_no`,
  usedAfterExpiry: `
    SELECT 'card:' || v.card_no AS subject, v.client_no, v.id AS card_id, NULL AS application_id,
      json_object('cardNo', v.card_no, 'expiresOn', v.expires_on, 'uses', count(*),
        'lastUse', max(s.transacted_on)) AS facts, a.rm_name AS rm
    FROM vip_card v JOIN card_spend s ON s.card_no = v.card_no AND s.transacted_on > v.expires_on
    LEFT JOIN card_application a ON a.card_id = v.id
    WHERE v.state <> 'revoked' AND NOT EXISTS (SELECT 1 FROM vip_card o WHERE o.card_no = v.card_no
      AND o.state <> 'revoked' AND o.id <> v.id AND s.transacted_on BETWEEN o.opened_on AND o.expires_on)
    GROUP BY v.card_no ORDER BY v.card_no`,
} as const satisfies Partial<Record<ExceptionKind, string>>;

const withOwner = (db: ReadableDB, query: string) =>
  `SELECT f.*, coalesce(${presentOwnerOf(db, 'f.client_no')}, f.rm) AS answering FROM (${query}) f`;

/** Everything of the opening file that does not agree with the ledger now; the quota aside. */
export function findExceptions(
  db: ReadableDB,
  bounds: {
    /** Openings from this day on need an application. */
    readonly applicationsFrom: string;
    /** What was approved before this day should be open. */
    readonly openedBy: string;
  },
): FoundException[] {
  const { applicationsFrom, openedBy } = bounds;
  const find = (kind: keyof typeof queries, values: object) =>
    (prepareOnce(db, withOwner(db, queries[kind])).all(values) as Row[]).map((row) => ({
      kind,
      subject: row['subject'] as string,
      clientNo: row['client_no'] as string | null,
      cardId: row['card_id'] as number | null,
      applicationId: row['application_id'] as number | null,
      facts: JSON.parse(row['facts'] as string) as CardException['facts'],
      rmName: row['answering'] as string | null,
    }));
  return [
    ...find('openedWithoutApplication', { applicationsFrom }),
    ...find('notOpened', { openedBy }),
    ...find('levelDiffers', {}),
    ...find('sheetNotPrinted', {}),
    ...find('severalCards', {}),
    ...find('usedAfterExpiry', {}),
  ];
}

type Row = Record<string, string | number | null>;

/** An exception as the ledger keeps it. */
export interface StoredException extends CardException {
  readonly subject: string;
}

/** An open exception is answered for by today's owner, unless the head has put somebody else down. */
const select = (owner: string) => `
  SELECT e.*, ${owner} AS owner, coalesce(c.name, v.client_name) AS name, v.card_no, coalesce(v.level, a.level) AS level,
         account.display_name, a.rm_name
  FROM card_exception e
  LEFT JOIN client c ON c.client_no = e.client_no
  LEFT JOIN vip_card v ON v.id = e.card_id
  LEFT JOIN card_application a ON a.id = e.application_id
  LEFT JOIN account ON account.id = e.account_id`;

/**
 * Every exception: open ones first, then explained, then fixed; each newest first. Open ones of a client
 * without an owner, for which nobody applied, are the approver's.
 */
export function listExceptions(db: ReadableDB, approver: string): StoredException[] {
  const order = "CASE e.state WHEN 'open' THEN 0 WHEN 'explained' THEN 1 ELSE 2 END, e.id DESC";
  return (
    prepareOnce(db, `${select(presentOwnerOf(db, 'e.client_no'))} ORDER BY ${order}`).all() as Row[]
  ).map((row) => toException(row, approver));
}

/** One exception, or undefined. */
export function findException(
  db: ReadableDB,
  id: number,
  approver: string,
): StoredException | undefined {
  const row = prepareOnce(db, `${select(presentOwnerOf(db, 'e.client_no'))} WHERE e.id = ?`).get(
    id,
  ) as Row | undefined;
  return row && toException(row, approver);
}

function responsibleOf(row: Row, approver: string): string {
  const isOwners = row['state'] === 'open' && row['put_down'] === 0;
  if (!isOwners || row['client_no'] === null) return row['responsible'] as string;
  const answering = (row['owner'] ?? row['rm_name']) as string | null;
  return answering || approver || (row['responsible'] as string);
}

function toException(row: Row, approver: string): StoredException {
  return {
    id: row['id'] as number,
    kind: row['kind'] as ExceptionKind,
    subject: row['subject'] as string,
    state: row['state'] as ExceptionState,
    clientNo: row['client_no'] as string | null,
    name: row['name'] as string | null,
    cardNo: row['card_no'] as string | null,
    applicationId: row['application_id'] as number | null,
    level: row['level'] as CardLevel | null,
    facts: JSON.parse(row['facts'] as string) as CardException['facts'],
    responsible: responsibleOf(row, approver),
    explanation: row['explanation'] as string,
    foundAt: row['found_at'] as string,
    changedAt: row['changed_at'] as string | null,
    changedBy: row['display_name'] as string | null,
  };
}

/** Adds one that was not known. */
export function insertException(
  db: WritableDB,
  found: FoundException,
  rest: { readonly responsible: string; readonly at: string },
): void {
  changeOne(
    db,
    `INSERT INTO card_exception (kind, subject, state, client_no, card_id, application_id, facts,
       responsible, found_at) VALUES (?, ?, 'open', ?, ?, ?, ?, ?, ?)`,
    found.kind,
    found.subject,
    found.clientNo,
    found.cardId,
    found.applicationId,
    JSON.stringify(found.facts),
    rest.responsible,
    rest.at,
  );
}

/** Writes what differs as it is now. */
export function updateExceptionFacts(db: WritableDB, id: number, found: FoundException): void {
  changeOne(
    db,
    `UPDATE card_exception SET client_no = ?, card_id = ?, application_id = ?, facts = ? WHERE id = ?`,
    found.clientNo,
    found.cardId,
    found.applicationId,
    JSON.stringify(found.facts),
    id,
  );
}

/** Changes how an exception stands; by nobody where it went away or came back itself. */
export function setExceptionState(
  db: WritableDB,
  id: number,
  change: {
    readonly state: ExceptionState;
    readonly explanation?: string;
    readonly at: string;
    readonly accountId: number | null;
  },
): void {
  changeOne(
    db,
    `UPDATE card_exception SET state = ?, explanation = coalesce(?, explanation), changed_at = ?,
       account_id = ? WHERE id = ?`,
    change.state,
    change.explanation ?? null,
    change.at,
    change.accountId,
    id,
  );
}

/** Says who answers for an exception. */
export function setResponsible(db: WritableDB, id: number, responsible: string): void {
  changeOne(
    db,
    'UPDATE card_exception SET responsible = ?, put_down = 1 WHERE id = ?',
    responsible,
    id,
  );
}

/** The day of the ledger's first entry, or null. */
export function firstLedgerDay(db: ReadableDB): string | null {
  const row = prepareOnce(
    db,
    'SELECT substr(at, 1, 10) FROM audit_entry ORDER BY seq LIMIT 1',
    true,
  ).get();
  return ((row as [string] | undefined) ?? [null])[0];
}
