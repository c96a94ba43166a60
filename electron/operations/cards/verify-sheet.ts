import type { SheetVerification } from '../../../shared/models/card';
import { readSheetCode } from '../../domain/cards/sheet-number';
import { findSheetByNumber, listPrints } from '../../ledger/cards/approval-sheets';
import { countWrongSheetCodes } from '../../ledger/file/audit';
import { secondsToWait } from '../../ledger/access/login-delay';
import { OperationFailure } from '../ground/failure';
import { recordEvent, type Shown } from '../ground/ledger';
import { checkValueOf } from './check-value';
import { requireApplication } from './find-application';

/**
 * Compares a sheet that somebody holds with the ledger, by what its QR code holds or by number and
 * check value. A sheet whose facts were altered in the ledger is not genuine either. Where the code does not
 * fit nothing is told of the sheet, not even whether there is one; where it fits, what `shown` lets the
 * account see. Wrong codes of an account cost the waits of wrong passwords.
 */
export function verifySheet(
  context: Shown,
  text: string,
  shown: Pick<Shown, 'db'> = context,
): SheetVerification {
  const code = readSheetCode(text);
  if (!code) throw new OperationFailure('card.sheetCode', { text });
  requireNoWait(context);
  const { number, checkValue } = code;
  const sheet = findSheetByNumber(context.db, number);
  const fits =
    sheet !== undefined &&
    sheet.facts.checkValue === checkValue &&
    checkValueOf(context.auditKey, sheet.facts) === checkValue;
  const outcome = !fits ? 'differs' : sheet.voided ? 'voided' : 'genuine';
  recordEvent(context, { action: 'sheet.verify', subject: number, detail: { outcome } });
  const seen = fits ? findSheetByNumber(shown.db, number) : undefined;
  if (!seen) return { number, outcome, facts: null, state: null, prints: [] };
  const { checkValue: _printed, ...facts } = seen.facts;
  const { state } = requireApplication(context, seen.applicationId);
  return { number, outcome, facts, state, prints: listPrints(context.db, number) };
}

/** The log counts: neither a restart nor the clock forgets. */
function requireNoWait({ db, account, now }: Shown): void {
  const at = now();
  const { failures, lastAt } = countWrongSheetCodes(db, account.displayName, at.slice(0, 10));
  const seconds = secondsToWait(failures, lastAt, Date.parse(at));
  if (seconds > 0) throw new OperationFailure('password.wait', { seconds });
}
