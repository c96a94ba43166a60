import type { Month } from '../../../shared/models/calendar';
import type {
  Scheme,
  SchemeCheck,
  SchemeDifference,
  SchemeVersion,
} from '../../../shared/models/scheme';
import type { Language } from '../../../shared/text/message';
import { listDifferences } from '../../domain/tiering/scheme-differences';
import { checkScheme } from '../../domain/tiering/scheme-check';
import { isMonthClosed } from '../../ledger/months/months';
import {
  findScheme,
  findSchemeVersion,
  insertScheme,
  listSchemeVersions,
  type StoredScheme,
} from '../../ledger/tiering/schemes';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';
import { requireScheme } from '../ground/find-scheme';
import { readKnownNames } from './known-names';

/** Every version of a scheme, newest first. */
export function showVersions(context: Pick<Shown, 'db'>, code: string): SchemeVersion[] {
  requireScheme(context, code);
  return listSchemeVersions(context.db, code);
}

/** One version of a scheme, the newest without a number; throws what is missing. */
export function requireVersion(
  context: Pick<Shown, 'db'>,
  code: string,
  version: number | null,
): StoredScheme {
  const newest = requireScheme(context, code);
  if (version === null) return newest;
  const found = findSchemeVersion(context.db, code, version);
  if (found) return found;
  throw new OperationFailure('tiering.versionMissing', {
    scheme: newest.scheme.name,
    version,
    newest: newest.scheme.version,
  });
}

/** The faults and warnings of a draft, in words. */
export function checkDraft(
  context: Pick<Shown, 'db'>,
  draft: Scheme,
  language: Language,
): SchemeCheck {
  return checkScheme(draft, readKnownNames(context), language);
}

/** What differs between two values of a scheme, in words. */
export function showDifferences(
  before: Scheme,
  after: Scheme,
  language: Language,
): SchemeDifference[] {
  return listDifferences(before, after, language);
}

/** The first closed month that a version from the given month on would have counted in. */
function closedMonthFrom({ db }: Shown, effectiveFrom: Month): boolean {
  return isMonthClosed(db, effectiveFrom);
}

function nextVersion(context: Shown, draft: Scheme, effectiveFrom: Month): Scheme {
  const newest = findScheme(context.db, draft.id)?.scheme;
  if (newest && newest.subject !== draft.subject) {
    throw new OperationFailure('tiering.subjectChanged', { scheme: newest.name });
  }
  if (newest && effectiveFrom < newest.effectiveFrom) {
    throw new OperationFailure('tiering.effectiveTooEarly', {
      month: effectiveFrom,
      from: newest.effectiveFrom,
    });
  }
  return { ...draft, version: (newest?.version ?? 0) + 1, effectiveFrom };
}

/**
 * Saves a draft as the next version of its scheme (also what adopting a what-if does). Throws
 * `tiering.schemeFaulty` with the first fault, `tiering.monthClosed` when the month it would begin
 * with is closed, `tiering.effectiveTooEarly` when it would begin before the version it follows.
 */
export function adoptScheme(
  context: Ledger,
  wanted: { readonly draft: Scheme; readonly effectiveFrom: Month; readonly reason: string },
  language: Language = 'zh-CN',
  /** What is to be written with it, in the same transaction. */
  also: () => void = () => undefined,
): SchemeVersion {
  const { draft, effectiveFrom, reason } = wanted;
  const [fault] = checkDraft(context, draft, language).faults;
  if (fault) throw new OperationFailure('tiering.schemeFaulty', { fault: fault.sentence });
  if (closedMonthFrom(context, effectiveFrom)) {
    throw new OperationFailure('tiering.monthClosed', { month: effectiveFrom });
  }
  const scheme = nextVersion(context, draft, effectiveFrom);
  const by = { accountId: context.account.id, reason };
  changeLedger(
    context,
    () => {
      insertScheme(context.db, scheme, context.now(), by);
      also();
    },
    () => ({
      action: 'scheme.version',
      subject: `${scheme.id} ${scheme.version}`,
      detail: { effectiveFrom, reason },
    }),
  );
  return listSchemeVersions(context.db, scheme.id)[0] as SchemeVersion;
}
