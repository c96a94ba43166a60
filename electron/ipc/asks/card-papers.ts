import type { CardPaperRequest } from '../../../shared/contract/cards/card-papers';
import type { Paper } from '../../../shared/models/paper';
import { cardLists } from '../../domain/cards/lists/card-lists';
import { gatherCardPaper } from '../../operations/cards/gather-paper';
import { gatherCardLists, saveCardList } from '../../operations/cards/save-card-list';
import { recordEvent } from '../../operations/ground/ledger';
import { showSettings } from '../../operations/ground/settings';
import { applicationFormPaper } from '../../print/papers/application-form';
import { calibrationPaper } from '../../print/papers/calibration-page';
import { listsPaper } from '../../print/papers/list-paper';
import type { Desk } from '../desk';
import type { AskHandlers } from '../ask-handlers';
import { printOnPaper, savePaperAs } from '../paper-output';
import { askWayOut } from '../way-out';

function layOut(desk: Desk, request: CardPaperRequest): Paper {
  const facts = gatherCardPaper(desk.shown, request);
  if (facts.paper === 'applicationForm') return applicationFormPaper(facts);
  return listsPaper(cardLists(facts, showSettings(desk.ledger).language));
}

function record(desk: Desk, { paper, ...which }: CardPaperRequest, output: 'pdf' | 'printer') {
  recordEvent(desk.ledger, {
    action: 'card.printPaper',
    subject: paper,
    detail: { output, which: JSON.stringify(which) },
  });
}

async function saveList(desk: Desk, request: CardPaperRequest): Promise<string | null> {
  const [first] = gatherCardLists(desk.shown, request);
  const chosen = await askWayOut(desk, 'workbook', `${first?.fileName ?? request.paper}.xlsx`);
  if (chosen === null) return null;
  await saveCardList(desk.shown, request, chosen.path, chosen.way);
  return chosen.path;
}

const testPage = (desk: Desk): Paper => {
  const { printOffsetX: x, printOffsetY: y } = showSettings(desk.ledger);
  return calibrationPaper({ offset: { x, y }, printedAt: desk.ledger.now() });
};

/** Calls for the papers of cards besides the approval sheet, and the printer's test page. */
export const cardPaperCalls = {
  'cards.previewPaper': ({ request }, desk) => layOut(desk, request),
  'cards.printPaper': ({ jobId, request }, desk) =>
    desk.runJob(jobId, async (job) => {
      const printed = await printOnPaper(desk, job, layOut(desk, request));
      if (printed) record(desk, request, 'printer');
      return { printed };
    }),
  'cards.savePaper': ({ jobId, request }, desk) =>
    desk.runJob(jobId, async (job) => {
      const path = await savePaperAs(desk, job, layOut(desk, request));
      if (path) record(desk, request, 'pdf');
      return { path };
    }),
  'cards.saveList': async ({ request }, desk) => ({ path: await saveList(desk, request) }),
  'print.previewTestPage': (_input, desk) => testPage(desk),
  'print.printTestPage': ({ jobId }, desk) =>
    desk.runJob(jobId, async (job) => ({ printed: await printOnPaper(desk, job, testPage(desk)) })),
} satisfies Partial<AskHandlers>;
