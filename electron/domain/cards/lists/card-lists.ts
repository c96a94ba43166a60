import type { CardPaperFacts } from '../../../../shared/models/card-papers';
import type { FormList } from '../../../../shared/models/form-list';
import type { Report } from '../../../../shared/models/report';
import type { Language } from '../../../../shared/text/message';
import { handoverList, sheetCoverList, submissionList } from './application-lists';
import { exceptionList, feeList, gradingList, reminderList, reviewList } from './life-lists';
import { ListWords } from './list-words';
import { countSheetList, orderList, stockPageList } from './stock-lists';

type CardListFacts = Exclude<CardPaperFacts, { readonly paper: 'applicationForm' }>;

/** The lists of a paper: one, or one for each page of the register. */
export function cardLists(facts: CardListFacts, language: Language): readonly FormList[] {
  const words = new ListWords({ frame: facts.frame, language });
  switch (facts.paper) {
    case 'submission':
      return [submissionList(words, facts.lines, facts.quota)];
    case 'sheetCover':
      return [sheetCoverList(words, facts.applications)];
    case 'handover':
      return [handoverList(words, facts.applications)];
    case 'reminders':
      return [reminderList(words, facts.on, facts.reminders)];
    case 'upgrades':
    case 'downgrades':
      return [gradingList(words, facts.paper, facts.grading)];
    case 'reviews':
      return [reviewList(words, facts.month, facts.reviews)];
    case 'fees':
      return [feeList(words, facts.fees)];
    case 'exceptions':
      return [exceptionList(words, facts.exceptions)];
    case 'stockPage':
      return facts.pages.map((page) => stockPageList(words, page));
    case 'countSheet':
      return [countSheetList(words, facts.sheet)];
    case 'order':
      return [orderList(words, facts.order, facts.forecasts)];
  }
}

/** Lists as a report, for the workbook: the same columns, rows and totals. */
export function reportOfLists(lists: readonly FormList[]): Report {
  const [first] = lists;
  return {
    title: first?.title ?? '',
    subtitle: [first?.outlet, first?.left, first?.right].filter(Boolean).join('   '),
    tables: lists.map((list) => ({
      name: lists.length === 1 ? list.title : list.left,
      ...list.table,
    })),
    footnotes: first?.notes ?? [],
    definitions: [],
  };
}
