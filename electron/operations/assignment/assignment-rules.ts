import {
  assignmentRulesSchema,
  defaultAssignmentRules,
  type AssignmentRules,
  type DatedRules,
} from '../../../shared/models/assignment-rules';
import { ownerRoles, withTopOfGold } from '../../../shared/models/assignment-rules';
import { loadScaleOf } from '../../../shared/assignment/capacity';
import { rulesInForce } from '../../../shared/assignment/rules-in-force';
import { insertRules, listRules } from '../../ledger/assignment/assignment-people';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';

/** Every version of the rules, the latest first, with the defaults at the end. */
export function showRules({ db }: Pick<Shown, 'db'>): DatedRules[] {
  const stored = listRules(db).map(({ definition, ...rest }) => ({
    ...rest,
    rules: withTopOfGold(assignmentRulesSchema.parse(JSON.parse(definition))),
  }));
  const defaults = {
    rules: defaultAssignmentRules,
    effectiveFrom: null,
    reason: '',
    recordedAt: null,
    recordedBy: null,
  };
  return [...stored, defaults];
}

/** The rules that count on a day. */
export function rulesOn(context: Pick<Shown, 'db'>, day: string): AssignmentRules {
  return rulesInForce(showRules(context), day);
}

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
