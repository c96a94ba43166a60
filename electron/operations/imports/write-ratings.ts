import type { Month } from '../../../shared/models/calendar';
import { shownMeasure } from '../../domain/imports/parse-measure';
import { isMonthClosed } from '../../ledger/months/months';
import { prepareRatingRows } from '../../ledger/tiering/ratings';
import { recordGroundChange } from '../../ledger/months/ground-changes';
import { prepareTouchWriter } from '../../ledger/imports/touches';
import { trackedTables } from '../../ledger/imports/tracked-tables';
import { namedRatings } from '../tiering/known-names';
import { prepareMergedNumbers } from './merged-numbers';
import { pickFields } from './record-columns';
import { isSkipped, type RecordWriter, type WriterSetup } from './record-writer';

/** The value is all that a rating states. */
const stated = 1;

/**
 * Writes what people have judged, by client, rating and month. A client the ledger does not know and
 * a month that is closed leave their row out, and say so at their cell.
 */
export function prepareRatingWriter(setup: WriterSetup): RecordWriter {
  const { context, batchId, part } = setup;
  const { db } = context;
  const by = { batchId, recordedAt: context.now(), accountId: context.account.id };
  const rows = prepareRatingRows(db, by);
  const touch = prepareTouchWriter(db, trackedTables.rating, batchId, '');
  const numbers = prepareMergedNumbers(setup);
  const pick = pickFields(setup.fields, ['clientNo', 'ratingName', 'ratingValue', 'ratingMonth']);
  const closed = new Map<string, boolean>();
  const isClosed = (month: Month): boolean => {
    const known = closed.get(month) ?? isMonthClosed(db, month);
    closed.set(month, known);
    return known;
  };
  const named = new Map(namedRatings(context).map((each) => [each.rating, each]));
  let staleFrom: Month | null = null;
  const changes = (month: Month) => {
    if (staleFrom !== null && staleFrom <= month) return;
    staleFrom = month;
    // What was tiered from this month on has not seen these ratings.
    recordGroundChange(db, { kind: 'ratings', cause: 'imported', at: context.now(), from: month });
  };
  return (record) => {
    const place = { part, row: record.row };
    const [number, rating, value, ownMonth] = pick(record) as [
      string,
      string,
      number,
      Month | null,
    ];
    const month = ownMonth ?? (setup.month as Month);
    const client = rows.findClient(numbers.keptOf(number, place));
    if (client === undefined) {
      setup.report('ratingClientUnknown', place, 'clientNo', { clientNo: number });
      return 'skipped';
    }
    if (isClosed(month)) {
      setup.report('ratingMonthClosed', place, ownMonth ? 'ratingMonth' : 'clientNo', { month });
      return 'skipped';
    }
    const found = rows.find(rating, client.id, month);
    if (isSkipped(setup, found !== undefined)) return 'skipped';
    const statedNo = number === client.clientNo ? null : number;
    if (found !== undefined && found.statedNo !== statedNo) {
      const stated = found.statedNo ?? client.clientNo;
      setup.report('ratingOfMerged', place, 'clientNo', { clientNo: number, stated });
      return 'skipped';
    }
    if (found === undefined) {
      changes(month);
      rows.insert(rating, client.id, month, value, statedNo);
      return 'inserted';
    }
    const changed = found.value !== value;
    const before = changed ? { 0: found.value } : null;
    const first = { batchId: found.batchId, stated, part: 0, row: 0 };
    touch(found.id, first, { stated, before, ...place });
    if (!changed) return 'unchanged';
    changes(month);
    rows.update(found.id, value);
    const known = named.get(rating);
    const shown = (each: number) =>
      known ? `${known.label} ${shownMeasure(each, known.unit)}` : each;
    setup.onChange({
      sheet: setup.sheet,
      row: record.row,
      clientNo: client.clientNo,
      name: client.name,
      changes: [{ field: 'ratingValue', before: shown(found.value), after: shown(value) }],
    });
    return 'updated';
  };
}
