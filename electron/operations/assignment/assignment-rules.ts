import { type AssignmentRules } from '../../../shared/models/assignment-rules';
import { ownerRoles } from '../../../shared/models/assignment-rules';
import { loadScaleOf } from '../../../shared/assignment/capacity';
import { insertRules } from '../../ledger/assignment/assignment-people';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger } from '../ground/ledger';

/** Throws `assignment.capsUncountable` where loads could not be counted exactly. */
export function checkCountable(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (error instanceof RangeError) throw new OperationFailure('assignment.capsUncountable');
    throw error;
  }
}

/** Sets rules that count from a day on; the ones before stay on record. */
export function setRules(
  context: Ledger,
  wanted: {
    readonly rules: AssignmentRules;
    readonly effectiveFrom: string;
    readonly reason: string;
  },
): void {
  for (const role of ownerRoles) {
    checkCountable(() => loadScaleOf({ role, caps: {}, abilityPercent: 100 }, wanted.rules));
  }
  const { rules, effectiveFrom, reason } = wanted;
  changeLedger(
    context,
    () =>
      insertRules(context.db, {
        definition: JSON.stringify(rules),
        effectiveFrom,
        reason,
        recordedAt: context.now(),
        accountId: context.account.id,
      }),
    () => ({ action: 'assignment.rules', subject: effectiveFrom, detail: { reason, rules } }),
  );
}
