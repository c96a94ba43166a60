import type { CheckedSheet } from '../../../shared/models/import';
import type { RememberedSource } from '../../../shared/models/import-mapping';
import type { DriftWarning } from '../../../shared/models/drift-warning';
import { headerList } from './remember-source';

/** A median that many times larger or smaller than last time is no business of one month. */
const magnitudeFactor = 20;

/** How a file differs from the last one of its source (docs/rules/imports.md#changes-against-last-month). */
export function findDrift(source: RememberedSource, checked: CheckedSheet): DriftWarning[] {
  return [
    ...headerDrift(source, checked),
    ...unitDrift(source, checked),
    ...magnitudeDrift(source, checked),
  ];
}

function headerDrift(source: RememberedSource, { layout }: CheckedSheet): DriftWarning[] {
  const now = headerList(layout);
  const fieldNow = (header: string) =>
    layout.columns[now.indexOf(header)]?.field ?? source.fields[header] ?? null;
  const gone = source.headers.filter((header) => header !== '' && !now.includes(header));
  const come = now.filter((header) => header !== '' && !source.headers.includes(header));
  if (gone.length === 0 && come.length === 0) {
    return now.flatMap((header, at): DriftWarning[] => {
      const was = source.headers[at];
      if (was === undefined || was === header || header === '') return [];
      return [{ kind: 'swapped', header, field: fieldNow(header), values: { header, was } }];
    });
  }
  const renamed = new Map(
    gone.flatMap((header) => {
      const successor = now[source.headers.indexOf(header)];
      return successor !== undefined && come.includes(successor) ? [[header, successor]] : [];
    }) as [string, string][],
  );
  const successors = new Set(renamed.values());
  return [
    ...gone.map((header): DriftWarning => {
      const successor = renamed.get(header);
      if (successor === undefined) {
        return {
          kind: 'missing',
          header,
          field: source.fields[header] ?? null,
          values: { header },
        };
      }
      const values = { header: successor, was: header };
      return { kind: 'renamed', header: successor, field: fieldNow(successor), values };
    }),
    ...come
      .filter((header) => !successors.has(header))
      .map((header): DriftWarning => ({
        kind: 'added',
        header,
        field: fieldNow(header),
        values: { header },
      })),
  ];
}

function unitDrift(source: RememberedSource, { layout }: CheckedSheet): DriftWarning[] {
  const { unit } = layout.unit;
  if (unit === null || source.unit === null || unit === source.unit) return [];
  return [
    { kind: 'unitSwitched', header: '', field: null, values: { was: source.unit, now: unit } },
  ];
}

function magnitudeDrift(source: RememberedSource, checked: CheckedSheet): DriftWarning[] {
  return Object.entries(checked.medians).flatMap(([field, after]): DriftWarning[] => {
    const before = source.medians[field];
    if (before === undefined || isSameMagnitude(before, after)) return [];
    const header = checked.layout.columns.find((column) => column.field === field)?.header ?? '';
    const values = { header, before: yuanText(before), after: yuanText(after) };
    return [{ kind: 'magnitude', header, field, values }];
  });
}

function yuanText(amount: number): string {
  return (amount / 100).toFixed(2);
}

function isSameMagnitude(before: number, after: number): boolean {
  return after <= before * magnitudeFactor && before <= after * magnitudeFactor;
}

/** Whether a file's amounts, read in the remembered unit, are about as large as last time. */
export function fitsMagnitudes(source: RememberedSource, checked: CheckedSheet): boolean {
  const compared = Object.entries(checked.medians).filter(
    ([field]) => source.medians[field] !== undefined,
  );
  return (
    compared.length > 0 &&
    compared.every(([field, after]) => isSameMagnitude(source.medians[field] as number, after))
  );
}
