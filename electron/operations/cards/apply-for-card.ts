import type { Input } from '../../../shared/contract';
import type { ApprovalSheet, CardApplication, StandardCheck } from '../../../shared/models/card';
import { formatYuan, type Fen } from '../../../shared/models/money';
import { cardTexts } from '../../../shared/text/card';
import { sheetNumber } from '../../domain/card/sheet-number';
import { maskIdNo, maskMobile } from '../../domain/client/mask';
import { insertSheet, nextSequence } from '../../ledger/approval-sheets';
import {
  findApplication,
  insertApplication,
  moveApplication,
} from '../../ledger/card-applications';
import { readSettings } from '../../ledger/settings';
import { dayOf } from '../clock';
import { OperationFailure } from '../failure';
import { changeLedger, type LedgerContext } from '../ledger-context';
import { readStanding, type CardStanding } from './card-standing';
import { checkValueOf } from './check-value';

type MetCheck = StandardCheck & { readonly metric: Fen };

/** Throws the failure that fits, or returns the check of a standard that is met. */
function requireStandard(standing: CardStanding, wanted: Input<'cards.apply'>): MetCheck {
  const { clientNo } = standing.client;
  if (wanted.kind !== 'newCard') throw new OperationFailure('card.kindUnsupported');
  if (standing.openApplication) {
    const application = standing.openApplication.id;
    throw new OperationFailure('card.alreadyApplied', { clientNo, application });
  }
  if (standing.refusals.includes('alreadyHasCard')) {
    throw new OperationFailure('card.alreadyHasCard', { clientNo });
  }
  if (standing.refusals.includes('noIdNumber')) {
    throw new OperationFailure('card.noIdNumber', { clientNo });
  }
  const check = standing.checks.find(({ level }) => level === wanted.level);
  if (!check) throw new OperationFailure('card.notTiered', { clientNo });
  if (check.metric === null || !check.met) {
    const metric = check.metric ?? (0 as Fen);
    throw new OperationFailure('card.standardNotMet', {
      level: cardTexts[wanted.level].zh,
      month: check.month,
      metric: formatYuan(metric),
      bound: formatYuan(check.bound),
      missing: formatYuan((check.bound - metric) as Fen),
    });
  }
  return check as MetCheck;
}

/**
 * Applies for a card and, the standard being met, approves it automatically: application, approval
 * and the sheet with its number in one transaction (paper 50).
 */
export function applyForCard(
  context: LedgerContext,
  wanted: Input<'cards.apply'>,
): CardApplication {
  const at = context.now();
  const today = dayOf(at);
  const standing = readStanding(context, wanted.clientNo, today);
  const check = requireStandard(standing, wanted);
  const id = changeLedger(
    context,
    () => {
      const applicationId = insertApplication(context.db, {
        clientId: standing.client.id,
        kind: wanted.kind,
        level: wanted.level,
        appliedOn: today,
        accountId: context.account.id,
        rmName: wanted.rmName,
        remarks: wanted.remarks,
        check,
        schemeRowId: standing.stored.id,
      });
      const step = { applicationId, at, accountId: context.account.id };
      moveApplication(context.db, { ...step, before: null, after: 'submitted', reason: '' });
      moveApplication(context.db, {
        ...step,
        before: 'submitted',
        after: 'approved',
        reason: 'automatic',
      });
      issueSheet(context, applicationId, standing, wanted, check);
      return applicationId;
    },
    (applicationId) => ({
      action: 'card.apply',
      subject: wanted.clientNo,
      detail: { applicationId, level: wanted.level, metric: check.metric, bound: check.bound },
    }),
  );
  return findApplication(context.db, id)!;
}

function issueSheet(
  context: LedgerContext,
  applicationId: number,
  standing: CardStanding,
  wanted: Input<'cards.apply'>,
  check: MetCheck,
): void {
  const issuedOn = dayOf(context.now());
  const year = Number(issuedOn.slice(0, 4));
  const sequence = nextSequence(context.db, year);
  const settings = readSettings(context.db);
  const { attributes } = standing.client;
  const whole = settings.printFullIdNo;
  const idNo = attributes.idNo ?? '';
  const mobile = attributes.mobile ?? '';
  const facts: ApprovalSheet = {
    number: sheetNumber(year, sequence),
    bankName: settings.bankName,
    branchName: settings.branchName,
    issuedOn,
    clientName: standing.client.name,
    clientNo: standing.client.clientNo,
    idType: attributes.idType ?? '居民身份证',
    idNo: whole ? idNo : maskIdNo(idNo),
    mobile: whole ? mobile : maskMobile(mobile),
    kind: wanted.kind,
    level: wanted.level,
    approvedLevel: wanted.level,
    metric: check.metric,
    bound: check.bound,
    metricMonth: check.month,
    schemeName: standing.stored.scheme.name,
    schemeVersion: check.schemeVersion,
    approvalKind: 'automatic',
    rmName: wanted.rmName,
    supervisorName: settings.supervisorName,
    approverName: settings.approverName,
    remarks: wanted.remarks,
    checkValue: '',
  };
  const sealed = { ...facts, checkValue: checkValueOf(context.auditKey, facts) };
  insertSheet(context.db, { facts: sealed, year, sequence, applicationId });
}
