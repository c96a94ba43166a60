import type { Day } from '../../../shared/models/calendar';
import type { CardLevel } from '../../../shared/models/card';
import type { CardState, VipCard } from '../../../shared/models/card-life';
import { changeOne, prepareOnce, type ReadableDB, type WritableDB } from '../database';
import { newestFileRow, ownerSql, presentOwners, type OwnerSql } from '../assignment/present-owner';

/** A card as a line of the opening file brings it. */
export interface NewCard {
  readonly clientNo: string;
  readonly clientName: string | null;
  readonly cardNo: string;
  readonly level: CardLevel;
  readonly state: 'active' | 'conflicting';
  readonly openedOn: Day;
  readonly expiresOn: Day;
  readonly openingId: number;
}

/** Adds a card; returns its id. */
export function insertCard(db: WritableDB, card: NewCard): number {
  return changeOne(
    db,
    `INSERT INTO vip_card (client_no, client_name, card_no, level, state, service_level, opened_on,
       expires_on, opening_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    card.clientNo,
    card.clientName,
    card.cardNo,
    card.level,
    card.state,
    card.state === 'active' ? card.level : null,
    card.openedOn,
    card.expiresOn,
    card.openingId,
  );
}

/** A card with what only the ledger needs. */
export interface StoredCard extends VipCard {
  readonly openingId: number | null;
  readonly closingId: number | null;
  readonly endedBy: 'file' | 'application' | 'card' | null;
  readonly endedByCard: number | null;
  readonly stateBeforeEnd: CardState | null;
}

const select = (owner: OwnerSql) => `
  SELECT v.*, coalesce(c.name, v.client_name, '') AS name, a.id AS application_id,
         coalesce(a.approval_kind = 'special', 0) AS is_special,
         ${owner.name} AS rm,
         (SELECT n.id FROM card_application n WHERE n.client_id = c.id
           AND n.state IN ('draft', 'submitted', 'approved', 'sheetPrinted')) AS next_application
  FROM vip_card v
  LEFT JOIN client c ON c.client_no = v.client_no
  LEFT JOIN card_application a ON a.card_id = v.id
  ${newestFileRow}
  ${owner.join}`;

/** Every card, the newest first. */
export function listCards(db: ReadableDB): StoredCard[] {
  return query(db, 'ORDER BY v.opened_on DESC, v.id DESC');
}

/** One card, or undefined. */
export function findCard(db: ReadableDB, id: number): StoredCard | undefined {
  return query(db, 'WHERE v.id = ?', id)[0];
}

/** Cards of a client in some states, the one that is valid longest first. */
export function listClientCards(
  db: ReadableDB,
  clientNo: string,
  states: readonly CardState[],
): StoredCard[] {
  const list = states.map((state) => `'${state}'`).join(', ');
  return query(
    db,
    `WHERE v.client_no = ? AND v.state IN (${list}) ORDER BY v.expires_on DESC, v.id DESC`,
    clientNo,
  );
}

/** The client's one valid or suspended card, or undefined. */
export function findLiveCard(db: ReadableDB, clientNo: string): StoredCard | undefined {
  return listClientCards(db, clientNo, ['active', 'suspended'])[0];
}

/** Cards with a number that have not ended, the newest first. */
export function listCardsByNumber(db: ReadableDB, cardNo: string): StoredCard[] {
  return query(
    db,
    `WHERE v.card_no = ? AND v.state IN ('active', 'suspended', 'expired', 'conflicting')
     ORDER BY v.opened_on DESC, v.id DESC`,
    cardNo,
  );
}

/** Valid cards, or those waiting to be, whose last day lies before a day. */
export function listCardsPast(db: ReadableDB, day: Day): StoredCard[] {
  return query(
    db,
    `WHERE v.state IN ('active', 'suspended', 'conflicting') AND v.expires_on < ?
     ORDER BY v.expires_on, v.id`,
    day,
  );
}

/** Valid and suspended cards whose last day lies in a stretch, both days included. */
export function listCardsEnding(db: ReadableDB, from: Day, until: Day): StoredCard[] {
  return query(
    db,
    `WHERE v.state IN ('active', 'suspended') AND v.expires_on BETWEEN ? AND ?
     ORDER BY v.expires_on, v.card_no, v.id`,
    from,
    until,
  );
}

/** All valid and suspended cards, by number. */
export function listLiveCards(db: ReadableDB): StoredCard[] {
  return query(db, "WHERE v.state IN ('active', 'suspended') ORDER BY v.card_no, v.id");
}

/** Cards in one state, oldest first. */
export function listCardsInState(db: ReadableDB, state: CardState): StoredCard[] {
  return query(db, 'WHERE v.state = ? ORDER BY v.opened_on, v.id', state);
}

/** Cards whose opening was taken back with its import. */
export function listCardsWithoutOpening(db: ReadableDB): StoredCard[] {
  return query(
    db,
    "WHERE v.opening_id IS NULL AND v.state <> 'revoked' ORDER BY v.opened_on DESC, v.id DESC",
  );
}

/** Cards that ended with another card, or with a line of the file that is gone. */
export function listCardsEndedByCard(db: ReadableDB, cardId: number): StoredCard[] {
  return query(db, 'WHERE v.ended_by_card = ? ORDER BY v.id', cardId);
}

/** Cards that a line of the file closed, and the line was taken back. */
export function listCardsWithoutClosing(db: ReadableDB): StoredCard[] {
  return query(
    db,
    "WHERE v.state = 'closed' AND v.ended_by = 'file' AND v.closing_id IS NULL ORDER BY v.id",
  );
}

/** Cards whose opening now names another client: their numbers were merged or parted. */
export function listMovedCards(db: ReadableDB): { cardId: number; clientNo: string }[] {
  return prepareOnce(
    db,
    `SELECT v.id AS cardId, o.client_no AS clientNo FROM vip_card v
       JOIN card_opening o ON o.id = v.opening_id WHERE o.client_no <> v.client_no ORDER BY v.id`,
  ).all() as { cardId: number; clientNo: string }[];
}

/** Gives a card to another number of its client. */
export function setCardClient(db: WritableDB, cardId: number, clientNo: string): void {
  changeOne(db, 'UPDATE vip_card SET client_no = ? WHERE id = ?', clientNo, cardId);
}

/** Sets the level whose services run. */
export function setServiceLevel(db: WritableDB, cardId: number, level: CardLevel | null): void {
  changeOne(db, 'UPDATE vip_card SET service_level = ? WHERE id = ?', level, cardId);
}

/** The days on which a client's agreements ended. */
export function listEndDays(db: ReadableDB, clientNo: string): Day[] {
  return prepareOnce(
    db,
    `SELECT ended_on FROM vip_card WHERE client_no = ? AND state IN ('closed', 'withdrawn')`,
    true,
  )
    .all(clientNo)
    .map((row) => (row as [Day])[0]);
}

function query(db: ReadableDB, rest: string, ...values: readonly unknown[]): StoredCard[] {
  const owner = ownerSql(presentOwners(db), { clientId: 'c.id' });
  return (prepareOnce(db, `${select(owner)} ${rest}`).all(...values) as Row[]).map(toCard);
}

type Row = Record<string, string | number | null>;

function toCard(row: Row): StoredCard {
  return {
    id: row['id'] as number,
    clientNo: row['client_no'] as string,
    name: row['name'] as string,
    cardNo: row['card_no'] as string,
    level: row['level'] as CardLevel,
    state: row['state'] as CardState,
    serviceLevel: row['service_level'] as CardLevel | null,
    openedOn: row['opened_on'] as Day,
    expiresOn: row['expires_on'] as Day,
    endedOn: row['ended_on'] as Day | null,
    applicationId: row['application_id'] as number | null,
    isSpecial: row['is_special'] === 1,
    rmName: row['rm'] as string | null,
    nextApplicationId: row['next_application'] as number | null,
    openingId: row['opening_id'] as number | null,
    closingId: row['closing_id'] as number | null,
    endedBy: row['ended_by'] as StoredCard['endedBy'],
    endedByCard: row['ended_by_card'] as number | null,
    stateBeforeEnd: row['state_before_end'] as CardState | null,
  };
}
