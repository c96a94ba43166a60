import { findAccountOf } from '../ground/own-account';
import { ownNameOf } from '../ground/own-names';
import { applyForCard, saveDraft, submitDraft } from './apply-for-card';
import { detachFile } from './attachments';
import { runCardDay } from './card-day';
import {
  listReminders,
  matchCards,
  reinstateCard,
  showCard,
  showCards,
  suspendCard,
  withdrawQualification,
} from './card-life';
import { setCardRules, showCardRules } from './card-rules';
import { prepareForm } from './card-standing';
import { handInOldCard, withdrawApplication } from './change-application';
import { decideSpecial, listSubmission } from './decide-special';
import {
  assignException,
  explainException,
  fixException,
  recheckExceptions,
  showExceptions,
} from './exceptions';
import { listAllApplications, showApplication } from './find-application';
import { gradeCards, markReminded, showGrading } from './grade-cards';
import { moveStock, showGap } from './move-stock';
import { readQuota } from './quota';
import { collectFee, reviewCards, showFees, showReviews } from './review-cards';
import {
  closeStockOrder,
  countStock,
  orderStock,
  showCounts,
  showStock,
  showStockPage,
} from './show-stock';
import { verifySheet } from './verify-sheet';
import { done, type CallsOf } from '../ground/call-types';

/** Calls about the VIP card from application to exception. */
export const cardsCalls: CallsOf<'cards'> = {
  'cards.saveDraft': saveDraft,
  'cards.submit': (ledger, { applicationId }) => submitDraft(ledger, applicationId),
  'cards.handInOldCard': (ledger, { applicationId, on }) =>
    handInOldCard(ledger, applicationId, on),
  'cards.application': (shown, { applicationId }) => showApplication(shown, applicationId),
  'cards.quota': (shown, { clientNo }) => readQuota(shown, clientNo),
  'cards.submission': listSubmission,
  'cards.decide': decideSpecial,
  'cards.removeAttachment': (ledger, { attachmentId, reason }) =>
    done(detachFile(ledger, attachmentId, reason)),
  'cards.verifySheet': (ledger, { text }, shown) => verifySheet(ledger, text, shown),
  'cards.cards': showCards,
  'cards.card': (shown, { cardId }) => showCard(shown, cardId),
  'cards.match': matchCards,
  'cards.suspend': suspendCard,
  'cards.reinstate': reinstateCard,
  'cards.withdrawQualification': withdrawQualification,
  'cards.reminders': (shown, { on }) => listReminders(shown, on),
  'cards.runDay': runCardDay,
  'cards.grading': (shown, { month }) => showGrading(shown, month),
  'cards.grade': (ledger, { month }) => gradeCards(ledger, month),
  'cards.markReminded': (ledger, input) => done(markReminded(ledger, input)),
  'cards.rules': showCardRules,
  'cards.setRules': setCardRules,
  'cards.reviews': (shown, { month }) => showReviews(shown, month),
  'cards.review': (ledger, { month }) => reviewCards(ledger, month),
  'cards.fees': showFees,
  'cards.collectFee': collectFee,
  'cards.exceptions': showExceptions,
  'cards.recheck': recheckExceptions,
  'cards.explain': explainException,
  'cards.assignException': assignException,
  'cards.fixException': fixException,
  'cards.stock': showStock,
  'cards.stockPage': showStockPage,
  'cards.moveStock': moveStock,
  'cards.stockGap': showGap,
  'cards.countStock': countStock,
  'cards.stockCounts': showCounts,
  'cards.orderStock': orderStock,
  'cards.closeOrder': closeStockOrder,
  'cards.form': (shown, { clientNo }) =>
    prepareForm(shown, clientNo, ownNameOf(shown.db, findAccountOf(shown))),
  'cards.apply': applyForCard,
  'cards.withdraw': (ledger, { applicationId, reason }) =>
    withdrawApplication(ledger, applicationId, reason),
  'cards.list': listAllApplications,
};
