import type { Facts, NumberOfClient, StandingMerge } from '../../../shared/models/merged-number';
import { insertRows, type Rows } from './client-merges';
import { changeOne, prepareOnce, type ReadableDB, type WritableDB } from '../database';

type NumberRow = Omit<NumberOfClient, 'facts'> & { readonly facts: string };

/** What imports say of each of some numbers alone, as far as they are numbers of a merged client. */
export function readNumbers(
  db: ReadableDB,
  numbers: readonly string[],
): Map<string, NumberOfClient> {
  const find = prepareOnce(
    db,
    `SELECT client_no AS clientNo, client_id AS clientId, first_batch_id AS firstBatchId, facts
     FROM merged_number WHERE client_no = ?`,
  );
  const found = new Map<string, NumberOfClient>();
  for (const number of numbers) {
    const row = find.get(number) as NumberRow | undefined;
    if (row) found.set(number, { ...row, facts: JSON.parse(row.facts) as Facts });
  }
  return found;
}

/** Records what imports say of a number alone. */
export function putNumber(db: WritableDB, number: NumberOfClient): void {
  const { clientNo, clientId, firstBatchId, facts } = number;
  const known = Object.entries(facts).filter(([, value]) => value !== null);
  prepareOnce(db, 'INSERT OR REPLACE INTO merged_number VALUES (?, ?, ?, ?)').run(
    clientNo,
    clientId,
    firstBatchId,
    JSON.stringify(Object.fromEntries(known)),
  );
}

/** Forgets a number: it stands alone again. */
export function removeNumber(db: WritableDB, clientNo: string): void {
  db.prepare('DELETE FROM merged_number WHERE client_no = ?').run(clientNo);
}

/** Every merge that stands, oldest first. */
export function listStandingMerges(db: ReadableDB): StandingMerge[] {
  const rows = db
    .prepare(
      `SELECT kept_no AS keptNo, dropped_no AS droppedNo,
              coalesce(json_extract(images, '$.chosen'), '[]') AS chosen
       FROM client_merge WHERE undone_at IS NULL ORDER BY id`,
    )
    .all() as { keptNo: string; droppedNo: string; chosen: string }[];
  return rows.map((row) => ({ ...row, chosen: JSON.parse(row.chosen) as string[] }));
}

/** Merges of programs that did not keep each number's word, oldest first, with their images. */
export function listMergesWithoutNumbers(
  db: ReadableDB,
): { id: number; keptNo: string; droppedNo: string; images: string }[] {
  return db
    .prepare(
      `SELECT id, kept_no AS keptNo, dropped_no AS droppedNo, images FROM client_merge m
       WHERE undone_at IS NULL AND NOT EXISTS
         (SELECT 1 FROM merged_number n WHERE n.client_no = m.dropped_no) ORDER BY id`,
    )
    .all() as { id: number; keptNo: string; droppedNo: string; images: string }[];
}

/** Records of a merge which facts were chosen from the dropped client, by column. */
export function recordChosen(db: WritableDB, mergeId: number, chosen: readonly string[]): void {
  changeOne(
    db,
    `UPDATE client_merge SET images = json_set(images, '$.chosen', json(?)) WHERE id = ?`,
    JSON.stringify(chosen),
    mergeId,
  );
}

/** Rows of owners that files stated for some numbers, in the order of the numbers. */
function ownersOf(db: ReadableDB, numbers: readonly string[]): { id: number; stated: string }[] {
  const rows = db
    .prepare(
      `SELECT id, coalesce(stated_no, client_no) AS stated FROM ownership
       WHERE client_no IN (SELECT value FROM json_each($numbers))
          OR stated_no IN (SELECT value FROM json_each($numbers))`,
    )
    .all({ numbers: JSON.stringify(numbers) }) as { id: number; stated: string }[];
  const at = (row: { stated: string }) => numbers.indexOf(row.stated);
  return rows.filter((row) => at(row) >= 0).sort((a, b) => at(a) - at(b));
}

const ownerPlace = 'UPDATE ownership SET client_no = ?, stated_no = ? WHERE id = ?';

/** Puts every owner that files stated back under the number it was stated for. */
export function partOwners(db: WritableDB, numbers: readonly string[]): void {
  for (const { id, stated } of ownersOf(db, numbers)) {
    prepareOnce(db, ownerPlace).run(stated, null, id);
  }
}

/** Lets one owner count for a client of several numbers: its own number's, else the first known. */
export function settleOwners(db: WritableDB, numbers: readonly string[]): void {
  partOwners(db, numbers);
  const [kept] = numbers;
  const [counts] = ownersOf(db, numbers);
  if (counts && counts.stated !== kept) {
    prepareOnce(db, ownerPlace).run(kept, counts.stated, counts.id);
  }
}

/** Puts the owner that an older merge took away back under the dropped number. */
export function restoreOwner(
  db: WritableDB,
  { keptNo, droppedNo }: { readonly keptNo: string; readonly droppedNo: string },
  images: Rows,
): void {
  for (const image of images) {
    const id = Number(image['id']);
    const there = prepareOnce(db, 'SELECT client_no FROM ownership WHERE id = ?', true).get(id) as
      [string] | undefined;
    // The owner moved along, where the kept number had none.
    if (there?.[0] === keptNo) prepareOnce(db, ownerPlace).run(keptNo, droppedNo, id);
    else insertRows(db, 'ownership', [there ? { ...image, id: null } : image]);
  }
}
