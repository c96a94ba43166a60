import type { ImportKind } from '../../../shared/models/import';

/** Kinds whose columns may be told to overwrite, to fill blanks, or to leave alone. */
export function hasColumnRules(kind: ImportKind): boolean {
  return kind === 'retail' || kind === 'corporate';
}
