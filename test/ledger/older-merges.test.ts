import { expect, it } from 'vitest';
import { mergeClients } from '../../electron/operations/clients/merge-clients';
import { undoMerge } from '../../electron/operations/clients/undo-merge';
import { undoImport } from '../../electron/operations/imports/undo-import';
import { dumpLedger } from '../../electron/operations/ledger/dump-ledger';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { importPeople, openTestLedger, type PersonRow } from '../helpers/ledger';

const row = (clientNo: string, aumPointInTime: number, more = {}): PersonRow => ({
  clientNo,
  name: `示例·${clientNo}`,
  aumPointInTime,
  ...more,
});

/** Makes a merge look as one that programs made before each number kept its own word. */
function asOlderMerge({ db }: Ledger, id: number): void {
  const touches = `SELECT json_group_array(json_object('target', target, 'month', month, 'target_id', target_id,
    'batch_id', batch_id, 'inserted', inserted, 'stated', stated, 'before', before,
    'source_part', source_part, 'source_row', source_row)) FROM import_touch
    WHERE target IN (1, 2, 3) AND target_id = (SELECT client_id FROM merged_number
      WHERE client_no = (SELECT dropped_no FROM client_merge WHERE id = $id))`;
  db.prepare(
    `UPDATE client_merge SET images = json_remove(json_set(images, '$.touches', json((${touches}))),
       '$.chosen') WHERE id = $id`,
  ).run({ id });
  db.exec(`DELETE FROM import_touch WHERE target IN (1, 2, 3) AND target_id NOT IN (SELECT id FROM client);
    DELETE FROM merged_number`);
}

function outlet() {
  const context = openTestLedger();
  importPeople(context, '2026-09', [row('4', 100, { mobile: '19900000004' }), row('13', 1000)]);
  return context;
}

it('undoes a file under a merge of an older program, and takes the merge apart', () => {
  const context = outlet();
  const { batchId } = importPeople(context, '2026-09', [row('4', 40, { mobile: '19900000044' })]);
  const { id } = mergeClients(context, { keep: '13', drop: '4', fields: {} });
  asOlderMerge(context, id);
  undoImport(context, batchId!, 'wrong file');
  expect(context.db.prepare('SELECT aum_point_in_time FROM snapshot').pluck().all()).toEqual([
    1100,
  ]);
  expect(verifyLedger(context).problems).toEqual([]);
  undoMerge(context, id);
  expect(dumpLedger(context.db)).toBe(dumpLedger(outlet().db));
});

it('takes merges of merges of older programs apart', () => {
  const [plain, merged] = [outlet(), outlet()] as const;
  for (const context of [plain, merged]) importPeople(context, '2026-09', [row('5', 5)]);
  const first = mergeClients(merged, { keep: '4', drop: '5', fields: {} }).id;
  const second = mergeClients(merged, { keep: '13', drop: '4', fields: { mobile: 'drop' } }).id;
  asOlderMerge(merged, first);
  asOlderMerge(merged, second);
  for (const context of [plain, merged]) importPeople(context, '2026-10', [row('5', 7)]);
  undoMerge(merged, second);
  undoMerge(merged, first);
  expect(dumpLedger(merged.db)).toBe(dumpLedger(plain.db));
  expect(verifyLedger(merged).problems).toEqual([]);
});
