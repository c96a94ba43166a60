import type { Declarations } from '../../../shared/fields/field';
import { personFields } from '../../../shared/fields/person';
import type { FieldChange, RecordValue } from '../../../shared/models/import';
import type { MergedValues } from '../../domain/clients/merge-values';
import { maskIdNo, maskMobile } from '../../domain/clients/mask';

/** Numbers stay masked also for those who may see the rest. */
const masks: Readonly<Record<string, (text: string) => string>> = Object.fromEntries(
  Object.entries(personFields as Declarations).flatMap(([name, { mask }]) =>
    mask === 'idNo' ? [[name, maskIdNo]] : mask === 'mobile' ? [[name, maskMobile]] : [],
  ),
);

function shown(field: string, value: RecordValue): RecordValue {
  const mask = masks[field];
  return mask && typeof value === 'string' ? mask(value) : value;
}

/** Old → new of every value that changed; personal numbers are masked. */
export function fieldChanges(
  fields: readonly string[],
  merged: MergedValues<string | number>,
): FieldChange[] {
  return Object.entries(merged.before ?? {}).map(([place, before]) => {
    const field = fields[Number(place)] as string;
    const after = merged.values[Number(place)] ?? null;
    return { field, before: shown(field, before), after: shown(field, after) };
  });
}
