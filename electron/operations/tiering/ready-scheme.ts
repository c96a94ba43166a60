import { findSchemeFaults } from '../../domain/tiering/faults/find-scheme-faults';
import { prepareScheme, type PreparedScheme } from '../../domain/tiering/prepare-scheme';
import { schemeFaultSentence } from '../../domain/tiering/scheme-check';
import type { Scheme, SchemeFaultCode } from '../../../shared/models/scheme';
import { OperationFailure } from '../ground/failure';

const ofBudget: ReadonlySet<SchemeFaultCode> = new Set(['tooMany', 'tooCostly', 'patternUnsafe']);

/**
 * A scheme made ready to judge clients. One that an older program took, and that is beyond the budget of
 * today, is not run: throws `tiering.schemeFaulty` with the place.
 */
export function readyScheme(scheme: Scheme): PreparedScheme {
  const prepared = prepareScheme(scheme);
  if (!prepared.conditions.some(({ isBeyondBudget }) => isBeyondBudget)) return prepared;
  const faults = findSchemeFaults(scheme);
  const fault = faults.find(({ code }) => ofBudget.has(code)) ?? faults[0];
  const sentence = fault ? schemeFaultSentence(fault, 'zh-CN') : scheme.name;
  throw new OperationFailure('tiering.schemeFaulty', { fault: sentence });
}
