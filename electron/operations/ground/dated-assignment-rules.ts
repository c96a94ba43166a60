import {
  assignmentRulesSchema,
  defaultAssignmentRules,
  type AssignmentRules,
  type DatedRules,
} from '../../../shared/models/assignment-rules';
import { withTopOfGold } from '../../../shared/models/assignment-rules';
import { rulesInForce } from '../../../shared/assignment/rules-in-force';
import { listRules } from '../../ledger/assignment/assignment-people';
import { type Shown } from './ledger';

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
