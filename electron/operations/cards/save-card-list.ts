import type { CardPaperRequest } from '../../../shared/contract/cards/card-papers';
import type { FormList } from '../../../shared/models/form-list';
import { cardLists, reportOfLists } from '../../domain/cards/lists/card-lists';
import { readSettings } from '../../ledger/file/settings';
import { unstatedWay, writeReportOut, type WayOut } from '../ground/way-out';
import type { Shown } from '../ground/ledger';
import { gatherCardPaper } from './gather-paper';

/** The lists of a paper; none for the application form, which is no list. */
export function gatherCardLists(context: Shown, wanted: CardPaperRequest): readonly FormList[] {
  const facts = gatherCardPaper(context, wanted);
  return facts.paper === 'applicationForm'
    ? []
    : cardLists(facts, readSettings(context.db).language);
}

/** Writes a list as a workbook; the audit log says what left the ledger. */
export async function saveCardList(
  context: Shown,
  wanted: CardPaperRequest,
  path: string,
  way: WayOut = unstatedWay,
): Promise<void> {
  const lists = gatherCardLists(context, wanted);
  const rows = lists.reduce((sum, { table }) => sum + table.rows.length, 0);
  const detail = { name: `cards.${wanted.paper}`, rows };
  await writeReportOut(context, { path, report: reportOfLists(lists), detail }, way);
}
