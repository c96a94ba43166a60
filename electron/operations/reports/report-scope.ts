import type { Month } from '../../../shared/models/calendar';
import type { Report } from '../../../shared/models/report';
import type { Language } from '../../../shared/text/message';
import { outOfDateText } from '../../../shared/text/standing';
import type { ReportFrame } from '../../domain/reports/report-frame';
import { isMonthClosed } from '../../ledger/months/months';
import { findSchemeOf, type StoredScheme } from '../../ledger/tiering/schemes';
import { readSettings } from '../../ledger/file/settings';
import type { TieredMonth } from '../../ledger/tiering/tier-flows';
import {
  findRun,
  newestFigures,
  newestRevision,
  type TierRun,
} from '../../ledger/tiering/tier-runs';
import { OperationFailure } from '../ground/failure';
import type { Shown } from '../ground/ledger';
import { requireScheme } from '../ground/find-scheme';
import { standingOfMonth, standingOfRun } from '../ground/result-standing';
import { comparedMonth } from '../../ledger/tiered-months';

/** A tiered month as a report reads it. */
export interface ReportScope {
  readonly stored: StoredScheme;
  readonly run: TierRun;
  readonly tiered: TieredMonth;
  readonly frame: ReportFrame;
}

/** The run of a scheme in a month, by the version that counts there; undefined where there is none. */
export function findTieredMonth(
  { db }: Pick<Shown, 'db'>,
  code: string,
  month: Month,
): { readonly stored: StoredScheme; readonly run: TierRun } | undefined {
  const stored = findSchemeOf(db, code, month);
  const run = stored && findRun(db, stored.id, month);
  return run && { stored, run };
}

/** Opens a month for a report; throws `tiering.schemeMissing` or `tiering.notRun`. */
export function openReportScope(
  context: Shown,
  wanted: { readonly month: Month; readonly scheme: string },
  language: Language,
): ReportScope {
  const { month } = wanted;
  const newest = requireScheme(context, wanted.scheme);
  const found = findTieredMonth(context, wanted.scheme, month);
  if (!found) throw new OperationFailure('tiering.notRun', { month, scheme: newest.scheme.name });
  const { stored, run } = found;
  return {
    stored,
    run,
    tiered: { runId: run.id, month },
    frame: {
      branchName: readSettings(context.db).branchName,
      scheme: stored.scheme,
      month,
      ranAt: run.ranAt,
      revision: newestRevision(context.db, run.id),
      figuresRevision: newestFigures(context.db, run, stored.scheme.subject),
      standing: standingOfRun(context, run),
      isClosed: isMonthClosed(context.db, month),
      language,
      comparedWith: comparedMonth(context.db, stored.scheme.subject, month),
    },
  };
}

/** A report with a word about each month it is compared with that is out of date. */
export function withComparedStandings(
  context: Shown,
  report: Report,
  wanted: { readonly scheme: string; readonly months: readonly Month[] },
  language: Language,
): Report {
  const notes = [...new Set(wanted.months)].flatMap((month) => {
    const standing = standingOfMonth(context, wanted.scheme, month);
    return (standing && outOfDateText(standing, language, month)) ?? [];
  });
  return notes.length === 0 ? report : { ...report, footnotes: [...notes, ...report.footnotes] };
}

/** The earlier month of a comparison, tiered; throws `report.nothingBefore` where it is not. */
export function requireEarlier(
  context: Shown,
  wanted: { readonly month: Month; readonly scheme: string },
  before: Month,
): { readonly stored: StoredScheme; readonly tiered: TieredMonth } {
  const found = before < wanted.month && findTieredMonth(context, wanted.scheme, before);
  if (!found) {
    throw new OperationFailure('report.nothingBefore', { month: wanted.month, before });
  }
  return { stored: found.stored, tiered: { runId: found.run.id, month: before } };
}
