import type { Input } from '../../../shared/contract';
import type { ClientQuery } from '../../../shared/contract/clients/clients';
import type { Month } from '../../../shared/models/calendar';
import type { Report } from '../../../shared/models/report';
import { countedAssetsOf } from '../../../shared/models/card-assets';
import type { Scheme, TierList } from '../../../shared/models/tiering';
import { metricUnitOf } from '../../../shared/models/scheme-reading';
import { formatMessage, type Language } from '../../../shared/text/message';
import { reportTexts } from '../../../shared/text/report';
import { tieringTexts } from '../../../shared/text/tiering';
import { clientListReport } from '../../domain/reports/client-list';
import { tierDefinitions } from '../../domain/reports/tier-report';
import { readSettings } from '../../ledger/file/settings';
import { buildNamedReport } from './build-report';
import { queryClients, readClientPage } from '../clients/query-clients';
import type { Shown } from '../ground/ledger';
import { outOfDateNotes } from '../ground/result-standing';
import { requireScheme, requireSchemeOf } from '../ground/find-scheme';

/** The columns of a movement list: who, from where to where, and the amount that matters. */
const listColumns = [
  'clientNo',
  'name',
  'tier',
  'previousTier',
  'movement',
  'metric',
  'distanceUp',
  'distanceDown',
  'downgradeFrom',
  'aumPointInTime',
  'aumChange',
  'mobile',
  'ownerName',
];

/** Where a scheme counts a part of the assets only, all of them stand beside it. */
function columnsFor(scheme: Scheme): readonly string[] {
  if (countedAssetsOf(scheme) !== 'depositsAndWealth') return listColumns;
  return listColumns.flatMap((key) => (key === 'metric' ? [key, 'aumDailyAvg3m'] : [key]));
}

interface ListWanted {
  readonly title: string;
  readonly query: ClientQuery;
  readonly columns: readonly string[];
}

function listReport(context: Shown, wanted: ListWanted, language: Language): Report {
  const { month, scheme: code } = wanted.query;
  const { scheme } = month ? requireSchemeOf(context, code, month) : requireScheme(context, code);
  const list = queryClients(context, wanted.query);
  const rows = readClientPage(context, list, 0, list.ids.length);
  return clientListReport({
    title: wanted.title,
    name: wanted.title,
    subtitle: formatMessage(reportTexts.subtitle, language, {
      branch: readSettings(context.db).branchName,
      month: list.scope.month ?? '',
      scheme: scheme.name,
      version: scheme.version,
    }),
    rows,
    columns: wanted.columns,
    totals: list.totals,
    definitions: tierDefinitions(scheme, language),
    footnotes: month ? outOfDateNotes(context, { month, scheme: code }, language) : [],
    unit: metricUnitOf(scheme),
    language,
  });
}

/** How each list is sorted: the closest to its bound, or the largest, first. */
const listSort: Readonly<Record<TierList, ClientQuery['sort']>> = {
  up: [{ key: 'metric', descending: true }],
  down: [{ key: 'metric', descending: true }],
  new: [{ key: 'metric', descending: true }],
  left: [{ key: 'metric', descending: true }],
  wonBack: [{ key: 'metric', descending: true }],
  kept: [{ key: 'metric', descending: true }],
  watch: [{ key: 'metric', descending: true }],
  outflow: [{ key: 'aumChange', descending: false }],
  inflow: [{ key: 'aumChange', descending: true }],
  nearMiss: [{ key: 'distanceUp', descending: false }],
  warning: [{ key: 'distanceDown', descending: false }],
};

/** The query of one of a run's lists. */
export function queryOfList(month: Month, scheme: string, list: TierList): ClientQuery {
  return { month, scheme, filter: { list }, sort: listSort[list] };
}

/** Builds what an export writes, as one plain value. */
export function buildReport(
  context: Shown,
  wanted: Input<'export.save'>,
  language: Language,
): Report {
  switch (wanted.name) {
    case 'clients': {
      const title = formatMessage(reportTexts.clientListTitle, language);
      return listReport(context, { title, query: wanted.query, columns: wanted.columns }, language);
    }
    case 'tierList': {
      const list = formatMessage(tieringTexts[wanted.list], language);
      const title = formatMessage(reportTexts.tierListTitle, language, { list });
      const query = queryOfList(wanted.month, wanted.scheme, wanted.list);
      const columns = columnsFor(requireSchemeOf(context, wanted.scheme, wanted.month).scheme);
      return listReport(context, { title, query, columns }, language);
    }
    case 'report':
      return buildNamedReport(context, wanted.report, language);
  }
}
