import type { CardPaperRequest } from '../../../shared/contract/cards/card-papers';
import type { CardLevel } from '../../../shared/models/card';
import type { CardPaperFacts, PaperFrame } from '../../../shared/models/card-papers';
import type { StockPage } from '../../../shared/models/card-stock';
import { maskIdNo, maskMobile } from '../../domain/clients/mask';
import { readSettings } from '../../ledger/file/settings';
import { requireClient } from '../ground/find-client';
import { dayOf } from '../ground/clock';
import type { Shown } from '../ground/ledger';
import { listReminders } from './card-life';
import { cardRulesOn } from './card-rules';
import { prepareForm } from './card-standing';
import { listSubmission } from './decide-special';
import { showExceptions } from './exceptions';
import { requireApplication } from './find-application';
import { showGrading } from './grade-cards';
import { readQuota } from './quota';
import { showFees, showReviews } from './review-cards';
import {
  forecastLevel,
  prepareCountSheet,
  requireOrder,
  showStock,
  showStockPage,
} from './show-stock';

/** What a paper says besides its frame. */
type Body = CardPaperFacts extends infer Facts
  ? Facts extends unknown
    ? Omit<Facts, 'frame'>
    : never
  : never;

function frameOf(context: Shown): PaperFrame {
  const { bankName, branchName } = readSettings(context.db);
  const { displayName: madeBy } = context.account;
  return { bankName, branchName, madeAt: context.now(), madeBy };
}

type FormRequest = Extract<CardPaperRequest, { paper: 'applicationForm' }>;

/** A form of an application, of a client who has none yet, or empty. */
function applicationForm(context: Shown, wanted: FormRequest): Body {
  const application =
    wanted.applicationId === null ? null : requireApplication(context, wanted.applicationId);
  const clientNo = application?.clientNo ?? wanted.clientNo;
  const rules = cardRulesOn(context, dayOf(context.now()));
  if (clientNo === null) return { paper: 'applicationForm', form: null, application, rules };
  const { attributes } = requireClient(context, clientNo);
  const whole = readSettings(context.db).printFullIdNo;
  const { name, idType, ownerName } = prepareForm(context, clientNo);
  const idNo = attributes.idNo ?? '';
  const mobile = attributes.mobile ?? '';
  return {
    paper: 'applicationForm',
    application,
    rules,
    form: {
      clientNo,
      name,
      idType,
      ownerName,
      idNo: whole ? idNo : maskIdNo(idNo),
      mobile: whole ? mobile : maskMobile(mobile),
      address: attributes.address ?? null,
      employer: attributes.employer ?? null,
      sex: attributes.sex ?? null,
      birthDate: attributes.birthDate ?? null,
    },
  };
}

function stockPages(
  context: Shown,
  { level, page }: { readonly level: CardLevel; readonly page: number | null },
): StockPage[] {
  if (page !== null) return [showStockPage(context, { level, page })];
  const { pages } = showStockPage(context, { level, page: 1 });
  return Array.from({ length: pages }, (_, at) => showStockPage(context, { level, page: at + 1 }));
}

function order(context: Shown, orderId: number): Body {
  const found = requireOrder(context, orderId);
  const { levels } = showStock(context);
  const forecasts = found.lines.map(({ level }) => {
    const stock = levels.find((each) => each.level === level);
    return stock?.forecast ?? forecastLevel(context, level, 0);
  });
  return { paper: 'order', order: found, forecasts };
}

function bodyOf(context: Shown, wanted: CardPaperRequest): Body {
  const { paper } = wanted;
  switch (paper) {
    case 'applicationForm':
      return applicationForm(context, wanted);
    case 'submission':
      return { paper, lines: listSubmission(context), quota: readQuota(context, null) };
    case 'sheetCover':
    case 'handover': {
      const applications = wanted.applicationIds.map((id) => requireApplication(context, id));
      return { paper, applications };
    }
    case 'reminders': {
      const on = wanted.on ?? dayOf(context.now());
      return { paper, on, reminders: listReminders(context, on) };
    }
    case 'upgrades':
    case 'downgrades':
      return { paper, grading: showGrading(context, wanted.month) };
    case 'reviews':
      return { paper, month: wanted.month, reviews: showReviews(context, wanted.month) };
    case 'fees':
      return { paper, fees: showFees(context).filter(({ state }) => state !== 'collected') };
    case 'exceptions':
      return {
        paper,
        exceptions: showExceptions(context).filter(({ state }) => state !== 'fixed'),
      };
    case 'countSheet':
      return { paper, sheet: prepareCountSheet(context) };
    case 'stockPage':
      return { paper, pages: stockPages(context, wanted) };
    case 'order':
      return order(context, wanted.orderId);
  }
}

/** The facts of a paper about cards, for print to lay out; nothing is changed. */
export function gatherCardPaper(context: Shown, wanted: CardPaperRequest): CardPaperFacts {
  return { frame: frameOf(context), ...bodyOf(context, wanted) };
}
