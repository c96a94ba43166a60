import type { CardLevel } from '../../../shared/models/card';
import { hasCardOpening, insertCardOpening, type CardOpening } from '../../ledger/card-openings';
import type { LedgerContext } from '../ledger-context';
import { pickFields } from './record-columns';
import type { RecordWriter } from './record-writer';

const cardFields = [
  'clientNo',
  'name',
  'cardNo',
  'cardLevel',
  'openedOn',
  'expiresOn',
  'transactionKind',
  'branchCode',
  'tellerNo',
] as const;

/** The core system's words for a level; anything unknown counts as the lowest. */
function levelOf(text: string): CardLevel {
  if (text.includes('黑')) return 'black';
  return text.includes('白金') ? 'platinum' : 'standard';
}

function kindOf(text: string): CardOpening['kind'] {
  if (text.includes('销')) return 'close';
  return text.includes('换') ? 'replace' : 'open';
}

/** Writes the core system's card openings; a line that is there already is left alone. */
export function prepareCardWriter(
  context: LedgerContext,
  batchId: number,
  fields: readonly string[],
): RecordWriter {
  const pick = pickFields(fields, cardFields);
  return (record) => {
    const [clientNo, name, cardNo, level, openedOn, expiresOn, kind, branchCode, tellerNo] =
      pick(record);
    const opening: CardOpening = {
      clientNo: String(clientNo),
      clientName: name as string | null,
      cardNo: String(cardNo),
      level: levelOf(String(level ?? '')),
      openedOn: openedOn as string | null,
      expiresOn: expiresOn as string | null,
      kind: kindOf(String(kind ?? '')),
      branchCode: branchCode as string | null,
      tellerNo: tellerNo as string | null,
    };
    if (hasCardOpening(context.db, opening)) return 'unchanged';
    insertCardOpening(context.db, opening, batchId);
    return 'inserted';
  };
}
