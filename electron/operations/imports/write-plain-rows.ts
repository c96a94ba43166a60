import type { CardLevel } from '../../../shared/models/card';
import type { ImportRecord } from '../../../shared/models/import';
import { foreignField } from '../../domain/imports/convert-foreign';
import { knowsClient, preparePlainWriter, type PlainTable } from '../../ledger/imports/plain-rows';
import { prepareTouchWriter } from '../../ledger/imports/touches';
import { trackedTables, type TrackedName } from '../../ledger/imports/tracked-tables';
import { prepareMergedNumbers } from './merged-numbers';
import { pickFields } from './record-columns';
import { isSkipped, nextOccurrence, type RecordWriter, type WriterSetup } from './record-writer';

type Values = Readonly<Record<string, string | number | null>>;

const tracked = {
  card_opening: 'cardOpening',
  maturity: 'maturity',
  card_spend: 'cardSpend',
} as const satisfies Record<PlainTable, TrackedName>;

/** A row the ledger has already is left alone; an unknown client is said, and the row kept. */
function preparePlainRows(
  setup: WriterSetup,
  table: PlainTable,
  rowOf: (record: ImportRecord) => Values,
): RecordWriter {
  const { context, batchId, part } = setup;
  const rows = preparePlainWriter(context.db, table, batchId);
  const touch = prepareTouchWriter(context.db, trackedTables[tracked[table]], batchId, '');
  const numbers = prepareMergedNumbers(setup);
  const forKept = (row: Values, place: { part: number; row: number }): Values => {
    const stated = row['client_no'];
    if (typeof stated !== 'string') return row;
    const kept = numbers.keptOf(stated, place);
    return kept === stated ? row : { ...row, client_no: kept, stated_no: stated };
  };
  return (record) => {
    const place = { part, row: record.row };
    const row = forKept(rowOf(record), place);
    const clientNo = row['client_no'];
    if (typeof clientNo === 'string' && !knowsClient(context.db, clientNo)) {
      setup.report('clientUnknown', place, 'clientNo', { clientNo });
    }
    const found = rows.find(row);
    if (isSkipped(setup, found !== undefined)) return 'skipped';
    if (!found) {
      rows.insert(row);
      return 'inserted';
    }
    touch(
      found.id,
      { batchId: found.batchId, stated: 0, part: 0, row: 0 },
      { stated: 0, before: null, ...place },
    );
    return 'unchanged';
  };
}

/** The core system's words for a level; anything unknown counts as the lowest. */
function levelOf(text: string): CardLevel {
  if (text.includes('黑')) return 'black';
  return text.includes('白金') ? 'platinum' : 'standard';
}

function cardKindOf(text: string): 'open' | 'replace' | 'close' {
  if (text.includes('销')) return 'close';
  return text.includes('换') ? 'replace' : 'open';
}

/** Writes the core system's card openings. */
export function prepareCardWriter(setup: WriterSetup): RecordWriter {
  const pick = pickFields(setup.fields, [
    'clientNo',
    'name',
    'cardNo',
    'cardLevel',
    'openedOn',
    'expiresOn',
    'transactionKind',
    'branchCode',
    'tellerNo',
  ]);
  return preparePlainRows(setup, 'card_opening', (record) => {
    const [clientNo, name, cardNo, level, openedOn, expiresOn, kind, branchCode, tellerNo] =
      pick(record);
    return {
      client_no: String(clientNo),
      client_name: name ?? null,
      card_no: String(cardNo),
      level: levelOf(String(level ?? '')),
      opened_on: openedOn ?? null,
      expires_on: expiresOn ?? null,
      kind: cardKindOf(String(kind ?? '')),
      branch_code: branchCode ?? null,
      teller_no: tellerNo ?? null,
    };
  });
}

/** Writes what falls due; equal rows of one file are different products. */
export function prepareMaturityWriter(setup: WriterSetup): RecordWriter {
  const pick = pickFields(setup.fields, [
    'clientNo',
    'productKind',
    'productName',
    'amount',
    'startsOn',
    'dueOn',
    'annualRate',
    'name',
    foreignField,
  ]);
  return preparePlainRows(setup, 'maturity', (record) => {
    const values = pick(record);
    const [client, kind, product, amount, startsOn, dueOn, rate, name, foreign] = values;
    return {
      client_no: String(client),
      product_kind: kind ?? null,
      product_name: product ?? null,
      amount: amount ?? null,
      starts_on: startsOn ?? null,
      due_on: dueOn ?? null,
      annual_rate: rate ?? null,
      occurrence: nextOccurrence(setup, values.slice(0, -2)),
      client_name: name ?? null,
      foreign_amounts: foreign ?? null,
      source_row: record.row,
    };
  });
}

/** Writes the month's card spend; reversals come with their own sign. */
export function prepareSpendWriter(setup: WriterSetup): RecordWriter {
  const pick = pickFields(setup.fields, [
    'serialNo',
    'cardNo',
    'transactedOn',
    'amount',
    'merchantName',
    'originalSerialNo',
    'clientNo',
    'transactionKind',
    foreignField,
  ]);
  return preparePlainRows(setup, 'card_spend', (record) => {
    const values = pick(record);
    const [serialNo, cardNo, day, amount, merchant, original, clientNo, kind, foreign] = values;
    return {
      serial_no: serialNo ?? null,
      card_no: String(cardNo),
      transacted_on: day ?? null,
      amount: amount ?? null,
      merchant_name: merchant ?? null,
      original_serial_no: original ?? null,
      occurrence: nextOccurrence(setup, values.slice(0, 6)),
      month: setup.month,
      foreign_amounts: foreign ?? null,
      client_no: clientNo ?? null,
      transaction_kind: kind ?? null,
      source_row: record.row,
    };
  });
}
