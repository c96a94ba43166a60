import type { SheetVerification } from '../../../shared/models/card';
import { readSheetCode } from '../../domain/card/sheet-number';
import { findSheetByNumber, listPrints } from '../../ledger/approval-sheets';
import { OperationFailure } from '../failure';
import { recordEvent, type LedgerContext } from '../ledger-context';
import { checkValueOf } from './check-value';
import { requireApplication } from './find-application';

/**
 * Compares a sheet that somebody holds with the ledger, by what its QR code holds or by number and
 * check value (paper 50). A sheet whose facts were altered in the ledger is not genuine either.
 */
export function verifySheet(context: LedgerContext, text: string): SheetVerification {
  const code = readSheetCode(text);
  if (!code) throw new OperationFailure('card.sheetCode', { text });
  const { number, checkValue } = code;
  const sheet = findSheetByNumber(context.db, number);
  const fits =
    sheet !== undefined &&
    sheet.facts.checkValue === checkValue &&
    checkValueOf(context.auditKey, sheet.facts) === checkValue;
  const outcome = !sheet ? 'unknown' : !fits ? 'differs' : sheet.voided ? 'voided' : 'genuine';
  recordEvent(context, { action: 'sheet.verify', subject: number, detail: { outcome } });
  return {
    number,
    outcome,
    facts: sheet?.facts ?? null,
    state: sheet ? requireApplication(context, sheet.applicationId).state : null,
    prints: sheet ? listPrints(context.db, number) : [],
  };
}
