import type { ReportRequest } from '../../../shared/contract/reports/reports';
import { addMonths } from '../../../shared/models/calendar';
import type { Scheme } from '../../../shared/models/scheme';
import type { TierFlow } from '../../../shared/models/tier-flow';
import type { Report } from '../../../shared/models/report';
import type { Language } from '../../../shared/text/message';
import { aumMovementReport } from '../../domain/reports/aum-movement-report';
import { mapRanks } from '../../domain/tiering/map-ranks';
import { migrationReport } from '../../domain/reports/migration-report';
import { readMarketRates } from '../../ledger/months/market-rates';
import { readTierFlows } from '../../ledger/tiering/tier-flows';
import type { Shown } from '../ground/ledger';
import { buildStructureReport, endOfLastQuarter, endOfLastYear } from './build-structure-report';
import { buildWorkList } from './build-work-list';
import {
  openReportScope,
  requireEarlier,
  withComparedStandings,
  type ReportScope,
} from './report-scope';

/** Flows from an earlier version's tiers as flows from this version's, by the tiers' names. */
function inRanksOf(from: Scheme, to: Scheme): (flow: TierFlow) => TierFlow {
  const ranks = mapRanks(from, to);
  return (flow) =>
    flow.before === null ? flow : { ...flow, before: ranks[flow.before] ?? flow.before };
}

/** Builds one of the reports (docs/rules/reports.md) as the value that screen, paper and workbook show. */
export function buildNamedReport(
  context: Shown,
  wanted: ReportRequest,
  language: Language,
): Report {
  const scope = openReportScope(context, wanted, language);
  return { ...buildOf(context, wanted, scope, language), standing: scope.frame.standing };
}

function buildOf(
  context: Shown,
  wanted: ReportRequest,
  scope: ReportScope,
  language: Language,
): Report {
  switch (wanted.name) {
    case 'structure': {
      const { month, scheme } = wanted;
      const last = scope.frame.comparedWith ?? addMonths(month, -1);
      const months = [last, endOfLastQuarter(month), endOfLastYear(month)];
      const report = buildStructureReport(context, scope);
      return withComparedStandings(context, report, { scheme, months }, language);
    }
    case 'workList':
      return buildWorkList(context, scope, wanted.list);
    case 'migration':
    case 'aumMovement': {
      const before = wanted.before ?? scope.frame.comparedWith ?? addMonths(wanted.month, -1);
      const earlier = requireEarlier(context, wanted, before);
      const marketRates = readMarketRates(context.db, wanted.month);
      const flows = readTierFlows(context.db, {
        subject: scope.stored.scheme.subject,
        now: scope.tiered,
        before: earlier.tiered,
        group: 'owner',
        marketRates,
      }).map(inRanksOf(earlier.stored.scheme, scope.stored.scheme));
      const hasMarketRates = Object.keys(marketRates).length > 0;
      const report =
        wanted.name === 'migration'
          ? migrationReport({ frame: scope.frame, before, flows })
          : aumMovementReport({ frame: scope.frame, before, flows, hasMarketRates });
      const compared = { scheme: wanted.scheme, months: [before] };
      return withComparedStandings(context, report, compared, language);
    }
  }
}
