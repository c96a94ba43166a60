import {
  defaultAssignmentRules,
  type AssignmentRules,
  type DatedRules,
} from '../models/assignment-rules';

/** The rules that count on a day, out of all versions, the one that begins last first. */
export function rulesInForce(versions: readonly DatedRules[], day: string): AssignmentRules {
  const found = versions.find(
    ({ effectiveFrom }) => effectiveFrom === null || effectiveFrom <= day,
  );
  return found?.rules ?? defaultAssignmentRules;
}
