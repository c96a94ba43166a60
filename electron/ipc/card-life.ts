import { dialog } from 'electron';
import { basename } from 'node:path';
import { runCardDay } from '../operations/cards/card-day';
import {
  listReminders,
  matchCards,
  reinstateCard,
  showCard,
  showCards,
  suspendCard,
  withdrawQualification,
} from '../operations/cards/card-life';
import { setCardRules, showCardRules } from '../operations/cards/card-rules';
import {
  assignException,
  explainException,
  fixException,
  recheckExceptions,
  showExceptions,
} from '../operations/cards/exceptions';
import { gradeCards, markReminded, showGrading } from '../operations/cards/grade-cards';
import { collectFee, reviewCards, showFees, showReviews } from '../operations/cards/review-cards';
import { tickFeeList } from '../operations/cards/tick-fee-list';
import { dayOf } from '../operations/clock';
import type { cardExceptionCalls } from '../../shared/contract/card-exceptions';
import type { cardLifeCalls as lifeCalls } from '../../shared/contract/card-life';
import type { cardReviewCalls } from '../../shared/contract/card-reviews';
import { FileThread } from '../workers/file-thread';
import type { Desk } from './desk';
import type { Handlers } from './handle';

type LifeChannel = keyof typeof lifeCalls | keyof typeof cardReviewCalls;

async function readFees(desk: Desk) {
  const chosen = await dialog.showOpenDialog({
    properties: ['openFile'],
    filters: [{ name: 'Excel', extensions: ['xlsx', 'xls', 'csv'] }],
  });
  const [path] = chosen.filePaths;
  if (chosen.canceled || !path) return null;
  const thread = new FileThread(path);
  try {
    const list = await thread.feeList(dayOf(desk.ledger.now()));
    return tickFeeList(desk.ledger, basename(path), list);
  } finally {
    await thread.close();
  }
}

/** Calls about cards, their gradings, reviews and figures; and about exceptions. */
export const cardLifeCalls: Handlers<LifeChannel | keyof typeof cardExceptionCalls> = {
  'cards.cards': (_input, desk) => showCards(desk.shown),
  'cards.card': ({ cardId }, desk) => showCard(desk.shown, cardId),
  'cards.match': (_input, desk) => matchCards(desk.ledger),
  'cards.suspend': (input, desk) => suspendCard(desk.ledger, input),
  'cards.reinstate': (input, desk) => reinstateCard(desk.ledger, input),
  'cards.withdrawQualification': (input, desk) => withdrawQualification(desk.ledger, input),
  'cards.reminders': ({ on }, desk) => listReminders(desk.shown, on),
  'cards.runDay': (_input, desk) => runCardDay(desk.ledger),
  'cards.grading': ({ month }, desk) => showGrading(desk.shown, month),
  'cards.grade': ({ month }, desk) => gradeCards(desk.ledger, month),
  'cards.markReminded': (input, desk) => {
    markReminded(desk.ledger, input);
    return null;
  },
  'cards.rules': (_input, desk) => showCardRules(desk.ledger),
  'cards.setRules': (input, desk) => setCardRules(desk.ledger, input),
  'cards.reviews': ({ month }, desk) => showReviews(desk.shown, month),
  'cards.review': ({ month }, desk) => reviewCards(desk.ledger, month),
  'cards.fees': (_input, desk) => showFees(desk.shown),
  'cards.collectFee': (input, desk) => collectFee(desk.ledger, input),
  'cards.readFeeList': (_input, desk) => readFees(desk),
  'cards.exceptions': (_input, desk) => showExceptions(desk.shown),
  'cards.recheck': (_input, desk) => recheckExceptions(desk.ledger),
  'cards.explain': (input, desk) => explainException(desk.ledger, input),
  'cards.assignException': (input, desk) => assignException(desk.ledger, input),
  'cards.fixException': (input, desk) => fixException(desk.ledger, input),
};
