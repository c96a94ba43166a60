import type { ImportKind } from '../../../shared/models/import';
import type { SchemeSubject } from '../../../shared/models/scheme';

/** Whose months a kind of file fills; undefined where it fills none. */
export function subjectOfKind(kind: ImportKind): SchemeSubject | undefined {
  if (kind === 'retail') return 'retail';
  return kind === 'corporate' ? 'organisation' : undefined;
}
