import type { ClientFilter } from '../../../shared/contract/clients/clients';

/** Fen in one 万. */
const wan = 1_000_000;

/** An amount typed in 万元 as fen; empty is no bound. */
export function wanToFen(value: number | null): number | undefined {
  return value === null ? undefined : Math.round(value * wan);
}

/** Fen as 万元 for the input. */
export function fenToWan(value: number | undefined): number | null {
  return value === undefined ? null : value / wan;
}

/** The filter without empty parts, so that equal filters ask the same question. */
export function tidyFilter(filter: ClientFilter): ClientFilter {
  return Object.fromEntries(
    Object.entries(filter).filter(
      ([, value]) =>
        value !== undefined &&
        value !== '' &&
        value !== false &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** What stays when filters are cleared: the kind of client is what is looked at, not a filter. */
export function withoutFilters({ kind }: ClientFilter): ClientFilter {
  return kind === undefined ? {} : { kind };
}

/** Whether any part of a filter is set. */
export function isFiltered(filter: ClientFilter): boolean {
  const { kind: _kind, ...parts } = tidyFilter(filter);
  return Object.keys(parts).length > 0;
}
