import type { Day } from '../../../shared/models/calendar';
import type { SigningStep } from '../../../shared/models/opportunity';
import { changeOne, prepareOnce, type ReadableDB, type WritableDB } from '../database';

/** Where a client stands on the way to signing. */
export interface SigningState {
  readonly clientNo: string;
  readonly step: SigningStep;
  readonly on: Day;
  readonly until: Day | null;
  readonly reason: string;
}

/** Notes a step towards signing. */
export function insertSigningStep(
  db: WritableDB,
  step: SigningState & { readonly recordedAt: string; readonly accountId: number },
): void {
  changeOne(
    db,
    `INSERT INTO signing_step (client_no, step, on_day, until_day, reason, recorded_at, account_id)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    step.clientNo,
    step.step,
    step.on,
    step.until,
    step.reason,
    step.recordedAt,
    step.accountId,
  );
}

const signingSql = `SELECT client_no AS clientNo, step, on_day AS "on", until_day AS until, reason
  FROM signing_step`;

/** The steps of a client, the latest first. */
export function listSigningSteps(db: ReadableDB, clientNo: string): SigningState[] {
  return prepareOnce(db, `${signingSql} WHERE client_no = ? ORDER BY id DESC`).all(
    clientNo,
  ) as SigningState[];
}

/** Puts down, or takes away, the day on which a client signed. */
export function setSignedOn(db: WritableDB, clientNo: string, on: Day | null): void {
  changeOne(db, 'UPDATE client SET signed_on = ? WHERE client_no = ?', on, clientNo);
}
