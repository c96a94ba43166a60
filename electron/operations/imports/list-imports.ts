import type { Month } from '../../../shared/models/calendar';
import type { ImportBatch } from '../../../shared/models/import';
import { findBatchByContent, listBatches } from '../../ledger/imports/import-batches';
import { isMonthClosed } from '../../ledger/months/months';
import type { Shown } from '../ground/ledger';
import type { ImportOrder } from './import-order';
import type { ImportFacts } from './import-blockers';

/** Every committed file, newest first. */
export function listImports(context: Shown): ImportBatch[] {
  return listBatches(context.db);
}

/** What the ledger knows of a file before it is committed. */
export function findImportFacts(context: Pick<Shown, 'db'>, order: ImportOrder): ImportFacts {
  return {
    sameContent: findBatchByContent(context.db, order),
    monthClosed: order.month !== null && isMonthClosed(context.db, order.month as Month),
  };
}
