import type { DuplicateGroup } from '../../../shared/models/duplicate';
import { maskIdNo, maskMobile } from '../../domain/clients/mask';
import { clientValueFields } from '../../ledger/clients/clients';
import {
  listDuplicateIds,
  readDuplicate,
  type DuplicateRow,
} from '../../ledger/clients/duplicates';
import type { Shown } from '../ground/ledger';

const masks: Readonly<Record<string, (text: string) => string>> = {
  idNo: maskIdNo,
  mobile: maskMobile,
};

function shown(row: DuplicateRow, field: string): string | null {
  const value = row.values[clientValueFields.indexOf(field)] ?? null;
  if (value === null) return null;
  const mask = masks[field];
  return mask ? mask(String(value)) : String(value);
}

function toGroup(reason: DuplicateGroup['reason'], rows: readonly DuplicateRow[]): DuplicateGroup {
  const differing = clientValueFields
    .filter((_, place) => new Set(rows.map(({ values }) => values[place] ?? null)).size > 1)
    .map((field) => ({ field, values: rows.map((row) => shown(row, field)) }));
  const clients = rows.map((row) => {
    const { clientNo, name, months, lastMonth } = row;
    return {
      clientNo,
      name,
      months,
      lastMonth,
      idNo: shown(row, 'idNo'),
      mobile: shown(row, 'mobile'),
    };
  });
  return { reason, clients, differing };
}

/**
 * Clients that may be one person: by ID number, and by name and mobile
 * (docs/rules/clients.md#one-person-with-two-numbers). Only suggestions; ID and phone come masked.
 */
export function findDuplicates({ db }: Pick<Shown, 'db'>): DuplicateGroup[] {
  return (['idNo', 'nameAndMobile'] as const).flatMap((reason) =>
    listDuplicateIds(db, reason).map((ids) =>
      toGroup(
        reason,
        ids.map((id) => readDuplicate(db, id)),
      ),
    ),
  );
}
